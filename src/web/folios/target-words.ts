import { texts } from '../../api/language.ts'

/** What is said of moving something from a folio to another. */
export const targetWords = {
  to: texts('Para a comanda', 'To the folio', 'Al folio'),
  toHint: texts(
    'Número, N para nova, O para outra conta',
    'Number, N for new, O for another account',
    'Número, N para nuevo, O para otra cuenta',
  ),
  newFolio: texts('Nova comanda {number}', 'New folio {number}', 'Nuevo folio {number}'),
  otherAccount: texts('Outra conta', 'Another account', 'Otra cuenta'),
  itsFolio: texts('Comanda dessa conta', 'Folio of that account', 'Folio de esa cuenta'),
  what: texts('O que transferir', 'What to move', 'Qué transferir'),
  chosen: texts('Marcados: {count}', 'Marked: {count}', 'Marcados: {count}'),
  all: texts('Toda a comanda: {count}', 'All of the folio: {count}', 'Todo el folio: {count}'),
  moved: texts('Encargos transferidos: {count}', 'Charges moved: {count}', 'Cargos transferidos: {count}'),
  folioOf: texts('Comanda {number} · {name}', 'Folio {number} · {name}', 'Folio {number} · {name}'),
  becomes: texts('{before} passa a {after}', '{before} becomes {after}', '{before} pasa a {after}'),
  discountsFollow: texts(
    'Descontos por código recalculados',
    'Discounts by code recomputed',
    'Descuentos por código recalculados',
  ),
  someStay: texts(
    '{count} dos marcados ficam: não podem ser transferidos.',
    '{count} of the marked ones stay: they cannot be moved.',
    '{count} de los marcados se quedan: no se pueden transferir.',
  ),
  transfer: texts('Transferir', 'Transfer', 'Transferir'),
  transferred: texts(
    'Transferido para a comanda {number}: {amount}',
    'Moved to folio {number}: {amount}',
    'Transferido al folio {number}: {amount}',
  ),
  takenBack: texts('Desfeito: {amount} de volta', 'Undone: {amount} back', 'Deshecho: {amount} de vuelta'),
} as const
