import type { DocumentContent, DocumentLine, IssuedDocument, Party } from '../src/documents/document.ts'
import { toWire, type WireMoney } from '../src/values/money.ts'
import { addDays } from '../src/values/plain-date.ts'

/** The hotel of the documents that tests print. */
export const ISSUER: DocumentContent['issuer'] = {
  name: 'Pousada Serra das Araucárias',
  taxId: '11222333000181',
  address: {
    street: 'Rua das Hortênsias, 120',
    district: 'Centro',
    city: 'Gramado',
    state: 'RS',
    postalCode: '95670000',
    country: 'BR',
  },
}

/** An agency with a CNPJ of the new kind. */
export const AGENCY: Party = {
  accountId: 'acc_agency',
  name: 'Agência Conceição & Irmãos Ltda.',
  taxId: '12ABC34501DE35',
  email: 'contas@conceicao.example',
  address: {
    ...ISSUER.address!,
    street: 'Av. São João, 1.000, sala 4',
    city: 'São Paulo',
    state: 'SP',
    postalCode: '01036-000',
  },
}

/** What a guest of three nights had. */
export const LINES: readonly DocumentLine[] = [
  lineOf('2026-03-07', 'Diária – UH 101', { unitPrice: '480.00' }),
  lineOf('2026-03-07', 'Água “São Lourenço” 500 ml', { quantity: '2', unitPrice: '9.00' }),
  lineOf('2026-03-08', 'Diária – UH 101', { unitPrice: '480.00' }),
  lineOf('2026-03-08', 'Picanha na chapa (kg), 1ª opção', { quantity: '0.750', unitPrice: '148.00' }),
  lineOf('2026-03-09', 'Diária – UH 101', { unitPrice: '480.00' }),
  lineOf('2026-03-09', 'Lavanderia: 3 camisas e 1 paletó, serviço expresso no mesmo dia', {
    unitPrice: '1234.56',
  }),
]

/** A charge whose price has five percent of tax inside it. */
export function lineOf(
  serviceDate: string,
  description: string,
  { quantity = '1', unitPrice }: { readonly quantity?: string; readonly unitPrice: string },
): DocumentLine {
  const minor = BigInt(Math.round(Number(unitPrice) * Number(quantity) * 100))
  return {
    chargeId: `chg_${serviceDate}_${description}`,
    serviceDate,
    description,
    quantity,
    unitPrice: brl(unitPrice),
    net: toWire((minor * 100n) / 105n, 'BRL'),
    total: toWire(minor, 'BRL'),
  }
}

/** A charge a day, so many of them. */
export function manyLines(count: number): readonly DocumentLine[] {
  return Array.from({ length: count }, (_, at) =>
    lineOf(addDays('2026-01-01', Math.floor(at / 20)), `Café da manhã nº ${at + 1}`, { unitPrice: '12.50' }),
  )
}

type Changes = Partial<Omit<IssuedDocument, 'content'>> & {
  readonly content?: Partial<DocumentContent> | null
}

/** A bill as it was issued, but for what is said of it. */
export function issuedDocument({ content, ...changes }: Changes = {}): IssuedDocument {
  const lines = content?.lines ?? LINES
  const minor = lines.reduce((sum, line) => sum + BigInt(line.total.amount.replace('.', '')), 0n)
  return {
    id: 'doc_1',
    folioId: 'fol_1',
    typeId: 'folio',
    form: 'positive',
    name: 'Conta',
    series: 'folio',
    number: 1042n,
    prefix: '',
    state: 'issued',
    correctsId: null,
    issuedOn: '2026-03-10',
    // Half past midnight in São Paulo: the hotel's day is still the one before.
    issuedAt: '2026-03-11T03:32:10.000000Z',
    issuedBy: 'usr_1',
    language: 'pt-BR',
    totalMinor: minor,
    party: AGENCY,
    version: 1,
    content:
      content === null
        ? null
        : {
            issuer: ISSUER,
            account: { name: 'Maria Antônia Gonçalves', folioNumber: 2 },
            lines,
            taxes: [{ code: 'ISS', name: 'ISS 5%', amount: toWire(minor - (minor * 100n) / 105n, 'BRL') }],
            payments: [
              { businessDate: '2026-03-07', method: 'Pix', instalments: 1, amount: brl('500.00') },
              { businessDate: '2026-03-10', method: 'Visa crédito', instalments: 3, amount: brl('1000.00') },
              { businessDate: '2026-03-10', method: 'Dinheiro', instalments: 1, amount: brl('-20.00') },
            ],
            onAccount: { name: AGENCY.name, amount: brl('1323.56'), dueOn: '2026-04-09' },
            corrects: null,
            ...content,
          },
    voidedOn: null,
    voidReason: null,
    ...changes,
  }
}

function brl(amount: string): WireMoney {
  return { amount, currency: 'BRL' }
}
