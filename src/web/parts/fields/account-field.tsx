import { useState } from 'react'
import type { WireMoney } from '../../../values/money.ts'
import type { PlainDate } from '../../../values/plain-date.ts'
import { createSignal, useSignal } from '../../client/signal.ts'
import { type Format, useFormat } from '../../words/format.ts'
import { type Say, useWords } from '../../words/language.tsx'
import { Money } from '../money.tsx'
import { type Choice, Picker, TwoLines } from './picker.tsx'
import type { FieldProps } from './use-field.tsx'
import { type Find, useFound } from './use-found.ts'
import { fieldWords } from './words.ts'

/** An account that was chosen. */
export type ChosenAccount = { readonly accountId: string; readonly label: string }

/** An account as a search finds it: what tells it from the others. */
export type FoundAccount = {
  readonly accountId: string
  readonly name: string
  readonly room?: string | null | undefined
  readonly reservation?: string | null | undefined
  readonly arrival?: PlainDate | null | undefined
  readonly departure?: PlainDate | null | undefined
  readonly balance?: WireMoney | null | undefined
}

/**
 * Finds an account by room, name, reservation, folio or tax id. A room's number and Enter go straight to its account.
 * With nothing typed it offers those chosen last at this property, without balances, which would be old.
 */
export function AccountField(
  props: FieldProps<ChosenAccount> & {
    readonly propertyId: string
    readonly find: Find<FoundAccount>
    /** By what `find` finds, where that is not all of it. */
    readonly placeholder?: string
  },
) {
  const { propertyId, find, value, onChange } = props
  const say = useWords(fieldWords)
  const format = useFormat()
  const [text, setText] = useState('')
  const found = useFound(text, async (asked, signal) => roomFirst(asked, await find(asked, signal)))
  const recent = useSignal(recentAccounts).get(propertyId) ?? []
  return (
    <Picker<FoundAccount>
      {...props}
      value={value && { accountId: value.accountId, name: value.label }}
      onChange={(account) => {
        if (account) remember(propertyId, account)
        onChange(account && { accountId: account.accountId, label: labelOf(account) })
      }}
      choice={choiceIn(say, format)}
      found={text.trim() === '' ? { state: 'idle', items: recent } : found}
      onText={setText}
      heading={say('recent')}
      placeholder={props.placeholder ?? say('accountHint')}
    />
  )
}

/** Forgets whom one looked for, when somebody else signs in at this desk. */
export function forgetRecentAccounts(): void {
  recentAccounts.set(new Map())
}

const MOST_RECENT = 6

/** Kept while the page is open and nowhere else: names of guests have no place in the browser's storage. */
const recentAccounts = createSignal<ReadonlyMap<string, readonly FoundAccount[]>>(new Map())

function remember(propertyId: string, account: FoundAccount): void {
  const before = recentAccounts.get().get(propertyId) ?? []
  const others = before.filter((one) => one.accountId !== account.accountId)
  const { balance: _, ...lasting } = account
  recentAccounts.set(
    new Map(recentAccounts.get()).set(propertyId, [lasting, ...others].slice(0, MOST_RECENT)),
  )
}

function roomFirst(text: string, found: readonly FoundAccount[]): readonly FoundAccount[] {
  const isIts = (one: FoundAccount) => Number(one.room?.toLowerCase() === text.toLowerCase())
  return [...found].sort((a, b) => isIts(b) - isIts(a))
}

function labelOf({ room, name }: FoundAccount): string {
  return room ? `${room} · ${name}` : name
}

function choiceIn(say: Say<typeof fieldWords>, format: Format): Choice<FoundAccount> {
  return {
    idOf: (one) => one.accountId,
    textOf: labelOf,
    show: (one) => (
      <TwoLines
        code={one.room ?? '–'}
        first={one.name}
        second={[
          one.arrival && one.departure && `${format.date(one.arrival)} – ${format.date(one.departure)}`,
          one.reservation && say('reservation', { number: one.reservation }),
        ]
          .filter(Boolean)
          .join(' · ')}
        right={one.balance && <Money value={one.balance} withCurrency />}
      />
    ),
    exact: (text, items) => {
      const ofRoom = items.filter((one) => one.room?.toLowerCase() === text.trim().toLowerCase())
      return ofRoom.length === 1 ? ofRoom[0]! : null
    },
  }
}
