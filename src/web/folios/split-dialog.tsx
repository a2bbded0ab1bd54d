import { useState } from 'react'
import { chargeVersion } from '../../folios/charge.ts'
import { answer, api } from '../client/api.ts'
import { useProperty } from '../frame/property.tsx'
import { Dialog } from '../parts/dialog/dialog.tsx'
import { useOperation } from '../parts/dialog/use-operation.ts'
import { CodeField } from '../parts/fields/choice-fields.tsx'
import { MoneyField } from '../parts/fields/money-field.tsx'
import { PercentField, QuantityField } from '../parts/fields/number-fields.tsx'
import { useFormat } from '../words/format.ts'
import { useWords } from '../words/language.tsx'
import type { ActDialogProps } from './act-dialogs.tsx'
import { actWords } from './act-words.ts'
import type { Charge } from './folio-query.ts'
import { SplitPreview } from './split-preview.tsx'
import { MOST_PARTS, restOf, type SplitWay, splitParts, textOf, unitsOf, wholeOf } from './split-shares.ts'
import { splitWords } from './split-words.ts'
import { subjectOf } from './subject.ts'
import { useReadAnew } from './use-read-anew.ts'
import { folioWords } from './words.ts'

/**
 * Splits a charge. What is missing of its parts stands below the next one, and goes there if nothing is typed: `10` alone makes
 * ten and the rest.
 */
export function SplitDialog({ folio, lines, onClose, onDone }: ActDialogProps) {
  const say = useWords(splitWords)
  const sayAct = useWords(actWords)
  const sayFolio = useWords(folioWords)
  const format = useFormat()
  const { propertyId } = useProperty()
  const charge = (lines[0]!.of as { readonly charge: Charge }).charge
  const [way, setWay] = useState<SplitWay>('equalParts')
  const [count, setCount] = useState<string | null>('2')
  const [typed, setTyped] = useState<readonly string[]>([])
  const choose = (next: SplitWay) => {
    setWay(next)
    setTyped([])
  }
  const shares = sharesOf({ way, count, typed }, charge)
  const operation = useOperation({
    body: bodyOf({ way, count, shares }, charge),
    run: (body, key) =>
      answer(
        api.POST('/v1/properties/{propertyId}/charges/{chargeId}/split', {
          params: {
            path: { propertyId, chargeId: charge.id },
            header: { 'Idempotency-Key': key, 'If-Match': `"${chargeVersion(charge)}"` },
          },
          body,
        }),
      ),
    onDone: ({ charges }) => onDone(say('done', { count: charges.length, text: charge.description })),
  })
  const isReadAnew = useReadAnew(operation, ['folios', folio.id])
  const isCount = way === 'equalParts'
  const hasCount = count !== null && /^\d+$/.test(count) && Number(count) >= 2 && Number(count) <= MOST_PARTS
  const parts = splitParts(charge, folio, shares.weights)
  return (
    <Dialog
      title={sayAct('split')}
      subject={`${charge.description} · ${format.money(charge.total)} · ${subjectOf(folio, sayFolio)}`}
      operation={operation}
      isReadAnew={isReadAnew}
      onClose={onClose}
      confirmLabel={say('split')}
      preview={parts.length >= 2 && <SplitPreview charge={charge} parts={parts} />}
    >
      <CodeField
        label={say('way')}
        codes={WAYS.filter(([id]) => id !== 'quantities' || charge.quantity !== '1').map(([id, code]) => ({
          id,
          code,
          name: say(id),
        }))}
        value={way}
        onChange={(next) => next && choose(next as SplitWay)}
        required
        autoFocus
      />
      {isCount ? (
        <QuantityField
          name="equalParts"
          label={say('count')}
          value={count}
          onChange={setCount}
          error={count !== null && !hasCount ? say('partCount', { most: MOST_PARTS }) : null}
          required
        />
      ) : (
        <PartFields way={way} charge={charge} typed={typed} onChange={setTyped} />
      )}
    </Dialog>
  )
}

/** With the letter that chooses each at once. */
const WAYS = [
  ['equalParts', 'I'],
  ['amounts', 'V'],
  ['percents', 'P'],
  ['quantities', 'Q'],
] as const

type Draft = { readonly way: SplitWay; readonly count: string | null; readonly typed: readonly string[] }
type Shares = { readonly weights: readonly bigint[]; readonly rest: bigint; readonly isOver: boolean }

/** What each part has, the last one what is left; nothing while it is no split. */
function sharesOf({ way, count, typed }: Draft, charge: Charge): Shares {
  if (way === 'equalParts') {
    const parts = Number(count)
    const isCount = Number.isInteger(parts) && parts >= 2 && parts <= MOST_PARTS
    return { weights: isCount ? Array.from({ length: parts }, () => 1n) : [], rest: 0n, isOver: false }
  }
  const given = typed.map((text) => unitsOf(way, text, charge))
  const { units: rest, isOver } = restOf(wholeOf(way, charge), given)
  if (isOver) return { weights: [], rest, isOver }
  const all = rest === 0n ? given : [...given, rest]
  return { weights: all.length < 2 ? [] : all, rest, isOver }
}

function bodyOf(
  { way, count, shares }: { readonly way: SplitWay; readonly count: string | null; readonly shares: Shares },
  charge: Charge,
) {
  if (way === 'equalParts') return { equalParts: Number(count ?? 2) }
  const texts = shares.weights.map((units) => textOf(way, units, charge))
  const { currency } = charge.total
  return way === 'amounts' ? { amounts: texts.map((amount) => ({ amount, currency })) } : { [way]: texts }
}

/** A field for each part that is typed, and one more as long as something is left. */
function PartFields({
  way,
  charge,
  typed,
  onChange,
}: {
  readonly way: Exclude<SplitWay, 'equalParts'>
  readonly charge: Charge
  readonly typed: readonly string[]
  readonly onChange: (typed: readonly string[]) => void
}) {
  const say = useWords(splitWords)
  const format = useFormat()
  const whole = wholeOf(way, charge)
  const { units: rest, isOver } = restOf(
    whole,
    typed.map((text) => unitsOf(way, text, charge)),
  )
  const { currency } = charge.total
  const size = (units: bigint) => {
    const text = textOf(way, units < 0n === whole < 0n ? units : -units, charge)
    if (way === 'amounts') return format.money({ amount: text, currency })
    return way === 'percents' ? format.percent(text) : format.decimal(text)
  }
  const shown = rest === 0n || isOver || typed.length >= MOST_PARTS ? typed.length : typed.length + 1
  const allowsNegative = whole < 0n
  return Array.from({ length: shown }, (_, at) => {
    const isLast = at === shown - 1
    const text = typed[at] ?? null
    const change = (next: string | null) =>
      onChange(next === null ? typed.filter((_text, place) => place !== at) : typed.toSpliced(at, 1, next))
    const shared = {
      label: say('part', { number: at + 1 }),
      required: at === 0,
      description: text === null && at > 0 ? say('missing', { rest: size(rest) }) : null,
      error: !isLast
        ? null
        : isOver
          ? say('tooMuch', { rest: size(rest) })
          : shown === 1 && text
            ? say('onlyOne')
            : null,
    }
    // biome-ignore lint/suspicious/noArrayIndexKey: a part is its place
    if (way === 'percents') return <PercentField key={at} {...shared} value={text} onChange={change} />
    if (way === 'quantities') {
      return (
        // biome-ignore lint/suspicious/noArrayIndexKey: a part is its place
        <QuantityField key={at} {...shared} value={text} onChange={change} allowsNegative={allowsNegative} />
      )
    }
    return (
      <MoneyField
        // biome-ignore lint/suspicious/noArrayIndexKey: a part is its place
        key={at}
        {...shared}
        currency={currency}
        value={text === null ? null : { amount: text, currency }}
        onChange={(money) => change(money?.amount ?? null)}
        allowsNegative={allowsNegative}
      />
    )
  })
}
