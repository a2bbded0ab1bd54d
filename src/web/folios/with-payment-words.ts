import { texts } from '../../api/language.ts'

/** What is said of money that is taken or given back together with something else. */
export const withPaymentWords = {
  takeNow: texts('Receber agora', 'Take now', 'Cobrar ahora'),
  giveBackNow: texts('Devolver agora', 'Refund now', 'Devolver ahora'),
  notNow: texts('Forma; vazio para depois', 'Method; empty for later', 'Forma; vacío para después'),
  toCard: texts(
    'Estorno no cartão: {method} {nsu}',
    'Back to the card: {method} {nsu}',
    'Devolución a la tarjeta: {method} {nsu}',
  ),
  remains: texts('até {amount}', 'up to {amount}', 'hasta {amount}'),
  takes: texts('Recebido: {method}', 'Taken: {method}', 'Cobrado: {method}'),
  givesBack: texts('Devolvido: {method}', 'Refunded: {method}', 'Devuelto: {method}'),
} as const
