/** To come. */
export function ArrivalsScreen() {
  return null
}

/** To come. */
export function InHouseScreen() {
  return null
}

/** To come. */
export function DeparturesScreen() {
  return null
}
