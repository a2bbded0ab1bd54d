import { useMemo } from 'react'
import { useBusinessDate, useProperty } from '../frame/property.tsx'
import { blockedText } from '../parts/blocked-text.ts'
import type { Column } from '../parts/grid/column.ts'
import { Grid } from '../parts/grid/grid.tsx'
import type { RowAction } from '../parts/grid/grid-props.ts'
import { useOwnGridState } from '../parts/grid/use-grid-state.ts'
import { EmptyState } from '../parts/states.tsx'
import { useFormat } from '../words/format.ts'
import { type Say, useLanguage, useWords } from '../words/language.tsx'
import classes from './folio.module.css'
import type { Folio } from './folio-query.ts'
import { type Line, linesOf } from './lines.ts'
import { folioWords } from './words.ts'

/** The lines of a folio in the order in which they came, with what can be done with each. */
export function FolioLines({
  folio,
  onVoid,
}: {
  readonly folio: Folio
  readonly onVoid: (lineId: string) => void
}) {
  const say = useWords(folioWords)
  const format = useFormat()
  const { language } = useLanguage()
  const { timeZone } = useProperty()
  const businessDate = useBusinessDate()
  const columns = useColumns()
  const lines = useMemo(() => linesOf(folio, { say, format }), [folio, say, format])
  const [state, onState] = useOwnGridState()
  const voided = say('voided')
  const tone = useMemo(
    () => (line: Line) => (line.isVoided ? ({ tone: 'muted', word: voided } as const) : null),
    [voided],
  )
  const actionsOf = (chosen: readonly Line[]): readonly RowAction[] => {
    const [line] = chosen
    if (!line || chosen.length > 1) return []
    // A close is taken back by no screen yet.
    if ('onAccount' in line.of) return []
    const { blockedActions } = 'charge' in line.of ? line.of.charge : line.of.payment
    const blocked = blockedActions[0]
    return [
      {
        id: 'void',
        label: say('charge' in line.of ? 'voidCharge' : 'voidPayment'),
        key: 'Delete',
        disabledReason: blocked && blockedText(blocked, language),
        run: () => onVoid(line.id),
      },
    ]
  }
  return (
    <div className={classes.lines}>
      <Grid
        name="folio.lines"
        label={say('lines', { number: folio.number })}
        rows={lines}
        columns={columns}
        rowId={idOf}
        state={state}
        onState={onState}
        businessDate={businessDate}
        timeZone={timeZone}
        rowActions={actionsOf}
        rowTone={tone}
        empty={<EmptyState title={say('noLines')} hint={say('noLinesHint')} />}
      />
    </div>
  )
}

function idOf(line: Line): string {
  return line.id
}

function textOf(line: Line, say: Say<typeof folioWords>): string {
  return 'onAccount' in line.of ? say('onAccountTo', { name: line.description }) : line.description
}

function useColumns(): readonly Column<Line>[] {
  const say = useWords(folioWords)
  return useMemo(
    (): readonly Column<Line>[] => [
      { id: 'businessDate', title: say('businessDate'), kind: 'date', value: (line) => line.businessDate },
      {
        id: 'serviceDate',
        title: say('serviceDate'),
        kind: 'date',
        value: (line) => line.serviceDate,
        isHidden: true,
      },
      { id: 'code', title: say('code'), kind: 'code', width: 102, value: (line) => line.code },
      {
        id: 'description',
        title: say('description'),
        kind: 'text',
        width: 156,
        value: (line) => textOf(line, say),
        cell: (line) =>
          line.isVoided ? (
            <span title={say('voidedWhy', { reason: line.voidReason })}>
              <s>{line.description}</s> · {line.voidReason}
            </span>
          ) : (
            textOf(line, say)
          ),
      },
      {
        id: 'quantity',
        title: say('quantity'),
        kind: 'number',
        width: 56,
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
      {
        id: 'amount',
        title: say('amount'),
        kind: 'money',
        width: 100,
        value: (line) => line.amount,
        hasTotal: true,
      },
      { id: 'balance', title: say('balance'), kind: 'money', width: 110, value: (line) => line.balance },
      { id: 'user', title: say('user'), kind: 'text', width: 116, value: (line) => line.recordedByName },
      {
        id: 'recordedAt',
        title: say('time'),
        kind: 'instant',
        value: (line) => line.recordedAt,
        isHidden: true,
      },
    ],
    [say],
  )
}
