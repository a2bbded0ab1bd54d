/** To come. */
export function UsersScreen() {
  return null
}
