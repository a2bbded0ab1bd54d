/** To come. */
export function DeskScreen() {
  return null
}
