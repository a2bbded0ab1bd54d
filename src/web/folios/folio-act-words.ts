import { texts } from '../../api/language.ts'

/** What is said of locking, copying, reopening and voiding folios. */
export const folioActWords = {
  lockNote: texts('Motivo do bloqueio', 'Why it is locked', 'Motivo del bloqueo'),
  lockPreview: texts(
    'Nada é lançado, recebido nem mudado até que seja desbloqueada.',
    'Nothing is posted, paid or changed until it is unlocked.',
    'Nada se carga, cobra ni cambia hasta que se desbloquee.',
  ),
  unlockPreview: texts(
    'Bloqueada por: {note}. Volta a receber lançamentos.',
    'Locked because: {note}. It takes charges again.',
    'Bloqueado por: {note}. Vuelve a recibir cargos.',
  ),
  lock: texts('Bloquear', 'Lock', 'Bloquear'),
  unlock: texts('Desbloquear', 'Unlock', 'Desbloquear'),
  locked: texts('Comanda {number} bloqueada', 'Folio {number} locked', 'Folio {number} bloqueado'),
  unlocked: texts('Comanda {number} desbloqueada', 'Folio {number} unlocked', 'Folio {number} desbloqueado'),
  payments: texts('Recebimentos', 'Payments', 'Pagos'),
  paymentsVoided: texts('Anular: {amount}', 'Void: {amount}', 'Anular: {amount}'),
  paymentsMoved: texts(
    'Transferir para outra comanda: {amount}',
    'Move to another folio: {amount}',
    'Transferir a otro folio: {amount}',
  ),
  chargesReversed: texts('Encargos estornados', 'Charges reversed', 'Cargos revertidos'),
  paymentsGone: texts('Recebimentos anulados', 'Payments voided', 'Pagos anulados'),
  paymentsGo: texts('Recebimentos transferidos', 'Payments moved', 'Pagos transferidos'),
  documentVoided: texts('Documento anulado', 'Document voided', 'Documento anulado'),
  emptyFolio: texts(
    'A comanda está vazia: nada é estornado.',
    'The folio is empty: nothing is reversed.',
    'El folio está vacío: nada se revierte.',
  ),
  voidFolio: texts('Anular comanda', 'Void folio', 'Anular folio'),
  voided: texts('Comanda {number} anulada', 'Folio {number} voided', 'Folio {number} anulado'),
  voidsThis: texts('Anulada, com o documento', 'Voided, with its document', 'Anulado, con su documento'),
  opensNext: texts(
    'Abre com os mesmos encargos',
    'Opens with the same charges',
    'Se abre con los mismos cargos',
  ),
  movesPayments: texts('Recebimentos que passam para ela', 'Payments that go there', 'Pagos que pasan a él'),
  reopen: texts('Reabrir', 'Reopen', 'Reabrir'),
  reopened: texts(
    'Reaberta como comanda {number}',
    'Reopened as folio {number}',
    'Reabierto como folio {number}',
  ),
  toAccount: texts('Para a conta', 'To the account', 'A la cuenta'),
  toAccountHint: texts('Vazio para esta conta', 'Empty for this account', 'Vacío para esta cuenta'),
  copies: texts('Encargos copiados: {count}', 'Charges copied: {count}', 'Cargos copiados: {count}'),
  noPayments: texts('Recebimentos não são copiados.', 'Payments are not copied.', 'Los pagos no se copian.'),
  duplicate: texts('Duplicar', 'Duplicate', 'Duplicar'),
  duplicated: texts(
    'Copiada para a comanda {number}',
    'Copied to folio {number}',
    'Copiado al folio {number}',
  ),
} as const
