import { folded } from '../../values/folded.ts'

/** Something that the palette offers. */
export type Entry = {
  readonly id: string
  readonly group: string
  readonly title: string
  readonly detail?: string | undefined
  readonly key?: string | undefined
  readonly blocked?: string | null | undefined
  readonly run: () => void
}

/** The entries whose title has every word that was typed, accents and capitals aside; all of them where nothing was. */
export function matching(entries: readonly Entry[], text: string): readonly Entry[] {
  const asked = folded(text).split(/\s+/).filter(Boolean)
  return entries.filter(({ title }) => asked.every((word) => folded(title).includes(word)))
}
