import { CodeField } from '../parts/fields/choice-fields.tsx'
import { TextField } from '../parts/fields/text-fields.tsx'
import { useWords } from '../words/language.tsx'
import classes from './folio.module.css'
import type { Payment } from './folio-query.ts'
import { folioWords } from './words.ts'

type Card = NonNullable<Payment['card']>

/** What the cashier has typed of a card payment: what the terminal's slip says. */
export type CardGiven = {
  /** Null until it is said: debit and credit are paid at other days and fees. */
  readonly modality: Card['modality'] | null
  readonly instalments: string | null
  readonly nsu: string | null
  readonly authorization: string | null
  readonly terminal: string | null
}

/** Nothing typed yet. */
export const EMPTY_CARD: CardGiven = {
  modality: null,
  instalments: null,
  nsu: null,
  authorization: null,
  terminal: null,
}

/** The card of a payment as it is sent; the brand is the method's name where it is not said otherwise. */
export function cardOnWire(card: CardGiven, brand: string): Card {
  const { modality: given, nsu, authorization, terminal } = card
  // The field is required: what is not said is never sent.
  const modality = given ?? 'credit'
  return {
    brand,
    modality,
    instalments: hasInstalments(modality) ? Number(card.instalments ?? 2) : 1,
    ...(nsu && { nsu }),
    ...(authorization && { authorization }),
    ...(terminal && { terminal }),
  }
}

/** The fields of a card payment. A card's number is not among them: it is never kept. */
export function CardFields({
  card,
  onChange,
}: {
  readonly card: CardGiven
  readonly onChange: (card: CardGiven) => void
}) {
  const say = useWords(folioWords)
  const set = (part: Partial<CardGiven>) => onChange({ ...card, ...part })
  return (
    <fieldset className={classes.card}>
      <legend>{say('card')}</legend>
      <CodeField
        name="card.modality"
        label={say('cardModality')}
        codes={MODALITIES.map(([id, code]) => ({ id, code, name: say(id) }))}
        value={card.modality}
        onChange={(value) => set({ modality: MODALITIES.find(([id]) => id === value)?.[0] ?? null })}
        required
      />
      {card.modality !== null && hasInstalments(card.modality) && (
        <CodeField
          name="card.instalments"
          label={say('instalments')}
          codes={INSTALMENTS}
          value={card.instalments}
          onChange={(instalments) => set({ instalments })}
          required
        />
      )}
      <TextField
        name="card.nsu"
        label={say('nsu')}
        value={card.nsu}
        onChange={(nsu) => set({ nsu })}
        mostLength={20}
      />
      <TextField
        name="card.authorization"
        label={say('authorization')}
        value={card.authorization}
        onChange={(authorization) => set({ authorization })}
        mostLength={20}
      />
      <TextField
        name="card.terminal"
        label={say('terminal')}
        value={card.terminal}
        onChange={(terminal) => set({ terminal })}
        mostLength={20}
      />
    </fieldset>
  )
}

/** With the letter that chooses each at once. */
const MODALITIES = [
  ['debit', 'D'],
  ['credit', 'C'],
  ['merchantInstalments', 'L'],
  ['issuerInstalments', 'E'],
] as const

const INSTALMENTS = Array.from({ length: 23 }, (_, at) => ({ code: String(at + 2), name: '' }))

function hasInstalments(modality: Card['modality']): boolean {
  return modality === 'merchantInstalments' || modality === 'issuerInstalments'
}
