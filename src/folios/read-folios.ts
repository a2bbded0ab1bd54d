import type { ClientBase, Pool } from 'pg'
import type { Folio } from './folio.ts'

/** A folio with its account's name, its document, what stands on it and, on account, who took over how much; minor units. */
export type FolioView = Folio & {
  readonly accountName: string
  readonly debitMinor: bigint
  readonly creditMinor: bigint
  readonly receivableName: string | null
  readonly onAccountMinor: bigint | null
  readonly documentName: string | null
  /** With what is printed before it. */
  readonly documentNumber: string | null
}

/** Which balance `b` is that of the folio `f`: a deposit's is not yet paid for anything. */
export const BALANCE_OF_FOLIO = `b.id = f.id and b.ledger = case f.kind when 'deposit' then 'deposit' else 'guest' end`

/** The columns of {@link FolioView} and where they come from, of the property `$1`; what narrows it follows. */
export const FOLIO_VIEW = `f.id, f.account_id as "accountId", a.name as "accountName", f.number, f.kind, f.state,
    f.has_discounts as "hasDiscounts", f.lock_note as "lockNote", f.corrects_id as "correctsId",
    f.source_id as "sourceId", f.billing_account_id as "billingAccountId", f.billing_name as "billingName",
    f.billing_tax_id as "billingTaxId", f.billing_email as "billingEmail", f.billing_address as "billingAddress",
    f.receivable_account_id as "receivableAccountId", f.document_id as "documentId", doc.name as "documentName",
    doc.prefix || doc.number as "documentNumber", f.closing_posting_id as "closingPostingId",
    f.opened_on as "openedOn", f.opened_at as "openedAt", f.closed_on as "closedOn", f.closed_at as "closedAt",
    f.due_on as "dueOn", f.voided_on as "voidedOn", f.void_reason as "voidReason", f.version,
    coalesce(b.debit_minor, 0) as "debitMinor", coalesce(b.credit_minor, 0) as "creditMinor",
    d.name as "receivableName",
    case t.debit_ledger when 'city' then t.amount_minor else -t.amount_minor end as "onAccountMinor"
  from folios f join accounts a on a.property_id = $1 and a.id = f.account_id
  left join balances b on b.property_id = $1 and ${BALANCE_OF_FOLIO}
  left join accounts d on d.property_id = $1 and d.id = f.receivable_account_id
  left join documents doc on doc.property_id = $1 and doc.id = f.document_id
  left join postings t on f.state = 'onAccount' and t.property_id = $1 and t.id = f.closing_posting_id
  where f.property_id = $1`

/** One folio, with who closed it on account; null if the property has none of this id. */
export async function loadFolioView(
  client: ClientBase | Pool,
  { propertyId, folioId }: { readonly propertyId: string; readonly folioId: string },
): Promise<(FolioView & { readonly onAccountByName: string | null }) | null> {
  const found = await client.query<FolioView & { readonly onAccountByName: string | null }>({
    name: 'load-folio-view',
    text: `select (select u.name from operations o join users u on u.id = o.actor_id
          where o.property_id = $1 and o.id = t.operation_id) as "onAccountByName",
        ${FOLIO_VIEW} and f.id = $2`,
    values: [propertyId, folioId],
  })
  return found.rows[0] ?? null
}

/** The folios of an account, by number. */
export async function loadFolioViewsOfAccount(
  pool: Pool,
  { propertyId, accountId }: { readonly propertyId: string; readonly accountId: string },
): Promise<readonly FolioView[]> {
  const found = await pool.query<FolioView>({
    name: 'load-folio-views-of-account',
    text: `select ${FOLIO_VIEW} and f.account_id = $2 order by f.number`,
    values: [propertyId, accountId],
  })
  return found.rows
}
