import type { Content, CustomTableLayout, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces.js'
import { amountWidth, type Look, sumRow, textOf } from './paper-nodes.ts'
import type { Block, Printed } from './printed.ts'

/** A document on sheets: the head of its table on each, and which of how many it is. */
export function layOutA4(printed: Printed): TDocumentDefinitions {
  const { corrects, say, voided } = printed
  const footer = [printed.issuer?.name, `${printed.name} ${printed.number}`, printed.recordedAt]
  return {
    pageSize: 'A4',
    pageMargins: [SIDE, 42, SIDE, 58],
    defaultStyle: { font: 'Roboto', fontSize: SIZE, lineHeight: 1.15 },
    content: [
      headOf(printed),
      ...(voided === null ? [] : [voidedOf(printed, voided)]),
      partiesOf(printed),
      ...(corrects === null ? [] : [textOf(corrects, { bold: true, margin: BELOW })]),
      linesOf(printed),
      sumsOf(printed),
      ...paymentsOf(printed),
    ],
    footer: (page, pages) => ({
      margin: [SIDE, 18, SIDE, 0],
      columns: [
        { ...textOf(footer.filter(Boolean).join(' · '), SMALL), width: WIDTH - PAGE_OF },
        { ...textOf(say('page', { page, pages }), { ...SMALL, ...RIGHT }), width: PAGE_OF },
      ],
    }),
    ...(voided !== null && {
      watermark: { text: say('voided'), color: ALARM, opacity: 0.16, bold: true, angle: -50 },
    }),
  }
}

/** Points, all of these. */
const SIDE = 45
const WIDTH = 595.28 - 2 * SIDE
const BETWEEN = 20
const RIGHT_HALF = 210
const LEFT_HALF = WIDTH - RIGHT_HALF - BETWEEN
const PAGE_OF = 90
const SIZE = 9.5
const BELOW = [0, 0, 0, 18] satisfies Look['margin']

const GREY = '#555555'
const RULE = '#c4c4c4'
const ALARM = '#c1121f'
const SMALL: Look = { fontSize: 8, color: GREY }
/** Amounts are as wide as their columns: a minus never stands alone at the end of a line. */
const RIGHT: Look = { alignment: 'right', noWrap: true }

/** The hotel, and beside it what the paper is. */
function headOf({ issuer, name, number, issuedOn, say }: Printed): Content {
  return {
    columns: [
      {
        width: LEFT_HALF,
        stack: issuer ? [textOf(issuer.name, { fontSize: 15, bold: true }), ...detailsOf(issuer)] : [],
      },
      {
        width: RIGHT_HALF,
        stack: [
          textOf(name, { alignment: 'right', fontSize: 12 }),
          textOf(number, { alignment: 'right', fontSize: 24, bold: true, lineHeight: 1 }),
          textOf(`${say('issuedOn')} ${issuedOn}`, { ...RIGHT, margin: [0, 2, 0, 0] }),
        ],
      },
    ],
    columnGap: BETWEEN,
    margin: BELOW,
  }
}

function voidedOf({ say }: Printed, why: string): Content {
  const said = [
    textOf(say('voided'), { fontSize: 18, bold: true, color: ALARM }),
    textOf(why, { color: ALARM }),
  ]
  return {
    table: { widths: [WIDTH - 11], body: [[{ stack: said, margin: [6, 2] }]] },
    layout: {
      hLineWidth: () => 1.5,
      vLineWidth: () => 1.5,
      hLineColor: () => ALARM,
      vLineColor: () => ALARM,
    },
    margin: BELOW,
  }
}

function partiesOf({ party, account, say }: Printed): Content {
  return {
    columns: [
      {
        width: LEFT_HALF,
        stack: [
          textOf(say('billedTo'), SMALL),
          textOf(party.name, { fontSize: 11, bold: true }),
          ...detailsOf(party),
        ],
      },
      {
        width: RIGHT_HALF,
        stack: account
          ? [textOf(say('account'), SMALL), textOf(account.name, { bold: true }), textOf(account.folio)]
          : [],
      },
    ],
    columnGap: BETWEEN,
    margin: BELOW,
  }
}

function detailsOf({ details }: Block): Content[] {
  return details.map((text) => textOf(text, { color: GREY }))
}

function linesOf({ lines, taxes, say }: Printed): Content {
  if (!lines) return textOf(say('linesElsewhere'))
  const bold: Look = { bold: true }
  const amount = say(taxes.length > 0 ? 'withTaxes' : 'amount')
  const head = [
    ...[say('date'), say('description')].map((text) => textOf(text, bold)),
    ...[say('quantity'), say('unitPrice'), amount].map((text) => textOf(text, { ...bold, ...RIGHT })),
  ]
  const rows = lines.map((line): TableCell[] => [
    textOf(line.date),
    textOf(line.description),
    textOf(line.quantity, RIGHT),
    textOf(line.unitPrice, RIGHT),
    textOf(line.amount, RIGHT),
  ])
  const numbers = (['quantity', 'unitPrice', 'amount'] as const).map((of) => lines.map((line) => line[of]))
  const widths = numbers.map((column, at) => Math.max(at === 0 ? 36 : 68, amountWidth(column, SIZE)))
  return {
    table: {
      headerRows: 1,
      keepWithHeaderRows: 1,
      dontBreakRows: true,
      widths: columnsOf(DATE, ...widths),
      body: [head, ...rows],
    },
    layout: {
      ...FLUSH,
      hLineWidth: (at, { table }) => (at === 0 ? 0 : at === 1 || at === table.body.length ? 1 : 0.5),
      hLineColor: (at, { table }) => (at === 1 || at === table.body.length ? 'black' : RULE),
    },
  }
}

const DATE = 54
const PADDING = 5

/** The widths of a table's columns, the second of which has what the others leave of the paper. */
function columnsOf(first: number, ...others: readonly number[]): number[] {
  const taken = others.reduce((sum, width) => sum + width, first)
  const paddings = 2 * PADDING * (others.length + 1)
  return [first, WIDTH - taken - paddings, ...others]
}

/** No rules at the sides: dates and amounts stand flush with what is above and below the table. */
const FLUSH: CustomTableLayout = {
  vLineWidth: () => 0,
  paddingLeft: (at) => (at === 0 ? 0 : PADDING),
  paddingRight: (at, { table }) => (at === table.widths!.length - 1 ? 0 : PADDING),
  paddingTop: () => 2,
  paddingBottom: () => 2,
}

/** Net, taxes and the total, which stay together on one sheet. */
function sumsOf({ taxes, total, say }: Printed): Content {
  const sum = { text: say('total'), amount: total }
  return {
    unbreakable: true,
    margin: [WIDTH - SUMS, 10, 0, 0],
    stack: [
      ...taxes.map((tax) => sumRow(tax, { width: SUMS, fontSize: SIZE })),
      sumRow(sum, { width: SUMS, fontSize: 14, bold: true, margin: [0, 4, 0, 0] }),
    ],
  }
}

const SUMS = 270

function paymentsOf({ payments, onAccount, say }: Printed): Content[] {
  const all = [...payments, ...(onAccount ? [{ date: '', ...onAccount }] : [])]
  if (all.length === 0) return []
  const amounts = all.map(({ amount }) => amount)
  return [
    {
      table: {
        headerRows: 1,
        keepWithHeaderRows: 1,
        dontBreakRows: true,
        widths: columnsOf(DATE, amountWidth(amounts, SIZE)),
        body: [
          [{ ...textOf(say('payments'), { bold: true, fontSize: 11 }), colSpan: 3 }, '', ''],
          ...all.map(({ date, text, amount }): TableCell[] => [
            textOf(date),
            textOf(text),
            textOf(amount, RIGHT),
          ]),
        ],
      },
      layout: { ...FLUSH, hLineWidth: (at) => (at === 0 ? 0 : 0.5), hLineColor: () => RULE },
      margin: [0, 20, 0, 0],
    },
  ]
}
