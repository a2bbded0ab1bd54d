/** To come. */
export function RolesScreen() {
  return null
}
