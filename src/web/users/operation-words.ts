import { type Texts, texts } from '../../api/language.ts'
import type { OperationName } from '../../api/operation-names.ts'
import type { Right } from '../../rights/rights.ts'
import type { Fact } from './right-areas.ts'

/** What each operation does, as one says what somebody may do. */
export const OPERATION_WORDS: Readonly<Record<OperationName, Texts>> = {
  postCharge: texts('Lançar encargo', 'Post a charge', 'Registrar cargo'),
  voidCharge: texts('Anular encargo', 'Void a charge', 'Anular cargo'),
  postPayment: texts('Receber', 'Take a payment', 'Cobrar'),
  voidPayment: texts('Anular recebimento', 'Void a payment', 'Anular pago'),
  createFolio: texts('Abrir comanda', 'Open a folio', 'Abrir folio'),
  closeFolio: texts('Fechar comanda', 'Close a folio', 'Cerrar folio'),
  createAccount: texts('Criar conta', 'Create an account', 'Crear cuenta'),
  closeShift: texts('Fechar turno', 'Close a shift', 'Cerrar turno'),
  createRoom: texts('Criar UH', 'Create a room', 'Crear habitación'),
  setRoomStatus: texts('Mudar a situação da UH', 'Set a room’s status', 'Cambiar el estado de la habitación'),
  createStay: texts('Criar estadia', 'Create a stay', 'Crear estadía'),
  importStay: texts(
    'Importar estadia de outro sistema',
    'Import a stay of another system',
    'Importar estadía de otro sistema',
  ),
  assignRoom: texts('Associar UH', 'Assign a room', 'Asignar habitación'),
  checkIn: texts('Fazer check-in', 'Check in', 'Hacer check-in'),
  checkOut: texts('Fazer check-out', 'Check out', 'Hacer check-out'),
  cancelStay: texts('Cancelar estadia', 'Cancel a stay', 'Cancelar estadía'),
  markNoShow: texts('Marcar no-show', 'Mark a no-show', 'Marcar no-show'),
  reinstateStay: texts('Reativar no-show', 'Reinstate a no-show', 'Reactivar no-show'),
  changeDeparture: texts('Alterar saída', 'Change a departure', 'Cambiar salida'),
  postRoomNight: texts('Lançar diária', 'Post a night', 'Cargar noche'),
  sealDay: texts('Fechar o dia', 'Close the day', 'Cerrar el día'),
  chainDay: texts('Selar o dia fechado', 'Seal the closed day', 'Sellar el día cerrado'),
  defineChargeCode: texts('Definir código de encargo', 'Define a charge code', 'Definir código de cargo'),
  defineTax: texts('Definir imposto ou taxa', 'Define a tax or fee', 'Definir impuesto o tasa'),
  definePaymentMethod: texts(
    'Definir forma de recebimento',
    'Define a payment method',
    'Definir forma de pago',
  ),
}

/** When a right is needed besides: said after the operation. */
export const FACT_WORDS: Readonly<Record<Fact, Texts>> = {
  isCustom: texts(
    'sem código, ou com outro preço ou texto',
    'without a code, or with another price or text',
    'sin código, o con otro precio o texto',
  ),
  isCredit: texts('de valor negativo', 'below zero', 'de importe negativo'),
  refundsOpenFolio: texts(
    'valor negativo (devolução) em comanda aberta',
    'below zero (a refund) on an open folio',
    'negativo (devolución) en folio abierto',
  ),
  refundsClosedFolio: texts(
    'valor negativo (devolução) em comanda fechada',
    'below zero (a refund) on a closed folio',
    'negativo (devolución) en folio cerrado',
  ),
  isOutstanding: texts('com saldo, A Faturar', 'with a balance, on account', 'con saldo, a crédito'),
  isOfAnother: texts('de outro usuário', 'of another user', 'de otro usuario'),
  setsCredit: texts('com limite de crédito', 'with a credit limit', 'con límite de crédito'),
}

/** What rights open that is no operation on the books. */
export const OPENS_WORDS: Readonly<Partial<Record<Right, Texts>>> = {
  'books.read': texts(
    'Ver contas, comandas, estadias, UHs, turnos e dias',
    'See accounts, folios, stays, rooms, shifts and days',
    'Ver cuentas, folios, estadías, habitaciones, turnos y días',
  ),
  'audit.read': texts(
    'Ver quem fez o quê, e quando',
    'See who did what, and when',
    'Ver quién hizo qué y cuándo',
  ),
  'administration.users': texts(
    'Criar usuários e perfis, dar e tirar perfis, dar senhas e chaves',
    'Create users and roles, give and remove roles, give passwords and keys',
    'Crear usuarios y perfiles, dar y quitar perfiles, dar contraseñas y claves',
  ),
  'administration.properties': texts('Criar hotéis', 'Create properties', 'Crear hoteles'),
}
