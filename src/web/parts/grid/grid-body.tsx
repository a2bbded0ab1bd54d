import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { memo, type RefObject, useCallback, useEffect } from 'react'
import { useWords } from '../../words/language.tsx'
import { useIsPrinted } from '../use-is-printed.ts'
import css from './grid.module.css'
import { GridRow } from './grid-row.tsx'
import type { GridModel } from './use-grid.ts'
import { GRID_WORDS } from './words.ts'

/**
 * The rows that are seen, some before and after, and the one with the focus wherever it is, for Tab must find it; what
 * is between them is empty height. On paper all of them.
 */
export const GridBody = memo(GridBody_) as typeof GridBody_

function GridBody_<Row extends object>({
  model,
  scroller,
  rowHeight,
}: {
  readonly model: GridModel<Row>
  readonly scroller: RefObject<HTMLDivElement | null>
  readonly rowHeight: number
}) {
  const { ids, index, focus } = model
  const isPrinted = useIsPrinted()
  const virtual = useVirtualizer({
    count: ids.length,
    getScrollElement: () => scroller.current,
    estimateSize: useCallback(() => rowHeight, [rowHeight]),
    getItemKey: useCallback((at: number) => ids[at] ?? at, [ids]),
    overscan: 8,
    rangeExtractor: (range) => {
      const seen = defaultRangeExtractor(range)
      const at = index.get(focus.get().row)
      return at === undefined || seen.includes(at) ? seen : [...seen, at].sort((a, b) => a - b)
    },
  })
  // Kept sizes are of the height that was.
  // biome-ignore lint/correctness/useExhaustiveDependencies: measured when the height changes
  useEffect(() => virtual.measure(), [rowHeight])
  const places = isPrinted ? ids.map((_, at) => at) : virtual.getVirtualItems().map((item) => item.index)
  return (
    <tbody>
      <RowsAt model={model} places={places.filter((at) => at < ids.length)} rowHeight={rowHeight} />
    </tbody>
  )
}

function RowsAt<Row extends object>({
  model,
  places,
  rowHeight,
}: {
  readonly model: GridModel<Row>
  readonly places: readonly number[]
  readonly rowHeight: number
}) {
  const say = useWords(GRID_WORDS)
  const { shown, ids, columns, currencies, writing, focus, selection, props } = model
  const gapBefore = (place: number) => places[place]! - (places[place - 1] ?? -1) - 1
  const rest = ids.length - (places.at(-1) ?? -1) - 1
  const selectLabel = say('select')
  const menuLabel = say('rowMenu')
  return (
    <>
      {places.flatMap((at, place) => [
        <Gap key={`before ${ids[at]}`} rows={gapBefore(place)} rowHeight={rowHeight} />,
        <GridRow
          key={ids[at]}
          row={shown[at]!}
          id={ids[at]!}
          at={at}
          columns={columns}
          currencies={currencies}
          writing={writing}
          rowTone={props.rowTone}
          canDrag={props.onDragRows !== undefined}
          focus={focus}
          selection={selection}
          selectLabel={selectLabel}
          menuLabel={menuLabel}
        />,
      ])}
      <Gap key="rest" rows={rest} rowHeight={rowHeight} />
    </>
  )
}

function Gap({ rows, rowHeight }: { readonly rows: number; readonly rowHeight: number }) {
  return rows === 0 ? null : (
    <tr aria-hidden className={css.gap}>
      <td style={{ height: rows * rowHeight }} />
    </tr>
  )
}
