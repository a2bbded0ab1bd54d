/** Search parameters as texts, and a list where a key stands more than once. */
export type SearchParams = Readonly<Record<string, string | readonly string[]>>

/**
 * Reads the search part of a URL for the router (`createRouter({ parseSearch })`): everything stays text, so that UH
 * `0101` is not the number 101.
 */
export function parseSearch(search: string): SearchParams {
  const params = new URLSearchParams(search)
  return Object.fromEntries(
    [...new Set(params.keys())].map((key) => {
      const all = params.getAll(key)
      return [key, all.length === 1 ? all[0]! : all]
    }),
  )
}

/** The opposite of {@link parseSearch}, readable: a list is its key again and again, `:` and `,` stay as they are. */
export function stringifySearch(search: Readonly<Record<string, unknown>>): string {
  const pairs = Object.entries(search).flatMap(([key, value]) =>
    [value]
      .flat()
      .filter((one) => one !== undefined && one !== null)
      .map((one) => `${encode(key)}=${encode(String(one))}`),
  )
  return pairs.length === 0 ? '' : `?${pairs.join('&')}`
}

function encode(text: string): string {
  return encodeURIComponent(text.toWellFormed())
    .replaceAll(/%(3A|2C|2F|40)/g, (code) => decodeURIComponent(code))
    .replaceAll('%20', '+')
}
