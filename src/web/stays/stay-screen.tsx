/** To come. */
export function StayScreen() {
  return null
}
