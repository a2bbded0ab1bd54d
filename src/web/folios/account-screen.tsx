/** To come. */
export function AccountScreen() {
  return null
}
