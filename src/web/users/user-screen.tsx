/** To come. */
export function UserScreen() {
  return null
}
