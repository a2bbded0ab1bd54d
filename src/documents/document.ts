import type { Address } from '../api/input-parts.ts'
import type { Language } from '../api/language.ts'
import type { WireMoney } from '../values/money.ts'
import type { PlainDate } from '../values/plain-date.ts'
import { STANDARD_NAMES } from './standard-names.ts'

/**
 * What a document is: a bill, a bill below zero, a debit note, a credit note. A document type has a name and a number series for
 * each (S3).
 */
export const DOCUMENT_FORMS = ['positive', 'negative', 'positiveCorrection', 'negativeCorrection'] as const
export type DocumentForm = (typeof DOCUMENT_FORMS)[number]

/** issued, until it is voided; its number stays taken and visible. */
export const DOCUMENT_STATES = ['issued', 'voided'] as const
export type DocumentState = (typeof DOCUMENT_STATES)[number]

/** Who a document is made out to. */
export type Party = {
  /** The account that it is, where it is one of the hotel's. */
  readonly accountId: string | null
  readonly name: string
  /** CPF or CNPJ, without punctuation. */
  readonly taxId: string | null
  readonly email: string | null
  readonly address: Address | null
}

/** Everything that is printed besides the party, as it was at the issue. Plain JSON. */
export type DocumentContent = {
  /** The hotel. */
  readonly issuer: { readonly name: string; readonly taxId: string | null; readonly address: Address | null }
  readonly account: { readonly name: string; readonly folioNumber: number }
  readonly lines: readonly DocumentLine[]
  /** Taxes and fees by code, each in all. */
  readonly taxes: readonly { readonly code: string; readonly name: string; readonly amount: WireMoney }[]
  readonly payments: readonly DocumentPayment[]
  /** What an AR account took over, and when it is to be paid. */
  readonly onAccount: { readonly name: string; readonly amount: WireMoney; readonly dueOn: PlainDate } | null
  /** The document that it corrects. */
  readonly corrects: { readonly name: string; readonly number: string; readonly issuedOn: PlainDate } | null
}

/** A printed line: a charge with what depends on it. */
export type DocumentLine = {
  readonly chargeId: string
  readonly serviceDate: PlainDate
  readonly description: string
  readonly quantity: string
  readonly unitPrice: WireMoney
  readonly net: WireMoney
  readonly total: WireMoney
}

/** A printed payment. */
export type DocumentPayment = {
  readonly businessDate: PlainDate
  readonly method: string
  readonly instalments: number
  readonly amount: WireMoney
}

/** What was issued (documento). Only its party's fields and its state ever change. */
export type IssuedDocument = {
  readonly id: string
  readonly folioId: string
  readonly typeId: string
  readonly form: DocumentForm
  /** The name of its type and form, as it was. */
  readonly name: string
  readonly series: string
  readonly number: bigint
  /** Printed before the number. */
  readonly prefix: string
  readonly state: DocumentState
  readonly correctsId: string | null
  readonly issuedOn: PlainDate
  readonly issuedAt: string
  readonly issuedBy: string
  readonly language: Language
  /** Minor units of the property's currency. */
  readonly totalMinor: bigint
  readonly party: Party
  /** Counts the corrections of its party; the first is 1. */
  readonly version: number
  /** Null for what was issued before documents kept it: its lines are those of its folio. */
  readonly content: DocumentContent | null
  readonly voidedOn: PlainDate | null
  readonly voidReason: string | null
}

/** A kind of documents (tipo de documento), with a name and a number series for each form. */
export type DocumentType = {
  readonly id: string
  readonly positiveName: string
  readonly positiveSeries: string
  readonly negativeName: string
  readonly negativeSeries: string
  readonly positiveCorrectionName: string
  readonly positiveCorrectionSeries: string
  readonly negativeCorrectionName: string
  readonly negativeCorrectionSeries: string
  readonly isActive: boolean
}

/** The type that every property has, until it defines one of this id itself; it is called by {@link STANDARD_NAMES}. */
export const STANDARD_TYPE: DocumentType = {
  id: 'folio',
  positiveName: STANDARD_NAMES.positive['pt-BR'],
  positiveSeries: 'folio',
  negativeName: STANDARD_NAMES.negative['pt-BR'],
  negativeSeries: 'folioNegative',
  positiveCorrectionName: STANDARD_NAMES.positiveCorrection['pt-BR'],
  positiveCorrectionSeries: 'debitNote',
  negativeCorrectionName: STANDARD_NAMES.negativeCorrection['pt-BR'],
  negativeCorrectionSeries: 'creditNote',
  isActive: true,
}

/** The form of a document over so much, minor units: nothing is a bill, and a correction to nothing a credit note. */
export function formOf(
  totalMinor: bigint,
  { isCorrection }: { readonly isCorrection: boolean },
): DocumentForm {
  if (isCorrection) return totalMinor > 0n ? 'positiveCorrection' : 'negativeCorrection'
  return totalMinor < 0n ? 'negative' : 'positive'
}
