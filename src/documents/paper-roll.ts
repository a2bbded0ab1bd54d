import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js'
import { type Look, sumRow, textOf } from './paper-nodes.ts'
import type { Block, Printed, PrintedLine } from './printed.ts'

/**
 * A document on a roll of 80 mm, of which receipt printers print 72: one column, black on white, as long as it has to be. With very
 * many lines it comes in parts, which the printer cuts off one by one.
 */
export function layOutRoll(printed: Printed): TDocumentDefinitions {
  const { say, voided } = printed
  const parts = partsOf(printed.lines ?? [])
  const part = (lines: readonly PrintedLine[], at: number): Content[] => [
    ...(at === 0 ? beginningOf(printed) : continuationOf(printed, { page: at + 1, pages: parts.length })),
    ...lines.map(lineOf),
    ...(at === parts.length - 1 ? endOf(printed) : []),
  ]
  return {
    pageMargins: [SIDE, 6, SIDE, 14],
    defaultStyle: { font: 'Roboto', fontSize: SIZE, lineHeight: 1.1 },
    content: parts.map((lines, at) => ({
      pageSize: { width: 80 * MM, height: 'auto' },
      section: { stack: part(lines, at) },
    })),
    ...(voided !== null && {
      watermark: { text: say('voided'), opacity: 0.2, bold: true, fontSize: 52, angle: -60 },
    }),
  }
}

/** Points. */
const MM = 72 / 25.4
const WIDTH = 72 * MM
const SIDE = 4 * MM
const SIZE = 9

/** A page of a PDF is at most 14,400 points long: so many lines fit even with the longest texts. */
const LINES_OF_PART = 100

function partsOf(lines: readonly PrintedLine[]): readonly (readonly PrintedLine[])[] {
  const count = Math.max(1, Math.ceil(lines.length / LINES_OF_PART))
  return Array.from({ length: count }, (_, at) => lines.slice(at * LINES_OF_PART, (at + 1) * LINES_OF_PART))
}

function beginningOf(printed: Printed): Content[] {
  const { issuer, party, account, corrects, say } = printed
  return [
    ...(issuer
      ? [textOf(issuer.name, { ...CENTRED, fontSize: 12, bold: true }), ...detailsOf(issuer, CENTRED)]
      : []),
    ruleOf(),
    textOf(printed.name, { ...CENTRED, fontSize: 11 }),
    textOf(printed.number, { ...CENTRED, fontSize: 20, bold: true, lineHeight: 1 }),
    textOf(`${say('issuedOn')} ${printed.issuedOn}`, { ...CENTRED, margin: [0, 2, 0, 0] }),
    ...voidedOf(printed),
    ruleOf(),
    textOf(say('billedTo'), SMALL),
    textOf(party.name, { fontSize: 10, bold: true }),
    ...detailsOf(party),
    ...(account ? [textOf(`${say('account')}: ${account.name}`, ABOVE), textOf(account.folio)] : []),
    ...(corrects ? [textOf(corrects, { ...ABOVE, bold: true })] : []),
    ruleOf(),
  ]
}

function continuationOf(
  printed: Printed,
  part: { readonly page: number; readonly pages: number },
): Content[] {
  const { name, number, say } = printed
  return [
    textOf(`${name} ${number}`, { ...CENTRED, bold: true }),
    textOf(say('part', part), CENTRED),
    ...voidedOf(printed),
    ruleOf(),
  ]
}

/** White on black: seen at once, also where a printer knows no grey. */
function voidedOf({ voided, say }: Printed): Content[] {
  if (voided === null) return []
  const white: Look = { ...CENTRED, color: 'white' }
  const said = [textOf(say('voided'), { ...white, fontSize: 16, bold: true }), textOf(voided, white)]
  return [
    {
      table: { widths: [WIDTH], body: [[{ stack: said, fillColor: 'black', margin: 3 }]] },
      layout: 'noBorders',
      margin: [0, 6, 0, 0],
    },
  ]
}

function lineOf({ description, amount, date, quantity, unitPrice }: PrintedLine): Content {
  return {
    stack: [
      sumRow({ text: description, amount }, ROW),
      textOf(`${date}   ${quantity} × ${unitPrice}`, { ...SMALL, margin: [0, 0, 0, 3] }),
    ],
  }
}

function endOf(printed: Printed): Content[] {
  const { lines, taxes, total, payments, onAccount, say } = printed
  const sum = { text: say('total'), amount: total }
  const paid = payments.map(({ date, text, amount }) => ({ text: `${date} ${text}`, amount }))
  const settled = onAccount ? [...paid, onAccount] : paid
  return [
    ...(lines ? [] : [textOf(say('linesElsewhere'))]),
    ruleOf(),
    ...taxes.map((tax) => sumRow(tax, ROW)),
    sumRow(sum, { ...ROW, fontSize: 13, bold: true }),
    ...(settled.length > 0 ? [ruleOf(), textOf(say('payments'), SMALL)] : []),
    ...settled.map((one) => sumRow(one, ROW)),
    ...voidedOf(printed),
    ruleOf(),
    textOf(printed.recordedAt, { ...CENTRED, ...SMALL }),
  ]
}

function detailsOf({ details }: Block, look: Look = {}): Content[] {
  return details.map((text) => textOf(text, look))
}

const ROW = { width: WIDTH, fontSize: SIZE }
const CENTRED: Look = { alignment: 'center' }
const SMALL: Look = { fontSize: 8 }
const ABOVE: Look = { margin: [0, 4, 0, 0] }

/** A rule over the whole width; pdfmake writes into its nodes, so each is made anew. */
function ruleOf(): Content {
  return {
    canvas: [{ type: 'line', x1: 0, y1: 0, x2: WIDTH, y2: 0, lineWidth: 0.8 }],
    margin: [0, 5, 0, 5],
  }
}
