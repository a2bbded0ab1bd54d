import { Button, Group } from '@mantine/core'
import { useProperty } from '../frame/property.tsx'
import { CodeField } from '../parts/fields/choice-fields.tsx'
import { MoneyField } from '../parts/fields/money-field.tsx'
import { QuantityField } from '../parts/fields/number-fields.tsx'
import { TextField } from '../parts/fields/text-fields.tsx'
import { useFormat } from '../words/format.ts'
import { useWords } from '../words/language.tsx'
import { correctionWords } from './correction-words.ts'
import classes from './folio.module.css'
import type { AddedDraft } from './use-correction-draft.ts'
import type { Catalogue } from './use-edit-draft.ts'
import { folioWords } from './words.ts'

/** The charges that were forgotten on a closed folio. */
export function AddedCharges({
  added,
  catalogue,
  whyNotCustom,
  onAdd,
  onChange,
}: {
  readonly added: readonly AddedDraft[]
  readonly catalogue: Catalogue
  /** Why a charge must be as its code says; null where it need not. */
  readonly whyNotCustom: string | null
  readonly onAdd: () => void
  readonly onChange: (key: number, change: Partial<AddedDraft> | null) => void
}) {
  const say = useWords(correctionWords)
  return (
    <>
      {added.map((one) => (
        <AddedCharge
          key={one.key}
          draft={one}
          catalogue={catalogue}
          whyNotCustom={whyNotCustom}
          onChange={(change) => onChange(one.key, change)}
        />
      ))}
      <Button variant="default" size="compact-sm" onClick={onAdd}>
        {say('addForgotten')}
      </Button>
    </>
  )
}

function AddedCharge({
  draft,
  catalogue,
  whyNotCustom,
  onChange,
}: {
  readonly draft: AddedDraft
  readonly catalogue: Catalogue
  readonly whyNotCustom: string | null
  readonly onChange: (change: Partial<AddedDraft> | null) => void
}) {
  const say = useWords(correctionWords)
  const sayFolio = useWords(folioWords)
  const format = useFormat()
  const { currency } = useProperty()
  const code = catalogue.codes.find(({ id }) => id === draft.chargeCode)
  const choose = (id: string | null) => {
    const chosen = catalogue.codes.find((one) => one.id === id)
    onChange({ chargeCode: id, description: chosen?.name ?? null, unitPrice: chosen?.price ?? null })
  }
  return (
    <fieldset className={classes.corrected}>
      <legend>{say('forgotten')}</legend>
      <CodeField
        label={sayFolio('chargeCode')}
        codes={catalogue.codes
          .filter(({ isActive }) => isActive)
          .map((one) => ({ code: one.id, name: one.name, detail: one.price && format.money(one.price) }))}
        value={draft.chargeCode}
        onChange={choose}
        required={whyNotCustom !== null}
        autoFocus
      />
      <TextField
        label={sayFolio('printText')}
        value={draft.description}
        onChange={(description) => onChange({ description })}
        blocked={whyNotCustom}
        required={draft.chargeCode === null}
      />
      <Group grow align="flex-start" wrap="nowrap" gap="xs">
        <QuantityField
          label={sayFolio('quantity')}
          value={draft.quantity}
          onChange={(quantity) => onChange({ quantity })}
          required
        />
        <MoneyField
          label={sayFolio('unitPrice')}
          currency={currency}
          value={draft.unitPrice}
          onChange={(unitPrice) => onChange({ unitPrice })}
          // A code without a price leaves it to who posts.
          blocked={code && !code.price ? null : whyNotCustom}
          required={!code?.price}
          allowsZero
        />
      </Group>
      <Button variant="subtle" size="compact-sm" onClick={() => onChange(null)}>
        {say('takeOut')}
      </Button>
    </fieldset>
  )
}
