import { memo, useDeferredValue, useMemo } from 'react'
import { useSignal } from '../../client/signal.ts'
import { useFormat } from '../../words/format.ts'
import { useWords } from '../../words/language.tsx'
import { amountText, cellText, moneyWithCode, type Writing } from './cell-text.ts'
import css from './grid.module.css'
import { type Total, totalsOf } from './totals.ts'
import { type GridModel, selectedRows } from './use-grid.ts'
import { GRID_WORDS } from './words.ts'

/** The counts and sums of what is shown and, where rows are selected, of these; always seen at the bottom. */
export const GridFooter = memo(GridFooter_) as typeof GridFooter_

function GridFooter_<Row extends object>({ model }: { readonly model: GridModel<Row> }) {
  const say = useWords(GRID_WORDS)
  const { count } = useFormat()
  const { shown, found, columns } = model
  const totals = useMemo(() => totalsOf(found, columns), [found, columns])
  // A mark is seen before its sum is: ten thousand rows may be selected.
  const { ids } = useDeferredValue(useSignal(model.selection))
  const selected = useMemo(() => selectedRows(model, ids), [model, ids])
  const sums = useMemo(() => totalsOf(selected, columns), [selected, columns])
  const label = shown.length === 1 ? say('totalOne') : say('total', { count: count(shown.length) })
  return (
    <tfoot className={css.foot}>
      {selected.length > 0 && (
        <SumRow
          model={model}
          label={
            selected.length === 1 ? say('selectedOne') : say('selected', { count: count(selected.length) })
          }
          totals={sums}
          at={shown.length + 2}
        />
      )}
      <SumRow model={model} label={label} totals={totals} at={shown.length + (selected.length > 0 ? 3 : 2)} />
    </tfoot>
  )
}

function SumRow<Row extends object>({
  model: { columns, currencies, writing },
  label,
  totals,
  at,
}: {
  readonly model: GridModel<Row>
  readonly label: string
  readonly totals: readonly Total[]
  readonly at: number
}) {
  const first = columns.findIndex((column) => totals.some((total) => total.column === column.id))
  const spanned = first === -1 ? columns.length : first
  return (
    <tr aria-rowindex={at}>
      <th scope="row" aria-colindex={1} colSpan={spanned + 1} className={css.sumLabel}>
        <span>{label}</span>
      </th>
      {columns.slice(spanned).map((column, place) => {
        const total = totals.find((one) => one.column === column.id)
        return (
          <td key={column.id} aria-colindex={spanned + place + 2} className={css.figure}>
            {total &&
              sumLines(total, currencies.get(column.id) ?? null, writing).map((line) => (
                <div key={line}>{line}</div>
              ))}
          </td>
        )
      })}
      <td aria-colindex={columns.length + 2} className={css.menu} />
    </tr>
  )
}

function sumLines({ amounts, number }: Total, only: string | null, writing: Writing): readonly string[] {
  const { language } = writing
  if (number !== null) return [cellText(number, { kind: 'number' }, writing)]
  return amounts.map((amount) =>
    only === null ? moneyWithCode(amount, language) : amountText(amount, language),
  )
}
