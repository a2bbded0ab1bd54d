import type { Account, Folio } from './folio-query.ts'

/** Whose name and number will stand on a folio's document. */
export type BilledTo = {
  readonly name: string
  readonly taxId: string | null
  /** Whose number it is, or what this name's number is in the books, where the two are of different parties. */
  readonly mixed: { readonly owner: string } | { readonly known: string } | null
}

type Party = { readonly name: string; readonly taxId: string | null }

/** Who the document is made out to by what is typed, as `closeFolio` takes what is left out: the folio's, then the debtor's, then the account's. */
export function billedTo(
  typed: { readonly name: string | null; readonly taxId: string | null },
  {
    folio,
    debtor,
  }: {
    readonly folio: Pick<Folio, 'billingName' | 'billingTaxId'> & { readonly account: Party }
    readonly debtor: Pick<Account, 'name' | 'taxId'> | null
  },
): BilledTo {
  const party = debtor ?? folio.account
  const name = typed.name?.trim() || (folio.billingName ?? party.name)
  const taxId = typed.taxId ?? folio.billingTaxId ?? party.taxId
  const known: readonly Party[] = debtor ? [debtor, folio.account] : [folio.account]
  return { name, taxId, mixed: mixedIn({ name, taxId }, known) }
}

/** Only what the books know is told: a name that they do not have may well be that of a typed number. */
function mixedIn({ name, taxId }: Party, known: readonly Party[]): BilledTo['mixed'] {
  if (taxId === null) return null
  const own = known.find((one) => isSameName(one.name, name))
  if (own?.taxId && own.taxId !== taxId) return { known: own.taxId }
  const owner = known.find((one) => one.taxId === taxId)
  return owner && !isSameName(owner.name, name) ? { owner: owner.name } : null
}

function isSameName(a: string, b: string): boolean {
  return a.localeCompare(b, 'pt-BR', { sensitivity: 'base' }) === 0
}
