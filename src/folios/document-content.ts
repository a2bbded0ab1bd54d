import { paymentMethods } from '../catalogue/store.ts'
import type { DocumentContent, DocumentLine } from '../documents/document.ts'
import type { Context } from '../journal/operation.ts'
import type { State } from '../journal/state.ts'
import { toWire } from '../values/money.ts'
import { type Charge, totalOf } from './charge.ts'
import { instalmentCount, type Payment } from './payment.ts'

/** What a document is to say besides its lines' own. */
type Said = Pick<DocumentContent, 'account' | 'onAccount' | 'corrects'> & {
  /** What stands on the folio. */
  readonly lines: readonly Charge[]
  readonly payments: readonly Payment[]
}

/** What a folio's document says: its lines, each with what depends on it, its taxes by code, what was paid. */
export function contentOf(
  { account, onAccount, corrects, lines, payments }: Said,
  state: State,
  { currency, issuer }: Context,
): DocumentContent {
  const wire = (minor: bigint) => toWire(minor, currency)
  const dependants = Map.groupBy(lines, (line) => line.parentId)
  const heads = lines.filter((line) => line.parentId === null)
  const known = new Set(heads.map((line) => line.id))
  // A tax whose charge lies on another folio is a line of its own.
  const alone = lines.filter((line) => line.parentId !== null && !known.has(line.parentId))
  const printed = [...heads, ...alone].sort(inOrder).map(
    (line): DocumentLine => ({
      chargeId: line.id,
      serviceDate: line.serviceDate,
      description: line.description,
      quantity: line.quantity,
      unitPrice: toWire(line.unitPriceMinor, line.currency),
      net: wire(line.amountMinor),
      total: wire(totalOf([line, ...(dependants.get(line.id) ?? [])])),
    }),
  )
  const taxes = Map.groupBy(
    lines.filter(({ kind }) => kind === 'tax' || kind === 'fee'),
    (line) => line.code,
  )
  return {
    issuer: issuer as DocumentContent['issuer'],
    account,
    lines: printed,
    taxes: [...taxes].map(([code, of]) => ({
      code,
      name: of[0]!.description,
      amount: wire(totalOf(of)),
    })),
    payments: payments.map((payment) => ({
      businessDate: payment.businessDate,
      method: state.get(paymentMethods, payment.method)?.name ?? payment.method,
      instalments: instalmentCount(payment.card),
      amount: wire(payment.amountMinor),
    })),
    onAccount,
    corrects,
  }
}

/** By the day of consumption, then as they were posted. */
function inOrder(a: Charge, b: Charge): number {
  if (a.serviceDate !== b.serviceDate) return a.serviceDate < b.serviceDate ? -1 : 1
  return a.id < b.id ? -1 : 1
}
