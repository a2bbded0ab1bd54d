import { useState } from 'react'
import type { CorrectedLine } from '../../folios/correction.ts'
import { toWire } from '../../values/money.ts'
import { MoneyField } from '../parts/fields/money-field.tsx'
import { QuantityField } from '../parts/fields/number-fields.tsx'
import { TextField } from '../parts/fields/text-fields.tsx'
import { fold } from '../parts/grid/fold.ts'
import { useFormat } from '../words/format.ts'
import { useWords } from '../words/language.tsx'
import { correctionWords } from './correction-words.ts'
import classes from './folio.module.css'
import type { LineDraft } from './use-correction-draft.ts'
import { folioWords } from './words.ts'

/** As many as one works through; the others are found by their text. */
const MOST_SHOWN = 20

/** The charges of a closed folio as they are by now, with what each should be typed over it: a quantity or a price. */
export function CorrectionLines({
  lines,
  drafts,
  onChange,
}: {
  readonly lines: readonly CorrectedLine[]
  readonly drafts: ReadonlyMap<string, LineDraft>
  readonly onChange: (id: string, draft: LineDraft | null) => void
}) {
  const say = useWords(correctionWords)
  const [text, setText] = useState<string | null>(null)
  const asked = fold(text ?? '')
  const found = lines.filter(
    ({ line }) => drafts.has(line.id) || fold(`${line.code} ${line.description}`).includes(asked),
  )
  const shown = found.filter(({ line }, at) => at < MOST_SHOWN || drafts.has(line.id))
  return (
    <fieldset className={classes.corrected}>
      <legend>{say('lines')}</legend>
      {lines.length > MOST_SHOWN && (
        <TextField
          label={say('filter')}
          description={say('someShown', { shown: shown.length, count: lines.length })}
          value={text}
          onChange={setText}
        />
      )}
      {shown.map((of) => (
        <CorrectionLine
          key={of.line.id}
          of={of}
          draft={drafts.get(of.line.id) ?? {}}
          onChange={(draft) => onChange(of.line.id, draft)}
        />
      ))}
    </fieldset>
  )
}

/** A line with what it is by now in its fields; the one that is typed over says what it should have been. */
function CorrectionLine({
  of: { line, quantity, unitPriceMinor },
  draft,
  onChange,
}: {
  readonly of: CorrectedLine
  readonly draft: LineDraft
  readonly onChange: (draft: LineDraft | null) => void
}) {
  const say = useWords(correctionWords)
  const sayFolio = useWords(folioWords)
  const format = useFormat()
  const price = toWire(unitPriceMinor, line.currency)
  return (
    <fieldset className={classes.correctedLine}>
      <legend>
        {line.description}{' '}
        <span className={classes.mark}>
          {[line.code, format.date(line.serviceDate)].filter(Boolean).join(' · ')}
        </span>
      </legend>
      <QuantityField
        label={sayFolio('quantity')}
        value={draft.quantity === undefined ? quantity : draft.quantity}
        onChange={(next) => onChange(next === quantity ? null : { quantity: next })}
        blocked={draft.unitPrice !== undefined ? say('orTheOther') : null}
        allowsZero
        required
      />
      <MoneyField
        label={sayFolio('unitPrice')}
        currency={line.currency}
        value={draft.unitPrice === undefined ? price : draft.unitPrice}
        onChange={(next) => onChange(next?.amount === price.amount ? null : { unitPrice: next })}
        blocked={draft.quantity !== undefined ? say('orTheOther') : null}
        allowsZero
        required
      />
    </fieldset>
  )
}
