import { formatDecimal, minorDigits, toWire } from '../values/money.ts'
import type { LedgerAccount, RecordedPosting } from './posting.ts'

/** hledger's journal (hledger.org), a JSON array, or CSV as spreadsheets take it: `;`, decimal comma, BOM. */
export const LEDGER_FORMATS = ['hledger', 'json', 'csv'] as const
export type LedgerFormat = (typeof LEDGER_FORMATS)[number]

/** A property whose postings are written. */
export type LedgerOf = {
  readonly propertyId: string
  readonly currency: string
  /** True where several properties share the file: then accounts begin with the property's id. */
  readonly isPrefixed: boolean
}

/** How a file of postings is written: pieces of whole lines, the last line feed of each left to who writes them. */
export type LedgerWriter = {
  /** What the file begins with; `currencies` are those of all its properties. */
  head(currencies: readonly string[]): string
  /** At least one posting. */
  entries(of: LedgerOf, postings: readonly RecordedPosting[]): string
  /** Null where nothing ends the file. */
  foot(): string | null
}

/** A ledger account as files name it: `guest:fol_…`, `revenue:ROOM`, with the property first where there are several. */
export function accountName({ propertyId, isPrefixed }: LedgerOf, { ledger, id }: LedgerAccount): string {
  return `${isPrefixed ? `${propertyId}:` : ''}${ledger}:${id}`
}

/** The writer of a format. A writer writes one file. */
export function ledgerWriter(format: LedgerFormat): LedgerWriter {
  return { hledger: hledgerWriter, json: jsonWriter, csv: csvWriter }[format]()
}

/** One transaction a posting, so that every one balances by itself. */
function hledgerWriter(): LedgerWriter {
  return {
    head: (currencies) =>
      // Said first, or hledger takes the point of an amount such as 1.500 for a mark of thousands.
      ['decimal-mark .', ...currencies.map((one) => `commodity ${example(one)} ${one}`), ''].join('\n'),
    entries: (of, postings) => postings.map((posting) => hledgerEntry(of, posting)).join('\n'),
    foot: () => null,
  }
}

function example(currency: string): string {
  const digits = minorDigits(currency)
  // A commodity without decimals still needs its mark.
  return digits === 0 ? '1000.' : `1000.${'0'.repeat(digits)}`
}

function hledgerEntry(of: LedgerOf, posting: RecordedPosting): string {
  const { id, kind, businessDate, operationId, lineId, reversesId } = posting
  const amount = formatDecimal(posting.amountMinor, minorDigits(of.currency))
  const reverses = reversesId === null ? '' : `, reverses:${reversesId}`
  return [
    `${businessDate} (${id}) ${kind}  ; operation:${operationId}, line:${lineId}${reverses}`,
    `    ${accountName(of, posting.debit)}  ${amount} ${of.currency}`,
    `    ${accountName(of, posting.credit)}  -${amount} ${of.currency}`,
    '',
  ].join('\n')
}

function jsonWriter(): LedgerWriter {
  let isFirst = true
  return {
    head: () => '[',
    entries: (of, postings) =>
      postings
        .map((posting) => {
          const comma = isFirst ? ' ' : ','
          isFirst = false
          return comma + JSON.stringify(jsonEntry(of, posting))
        })
        .join('\n'),
    foot: () => ']',
  }
}

function jsonEntry(of: LedgerOf, posting: RecordedPosting): object {
  const { amountMinor, debit, credit, ...facts } = posting
  return {
    propertyId: of.propertyId,
    ...facts,
    debit: accountName(of, debit),
    credit: accountName(of, credit),
    amount: toWire(amountMinor, of.currency),
  }
}

const CSV_COLUMNS =
  'property;businessDate;id;kind;debit;credit;amount;currency;line;reverses;operation;recordedAt'

function csvWriter(): LedgerWriter {
  return {
    head: () => `\uFEFF${CSV_COLUMNS}`,
    entries: (of, postings) => postings.map((posting) => csvEntry(of, posting)).join('\n'),
    foot: () => null,
  }
}

function csvEntry(of: LedgerOf, posting: RecordedPosting): string {
  const amount = formatDecimal(posting.amountMinor, minorDigits(of.currency)).replace('.', ',')
  return [
    csvText(of.propertyId),
    posting.businessDate,
    csvText(posting.id),
    posting.kind,
    csvText(accountName(of, posting.debit)),
    csvText(accountName(of, posting.credit)),
    amount,
    of.currency,
    csvText(posting.lineId),
    csvText(posting.reversesId ?? ''),
    csvText(posting.operationId),
    posting.recordedAt,
  ].join(';')
}

/** Quoted where it must be, and never a formula: a spreadsheet runs what begins like one. */
function csvText(text: string): string {
  const guarded = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[";\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded
}
