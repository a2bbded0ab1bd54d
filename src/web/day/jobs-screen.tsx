/** To come. */
export function JobsScreen() {
  return null
}
