import { type Texts, texts } from './language.ts'
import type { OperationName } from './operation-names.ts'

/** What each operation does, in one sentence of the manual. */
export const OPERATION_SENTENCES: Readonly<Record<OperationName, Texts>> = {
  postCharge: texts(
    'Lança numa comanda aberta o que foi consumido, com os impostos e taxas que acompanham o código.',
    'Posts to an open folio what was consumed, with the taxes and fees that go with the code.',
    'Registra en un folio abierto lo consumido, con los impuestos y tasas que acompañan al código.',
  ),
  editCharge: texts(
    'Muda a data, o preço, a quantidade, o texto ou o código de um encargo; se muda o valor, o primeiro é estornado e um novo entra no lugar.',
    'Changes the date, price, quantity, text or code of a charge; where the amount changes, the first is reversed and a new one stands for it.',
    'Cambia la fecha, el precio, la cantidad, el texto o el código de un cargo; si cambia el importe, el primero se revierte y uno nuevo ocupa su lugar.',
  ),
  voidCharge: texts(
    'Estorna um encargo com seus impostos, taxas e descontos; o motivo fica registrado.',
    'Reverses a charge with its taxes, fees and discounts; the reason is kept.',
    'Revierte un cargo con sus impuestos, tasas y descuentos; el motivo queda registrado.',
  ),
  splitCharge: texts(
    'Divide um encargo em partes, por valor, por cento, quantidade ou partes iguais; elas somam exatamente o encargo.',
    'Splits a charge into parts by amount, per cent, quantity or equal parts; they sum to the charge exactly.',
    'Divide un cargo en partes, por importe, por ciento, cantidad o partes iguales; suman exactamente el cargo.',
  ),
  transferCharges: texts(
    'Leva encargos de uma comanda a outra, da mesma conta ou de outra; impostos e descontos vão junto.',
    'Takes charges from one folio to another, of the same account or another; taxes and discounts go with them.',
    'Lleva cargos de un folio a otro, de la misma cuenta o de otra; impuestos y descuentos van con ellos.',
  ),
  applyDiscount: texts(
    'Dá à comanda um desconto do catálogo, que acompanha os encargos, ou a alguns encargos um desconto fixo, até o limite do usuário.',
    'Gives a folio a discount of the catalogue, which follows its charges, or some charges a fixed discount, up to the user’s limit.',
    'Da al folio un descuento del catálogo, que acompaña a los cargos, o a algunos cargos un descuento fijo, hasta el límite del usuario.',
  ),
  removeDiscount: texts(
    'Retira da comanda um desconto do catálogo; os encargos voltam ao preço cheio.',
    'Takes a discount of the catalogue off a folio; its charges are back at their full price.',
    'Retira del folio un descuento del catálogo; los cargos vuelven al precio completo.',
  ),
  postPayment: texts(
    'Recebe numa comanda, em qualquer forma e moeda; um valor negativo devolve dinheiro.',
    'Takes a payment on a folio, by any method and currency; an amount below zero gives money back.',
    'Cobra en un folio, con cualquier forma y moneda; un importe negativo devuelve dinero.',
  ),
  voidPayment: texts(
    'Desfaz um recebimento lançado por engano; o motivo fica registrado.',
    'Undoes a payment that was taken by mistake; the reason is kept.',
    'Deshace un pago registrado por error; el motivo queda registrado.',
  ),
  transferPayment: texts(
    'Leva um recebimento a outra comanda; a forma, os dados do cartão e o turno ficam os mesmos.',
    'Takes a payment to another folio; its method, card details and shift stay the same.',
    'Lleva un pago a otro folio; la forma, los datos de la tarjeta y el turno no cambian.',
  ),
  refundCard: texts(
    'Registra o que voltou ao cartão de um recebimento, até o que resta dele.',
    'Records what went back to the card of a payment, up to what is left of it.',
    'Registra lo que volvió a la tarjeta de un pago, hasta lo que queda de él.',
  ),
  createFolio: texts(
    'Abre mais uma comanda numa conta, comum ou de depósito.',
    'Opens one more folio of an account, standard or for a deposit.',
    'Abre otro folio en una cuenta, estándar o de depósito.',
  ),
  duplicateFolio: texts(
    'Abre uma comanda nova com os mesmos encargos; os recebimentos não vão junto.',
    'Opens a new folio with the same charges; payments are not copied.',
    'Abre un folio nuevo con los mismos cargos; los pagos no se copian.',
  ),
  lockFolio: texts(
    'Impede lançamentos novos na comanda até que seja desbloqueada; pede uma observação.',
    'Lets nothing new be posted to a folio until it is unlocked; asks for a note.',
    'Impide registros nuevos en el folio hasta que se desbloquee; pide una nota.',
  ),
  unlockFolio: texts(
    'Libera de novo uma comanda bloqueada.',
    'Opens a locked folio again.',
    'Libera de nuevo un folio bloqueado.',
  ),
  setBilling: texts(
    'Diz a quem sairá o documento de uma comanda que ainda não fechou.',
    'Says who the document of a folio that is not closed yet will be made out to.',
    'Dice a quién saldrá el documento de un folio que aún no se cerró.',
  ),
  closeFolio: texts(
    'Fecha a comanda, paga ou A Faturar, e emite seu documento com o próximo número da série.',
    'Closes a folio, settled or on account, and issues its document with the next number of the series.',
    'Cierra el folio, pagado o a crédito, y emite su documento con el próximo número de la serie.',
  ),
  invoiceAdvance: texts(
    'Emite o documento de um depósito, dividido pelos códigos a que se destina, sem receita ainda.',
    'Issues the document of a deposit, divided by the codes that it is for, with no revenue yet.',
    'Emite el documento de un depósito, dividido por los códigos a que se destina, aún sin ingreso.',
  ),
  consumeAdvance: texts(
    'Usa um adiantamento já faturado para pagar parte de uma comanda.',
    'Uses an advance that was invoiced towards a folio.',
    'Usa un anticipo ya facturado para pagar parte de un folio.',
  ),
  correctFolio: texts(
    'Corrige uma comanda fechada, no todo ou linha por linha, e emite a nota de crédito ou de débito.',
    'Corrects a closed folio, as a whole or line by line, and issues the credit or debit note.',
    'Corrige un folio cerrado, entero o línea por línea, y emite la nota de crédito o de débito.',
  ),
  voidFolio: texts(
    'Anula a comanda, o que ela contém e seu documento; os recebimentos são anulados ou vão para outra comanda.',
    'Voids a folio, what it holds and its document; its payments are voided or go to another folio.',
    'Anula el folio, lo que contiene y su documento; los pagos se anulan o van a otro folio.',
  ),
  reopenFolio: texts(
    'Anula uma comanda fechada e seu documento, e abre outra com os mesmos encargos e recebimentos.',
    'Voids a closed folio and its document, and opens another with the same charges and payments.',
    'Anula un folio cerrado y su documento, y abre otro con los mismos cargos y pagos.',
  ),
  correctBilling: texts(
    'Corrige nome, endereço ou e-mail de quem está num documento emitido; a versão de antes fica guardada.',
    'Corrects the name, address or e-mail of the party of an issued document; what stood before is kept.',
    'Corrige nombre, dirección o correo de quien figura en un documento emitido; la versión anterior se guarda.',
  ),
  createAccount: texts(
    'Cria a conta de quem pode dever: hóspede, grupo, evento, avulsa, empresa ou contas a receber.',
    'Creates the account of whoever may owe: a guest, group, event, walk-in, company, or accounts receivable.',
    'Crea la cuenta de quien puede deber: huésped, grupo, evento, de paso, empresa o cuentas por cobrar.',
  ),
  editAccount: texts(
    'Muda nome, documento, endereço, prazo ou limite de crédito de uma conta.',
    'Changes the name, tax id, address, terms or credit limit of an account.',
    'Cambia nombre, documento, dirección, plazo o límite de crédito de una cuenta.',
  ),
  closeShift: texts(
    'Encerra o turno de um caixa; o que ele recebe depois é de um turno novo.',
    'Ends a cashier’s shift; what they take afterwards belongs to a new one.',
    'Termina el turno de un cajero; lo que cobre después es de un turno nuevo.',
  ),
  createRoom: texts(
    'Cadastra uma UH com seu número e tipo.',
    'Adds a room with its number and type.',
    'Agrega una habitación con su número y tipo.',
  ),
  setRoomStatus: texts(
    'Marca a UH como limpa, suja, inspecionada ou fora de serviço.',
    'Marks a room as clean, dirty, inspected or out of order.',
    'Marca la habitación como limpia, sucia, inspeccionada o fuera de servicio.',
  ),
  createStay: texts(
    'Cria uma reserva com suas noites e diárias.',
    'Creates a booking with its nights and rates.',
    'Crea una reserva con sus noches y tarifas.',
  ),
  importStay: texts(
    'Traz uma reserva de outro sistema, também cancelada ou no-show.',
    'Brings a booking from another system, cancelled ones and no-shows too.',
    'Trae una reserva de otro sistema, también cancelada o no-show.',
  ),
  assignRoom: texts(
    'Associa uma UH livre à estadia, ou troca a que tem.',
    'Gives a stay a free room, or another than it has.',
    'Asigna a la estadía una habitación libre, o cambia la que tiene.',
  ),
  checkIn: texts(
    'Recebe o hóspede: a estadia fica na casa, com sua conta e sua comanda.',
    'Takes the guest in: the stay is in house, with its account and folio.',
    'Recibe al huésped: la estadía queda en casa, con su cuenta y su folio.',
  ),
  checkOut: texts(
    'Encerra a estadia, com tudo lançado e as comandas fechadas.',
    'Ends the stay, with everything posted and its folios closed.',
    'Termina la estadía, con todo cargado y los folios cerrados.',
  ),
  cancelStay: texts(
    'Cancela uma reserva; o motivo fica registrado.',
    'Cancels a booking; the reason is kept.',
    'Cancela una reserva; el motivo queda registrado.',
  ),
  markNoShow: texts(
    'Marca como no-show uma reserva de quem não veio.',
    'Marks the booking of somebody who did not come.',
    'Marca como no-show la reserva de quien no vino.',
  ),
  reinstateStay: texts(
    'Traz de volta a reserva de quem foi marcado no-show e chegou.',
    'Brings back the booking of a no-show who came after all.',
    'Recupera la reserva de quien fue marcado no-show y llegó.',
  ),
  changeDeparture: texts(
    'Antecipa ou prolonga a saída de uma estadia.',
    'Makes a stay leave earlier or later.',
    'Adelanta o prolonga la salida de una estadía.',
  ),
  postRoomNight: texts(
    'Lança a diária de uma noite na comanda da estadia, uma vez só.',
    'Posts the rate of one night to the folio of the stay, once only.',
    'Carga la tarifa de una noche en el folio de la estadía, una sola vez.',
  ),
  sealDay: texts(
    'Encerra a data hoteleira e abre a seguinte; depois dela nada se lança na anterior.',
    'Ends the business date and opens the next; nothing is posted to the one before any more.',
    'Termina la fecha hotelera y abre la siguiente; ya nada se registra en la anterior.',
  ),
  chainDay: texts(
    'Guarda a soma e o selo de um dia fechado, ligado ao dia anterior.',
    'Keeps the sums and the seal of a closed day, chained to the day before.',
    'Guarda las sumas y el sello de un día cerrado, enlazado al día anterior.',
  ),
  defineChargeCode: texts(
    'Cria ou muda um código de encargo: nome, grupo, preço e impostos.',
    'Adds or changes a charge code: its name, group, price and taxes.',
    'Crea o cambia un código de cargo: nombre, grupo, precio e impuestos.',
  ),
  defineTax: texts(
    'Cria ou muda um imposto ou taxa, por cento ou valor fixo, dentro do preço ou acima dele.',
    'Adds or changes a tax or fee, per cent or a fixed amount, inside the price or on top of it.',
    'Crea o cambia un impuesto o tasa, por ciento o importe fijo, dentro del precio o encima de él.',
  ),
  definePaymentMethod: texts(
    'Cria ou muda uma forma de recebimento, e para onde vai o dinheiro.',
    'Adds or changes a payment method, and where the money goes.',
    'Crea o cambia una forma de pago, y a dónde va el dinero.',
  ),
  defineDiscount: texts(
    'Cria ou muda um desconto do catálogo: por cento, e de quais grupos de códigos.',
    'Adds or changes a discount of the catalogue: its per cent, and on which groups of codes.',
    'Crea o cambia un descuento del catálogo: por ciento, y sobre qué grupos de códigos.',
  ),
  defineDocumentType: texts(
    'Cria ou muda um tipo de documento: seus quatro nomes e suas séries de números.',
    'Adds or changes a document type: its four names and their number series.',
    'Crea o cambia un tipo de documento: sus cuatro nombres y sus series de números.',
  ),
}
