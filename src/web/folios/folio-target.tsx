import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { findAccountsQuery } from '../accounts/find-accounts.ts'
import { answer, api } from '../client/api.ts'
import { useProperty } from '../frame/property.tsx'
import { ErrorPanel } from '../parts/error-panel.tsx'
import { AccountField, type ChosenAccount, type FoundAccount } from '../parts/fields/account-field.tsx'
import { type CodeChoice, CodeField } from '../parts/fields/choice-fields.tsx'
import { useFormat } from '../words/format.ts'
import { useWords } from '../words/language.tsx'
import { type Account, accountQuery, type Folio, folioQuery } from './folio-query.ts'
import { targetWords } from './target-words.ts'
import type { AccountSearch } from './use-folio-navigation.ts'

/** Where something is moved to: a folio, or one that is opened for it. */
export type FolioTarget = {
  readonly accountId: string
  readonly accountName: string
  /** Null for a new one. */
  readonly folioId: string | null
  readonly number: number
}

/** What is chosen of a target so far. */
export type TargetDraft = {
  readonly account: Account
  readonly folio: Pick<Folio, 'id'>
  /** The id of a folio of the account, {@link NEW} or {@link OTHER}; null for nothing yet. */
  readonly to: string | null
  readonly setTo: (to: string | null) => void
  readonly other: ChosenAccount | null
  readonly setOther: (account: ChosenAccount | null) => void
  readonly otherAccount: {
    readonly data: Account | undefined
    readonly error: unknown
    readonly refetch: () => void
  }
  readonly otherTo: string | null
  readonly setOtherTo: (to: string | null) => void
  readonly target: FolioTarget | null
  /** The folio that it names, with its lines; undefined while it is not known, and of a new one. */
  readonly targetFolio: Folio | undefined
}

const NEW = 'new'
const OTHER = 'other'

/**
 * Chooses a folio to move something to: another open one of the account by its number, a new one, or one of another account.
 * It begins with the one that lines were dragged to, or the account's only other open folio, or a new one where there is none.
 */
export function useFolioTarget(account: Account, folio: Pick<Folio, 'id'>): TargetDraft {
  const { propertyId } = useProperty()
  const candidates = takingFolios(account).filter(({ id }) => id !== folio.id)
  const { to: named } = useSearch({ strict: false }) as AccountSearch
  const [to, setTo] = useState<string | null>(() => {
    const begun =
      candidates.find(({ id }) => id === named) ?? (candidates.length === 1 ? candidates[0] : null)
    return begun?.id ?? (candidates.length === 0 ? NEW : null)
  })
  const [other, setOther] = useState<ChosenAccount | null>(null)
  const [chosenThere, setChosenThere] = useState<{ readonly of: string; readonly to: string | null } | null>(
    null,
  )
  const otherId = to === OTHER ? other?.accountId : undefined
  const otherAccount = useQuery({
    ...accountQuery(propertyId, otherId ?? ''),
    enabled: otherId !== undefined,
  })
  const there = otherId === undefined ? undefined : otherAccount.data
  // The folio that a cashier works on there, unless another is said.
  const otherTo =
    chosenThere && chosenThere.of === otherId
      ? chosenThere.to
      : there
        ? (takingFolios(there)[0]?.id ?? NEW)
        : null
  const target = to === OTHER ? there && targetIn(there, otherTo) : targetIn(account, to)
  const targetId = target?.folioId ?? undefined
  const targetFolio = useQuery({ ...folioQuery(propertyId, targetId ?? ''), enabled: targetId !== undefined })
  return {
    account,
    folio,
    to,
    setTo,
    other,
    setOther,
    otherAccount,
    otherTo,
    setOtherTo: (next) => setChosenThere(otherId === undefined ? null : { of: otherId, to: next }),
    target: target ?? null,
    targetFolio: targetId === undefined ? undefined : targetFolio.data?.folio,
  }
}

/** The fields of {@link useFolioTarget}. */
export function FolioTargetFields({
  draft,
  autoFocus,
}: {
  readonly draft: TargetDraft
  readonly autoFocus?: boolean
}) {
  const { account, folio, otherAccount } = draft
  const say = useWords(targetWords)
  const { propertyId } = useProperty()
  const choicesOf = useFolioChoices()
  const own = choicesOf(account).filter(({ id }) => id !== folio.id)
  return (
    <>
      <CodeField
        name="toFolioId"
        label={say('to')}
        placeholder={say('toHint')}
        codes={[...own, { id: OTHER, code: 'O', name: say('otherAccount') }]}
        value={draft.to}
        onChange={draft.setTo}
        required
        autoFocus={autoFocus}
      />
      {draft.to === OTHER && (
        <AccountField
          propertyId={propertyId}
          label={say('otherAccount')}
          find={(text, signal) => findWhoTakes({ propertyId, text, signal })}
          value={draft.other}
          onChange={draft.setOther}
          required
        />
      )}
      {draft.to === OTHER && otherAccount.error !== null && (
        <ErrorPanel error={otherAccount.error} onRetry={() => otherAccount.refetch()} />
      )}
      {draft.to === OTHER && otherAccount.data && (
        <CodeField
          label={say('itsFolio')}
          codes={choicesOf(otherAccount.data)}
          value={draft.otherTo}
          onChange={draft.setOtherTo}
          required
        />
      )}
    </>
  )
}

/**
 * The folio of a target; opens it where it is a new one. Asked again under the same key it is the same folio.
 */
export async function folioOfTarget(
  { accountId, folioId }: FolioTarget,
  { propertyId, key }: { readonly propertyId: string; readonly key: string },
): Promise<string> {
  if (folioId !== null) return folioId
  const { folio } = await answer(
    api.POST('/v1/properties/{propertyId}/accounts/{accountId}/folios', {
      params: { path: { propertyId, accountId }, header: { 'Idempotency-Key': `${key}:${accountId}` } },
      body: {},
    }),
  )
  return folio.id
}

/** The open folios of an account that charges and payments are moved to, by number. */
function takingFolios({ folios }: Account): Account['folios'] {
  return folios.filter(({ state, kind }) => state === 'open' && kind === 'standard')
}

function useFolioChoices(): (account: Account) => readonly CodeChoice[] {
  const say = useWords(targetWords)
  const format = useFormat()
  return (account) => [
    ...takingFolios(account).map(({ id, number, billingName, balance }) => ({
      id,
      code: String(number),
      name: billingName ?? account.name,
      detail: format.money(balance),
    })),
    { id: NEW, code: 'N', name: say('newFolio', { number: nextNumber(account) }) },
  ]
}

function targetIn(account: Account, to: string | null): FolioTarget | null {
  const { id: accountId, name: accountName } = account
  if (to === NEW) return { accountId, accountName, folioId: null, number: nextNumber(account) }
  const folio = account.folios.find(({ id }) => id === to)
  return folio ? { accountId, accountName, folioId: folio.id, number: folio.number } : null
}

/** The number that the next folio of an account gets. */
export function nextNumber({ folios }: Pick<Account, 'folios'>): number {
  const numbers = new Set(folios.map(({ number }) => number))
  let next = 1
  while (numbers.has(next)) next++
  return next
}

/** Accounts as F3 finds them, but those that no charge is moved to: who pays bills, and a passer-by who paid theirs. */
export async function findWhoTakes(asked: {
  readonly propertyId: string
  readonly text: string
  readonly signal: AbortSignal
}): Promise<readonly FoundAccount[]> {
  const { propertyId, text, signal } = asked
  const { items } = await findAccountsQuery(propertyId, { text, includeClosed: false }).queryFn({ signal })
  return items
    .filter(({ kind }) => kind !== 'receivable' && kind !== 'walkIn')
    .map(({ accountId, name, stay, balance }) => ({
      accountId,
      name,
      room: stay?.roomNumber,
      reservation: stay?.externalId,
      arrival: stay?.arrival,
      departure: stay?.departure,
      balance,
    }))
}
