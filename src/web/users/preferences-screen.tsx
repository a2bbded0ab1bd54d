/** To come. */
export function PreferencesScreen() {
  return null
}
