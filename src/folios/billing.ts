import type { Account } from '../accounts/account.ts'
import { accounts } from '../accounts/store.ts'
import type { Input } from '../api/inputs.ts'
import { LANGUAGES, type Language } from '../api/language.ts'
import { type Refusal, refuse } from '../api/refusals.ts'
import type { Party } from '../documents/document.ts'
import type { State } from '../journal/state.ts'
import { type Ref, row } from '../journal/table.ts'
import { bareTaxId } from '../values/tax-id.ts'
import type { Billing, Folio } from './folio.ts'

/** Who a folio is to be billed to, as it is given. */
export type GivenBilling = Pick<
  Input<'setBilling'>,
  'billingAccountId' | 'billingName' | 'billingTaxId' | 'billingEmail' | 'billingAddress'
>

/** What must be loaded before {@link billingRefused} and {@link partyOf}. */
export function billingNeeds(given: GivenBilling, folio: Folio | null): readonly Ref[] {
  const ids = [given.billingAccountId, folio?.billingAccountId, folio?.accountId]
  return ids.flatMap((id) => (id ? [row(accounts, id)] : []))
}

/** The account that is named must exist. */
export function billingRefused({ billingAccountId: id }: GivenBilling, state: State): Refusal | null {
  return id && !state.get(accounts, id) ? refuse('notFound', { object: 'account', id }) : null
}

/** True where somebody is written down, who is no account of the hotel's. */
export function writesParty(given: GivenBilling): boolean {
  const { billingName, billingTaxId, billingEmail, billingAddress } = given
  return [billingName, billingTaxId, billingEmail, billingAddress].some((field) => field !== undefined)
}

/** The folio's billing with what is given. Another account is another party: nothing of the one before stays. */
export function billingWith(held: Billing, given: GivenBilling): Billing {
  const isOther = given.billingAccountId !== undefined && given.billingAccountId !== held.billingAccountId
  return {
    billingAccountId: given.billingAccountId ?? held.billingAccountId,
    billingName: given.billingName ?? (isOther ? null : held.billingName),
    billingTaxId: given.billingTaxId ? bareTaxId(given.billingTaxId) : isOther ? null : held.billingTaxId,
    billingEmail: given.billingEmail ?? (isOther ? null : held.billingEmail),
    billingAddress: given.billingAddress ?? (isOther ? null : held.billingAddress),
  }
}

/**
 * Who a document is made out to: what was written down, and beside it what the account says that it is billed to, or else
 * the debtor, or else the folio's own account. Where another name was written down, that account's data are not its.
 */
export function partyOf(
  billing: Billing,
  { owner, debtor }: { readonly owner: Account; readonly debtor: Account | null },
  state: State,
): Party {
  const named = billing.billingAccountId ? state.get(accounts, billing.billingAccountId) : null
  const account = named ?? debtor ?? owner
  const isWritten = billing.billingName !== null && named === null
  const own = isWritten ? null : account
  return {
    accountId: own?.id ?? null,
    name: billing.billingName ?? account.name,
    taxId: billing.billingTaxId ?? own?.taxId ?? null,
    email: billing.billingEmail ?? own?.email ?? null,
    address: billing.billingAddress ?? own?.address ?? null,
  }
}

/**
 * Who a closed folio is billed to when it is opened again: what was written down. What its document says by itself, because an
 * account is named so or has this tax id, is said anew by whom it is closed to then.
 */
export function writtenBilling(folio: Folio, account: Account | null): Billing {
  const { billingAccountId, billingName, billingTaxId, billingEmail, billingAddress } = folio
  return {
    billingAccountId,
    billingName: billingName === account?.name ? null : billingName,
    billingTaxId: billingTaxId === account?.taxId ? null : billingTaxId,
    billingEmail,
    billingAddress,
  }
}

/** The language of what is printed for an account, unless another is asked for; the first of ours where none is known. */
export function languageOf(asked: Language | undefined, account: Account): Language {
  return asked ?? account.language ?? LANGUAGES[0]
}
