import { Group } from '@mantine/core'
import { TaxIdField } from '../parts/fields/tax-id-field.tsx'
import { TextField } from '../parts/fields/text-fields.tsx'
import { useWords } from '../words/language.tsx'
import { billingWords } from './billing-words.ts'
import type { IssuedDocument } from './documents-query.ts'
import { folioWords } from './words.ts'

/** Where somebody is, as it is printed. */
export type Address = NonNullable<IssuedDocument['party']['address']>

/** Whom a document is made out to, as far as it is typed. */
export type PartyDraft = {
  readonly name: string | null
  readonly taxId: string | null
  readonly email: string | null
  readonly address: Partial<Record<keyof Address, string | null>>
}

/** An address as it is sent: null for none. */
export function addressOf({ address }: PartyDraft): Address | null {
  const { street, city, district, state, postalCode, country } = address
  if (!street && !city && !district && !postalCode) return null
  return {
    street: street ?? '',
    district: district ?? null,
    city: city ?? '',
    state: state ?? null,
    postalCode: postalCode ?? null,
    country: country ?? 'BR',
  }
}

/** The fields of whom a document is made out to. `names` are those by which the API names them. */
export function PartyFields({
  draft,
  onChange,
  names,
  blocked = null,
  taxIdBlocked,
  placeholder,
  autoFocus,
}: {
  readonly draft: PartyDraft
  readonly onChange: (change: Partial<PartyDraft>) => void
  readonly names: Readonly<Record<'name' | 'taxId' | 'email' | 'address', string>>
  /** Why none of it can be changed; null where it can. */
  readonly blocked?: string | null
  readonly taxIdBlocked?: string | null
  readonly placeholder?: string
  readonly autoFocus?: boolean
}) {
  const say = useWords(billingWords)
  const sayFolio = useWords(folioWords)
  const { address } = draft
  const hasAddress = addressOf(draft) !== null
  const part = (field: keyof Address, isRequired = false) => ({
    name: `${names.address}.${field}`,
    label: say(field),
    value: address[field] ?? null,
    onChange: (value: string | null) => onChange({ address: { ...address, [field]: value } }),
    blocked,
    required: isRequired && hasAddress,
  })
  return (
    <>
      <Group grow align="flex-start" wrap="nowrap" gap="xs">
        <TextField
          name={names.name}
          label={sayFolio('billingName')}
          {...(placeholder && { placeholder })}
          value={draft.name}
          onChange={(name) => onChange({ name })}
          blocked={blocked}
          {...(autoFocus && { autoFocus })}
        />
        <TaxIdField
          name={names.taxId}
          label={sayFolio('taxId')}
          value={draft.taxId}
          onChange={(taxId) => onChange({ taxId })}
          blocked={blocked ?? taxIdBlocked ?? null}
        />
      </Group>
      <TextField
        name={names.email}
        label={say('email')}
        value={draft.email}
        onChange={(email) => onChange({ email })}
        blocked={blocked}
      />
      <Group grow align="flex-start" wrap="nowrap" gap="xs">
        <TextField {...part('street', true)} />
        <TextField {...part('district')} />
      </Group>
      <Group grow align="flex-start" wrap="nowrap" gap="xs">
        <TextField {...part('city', true)} />
        <TextField {...part('state')} mostLength={60} />
        <TextField {...part('postalCode')} mostLength={20} />
      </Group>
    </>
  )
}
