/**
 * A password to be handed over once: three groups of four, `k7wq-9xtm-hd3f`, without letters that are read for one
 * another and without vowels, so that no word comes of it. Its 12 characters of an alphabet of 28 are 57 bits, and whoever
 * gets it must choose their own with it; ten wrong tries lock the login.
 */
export function makeOneTimePassword(): string {
  let text = ''
  while (text.length < LENGTH) {
    for (const byte of crypto.getRandomValues(new Uint8Array(2 * LENGTH))) {
      // A byte above the last whole round of the alphabet would favour its first letters.
      if (byte < WHOLE_ROUNDS && text.length < LENGTH) text += LETTERS[byte % LETTERS.length]
    }
  }
  return text.match(/.{4}/g)!.join('-')
}

const LENGTH = 12
const LETTERS = 'bcdfghjkmnpqrstvwxyz23456789'
const WHOLE_ROUNDS = 256 - (256 % LETTERS.length)
