import { dateText, moneyText } from '../api/fact-text.ts'
import type { Address } from '../api/input-parts.ts'
import type { Language } from '../api/language.ts'
import { fromWire, toWire, type WireMoney } from '../values/money.ts'
import { taxIdKind, taxIdText } from '../values/tax-id.ts'
import type { DocumentContent, IssuedDocument } from './document.ts'
import { numberText } from './issue.ts'
import { type Say, sayIn } from './paper-words.ts'

/** What a property's documents are printed with besides themselves. Neither ever changes. */
export type PrintedAt = { readonly currency: string; readonly timeZone: string }

/** A name over what is known of it. */
export type Block = { readonly name: string; readonly details: readonly string[] }

/** What is said, and how much it comes to. */
export type Sum = { readonly text: string; readonly amount: string }

/** A charge with its taxes and fees. */
export type PrintedLine = {
  readonly date: string
  readonly description: string
  readonly quantity: string
  readonly unitPrice: string
  readonly amount: string
}

/** Everything that stands on a paper, as text in the guest's language; how it is laid out is the paper's own. */
export type Printed = {
  readonly language: Language
  readonly say: Say
  readonly name: string
  readonly number: string
  /** The hotel; null where the document does not know it. */
  readonly issuer: Block | null
  readonly party: Block
  readonly issuedOn: string
  /** When that was by the clock of the hotel: a night's documents are of the day before. */
  readonly recordedAt: string
  readonly account: { readonly name: string; readonly folio: string } | null
  readonly corrects: string | null
  /** Since when, and why; null while it holds. */
  readonly voided: string | null
  /** Null where they are not kept with the document. */
  readonly lines: readonly PrintedLine[] | null
  /** The net and each tax and fee; none where nothing was taxed. */
  readonly taxes: readonly Sum[]
  readonly total: string
  readonly payments: readonly (Sum & { readonly date: string })[]
  readonly onAccount: Sum | null
}

/**
 * What a document says on paper. From its row alone, so that it says the same at every print, whatever was renamed or changed
 * at the hotel since.
 */
export function printedOf(document: IssuedDocument, { currency, timeZone }: PrintedAt): Printed {
  const { language, party, content } = document
  const say = sayIn(language)
  const date = (day: string) => dateText(day, language)
  const money = (amount: WireMoney) => moneyText(amount, language)
  return {
    language,
    say,
    name: document.name,
    number: numberText(document),
    issuer: content && blockOf(content.issuer, language),
    party: blockOf(party, language),
    issuedOn: date(document.issuedOn),
    recordedAt: say('recordedAt', clockOf(document.issuedAt, { language, timeZone })),
    account: content && {
      name: content.account.name,
      folio: say('folio', { number: content.account.folioNumber }),
    },
    corrects: content?.corrects
      ? say('corrects', { ...content.corrects, date: date(content.corrects.issuedOn) })
      : null,
    voided: document.state === 'voided' ? voidedText(document, say, date) : null,
    lines: content && linesOf(content, language),
    taxes: content ? taxesOf(content, document.totalMinor, { currency, language }) : [],
    total: money(toWire(document.totalMinor, currency)),
    payments: (content?.payments ?? []).map(({ businessDate, method, instalments, amount }) => ({
      date: date(businessDate),
      text: [
        method,
        instalments > 1 && say('instalments', { count: instalments }),
        amount.amount.startsWith('-') && say('refund'),
      ]
        .filter(Boolean)
        .join(', '),
      amount: money(amount),
    })),
    onAccount: content?.onAccount
      ? {
          text: `${say('onAccount')}: ${content.onAccount.name}, ${say('dueOn', { date: date(content.onAccount.dueOn) })}`,
          amount: money(content.onAccount.amount),
        }
      : null,
  }
}

function blockOf(
  of: { readonly name: string; readonly taxId: string | null; readonly address: Address | null },
  language: Language,
): Block {
  // Those from before addresses were kept have none at all.
  const address = of.address ? addressLines(of.address, language) : []
  const taxId = of.taxId ? [`${taxIdKind(of.taxId)} ${taxIdText(of.taxId)}`] : []
  return { name: of.name, details: [...taxId, ...address] }
}

function addressLines(address: Address, language: Language): readonly string[] {
  const { street, district, city, state, postalCode, country } = address
  const isCep = country === 'BR' && /^\d{8}$/.test(postalCode ?? '')
  const code = isCep ? postalCode!.replace(/^(.{5})/, '$1-') : postalCode
  const place = [city, state].filter(Boolean).join(' – ')
  const countryName = new Intl.DisplayNames(language, { type: 'region' }).of(country)
  return [
    [street, district].filter(Boolean).join(', '),
    [place, code && sayIn(language)('postalCode', { code }), countryName].filter(Boolean).join(', '),
  ]
}

/** The day and the time that the hotel's clocks showed. */
function clockOf(
  instant: string,
  { language, timeZone }: { readonly language: Language; readonly timeZone: string },
): { readonly date: string; readonly time: string } {
  // Swedish writes both as ISO does.
  const format = new Intl.DateTimeFormat('sv', { timeZone, dateStyle: 'short', timeStyle: 'short' })
  const [day, time] = format.format(new Date(instant)).split(' ') as [string, string]
  return { date: dateText(day, language), time }
}

function voidedText(
  { voidedOn, voidReason }: IssuedDocument,
  say: Say,
  date: (day: string) => string,
): string {
  const since = voidedOn ? say('voidedOn', { date: date(voidedOn) }) : say('voided')
  return voidReason ? `${since}: ${voidReason}` : since
}

function linesOf(content: DocumentContent, language: Language): readonly PrintedLine[] {
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 3 })
  return content.lines.map((line) => ({
    date: dateText(line.serviceDate, language),
    description: line.description,
    quantity: number.format(line.quantity as Intl.StringNumericLiteral),
    unitPrice: moneyText(line.unitPrice, language),
    amount: moneyText(line.total, language),
  }))
}

/** The net is what is left of the total: a tax whose charge lies elsewhere is a line, and a tax all the same. */
function taxesOf(
  content: DocumentContent,
  totalMinor: bigint,
  { currency, language }: { readonly currency: string; readonly language: Language },
): readonly Sum[] {
  if (content.taxes.length === 0) return []
  const minor = content.taxes.reduce((sum, tax) => sum + fromWire(tax.amount)!.minor, 0n)
  const net = moneyText(toWire(totalMinor - minor, currency), language)
  return [
    { text: sayIn(language)('net'), amount: net },
    ...content.taxes.map((tax) => ({ text: tax.name, amount: moneyText(tax.amount, language) })),
  ]
}
