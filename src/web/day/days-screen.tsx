/** To come. */
export function DaysScreen() {
  return null
}
