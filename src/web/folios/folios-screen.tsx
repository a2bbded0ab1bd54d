/** To come. */
export function FoliosScreen() {
  return null
}
