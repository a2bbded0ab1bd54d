import { inSnapshot } from '../db/transaction.ts'
import { chargeOnWire } from '../folios/charge.ts'
import { folioVersion } from '../folios/folio.ts'
import { chargeActions, folioActions, paymentActions } from '../folios/folio-actions.ts'
import { paymentOnWire } from '../folios/payment.ts'
import { loadVoiders } from '../folios/read.ts'
import { loadChargesOfFolio, loadFolioView, loadPaymentsOfFolio, type NamedCharge } from '../folios/store.ts'
import { type FolioPlace, loadFolioPlace } from '../stays/read-folios.ts'
import { toWire } from '../values/money.ts'
import { actionsOnWire } from './actions.ts'
import { folioOnWire, siblingOnWire } from './folios.ts'
import { chosenLanguage } from './problem.ts'
import type { Question } from './read-route.ts'

/** All of a folio from one state of the books: its balance is that of the lines beside it. Null if there is none. */
export async function readFolio(question: Question<{ folioId: string }, unknown>): Promise<object | null> {
  const { pool, propertyId, currency, visitor, reply } = question
  const { folioId } = question.params
  const read = await inSnapshot(pool, async (client) => {
    const folio = await loadFolioView(client, { propertyId, folioId })
    if (!folio) return null
    const charges = await loadChargesOfFolio(client, { propertyId, folioId })
    const payments = await loadPaymentsOfFolio(client, { propertyId, folioId })
    const place = await loadFolioPlace(client, { propertyId, accountId: folio.accountId })
    return {
      folio,
      charges,
      payments,
      place,
      voiders: await loadVoiders(client, propertyId, { charges, payments }),
    }
  })
  if (!read) return null
  const { folio, voiders } = read
  const { actor } = visitor
  const language = chosenLanguage(reply.request)
  const balanceMinor = folio.debitMinor - folio.creditMinor
  reply.header('ETag', `"${folioVersion(folio, folio)}"`)
  return {
    ...folioOnWire(folio, currency),
    closedAt: folio.closedAt,
    onAccountByName: folio.onAccountByName,
    ...placeOnWire(read.place, currency),
    charges: withDependants(read.charges).map((group) => {
      const [{ id, parentId, isVoided, recordedByName, group: codeGroup }] = group
      const totalMinor = group.reduce((sum, line) => sum + line.amountMinor, 0n)
      return {
        ...chargeOnWire(group, currency),
        recordedByName,
        voidedByName: voiders.get(id) ?? null,
        group: codeGroup,
        ...actionsOnWire(chargeActions({ parentId, isVoided, totalMinor }, folio, actor), language),
      }
    }),
    payments: read.payments.map((payment) => ({
      ...paymentOnWire(payment, currency),
      recordedByName: payment.recordedByName,
      voidedByName: voiders.get(payment.id) ?? null,
      methodName: payment.methodName,
      ...actionsOnWire(paymentActions(payment, folio, actor), language),
    })),
    ...actionsOnWire(folioActions({ state: folio.state, balanceMinor }, actor.rights), language),
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
