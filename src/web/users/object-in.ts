/** What a link or an id that somebody pasted is of: the most particular thing that it names. */
export function objectIn(text: string): string | null {
  const named = [...text.matchAll(/\b(chg|pay|doc|fol)_[0-9a-z]+/g)]
  const rank = (prefix: string) => (prefix === 'fol' ? 0 : 1)
  const best = named.toSorted((a, b) => rank(b[1]!) - rank(a[1]!))[0]
  return best?.[0] ?? (text.trim() || null)
}
