import assert from 'node:assert/strict'
import { test } from 'node:test'
import { issuedDocument, LINES, lineOf, manyLines } from '../../test/documents.ts'
import { type PdfPage, readPdf } from '../../test/pdf.ts'
import type { Language } from '../api/language.ts'
import type { IssuedDocument } from './document.ts'
import { PAPERS, type Paper, paperOf } from './paper.ts'
import { printedOf } from './printed.ts'
import { renderPaper } from './render-paper.ts'

const at = { currency: 'BRL', timeZone: 'America/Sao_Paulo' }
const MM = 72 / 25.4

/** What a document says once it is printed; spaces that do not break are as good as others. */
async function printed(document: IssuedDocument, paper: Paper) {
  const { pages, ...rest } = await readPdf(await renderPaper(document, { ...at, paper }))
  const said = pages.map((page): PdfPage => ({ ...page, text: page.text.replaceAll('\u00a0', ' ') }))
  return { ...rest, pages: said, text: said.map((page) => page.text).join('\n') }
}

/** All of it, in this order. */
function assertSays(text: string, wanted: readonly string[]): void {
  let from = 0
  for (const one of wanted) {
    const found = text.indexOf(one, from)
    assert.notEqual(found, -1, `${one} is missing, or not in its place, in:\n${text}`)
    from = found + one.length
  }
}

const SAID: Readonly<Record<Language, readonly string[]>> = {
  'pt-BR': [
    ...['Emissão 10/03/2026', 'Faturado para', 'Titular', 'Comanda 2', '07/03/2026', 'R$ 1.234,56'],
    ...['Valor sem impostos e taxas R$ 2.670,05', 'ISS 5% R$ 133,51', 'Total R$ 2.803,56', 'Pagamentos'],
    ...['Pix R$ 500,00', 'Visa crédito, em 3x R$ 1.000,00', 'Dinheiro, devolução -R$ 20,00', 'A Faturar'],
    ...['vencimento', '09/04/2026', 'Registrado em 11/03/2026 às 00:32'],
  ],
  en: [
    ...['Date 2026-03-10', 'Billed to', 'Account', 'Folio 2', '2026-03-07', 'R$1,234.56'],
    ...['Net of taxes and fees R$2,670.05', 'ISS 5% R$133.51', 'Total R$2,803.56', 'Payments'],
    ...['Pix R$500.00', 'Dinheiro, refund -R$20.00', 'On account', '2026-04-09'],
    'Recorded on 2026-03-11 at 00:32',
  ],
  es: [
    ...['Emisión 10/03/2026', 'Facturado a', 'Titular', 'Folio 2', '07/03/2026', '1.234,56 BRL'],
    ...['Importe sin impuestos ni tasas 2.670,05 BRL', 'Total 2.803,56 BRL', 'Pagos', 'Pix 500,00 BRL'],
    ...['Dinheiro, devolución -20,00 BRL', 'A crédito', '09/04/2026', 'Registrado el 11/03/2026 a las 00:32'],
  ],
}

for (const paper of PAPERS) {
  for (const language of Object.keys(SAID) as Language[]) {
    test(`a bill on ${paper} in ${language} says all that it has, punctuated and with its signs`, async () => {
      const { text, pages, info, extras } = await printed(issuedDocument({ language }), paper)
      assertSays(text, [
        ...['Pousada Serra das Araucárias', 'CNPJ 11.222.333/0001-81', 'Rua das Hortênsias, 120, Centro'],
        ...['Gramado – RS', '95670-000', 'Conta', '1042', 'Agência Conceição & Irmãos Ltda.'],
        ...[
          'CNPJ 12.ABC.345/01DE-35',
          'Av. São João',
          '01036-000',
          'Maria Antônia Gonçalves',
          'Diária – UH 101',
        ],
        ...['Água “São Lourenço” 500 ml', 'Picanha na chapa (kg), 1ª opção'],
      ])
      assertSays(text, SAID[language])
      assert.equal(pages.length, 1)
      assert.deepEqual([info.Title, info.Language, extras], ['Conta 1042', language, 0])
      // Of the issue: there is nothing of the moment of printing.
      assert.deepEqual([info.CreationDate, info.ModDate], ['D:20260311033210Z', 'D:20260311033210Z'])
    })
  }
}

test('a sheet says which of how many it is, and every one has the head of the table', async () => {
  const lines = manyLines(300)
  const { pages, text } = await printed(issuedDocument({ content: { lines } }), 'a4')
  assert.ok(pages.length > 5)
  for (const [index, page] of pages.entries()) {
    assert.deepEqual([page.width, page.height], [595.28, 841.89])
    const rows = page.text.includes('Café da manhã')
    assert.equal(page.text.includes('Data Descrição Qtd. Unitário Com impostos'), rows, page.text)
    assertSays(page.text, [
      `Conta 1042 · Registrado em 11/03/2026 às 00:32 Página ${index + 1} de ${pages.length}`,
    ])
  }
  assertSays(text, [...lines.map((line) => `${line.description} 1 R$ 12,50 R$ 12,50`), 'Total R$ 3.750,00'])
})

test('a roll is 80 mm wide, prints 72 of them, and is as long as it has to be', async () => {
  const short = (await printed(issuedDocument(), 'roll80')).pages
  const content = { lines: [...LINES, ...LINES] }
  const long = (await printed(issuedDocument({ content }), 'roll80')).pages
  assert.deepEqual([short.length, long.length], [1, 1])
  assert.ok(short[0]!.height > 150 * MM && short[0]!.height < long[0]!.height)
  for (const { width, left, right } of [...short, ...long]) {
    assert.equal(Math.round(width / MM), 80)
    assert.ok(left >= 4 * MM - 0.1 && right <= 76 * MM + 0.1, `${left} to ${right}`)
  }
})

test('a roll with very many lines comes in parts, none longer than a PDF may have', async () => {
  const description = 'Consumo no restaurante, mesa do jardim '.repeat(5).trim()
  const lines = manyLines(250).map((line) => ({ ...line, description }))
  const { pages, text } = await printed(issuedDocument({ content: { lines } }), 'roll80')
  assert.equal(pages.length, 3)
  for (const { height } of pages) assert.ok(height < 14_400, `${height}`)
  assertSays(text, ['Parte 2 de 3', 'Conta 1042', 'Parte 3 de 3', 'Total R$ 3.125,00'])
  assert.equal(text.match(/R\$ 12,50\n/g)?.length, 500)
})

test('a voided document says so on every page, since when and why', async () => {
  const voided = { state: 'voided', voidedOn: '2026-03-12', voidReason: 'Agência errada' } as const
  const words: readonly (readonly [Language, string])[] = [
    ['pt-BR', 'ANULADO'],
    ['en', 'VOIDED'],
    ['es', 'ANULADO'],
  ]
  for (const paper of PAPERS) {
    for (const [language, word] of words) {
      const { text } = await printed(issuedDocument({ ...voided, language }), paper)
      assert.ok(text.split(word).length > (paper === 'a4' ? 2 : 3), text)
      assert.match(
        text,
        /(Anulado em 12\/03\/2026|Voided on 2026-03-12|Anulado el 12\/03\/2026): Agência errada/,
      )
    }
    const { pages } = await printed(issuedDocument({ ...voided, content: { lines: manyLines(150) } }), paper)
    assert.ok(pages.length > 1)
    for (const page of pages) assert.match(page.text, /ANULADO/)
    assert.doesNotMatch((await printed(issuedDocument(), paper)).text, /anulad/i)
  }
})

test('a correction says what it corrects, its own prefix, and what was given back', async () => {
  const correction = issuedDocument({
    name: 'Nota de crédito',
    prefix: 'NC-',
    number: 12n,
    form: 'negativeCorrection',
    correctsId: 'doc_0',
    content: {
      lines: [lineOf('2026-03-08', 'Picanha na chapa', { quantity: '-0.750', unitPrice: '148.00' })],
      taxes: [],
      payments: [
        {
          businessDate: '2026-03-12',
          method: 'Pix',
          instalments: 1,
          amount: { amount: '-111.00', currency: 'BRL' },
        },
      ],
      onAccount: null,
      corrects: { name: 'Conta', number: '1042', issuedOn: '2026-03-10' },
    },
  })
  for (const paper of PAPERS) {
    const { text } = await printed(correction, paper)
    assertSays(text, ['Nota de crédito', 'NC-12', 'Corrige: Conta 1042, de 10/03/2026', 'Total -R$ 111,00'])
    assertSays(text, ['Total', 'Pagamentos', '12/03/2026', 'Pix, devolução -R$ 111,00'])
    // Nothing was taxed: there is no net besides the total.
    assert.doesNotMatch(text, /impostos|A Faturar/)
  }
})

test('a document from before its lines were kept says where they are', async () => {
  const party = { name: 'Fulano de Tal', taxId: '52998224725' } as IssuedDocument['party']
  for (const paper of PAPERS) {
    const { text } = await printed(issuedDocument({ content: null, party }), paper)
    assertSays(text, ['Conta', '1042', 'Fulano de Tal', 'CPF 529.982.247-25'])
    assertSays(text.replaceAll('\n', ' '), ['estão na página da comanda.', 'Total R$ 2.803,56'])
    assert.doesNotMatch(text, /undefined|null|Titular|Pagamentos/)
  }
})

test('a net is what is left of the total, also where a tax stands alone', () => {
  const alone = {
    ...lineOf('2026-03-08', 'ISS de outra comanda', { unitPrice: '5.00' }),
    chargeId: 'chg_tax',
  }
  const taxes = [{ code: 'ISS', name: 'ISS', amount: alone.total }]
  const { taxes: said } = printedOf(issuedDocument({ content: { lines: [alone], taxes } }), at)
  const amounts = said.map(({ amount }) => amount.replace('\u00a0', ' '))
  assert.deepEqual(amounts, ['R$ 0,00', 'R$ 5,00'])
})

test('a price in another currency keeps it', () => {
  const line = { ...LINES[0]!, unitPrice: { amount: '90.00', currency: 'USD' } }
  const { lines } = printedOf(issuedDocument({ language: 'en', content: { lines: [line] } }), at)
  assert.deepEqual([lines![0]!.unitPrice, lines![0]!.amount], ['$90.00', 'R$480.00'])
})

test('what a guest wrote is text: no picture, no link, no file, no markup', async () => {
  const wild = [
    '<img src="http://127.0.0.1:9/x.png">',
    '{"image":"/etc/passwd"}',
    'data:image/png;base64,iVBORw0KGgo=',
    'https://exemplo.example/pague-aqui',
    '/etc/passwd',
    '**negrito** %PDF ( \\ ) <</Type/Page>>',
  ]
  const lines = wild.map((description) => lineOf('2026-03-08', description, { unitPrice: '1.00' }))
  const party = { accountId: null, name: wild[0]!, taxId: null, email: null, address: null }
  for (const paper of PAPERS) {
    const { text, extras } = await printed(issuedDocument({ party, content: { lines } }), paper)
    const flat = text.replaceAll(/\s/g, '')
    for (const one of wild) assert.ok(flat.includes(one.replaceAll(/\s/g, '')), `${one} in ${text}`)
    assert.equal(extras, 0)
    // A node of pdfmake is a picture, a link or a file by a key of its own.
    const keys = new Set(
      keysOf(paperOf(issuedDocument({ party, content: { lines } }), { ...at, paper }).content),
    )
    for (const key of ['image', 'svg', 'link', 'linkToPage', 'qr', 'attachment', 'files'])
      assert.ok(!keys.has(key))
  }
})

function keysOf(node: unknown): readonly string[] {
  if (typeof node !== 'object' || node === null) return []
  return Object.entries(node).flatMap(([key, value]) => [key, ...keysOf(value)])
}

test('nothing goes over the edge of the paper, however long it is', async () => {
  const party = { accountId: null, name: 'N'.repeat(200), taxId: null, email: null, address: null }
  const lines = [
    lineOf('2026-03-08', 'W'.repeat(200), { unitPrice: '99999999999.99' }),
    lineOf('2026-03-08', 'palavra '.repeat(25).trim(), { quantity: '-999999.123', unitPrice: '10.00' }),
  ]
  const named = { name: 'D'.repeat(200), prefix: 'P'.repeat(20), voidReason: 'M'.repeat(200) }
  const document = issuedDocument({
    ...named,
    state: 'voided',
    party,
    content: {
      lines,
      account: { name: 'A'.repeat(200), folioNumber: 1 },
      taxes: [{ code: 'X', name: 'T'.repeat(200), amount: { amount: '99999999999.99', currency: 'BRL' } }],
      payments: [
        {
          businessDate: '2026-03-08',
          method: 'F'.repeat(200),
          instalments: 1,
          amount: { amount: '-99999999999.99', currency: 'BRL' },
        },
      ],
    },
  })
  for (const paper of PAPERS) {
    for (const { left, right, width } of (await printed(document, paper)).pages) {
      const side = paper === 'a4' ? 45 : 4 * MM
      assert.ok(
        left >= side - 0.1 && right <= width - side + 0.1,
        `${paper}: ${left} to ${right} of ${width}`,
      )
    }
    // An amount stands in one line, its sign with it.
    assert.match((await printed(document, paper)).text, /-R\$ 99\.999\.999\.999,99/)
  }
})

test('the same document is the same file at every print', async () => {
  for (const paper of PAPERS) {
    const first = await renderPaper(issuedDocument(), { ...at, paper })
    assert.ok(first.equals(await renderPaper(issuedDocument(), { ...at, paper })))
  }
})
