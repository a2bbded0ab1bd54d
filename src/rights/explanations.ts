import { type Texts, texts } from '../api/language.ts'
import type { Right } from './rights.ts'

/** What each right is for, as one says what somebody may do. The rows that it opens are those of `rows.ts`. */
export const EXPLANATIONS: Readonly<Record<Right, Texts>> = {
  'charges.create': texts(
    'Lançar o que foi consumido, com o código, o preço e o texto do catálogo',
    'Post what was consumed, with the code, price and text of the catalogue',
    'Registrar lo consumido, con el código, el precio y el texto del catálogo',
  ),
  'charges.customPosting': texts(
    'Lançar sem código ou com outro preço ou texto, e mudar código, impostos e observação',
    'Post without a code or with another price or text, and change code, taxes and note',
    'Registrar sin código o con otro precio o texto, y cambiar código, impuestos y nota',
  ),
  'charges.editAndVoid': texts(
    'Mudar preço, moeda ou quantidade, anular, e lançar negativo; anular só até o limite do usuário',
    'Change price, currency or quantity, void, and post below zero; voiding up to the user’s limit only',
    'Cambiar precio, moneda o cantidad, anular y registrar negativo; anular solo hasta el límite del usuario',
  ),
  'charges.editPrintText': texts(
    'Mudar só o texto que sai impresso; o valor não muda',
    'Change only the text that is printed; the amount stays',
    'Cambiar solo el texto que se imprime; el importe no cambia',
  ),
  'charges.transfer': texts(
    'Levar encargos de uma comanda a outra, da mesma conta ou de outra',
    'Take charges from one folio to another, of the same account or another',
    'Llevar cargos de un folio a otro, de la misma cuenta o de otra',
  ),
  'folios.applyDiscountCodes': texts(
    'Dar e retirar os descontos do catálogo, que acompanham os encargos',
    'Give and remove the discounts of the catalogue, which follow the charges',
    'Dar y retirar los descuentos del catálogo, que acompañan a los cargos',
  ),
  'payments.create': texts(
    'Receber, em qualquer forma e moeda',
    'Take payments, by any method and currency',
    'Cobrar, con cualquier forma y moneda',
  ),
  'payments.negativeOpenFolio': texts(
    'Devolver dinheiro em comanda aberta, até o limite do usuário',
    'Give money back on an open folio, up to the user’s limit',
    'Devolver dinero en folio abierto, hasta el límite del usuario',
  ),
  'payments.negativeClosedFolio': texts(
    'Devolver dinheiro depois que a comanda fechou, até o limite do usuário',
    'Give money back after the folio was closed, up to the user’s limit',
    'Devolver dinero después de cerrado el folio, hasta el límite del usuario',
  ),
  'payments.void': texts(
    'Desfazer um recebimento lançado por engano, até o limite do usuário',
    'Undo a payment that was taken by mistake, up to the user’s limit',
    'Deshacer un pago registrado por error, hasta el límite del usuario',
  ),
  'payments.transfer': texts(
    'Levar um recebimento a outra comanda, com sua forma e seus dados de cartão',
    'Take a payment to another folio, with its method and card details',
    'Llevar un pago a otro folio, con su forma y sus datos de tarjeta',
  ),
  'payments.refundCard': texts(
    'Registrar o que volta ao cartão; vale sozinho, sem os direitos de devolver',
    'Record what goes back to a card; it counts alone, without the rights to give back',
    'Registrar lo que vuelve a la tarjeta; vale solo, sin los derechos de devolver',
  ),
  'folios.create': texts(
    'Abrir comandas e depósitos, e escrever quem paga sem ter conta no hotel',
    'Open folios and deposits, and write down a payer without an account here',
    'Abrir folios y depósitos, y escribir a quien paga sin cuenta en el hotel',
  ),
  'folios.close': texts(
    'Fechar a comanda paga e emitir seu documento',
    'Close a folio that is paid, and issue its document',
    'Cerrar el folio pagado y emitir su documento',
  ),
  'folios.closeOutstanding': texts(
    'Fechar com saldo, que passa a uma conta A Faturar dentro do crédito dela',
    'Close with a balance, which an accounts receivable account takes over within its credit',
    'Cerrar con saldo, que pasa a una cuenta por cobrar dentro de su crédito',
  ),
  'folios.createCorrection': texts(
    'Corrigir uma comanda fechada, com nota de crédito ou de débito',
    'Correct a closed folio, with a credit or debit note',
    'Corregir un folio cerrado, con nota de crédito o de débito',
  ),
  'folios.void': texts(
    'Anular uma comanda e seu documento, ou reabri-la; uma comanda vazia não precisa dele',
    'Void a folio and its document, or reopen it; an empty folio does not need it',
    'Anular un folio y su documento, o reabrirlo; un folio vacío no lo necesita',
  ),
  'folios.editBillingClosed': texts(
    'Corrigir os dados de quem está num documento emitido; trocar por outro, nunca',
    'Correct the data of the party of an issued document; exchange it for another, never',
    'Corregir los datos de quien figura en un documento emitido; cambiarlo por otro, nunca',
  ),
  'folios.lock': texts(
    'Impedir lançamentos numa comanda, e liberá-la de novo',
    'Let nothing be posted to a folio, and open it again',
    'Impedir registros en un folio, y liberarlo de nuevo',
  ),
  'companies.edit': texts(
    'Mudar os dados de uma empresa cadastrada',
    'Change the data of a company that is known here',
    'Cambiar los datos de una empresa registrada',
  ),
  'companies.createAndRename': texts(
    'Cadastrar empresas, e mudar o nome delas',
    'Add companies, and change their names',
    'Registrar empresas, y cambiar su nombre',
  ),
  'accounts.edit': texts(
    'Criar e mudar contas que não são de empresa',
    'Create and change accounts that are not of companies',
    'Crear y cambiar cuentas que no son de empresa',
  ),
  'accounts.editCredit': texts(
    'Dizer quanto uma conta A Faturar pode dever',
    'Say how much an accounts receivable account may owe',
    'Decir cuánto puede deber una cuenta por cobrar',
  ),
  'shifts.close': texts(
    'Fechar o próprio turno de caixa',
    'Close one’s own cashier’s shift',
    'Cerrar el propio turno de caja',
  ),
  'shifts.closeOthers': texts(
    'Fechar o turno que outra pessoa deixou aberto',
    'Close a shift that somebody else left open',
    'Cerrar el turno que otra persona dejó abierto',
  ),
  'rooms.edit': texts('Cadastrar UHs', 'Add rooms', 'Agregar habitaciones'),
  'rooms.setStatus': texts(
    'Marcar UHs como limpas, sujas, inspecionadas ou fora de serviço',
    'Mark rooms as clean, dirty, inspected or out of order',
    'Marcar habitaciones como limpias, sucias, inspeccionadas o fuera de servicio',
  ),
  'stays.create': texts('Criar reservas', 'Create bookings', 'Crear reservas'),
  'stays.import': texts(
    'Trazer reservas de outro sistema',
    'Bring bookings from another system',
    'Traer reservas de otro sistema',
  ),
  'stays.assignRoom': texts(
    'Associar uma UH à estadia, ou trocá-la',
    'Give a stay a room, or another one',
    'Asignar una habitación a la estadía, o cambiarla',
  ),
  'stays.checkIn': texts(
    'Receber o hóspede que chega',
    'Take the guest in who arrives',
    'Recibir al huésped que llega',
  ),
  'stays.checkOut': texts(
    'Encerrar a estadia de quem sai',
    'End the stay of who leaves',
    'Terminar la estadía de quien sale',
  ),
  'stays.cancel': texts(
    'Cancelar reservas, e marcar quem não veio',
    'Cancel bookings, and mark who did not come',
    'Cancelar reservas, y marcar a quien no vino',
  ),
  'stays.changeDates': texts(
    'Antecipar ou prolongar a saída, e trazer de volta um no-show',
    'Move a departure, and bring a no-show back',
    'Adelantar o prolongar la salida, y recuperar un no-show',
  ),
  'day.close': texts(
    'Lançar as diárias e fechar o dia: a auditoria noturna',
    'Post the nights and close the day: the night audit',
    'Cargar las noches y cerrar el día: la auditoría nocturna',
  ),
  'catalogue.edit': texts(
    'Definir o que se cobra e como: códigos, impostos, formas de recebimento, descontos, documentos',
    'Define what is charged and how: codes, taxes, payment methods, discounts, documents',
    'Definir qué se cobra y cómo: códigos, impuestos, formas de pago, descuentos, documentos',
  ),
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
