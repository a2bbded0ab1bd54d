import { Select } from '@mantine/core'
import { TextField } from '../parts/fields/text-fields.tsx'
import { useWords } from '../words/language.tsx'
import classes from './folio.module.css'
import type { Payment } from './folio-query.ts'
import { folioWords } from './words.ts'

type Card = NonNullable<Payment['card']>

/** What the cashier has typed of a card payment: what the terminal's slip says. */
export type CardGiven = {
  readonly modality: Card['modality']
  readonly instalments: string
  readonly nsu: string | null
  readonly authorization: string | null
  readonly terminal: string | null
}

/** Nothing typed yet. */
export const EMPTY_CARD: CardGiven = {
  modality: 'credit',
  instalments: '1',
  nsu: null,
  authorization: null,
  terminal: null,
}

/** The card of a payment as it is sent; the brand is the method's name where it is not said otherwise. */
export function cardOnWire(card: CardGiven, brand: string): Card {
  const { modality, nsu, authorization, terminal } = card
  return {
    brand,
    modality,
    instalments: Number(card.instalments),
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
      <Select
        label={say('cardModality')}
        size="sm"
        data={MODALITIES.map((value) => ({ value, label: say(value) }))}
        value={card.modality}
        onChange={(value) => {
          const modality = MODALITIES.find((one) => one === value)
          if (modality) set({ modality, instalments: hasInstalments(modality) ? '2' : '1' })
        }}
        allowDeselect={false}
      />
      {hasInstalments(card.modality) && (
        <Select
          label={say('instalments')}
          size="sm"
          data={Array.from({ length: 23 }, (_, at) => ({ value: String(at + 2), label: `${at + 2}x` }))}
          value={card.instalments}
          onChange={(value) => value && set({ instalments: value })}
          allowDeselect={false}
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

const MODALITIES = ['debit', 'credit', 'merchantInstalments', 'issuerInstalments'] as const

function hasInstalments(modality: Card['modality']): boolean {
  return modality === 'merchantInstalments' || modality === 'issuerInstalments'
}
