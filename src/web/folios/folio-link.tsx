/** To come. */
export function FolioLink() {
  return null
}
