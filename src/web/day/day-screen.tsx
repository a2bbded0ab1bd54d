/** To come. */
export function DayScreen() {
  return null
}
