/** A text in small letters without their marks, as `accounts.name_folded` keeps a name. */
export function folded(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
}
