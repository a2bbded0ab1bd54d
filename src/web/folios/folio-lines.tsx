import { memo, useEffect, useMemo } from 'react'
import type { Language } from '../../api/language.ts'
import { useBusinessDate, useProperty } from '../frame/property.tsx'
import { blockedText } from '../parts/blocked-text.ts'
import { Grid } from '../parts/grid/grid.tsx'
import type { RowAction } from '../parts/grid/grid-props.ts'
import { useOwnGridState } from '../parts/grid/use-grid-state.ts'
import { EmptyState } from '../parts/states.tsx'
import { useFormat } from '../words/format.ts'
import { type Say, useLanguage, useWords } from '../words/language.tsx'
import { dragLines } from './dragged-lines.ts'
import classes from './folio.module.css'
import { type FolioAct, rowActs } from './folio-acts.ts'
import type { Folio } from './folio-query.ts'
import { ENDED, narrowColumns, wideColumns } from './line-columns.tsx'
import { useLineSignals } from './line-marks.tsx'
import { type Line, partOf } from './lines.ts'
import { linesOf } from './lines-of.ts'
import { blockedIn } from './use-why-not.ts'
import { folioWords } from './words.ts'

/** Does something with lines of a folio, of these ids. */
export type DoWithLines = (
  what: 'void' | FolioAct,
  of: { readonly folioId: string; readonly lines: string },
) => void

/** The lines of a folio, with what can be done with each; rendered anew only when they change. */
export const FolioLines = memo(function FolioLines({
  folio,
  isWhole,
  isNarrow = false,
  onDo,
}: {
  readonly folio: Folio
  /** The lines that became others too. */
  readonly isWhole: boolean
  /** It stands beside other folios. */
  readonly isNarrow?: boolean
  /** The same function always. */
  readonly onDo: DoWithLines
}) {
  const say = useWords(folioWords)
  const format = useFormat()
  const { timeZone } = useProperty()
  const businessDate = useBusinessDate()
  const columns = useMemo(
    () => (isNarrow ? narrowColumns : wideColumns)({ say, format }),
    [isNarrow, say, format],
  )
  const lines = useMemo(() => linesOf(folio, { say, format }, { isWhole }), [folio, say, format, isWhole])
  const [state, onState] = useOwnGridState()
  const tone = useMemo(
    () => (line: Line) => (line.ended ? ({ tone: 'muted', word: say(ENDED[line.ended.as]) } as const) : null),
    [say],
  )
  const signals = useLineSignals(folio.id)
  // What comes in its place says itself whether it takes the focus.
  useEffect(() => () => signals.focus.set({ ...signals.focus.get(), isTaken: false }), [signals])
  const actionsOf = useLineActions(folio, onDo)
  return (
    <div className={classes.lines} data-folio={folio.id}>
      <Grid
        name={isNarrow ? 'folio.narrow' : 'folio.lines'}
        label={say('lines', { number: folio.number })}
        rows={lines}
        columns={columns}
        rowId={idOf}
        state={state}
        onState={onState}
        businessDate={businessDate}
        timeZone={timeZone}
        rowActions={actionsOf}
        rowTone={isNarrow ? undefined : tone}
        onDragRows={isNarrow ? (dragged, data) => dragLines(folio, dragged, data) : undefined}
        signals={signals}
        empty={<EmptyState title={say('noLines')} hint={say('noLinesHint')} />}
      />
    </div>
  )
})

/** What can be done with the lines that are chosen, by what the API says of each of them. */
function useLineActions(folio: Folio, onDo: DoWithLines): (chosen: readonly Line[]) => readonly RowAction[] {
  const say = useWords(folioWords)
  const { language } = useLanguage()
  return (chosen) => {
    // What moved the balance besides is done with the folio.
    const lines = chosen.filter(partOf)
    if (lines.length === 0) return []
    const doing = { folioId: folio.id, lines: lines.map(({ id }) => id).join(',') }
    return [
      ...rowActs({ folio, lines, say }, { language, onDo: (what) => onDo(what, doing) }),
      ...voidAct(lines, { say, language, onVoid: () => onDo('void', doing) }),
    ]
  }
}

function voidAct(
  [line, ...others]: readonly Line[],
  {
    say,
    language,
    onVoid,
  }: { readonly say: Say<typeof folioWords>; readonly language: Language; readonly onVoid: () => void },
): readonly RowAction[] {
  if (!line || others.length > 0) return []
  const isCharge = 'charge' in line.of
  const blocked = blockedIn(partOf(line), isCharge ? 'voidCharge' : 'voidPayment')
  return [
    {
      id: 'void',
      label: say(isCharge ? 'voidCharge' : 'voidPayment'),
      key: 'Delete',
      disabledReason: blocked ? blockedText(blocked, language) : undefined,
      run: onVoid,
    },
  ]
}

function idOf(line: Line): string {
  return line.id
}
