/** Texts that are the same in Portuguese and English, or hold a word of the other language, each with why. */
export const SAME_TEXTS: Readonly<Record<string, string>> = {
  Comanda: 'the product’s name',
}
