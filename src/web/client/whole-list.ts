/** The part of a list that is asked for. */
export type PageAsked = { readonly limit: number; readonly cursor?: string }

/** A part of a list, and where the next one begins; null at the end. */
export type PageOf<Item> = { readonly items: readonly Item[]; readonly nextCursor: string | null }

/** The most rows of a page that the API gives. */
const PAGE = 1000

/** All of a list that is never long: the catalogue, the rooms, the users. */
export async function wholeList<Item>(
  load: (page: PageAsked) => Promise<PageOf<Item>>,
): Promise<readonly Item[]> {
  const items: Item[] = []
  let cursor: string | null = null
  do {
    const page: PageOf<Item> = await load({ limit: PAGE, ...(cursor !== null && { cursor }) })
    items.push(...page.items)
    cursor = page.nextCursor
  } while (cursor !== null)
  return items
}
