import type pg from 'pg'
import type { PlainDate } from '../values/plain-date.ts'
import { type ChecklistItem, checklist } from './checklist.ts'
import { type ChecklistExample, loadExamples, loadWarnings, type Warning } from './read-checklist.ts'
import { countDueNights, loadChecklist } from './store.ts'

/** What a close would do, what blocks it, and what should be looked at before. */
export type ClosePreview = {
  readonly nightsDue: number
  readonly blocks: readonly Block[]
  readonly warnings: readonly Warning[]
}

/** What must be done before the day can be closed, with some of the objects concerned. */
export type Block = Pick<ChecklistItem, 'item' | 'count'> & { readonly examples: readonly ChecklistExample[] }

/** What a close would do, from reads alone. */
export async function previewClose(
  pool: pg.Pool,
  day: { readonly propertyId: string; readonly date: PlainDate },
): Promise<ClosePreview> {
  const [items, nightsDue, warnings] = await Promise.all([
    loadChecklist(pool, checklist, day),
    countDueNights(pool, day.propertyId, day.date),
    loadWarnings(pool, day),
  ])
  const blocks = items.filter((item) => item.item !== 'roomNights')
  const examples = await loadExamples(
    pool,
    day.propertyId,
    blocks.flatMap((block) => block.examples),
  )
  return {
    nightsDue,
    blocks: blocks.map(({ item, count, examples: ids }) => ({
      item,
      count,
      examples: ids.flatMap((id) => examples.get(id) ?? []),
    })),
    warnings,
  }
}
