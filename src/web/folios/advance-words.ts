import { texts } from '../../api/language.ts'

/** What is said of deposits that are invoiced, and of advances that are used. */
export const advanceWords = {
  partCode: texts('Código da parte {number}', 'Code of part {number}', 'Código de la parte {number}'),
  partAmount: texts('Valor da parte {number}', 'Amount of part {number}', 'Importe de la parte {number}'),
  rest: texts('Resto: {rest}', 'Rest: {rest}', 'Resto: {rest}'),
  tooMuch: texts(
    '{rest} a mais que o depósito',
    '{rest} more than the deposit',
    '{rest} más que el depósito',
  ),
  insideTaxes: texts('dos quais {name}', 'of which {name}', 'de los cuales {name}'),
  deposit: texts('Depósito recebido', 'Deposit taken', 'Depósito cobrado'),
  invoice: texts('Faturar', 'Invoice', 'Facturar'),
  invoiced: texts(
    'Depósito faturado: {name} nº {number}',
    'Deposit invoiced: {name} no. {number}',
    'Depósito facturado: {name} n.º {number}',
  ),
  advance: texts('Adiantamento', 'Advance', 'Anticipo'),
  advanceHint: texts('Comanda do adiantamento', 'Folio of the advance', 'Folio del anticipo'),
  noAdvance: texts(
    'Esta conta não tem adiantamento faturado.',
    'This account has no invoiced advance.',
    'Esta cuenta no tiene anticipo facturado.',
  ),
  amount: texts('Valor a usar', 'Amount to use', 'Importe a usar'),
  amountHint: texts(
    'Vazio: o que resta dele, até o saldo',
    'Empty: what is left of it, up to the balance',
    'Vacío: lo que queda de él, hasta el saldo',
  ),
  unused: texts('Resta do adiantamento', 'Left of the advance', 'Queda del anticipo'),
  uses: texts('Usado agora', 'Used now', 'Usado ahora'),
  unusedAfter: texts('Resta depois', 'Left after that', 'Queda después'),
  use: texts('Usar', 'Use', 'Usar'),
  used: texts(
    'Adiantamento usado; restam {left}',
    'Advance used; {left} left',
    'Anticipo usado; quedan {left}',
  ),
} as const
