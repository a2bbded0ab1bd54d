import { texts } from '../../api/language.ts'

/** What is said of moving payments and of giving them back to a card. */
export const paymentActWords = {
  moves: texts('Transferido, como foi recebido', 'Moved, as it was taken', 'Transferido, como se cobró'),
  move: texts('Transferir', 'Transfer', 'Transferir'),
  moved: texts(
    'Recebimento transferido para a comanda {number}: {amount}',
    'Payment moved to folio {number}: {amount}',
    'Pago transferido al folio {number}: {amount}',
  ),
  movedBack: texts('Desfeito: {amount} de volta', 'Undone: {amount} back', 'Deshecho: {amount} de vuelta'),
  refundAmount: texts('Valor do estorno', 'Amount given back', 'Importe devuelto'),
  ofCard: texts('Estorno no {method}', 'Back to {method}', 'Devolución a {method}'),
  leftAfter: texts('Ainda pode ser estornado', 'Can still be given back', 'Aún se puede devolver'),
  receiptHint: texts(
    'O que a máquina imprimiu do estorno',
    'What the terminal printed of the refund',
    'Lo que imprimió la terminal de la devolución',
  ),
  refund: texts('Registrar estorno', 'Record the refund', 'Registrar devolución'),
  refunded: texts(
    'Estornado no cartão: {amount}',
    'Given back to the card: {amount}',
    'Devuelto a la tarjeta: {amount}',
  ),
} as const
