import type { Texts } from '../api/language.ts'

/**
 * Every right of the product. The English name is the one of the rights matrix (S3); the explanation says what
 * a user may do with it. A right's id is what a role and an API answer hold.
 */
export const RIGHTS = {
  'charges.create': right('Charges: Create', 'Encargos: Criar', 'Cargos: Crear'),
  'charges.customPosting': right(
    'Charges: Custom Charge Posting',
    'Encargos: Lançamento avulso',
    'Cargos: Cargo personalizado',
  ),
  'charges.editAndVoid': right(
    'Charges: Edit and Void',
    'Encargos: Editar e anular',
    'Cargos: Editar y anular',
  ),
  'charges.editPrintText': right(
    'Charges: Edit print text',
    'Encargos: Editar texto impresso',
    'Cargos: Editar texto impreso',
  ),
  'charges.transfer': right('Charges: Transfer', 'Encargos: Transferir', 'Cargos: Transferir'),
  'folios.applyDiscountCodes': right(
    'Folios: Apply Discount Codes',
    'Comandas: Aplicar códigos de desconto',
    'Folios: Aplicar códigos de descuento',
  ),
  'payments.create': right('Payment: Create', 'Recebimento: Criar', 'Pago: Crear'),
  'payments.negativeOpenFolio': right(
    'Payments: Add negative payment to Open folio',
    'Recebimentos: Devolver em comanda aberta',
    'Pagos: Pago negativo en folio abierto',
  ),
  'payments.negativeClosedFolio': right(
    'Payments: Add negative payment to Closed folio',
    'Recebimentos: Devolver em comanda fechada',
    'Pagos: Pago negativo en folio cerrado',
  ),
  'payments.void': right('Payments: Void payments', 'Recebimentos: Anular', 'Pagos: Anular'),
  'payments.transfer': right('Payment: Transfer', 'Recebimento: Transferir', 'Pago: Transferir'),
  'payments.refundCard': right('Credit card refund', 'Estorno de cartão', 'Reembolso a tarjeta'),
  'folios.create': right('Folio: Create', 'Comanda: Criar', 'Folio: Crear'),
  'folios.close': right('Folio: Close', 'Comanda: Fechar', 'Folio: Cerrar'),
  'folios.closeOutstanding': right(
    'Folio: Close folio with outstanding balance',
    'Comanda: Fechar com saldo em aberto',
    'Folio: Cerrar con saldo pendiente',
  ),
  'folios.createCorrection': right(
    'Folio: Create Correction Folio',
    'Comanda: Criar comanda de correção',
    'Folio: Crear folio de corrección',
  ),
  'folios.void': right('Folio: Void', 'Comanda: Anular', 'Folio: Anular'),
  'folios.editBillingClosed': right(
    'Folio: Edit Billing Info in closed folios',
    'Comanda: Editar Faturar para em comanda fechada',
    'Folio: Editar Facturar a en folios cerrados',
  ),
  'folios.lock': right(
    'Folio: Lock and unlock',
    'Comanda: Bloquear e desbloquear',
    'Folio: Bloquear y desbloquear',
  ),
  'companies.edit': right('Company: View and Edit', 'Empresa: Ver e editar', 'Empresa: Ver y editar'),
  'companies.createAndRename': right(
    'Company: Create and Edit name',
    'Empresa: Criar e editar nome',
    'Empresa: Crear y editar nombre',
  ),
  'accounts.edit': right('Account: Create and Edit', 'Conta: Criar e editar', 'Cuenta: Crear y editar'),
  'accounts.editCredit': right(
    'Account: Set credit limit',
    'Conta: Definir limite de crédito',
    'Cuenta: Fijar límite de crédito',
  ),
  'shifts.close': right('Shift: Close own', 'Turno: Fechar o próprio', 'Turno: Cerrar el propio'),
  'shifts.closeOthers': right('Shift: Close of others', 'Turno: Fechar de outros', 'Turno: Cerrar de otros'),
  'rooms.edit': right('Rooms: Create and Edit', 'UHs: Criar e editar', 'Habitaciones: Crear y editar'),
  'rooms.setStatus': right('Rooms: Set status', 'UHs: Mudar situação', 'Habitaciones: Cambiar estado'),
  'stays.create': right('Stay: Create', 'Estadia: Criar', 'Estadía: Crear'),
  'stays.import': right('Stay: Import', 'Estadia: Importar', 'Estadía: Importar'),
  'stays.assignRoom': right('Stay: Assign room', 'Estadia: Associar UH', 'Estadía: Asignar habitación'),
  'stays.checkIn': right('Stay: Check in', 'Estadia: Check-in', 'Estadía: Check-in'),
  'stays.checkOut': right('Stay: Check out', 'Estadia: Check-out', 'Estadía: Check-out'),
  'stays.cancel': right(
    'Stay: Cancel and no-show',
    'Estadia: Cancelar e no-show',
    'Estadía: Cancelar y no-show',
  ),
  'stays.changeDates': right(
    'Stay: Change dates and reinstate',
    'Estadia: Alterar datas e reativar',
    'Estadía: Cambiar fechas y reactivar',
  ),
  'day.close': right('Day: Close', 'Dia: Fechar', 'Día: Cerrar'),
  'catalogue.edit': right('Catalogue: Edit', 'Catálogo: Editar', 'Catálogo: Editar'),
  'books.read': right('Books: View', 'Livros: Ver', 'Libros: Ver'),
  'audit.read': right('Audit: View', 'Auditoria: Ver', 'Auditoría: Ver'),
  'administration.users': right(
    'Administration: Users, roles and API keys',
    'Administração: Usuários, perfis e chaves de API',
    'Administración: Usuarios, perfiles y claves de API',
  ),
  'administration.properties': right(
    'Administration: Properties',
    'Administração: Hotéis',
    'Administración: Hoteles',
  ),
} as const satisfies Record<string, Texts>

/** The id of a right. */
export type Right = keyof typeof RIGHTS

/** Every right, in the order of the list. */
export const ALL_RIGHTS = Object.keys(RIGHTS) as readonly Right[]

/** True for the id of a right that exists; roles come from outside. */
export function isRight(text: string): text is Right {
  return Object.hasOwn(RIGHTS, text)
}

function right(en: string, pt: string, es: string): Texts {
  return { en, 'pt-BR': pt, es }
}
