import { fillIn, type Language, texts } from '../api/language.ts'

/** What stands on paper besides what the document holds. */
const PAPER_WORDS = {
  issuedOn: texts('Emissão', 'Date', 'Emisión'),
  billedTo: texts('Faturado para', 'Billed to', 'Facturado a'),
  account: texts('Titular', 'Account', 'Titular'),
  folio: texts('Comanda {number}', 'Folio {number}', 'Folio {number}'),
  corrects: texts(
    'Corrige: {name} {number}, de {date}',
    'Corrects: {name} {number}, of {date}',
    'Corrige: {name} {number}, del {date}',
  ),
  date: texts('Data', 'Date', 'Fecha'),
  description: texts('Descrição', 'Description', 'Descripción'),
  quantity: texts('Qtd.', 'Qty', 'Cant.'),
  unitPrice: texts('Unitário', 'Unit price', 'Unitario'),
  amount: texts('Valor', 'Amount', 'Importe'),
  withTaxes: texts('Com impostos', 'With taxes', 'Con impuestos'),
  net: texts('Valor sem impostos e taxas', 'Net of taxes and fees', 'Importe sin impuestos ni tasas'),
  total: texts('Total', 'Total', 'Total'),
  payments: texts('Pagamentos', 'Payments', 'Pagos'),
  instalments: texts('em {count}x', 'in {count} instalments', 'en {count} cuotas'),
  refund: texts('devolução', 'refund', 'devolución'),
  onAccount: texts('A Faturar', 'On account', 'A crédito'),
  dueOn: texts('vencimento {date}', 'due {date}', 'vencimiento {date}'),
  linesElsewhere: texts(
    'Os lançamentos deste documento estão na página da comanda.',
    'The lines of this document are on the folio’s page.',
    'Los cargos de este documento están en la página del folio.',
  ),
  voided: texts('ANULADO', 'VOIDED', 'ANULADO'),
  voidedOn: texts('Anulado em {date}', 'Voided on {date}', 'Anulado el {date}'),
  recordedAt: texts(
    'Registrado em {date} às {time}',
    'Recorded on {date} at {time}',
    'Registrado el {date} a las {time}',
  ),
  page: texts('Página {page} de {pages}', 'Page {page} of {pages}', 'Página {page} de {pages}'),
  part: texts('Parte {page} de {pages}', 'Part {page} of {pages}', 'Parte {page} de {pages}'),
  postalCode: texts('CEP {code}', '{code}', 'CP {code}'),
}

/** Says a word of a paper in the guest's language, its facts filled in. */
export type Say = (word: keyof typeof PAPER_WORDS, facts?: Readonly<Record<string, unknown>>) => string

/** The words of one language. */
export function sayIn(language: Language): Say {
  return (word, facts = {}) => fillIn(PAPER_WORDS[word][language], facts)
}
