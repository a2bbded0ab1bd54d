import { texts } from '../../api/language.ts'

/** What is done with lines and folios, by name: in menus, on buttons, as titles of dialogs. */
export const actWords = {
  edit: texts('Editar encargo', 'Edit charge', 'Editar cargo'),
  transfer: texts('Transferir encargos', 'Transfer charges', 'Transferir cargos'),
  split: texts('Dividir encargo', 'Split charge', 'Dividir cargo'),
  discount: texts('Desconto', 'Discount', 'Descuento'),
  promo: texts('Código promocional', 'Discount code', 'Código promocional'),
  movePayment: texts('Transferir recebimento', 'Transfer payment', 'Transferir pago'),
  refundCard: texts('Estornar no cartão', 'Refund to the card', 'Devolver a la tarjeta'),
  correct: texts('Corrigir comanda', 'Correct folio', 'Corregir folio'),
  billing: texts('Faturar para', 'Billing to', 'Facturar a'),
  lock: texts('Bloquear comanda', 'Lock folio', 'Bloquear folio'),
  unlock: texts('Desbloquear comanda', 'Unlock folio', 'Desbloquear folio'),
  duplicate: texts('Duplicar comanda', 'Duplicate folio', 'Duplicar folio'),
  reopen: texts('Reabrir comanda', 'Reopen folio', 'Reabrir folio'),
  voidFolio: texts('Anular comanda', 'Void folio', 'Anular folio'),
  invoiceAdvance: texts('Faturar depósito', 'Invoice the deposit', 'Facturar depósito'),
  useAdvance: texts('Usar adiantamento', 'Use an advance', 'Usar anticipo'),
  oneAtATime: texts('Um de cada vez', 'One at a time', 'De uno en uno'),
  folioKind: texts('Tipo de comanda', 'Kind of folio', 'Tipo de folio'),
  ofCharges: texts(
    'Comum: encargos e recebimentos',
    'Ordinary: charges and payments',
    'Ordinario: cargos y pagos',
  ),
  ofDeposit: texts(
    'Depósito: só recebimentos antecipados',
    'Deposit: advance payments only',
    'Depósito: solo pagos anticipados',
  ),
  createDepositPreview: texts(
    'Abre a comanda {number} desta conta, para um depósito.',
    'Opens folio {number} of this account, for a deposit.',
    'Abre el folio {number} de esta cuenta, para un depósito.',
  ),
  documentLanguage: texts('Idioma do documento', 'Language of the document', 'Idioma del documento'),
  documentLanguageHint: texts(
    'Vazio para o da conta',
    'Empty for that of the account',
    'Vacío para el de la cuenta',
  ),
  documentType: texts('Tipo de documento', 'Document type', 'Tipo de documento'),
  documentTypeHint: texts('Vazio para o de sempre', 'Empty for the usual one', 'Vacío para el de siempre'),
  printDocument: texts('Documento', 'Document', 'Documento'),
  openDocument: texts('Abrir PDF', 'Open PDF', 'Abrir PDF'),
  moreActions: texts('Mais ações', 'More actions', 'Más acciones'),
} as const
