/** To come. */
export function ClosedDayScreen() {
  return null
}
