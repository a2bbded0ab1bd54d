/** To come. */
export function FindScreen() {
  return null
}
