/** To come. */
export function RoomsScreen() {
  return null
}
