import { VisuallyHidden } from '@mantine/core'
import type { Column } from '../parts/grid/column.ts'
import type { Format } from '../words/format.ts'
import type { Say } from '../words/language.tsx'
import classes from './folio.module.css'
import type { Ended, Line } from './lines.ts'
import type { folioWords } from './words.ts'

/** What columns are written by. */
export type ColumnSaying = {
  readonly say: Say<typeof folioWords>
  readonly format: Pick<Format, 'date'>
}

/** The columns of a folio that has the screen to itself. */
export function wideColumns(saying: ColumnSaying): readonly Column<Line>[] {
  const { say } = saying
  return [
    {
      id: 'businessDate',
      title: say('businessDate'),
      kind: 'date',
      width: 90,
      value: (line) => line.businessDate,
    },
    {
      id: 'serviceDate',
      title: say('serviceDate'),
      kind: 'date',
      value: (line) => line.serviceDate,
      isHidden: true,
    },
    { id: 'code', title: say('code'), kind: 'code', width: 92, value: (line) => line.code },
    descriptionColumn(saying, 230),
    {
      id: 'quantity',
      title: say('quantity'),
      kind: 'number',
      width: 50,
      value: (line) => line.quantity && Number(line.quantity),
    },
    { id: 'unitPrice', title: say('unitPrice'), kind: 'money', width: 96, value: (line) => line.unitPrice },
    {
      id: 'taxes',
      title: say('taxes'),
      kind: 'money',
      width: 102,
      value: (line) => line.taxes,
      hasTotal: true,
    },
    amountColumn(saying, 92),
    { id: 'balance', title: say('balance'), kind: 'money', width: 96, value: (line) => line.balance },
    { id: 'user', title: say('user'), kind: 'text', width: 104, value: (line) => line.recordedByName },
    {
      id: 'recordedAt',
      title: say('time'),
      kind: 'instant',
      value: (line) => line.recordedAt,
      isHidden: true,
    },
  ]
}

/** The columns of a folio that stands beside others, as three of them fit on a desk's screen; the rest can be chosen. */
export function narrowColumns(saying: ColumnSaying): readonly Column<Line>[] {
  const narrow: Readonly<Record<string, Partial<Column<Line>>>> = {
    businessDate: {
      title: saying.say('day'),
      width: 58,
      cell: (line) => dayText(line.businessDate, saying),
    },
    description: { width: 112 },
    amount: { width: 96 },
  }
  const all = wideColumns(saying)
  return [
    ...all.flatMap((column) => (narrow[column.id] ? [{ ...column, ...narrow[column.id] }] : [])),
    ...all.filter(({ id }) => !narrow[id]).map((column) => ({ ...column, isHidden: true })),
  ]
}

/** A day without its year, which all lines of a stay have. */
function dayText(date: string, { format }: ColumnSaying): string {
  return format.date(date).replace(/\/\d{4}$|^\d{4}-/, '')
}

/** `Anulado em 22/11/2026 por Ana: lançado na conta errada`. */
export function endedText({ as, on, byName, reason }: Ended, { say, format }: ColumnSaying): string {
  const how = say(ENDED[as])
  const when = on && byName ? say('endedByOn', { how, date: format.date(on), name: byName }) : how
  return reason ? `${when}: ${reason}` : when
}

/** How a line ended, in a word. */
export const ENDED = {
  voided: 'voided',
  edited: 'endedEdited',
  split: 'endedSplit',
  recomputed: 'endedRecomputed',
} as const

function descriptionColumn(saying: ColumnSaying, width: number): Column<Line> {
  return {
    id: 'description',
    title: saying.say('description'),
    kind: 'text',
    width,
    value: (line) => [line.description, ...line.marks, ...(line.note ? [line.note] : [])].join(' · '),
    cell: (line) => <Description line={line} saying={saying} />,
  }
}

function amountColumn({ say }: ColumnSaying, width: number): Column<Line> {
  return {
    id: 'amount',
    title: say('amount'),
    kind: 'money',
    width,
    value: (line) => line.amount,
    hasTotal: true,
  }
}

function Description({ line, saying }: { readonly line: Line; readonly saying: ColumnSaying }) {
  const { say } = saying
  const { description, marks, note, ended, isUnder } = line
  const text = isUnder ? (
    <>
      <span className={classes.under} aria-hidden />
      <VisuallyHidden>{say('discountOn')} </VisuallyHidden>
      {description}
    </>
  ) : (
    description
  )
  const rest = ended?.as === 'voided' ? ended.reason : null
  return (
    <span title={titleOf(line, saying)} className={ended ? classes.ended : undefined}>
      {ended && <VisuallyHidden>{say(ENDED[ended.as])}: </VisuallyHidden>}
      {ended ? <s>{text}</s> : text}
      {[...(rest ? [rest] : []), ...marks].map((mark) => (
        <span key={mark} className={classes.mark}>
          {' · '}
          {mark}
        </span>
      ))}
      {note && (
        <span className={classes.note} data-screen-only>
          {' · '}
          {say('noteIs', { note })}
        </span>
      )}
    </span>
  )
}

/** What there is to read of a line that is not wholly seen. */
function titleOf({ description, marks, note, ended }: Line, saying: ColumnSaying): string {
  return [description, ...marks, ended && endedText(ended, saying), note && saying.say('noteIs', { note })]
    .filter(Boolean)
    .join('\n')
}
