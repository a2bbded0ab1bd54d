import type pg from 'pg'
import type { Language } from '../api/language.ts'
import { inSnapshot } from '../db/transaction.ts'
import { chargeOnWire, totalOf } from '../folios/charge.ts'
import { folioVersion } from '../folios/folio.ts'
import { chargeActions, type FolioActor, folioActions, paymentActions } from '../folios/folio-actions.ts'
import { ratedPrice } from '../folios/folio-discount.ts'
import { paymentOnWire } from '../folios/payment.ts'
import { loadCorrections, loadFolioDiscounts, loadStandingFolio } from '../folios/read.ts'
import { loadFolioView } from '../folios/read-folios.ts'
import { loadChargesOfFolio, loadPaymentsOfFolio, type NamedCharge } from '../folios/read-lines.ts'
import type { Terms } from '../folios/terms.ts'
import { type FolioPlace, loadFolioPlace } from '../stays/read-folios.ts'
import { toWire } from '../values/money.ts'
import { actionsOnWire } from './actions.ts'
import { folioOnWire, siblingOnWire } from './folios.ts'
import { chosenLanguage } from './problem.ts'
import type { Question } from './read-route.ts'

/** All of a folio from one state of the books: its balance is that of the lines beside it. Null if there is none. */
export async function readFolio(question: Question<{ folioId: string }, unknown>): Promise<object | null> {
  const { pool, propertyId, currency, visitor, reply } = question
  const read = await loadWholeFolio(pool, { propertyId, folioId: question.params.folioId })
  if (!read) return null
  reply.header('ETag', `"${folioVersion(read.folio, read.folio)}"`)
  return wholeFolioOnWire(read, { actor: visitor.actor, language: chosenLanguage(reply.request), currency })
}

/** A folio with all that stands on it. */
export type WholeFolio = NonNullable<Awaited<ReturnType<typeof loadWholeFolio>>>

/** Loads {@link WholeFolio} from one state of the books. Null if the property has none of this id. */
export async function loadWholeFolio(
  pool: pg.Pool,
  { propertyId, folioId }: { readonly propertyId: string; readonly folioId: string },
) {
  return inSnapshot(pool, async (client) => {
    const folio = await loadFolioView(client, { propertyId, folioId })
    if (!folio) return null
    const charges = await loadChargesOfFolio(client, { propertyId, folioId })
    const payments = await loadPaymentsOfFolio(client, { propertyId, folioId })
    const place = await loadFolioPlace(client, { propertyId, accountId: folio.accountId })
    const by = { propertyId, folioId }
    return {
      folio,
      charges,
      payments,
      place,
      standing: (await loadStandingFolio(client, by))!,
      discounts: await loadFolioDiscounts(client, by),
      corrections: await loadCorrections(client, by),
    }
  })
}

/** A whole folio as it travels, with what this actor can do with it and with each thing on it. */
export function wholeFolioOnWire(
  read: WholeFolio,
  by: { readonly actor: FolioActor; readonly language: Language; readonly currency: string },
) {
  const { folio, standing } = read
  const { actor, language, currency } = by
  return {
    ...folioOnWire(folio, currency),
    closedAt: folio.closedAt,
    onAccountByName: folio.onAccountByName,
    unused: standing.unusedMinor === null ? null : toWire(standing.unusedMinor, currency),
    ...placeOnWire(read.place, currency),
    discounts: read.discounts.map(({ id, discountId, name, ratePercent, groups }) => {
      return { id, discount: discountId, name, rate: ratePercent, groups }
    }),
    corrections: read.corrections.map(({ totalMinor, ...correction }) => {
      return { ...correction, total: toWire(totalMinor, currency) }
    }),
    charges: withDependants(read.charges).map((group) => {
      const [head, ...dependants] = group
      const totalMinor = totalOf(group)
      const priceMinor = head.terms ? ratedPrice(head, dependants) : head.amountMinor
      return {
        ...chargeOnWire(group, currency),
        original: toWire(head.originalMinor, head.currency),
        terms: (head.terms ?? []).map((terms) => termsOnWire(terms, currency)),
        recordedByName: head.recordedByName,
        endedByName: head.endedByName,
        movedFrom: head.movedFrom,
        group: head.group,
        ...actionsOnWire(chargeActions({ ...head, totalMinor, priceMinor }, folio, actor), language),
      }
    }),
    payments: read.payments.map((payment) => ({
      ...paymentOnWire(payment, currency),
      recordedByName: payment.recordedByName,
      endedByName: payment.endedByName,
      movedFrom: payment.movedFrom,
      methodName: payment.methodName,
      refunded: toWire(payment.refundedMinor, payment.currency),
      ...actionsOnWire(paymentActions(payment, folio, actor), language),
    })),
    ...actionsOnWire(folioActions(standing, actor), language),
  }
}

function placeOnWire({ account, stay, siblings }: FolioPlace, currency: string) {
  const { creditLimitMinor, ...rest } = account
  const creditLimit = creditLimitMinor === null ? null : toWire(BigInt(creditLimitMinor), currency)
  return {
    account: { ...rest, creditLimit },
    stay,
    siblings: siblings.map((one) => siblingOnWire(one, currency)),
  }
}

/** A tax or fee as it was applied; see the catalogue's own. */
function termsOnWire({ id, name, ledger, isIncluded, ratePercent, amountMinor }: Terms, currency: string) {
  const amount = amountMinor === null ? null : toWire(BigInt(amountMinor), currency)
  return { id, name, kind: ledger, isIncluded, rate: ratePercent, amount }
}

type Group = readonly [NamedCharge, ...NamedCharge[]]

/** Each charge with the taxes and fees that lie on the same folio; one whose charge lies elsewhere is a line of its own. */
function withDependants(lines: readonly NamedCharge[]): readonly Group[] {
  const groups = new Map<string, [NamedCharge, ...NamedCharge[]]>()
  for (const line of lines) if (!line.parentId) groups.set(line.id, [line])
  for (const line of lines) {
    if (!line.parentId) continue
    const group = groups.get(line.parentId)
    if (group) group.push(line)
    else groups.set(line.id, [line])
  }
  return [...groups.values()]
}
