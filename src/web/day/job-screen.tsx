/** To come. */
export function JobScreen() {
  return null
}
