import type { Language } from '../../api/language.ts'
import { OPERATION_WORDS } from '../../api/operation-words.ts'
import type { WireMoney } from '../../values/money.ts'
import type { Format } from '../words/format.ts'
import type { Say } from '../words/language.tsx'
import type { Charge, Done, Folio, Payment } from './folio-query.ts'
import { isBelowZero, sizeOf } from './lines.ts'
import type { trailWords } from './trail-words.ts'

/** Something that was done with a folio, as one reads it. */
export type TrailItem = {
  readonly id: string
  readonly at: string
  readonly businessDate: string
  readonly byName: string | null
  /** The API key that was used. */
  readonly keyLabel: string | null
  readonly operation: string
  /** With what, and how much: `Bar · 2 × R$ 27,50 = R$ 55,00`. */
  readonly what: string
  /** What was changed, as it was and as it is; null where nothing was, or it is not known. */
  readonly before: string | null
  readonly after: string | null
  readonly reason: string | null
}

/** How the trail is said. */
export type TrailSaying = {
  readonly say: Say<typeof trailWords>
  readonly format: Pick<Format, 'date' | 'money' | 'decimal' | 'percent'>
  readonly language: Language
}

/** What operations are told with and answer, as far as a reader looks at it; the record keeps whatever they were. */
type Told = {
  readonly charge?: Charge
  readonly charges?: readonly Charge[]
  readonly chargeId?: string
  readonly chargeIds?: readonly string[]
  readonly payment?: Payment
  readonly paymentId?: string | null
  readonly folio?: Partial<Folio> & { readonly invoiced?: WireMoney }
  readonly folioId?: string
  readonly toFolioId?: string
  readonly movedTo?: string | null
  readonly from?: { readonly id: string }
  readonly voidedFolioId?: string
  readonly folioDiscount?: { readonly name: string; readonly rate: string } | null
  readonly correction?: Pick<Folio, 'documentName' | 'documentNumber'> & { readonly total: WireMoney }
  readonly document?: { readonly party: { readonly name: string; readonly taxId: string | null } }
  readonly left?: WireMoney
  readonly reason?: string
  readonly note?: string
}

/** What is known so far of what operations changed: a charge or the billing as the one before left it. */
type Known = { readonly charges: Map<string, Charge>; billing: string | null; party: string | null }

/** The trail of a folio, the latest first. What a change replaced is told by the operations before it. */
export function trailOf(
  done: readonly Done[],
  folio: Pick<Folio, 'charges' | 'payments' | 'siblings'>,
  saying: TrailSaying,
): readonly TrailItem[] {
  // What is first told of by its change lies on the folio as it was until then, where that ended it.
  const ended = folio.charges.filter(({ state }) => state === 'edited')
  const known: Known = { charges: new Map(ended.map((one) => [one.id, one])), billing: null, party: null }
  return done
    .toReversed()
    .map((item) => itemOf(item, { folio, known }, saying))
    .reverse()
}

type Beside = {
  readonly folio: Pick<Folio, 'charges' | 'payments' | 'siblings'>
  readonly known: Known
}

function itemOf(item: Done, { folio, known }: Beside, saying: TrailSaying): TrailItem {
  const { language } = saying
  const input = item.input as Told
  const answer = item.answer as Told
  const words: Readonly<Record<string, (typeof OPERATION_WORDS)['postCharge']>> = OPERATION_WORDS
  const [before, after] = changeOf(item.name, { input, answer, known }, saying)
  for (const charge of [...(answer.charge ? [answer.charge] : []), ...(answer.charges ?? [])]) {
    known.charges.set(charge.id, charge)
  }
  return {
    id: item.operationId,
    at: item.recordedAt,
    businessDate: item.businessDate,
    byName: item.actorName,
    keyLabel: item.keyLabel,
    operation: words[item.name]?.[language] ?? item.name,
    what: whatOf({ input, answer, folio, known }, saying),
    before,
    after,
    reason: input.reason ?? (item.name === 'lockFolio' ? (input.note ?? null) : null),
  }
}

type Reading = { readonly input: Told; readonly answer: Told }

/** With what something was done, in one line. */
function whatOf({ input, answer, folio, known }: Reading & Beside, saying: TrailSaying): string {
  const { say, format } = saying
  const parts = [
    ...(answer.charge ? [chargeText(answer.charge, saying)] : []),
    ...(answer.charges ?? []).map((charge) => chargeText(charge, saying)),
    ...(answer.chargeIds ? [chargesText(answer.chargeIds, { folio, known }, saying)] : []),
    answer.payment && paymentText(answer.payment, folio, saying),
    answer.folioDiscount && `${answer.folioDiscount.name} (${format.percent(answer.folioDiscount.rate)})`,
    answer.folio?.number &&
      !answer.folio.documentNumber &&
      say('folioOpened', { number: answer.folio.number }),
    documentText(answer.folio, saying),
    answer.folio?.invoiced && format.money(answer.folio.invoiced),
    documentText(answer.correction, saying),
    answer.correction && format.money(answer.correction.total),
    answer.from && say('fromFolio', { folio: folioText(answer.from.id, folio, saying) }),
    input.toFolioId && say('toFolio', { folio: folioText(input.toFolioId, folio, saying) }),
    answer.voidedFolioId && say('inPlaceOf', { folio: folioText(answer.voidedFolioId, folio, saying) }),
    answer.movedTo && say('paymentsTo', { folio: folioText(answer.movedTo, folio, saying) }),
    answer.left && say('left', { amount: format.money(answer.left) }),
  ]
  return parts.filter(Boolean).join(' · ')
}

function chargeText({ description, quantity, unitPrice, total }: Charge, { format }: TrailSaying): string {
  const price = quantity === '1' ? '' : `${format.decimal(quantity)} × ${format.money(unitPrice)} = `
  return `${description}, ${price}${format.money(total)}`
}

/** What was moved, by its texts where it is not too much to read. */
function chargesText(ids: readonly string[], { folio, known }: Beside, { say }: TrailSaying): string {
  const names = ids
    .map((id) => known.charges.get(id) ?? folio.charges.find((charge) => charge.id === id))
    .flatMap((charge) => (charge ? [charge.description] : []))
  return names.length === ids.length && names.length <= 3
    ? names.join(', ')
    : say('charges', { count: ids.length })
}

function paymentText(payment: Payment, folio: Beside['folio'], { say, format }: TrailSaying): string {
  const { method, amount } = payment
  const named = folio.payments.find((one) => one.method === method)?.methodName ?? method
  const text = `${named}, ${format.money(sizeOf(amount))}`
  return isBelowZero(amount) ? `${say('refund')}: ${text}` : text
}

function folioText(id: string, { siblings }: Beside['folio'], { say }: TrailSaying): string {
  const own = siblings.find((one) => one.id === id)
  return own ? say('folio', { number: own.number }) : say('otherAccount')
}

function documentText(
  of: Partial<Pick<Folio, 'documentName' | 'documentNumber'>> | undefined,
  { say }: TrailSaying,
): string | null {
  if (!of?.documentName || !of.documentNumber) return null
  return say('documentNumbered', { name: of.documentName, number: of.documentNumber })
}

/** What was changed: as it was, and as it is since. */
function changeOf(
  name: string,
  { input, answer, known }: Reading & Pick<Beside, 'known'>,
  saying: TrailSaying,
): readonly [before: string | null, after: string | null] {
  if (name === 'editCharge' && answer.charge) {
    const was = known.charges.get(input.chargeId!)
    return was ? differences(was, answer.charge, saying) : [null, chargeText(answer.charge, saying)]
  }
  if (name === 'setBilling' && answer.folio) {
    const after = partyText(answer.folio.billingName, answer.folio.billingTaxId)
    const before = known.billing
    known.billing = after
    return [before, after]
  }
  if (name === 'correctBilling' && answer.document) {
    const { party } = answer.document
    const after = partyText(party.name, party.taxId)
    const before = known.party
    known.party = after
    return [before, after]
  }
  return [null, null]
}

function partyText(name: string | null | undefined, taxId: string | null | undefined): string {
  return [name, taxId].filter(Boolean).join(' · ')
}

/** What differs between a charge as it was and as it is, both said alike. */
function differences(was: Charge, is: Charge, saying: TrailSaying): readonly [string, string] {
  const { say, format } = saying
  const fields: readonly (readonly [keyof typeof trailWords & string, (charge: Charge) => string])[] = [
    ['text', (charge) => charge.description],
    ['consumed', (charge) => format.date(charge.serviceDate)],
    ['code', (charge) => charge.code],
    ['quantity', (charge) => format.decimal(charge.quantity)],
    ['unitPrice', (charge) => format.money(charge.unitPrice)],
    ['total', (charge) => format.money(charge.total)],
    ['note', (charge) => charge.note ?? say('none')],
  ]
  const changed = fields.filter(([, read]) => read(was) !== read(is))
  const said = (charge: Charge) => changed.map(([word, read]) => `${say(word)}: ${read(charge)}`).join(' · ')
  return [said(was), said(is)]
}
