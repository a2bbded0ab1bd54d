import { type Texts, texts } from './language.ts'
import type { RefusalCode } from './refusals.ts'

/** Refusals as they are said without the facts of one case: of the thing that one looks at, or of what there may be. */
export const SHORT_REFUSALS: Readonly<Partial<Record<RefusalCode, Texts>>> = {
  invalidInput: texts(
    'O que foi enviado não é válido',
    'What was sent is not valid',
    'Lo enviado no es válido',
  ),
  unauthenticated: texts(
    'Ninguém entrou, ou a sessão acabou',
    'Nobody has signed in, or the session is over',
    'Nadie inició sesión, o la sesión terminó',
  ),
  passwordChangeRequired: texts(
    'A senha que o usuário recebeu ainda não foi trocada',
    'The password that the user was given is not changed yet',
    'La contraseña que recibió el usuario aún no se cambió',
  ),
  crossSite: texts(
    'O pedido veio de uma página de outro endereço',
    'The request came from a page of another address',
    'La petición vino de una página de otra dirección',
  ),
  notFound: texts('Não existe neste hotel', 'It does not exist at this property', 'No existe en este hotel'),
  idempotencyKeyMissing: texts(
    'Falta o cabeçalho Idempotency-Key',
    'The Idempotency-Key header is missing',
    'Falta la cabecera Idempotency-Key',
  ),
  idempotencyKeyReused: texts(
    'A Idempotency-Key já foi usada com outro conteúdo',
    'The Idempotency-Key was already used with other content',
    'La Idempotency-Key ya se usó con otro contenido',
  ),
  unavailable: texts(
    'O banco de dados não responde',
    'The database does not answer',
    'La base de datos no responde',
  ),
  conflict: texts(
    'Uma regra do banco de dados recusou',
    'A rule of the database refused it',
    'Una regla de la base de datos lo rechazó',
  ),
  missingRights: texts('Faltam direitos', 'Rights are missing', 'Faltan derechos'),
  limitExceeded: texts(
    'O valor passa do limite do usuário',
    'The amount is above the user’s limit',
    'El importe supera el límite del usuario',
  ),
  preconditionFailed: texts(
    'Outra pessoa alterou isto depois que foi aberto',
    'Somebody else changed this after it was opened',
    'Otra persona cambió esto después de abrirlo',
  ),
  alreadyExists: texts(
    'Já existe um com esse código, número ou nome',
    'There is one with this code, number or name already',
    'Ya existe uno con ese código, número o nombre',
  ),
  folioNotOpen: texts('A comanda não está aberta', 'The folio is not open', 'El folio no está abierto'),
  paymentsNotAccepted: texts(
    'A comanda não aceita recebimentos',
    'The folio takes no payments',
    'El folio no acepta pagos',
  ),
  balanceChanged: texts(
    'O saldo mudou enquanto se digitava',
    'The balance changed while somebody was typing',
    'El saldo cambió mientras se escribía',
  ),
  balanceNotZero: texts(
    'A comanda tem saldo: receba ou feche A Faturar',
    'The folio has a balance: take a payment or close it on account',
    'El folio tiene saldo: cobre o ciérrelo a crédito',
  ),
  balanceIsZero: texts(
    'A comanda tem saldo zero: feche-a como paga',
    'The folio has a zero balance: close it as settled',
    'El folio tiene saldo cero: ciérrelo como pagado',
  ),
  accountNotReceivable: texts(
    'A conta que deveria não é de contas a receber',
    'The account that would owe is not an accounts receivable account',
    'La cuenta que debería no es de cuentas por cobrar',
  ),
  accountNotActive: texts('A conta não está ativa', 'The account is not active', 'La cuenta no está activa'),
  creditLimitExceeded: texts(
    'Passa do limite de crédito de quem vai dever',
    'It is above the credit limit of who would owe it',
    'Supera el límite de crédito de quien lo debería',
  ),
  receivableMissing: texts(
    'Falta a conta que vai dever',
    'The account that will owe it is missing',
    'Falta la cuenta que lo deberá',
  ),
  creditNotWanted: texts(
    'Só uma conta de contas a receber tem limite de crédito',
    'Only an accounts receivable account has a credit limit',
    'Solo una cuenta de cuentas por cobrar tiene límite de crédito',
  ),
  exchangeRateNotWanted: texts(
    'Há um câmbio, e o valor já está na moeda do hotel',
    'There is an exchange rate, and the amount is in the property’s currency already',
    'Hay un tipo de cambio, y el importe ya está en la moneda del hotel',
  ),
  folioNumberTaken: texts(
    'A conta já tem uma comanda com esse número',
    'The account has a folio of this number already',
    'La cuenta ya tiene un folio con ese número',
  ),
  chargeCodeUnknown: texts(
    'O código de encargo não existe ou está inativo',
    'The charge code does not exist or is inactive',
    'El código de cargo no existe o está inactivo',
  ),
  taxUnknown: texts(
    'O imposto não existe ou está inativo',
    'The tax does not exist or is inactive',
    'El impuesto no existe o está inactivo',
  ),
  priceMissing: texts(
    'O código não tem preço, e nenhum foi informado',
    'The code has no price, and none was given',
    'El código no tiene precio, y no se indicó ninguno',
  ),
  amountNotValid: texts(
    'O valor não é válido ali',
    'The amount is not valid there',
    'El importe no es válido allí',
  ),
  currencyNotAccepted: texts(
    'O valor é de outra moeda, sem câmbio',
    'The amount is of another currency, without an exchange rate',
    'El importe es de otra moneda, sin tipo de cambio',
  ),
  amountIsZero: texts('O valor é zero', 'The amount is zero', 'El importe es cero'),
  serviceDateNotValid: texts(
    'A data de consumo é futura, ou de há mais de um ano',
    'The day of consumption is in the future, or more than a year back',
    'La fecha de consumo es futura, o de hace más de un año',
  ),
  chargeEnded: texts(
    'O lançamento já foi anulado, alterado ou dividido',
    'The charge was voided, edited or split already',
    'El cargo ya fue anulado, modificado o dividido',
  ),
  chargeIsDependant: texts(
    'É imposto ou taxa de outro lançamento: use o principal',
    'It is a tax or fee of another charge: use that one',
    'Es impuesto o tasa de otro cargo: use el principal',
  ),
  partOnClosedFolio: texts(
    'Parte do lançamento está em comanda fechada: corrija essa comanda',
    'A part of the charge lies on a closed folio: correct that folio',
    'Parte del cargo está en un folio cerrado: corrija ese folio',
  ),
  partOnOtherFolio: texts(
    'Parte do lançamento está em outra comanda',
    'A part of the charge lies on another folio',
    'Parte del cargo está en otro folio',
  ),
  paymentMethodUnknown: texts(
    'A forma de recebimento não existe ou está inativa',
    'The payment method does not exist or is inactive',
    'La forma de pago no existe o está inactiva',
  ),
  methodCurrency: texts(
    'A forma de recebimento só aceita outra moeda',
    'The payment method takes only another currency',
    'La forma de pago solo acepta otra moneda',
  ),
  cardDetailsMissing: texts(
    'Faltam dados do cartão',
    'Details of the card are missing',
    'Faltan datos de la tarjeta',
  ),
  cardDetailsNotWanted: texts(
    'Há dados de cartão, e a forma não é cartão',
    'There are card details, and the method is no card',
    'Hay datos de tarjeta, y la forma no es tarjeta',
  ),
  paymentVoided: texts(
    'O recebimento já está anulado',
    'The payment is already voided',
    'El pago ya está anulado',
  ),
  chargeIsDiscount: texts(
    'É um desconto: acompanha os lançamentos de que é dado',
    'It is a discount: it goes with the charges that it is given on',
    'Es un descuento: acompaña a los cargos sobre los que se da',
  ),
  chargeIsAdvance: texts(
    'É o uso de um adiantamento: só pode ser anulado',
    'It is the use of an advance: it can only be voided',
    'Es el uso de un anticipo: solo puede anularse',
  ),
  chargeNotOnFolio: texts(
    'Um dos lançamentos não está na comanda',
    'One of the charges is not on the folio',
    'Uno de los cargos no está en el folio',
  ),
  chargeIsZero: texts(
    'O lançamento é zero: não há o que dividir ou descontar',
    'The charge is zero: there is nothing to split or to discount',
    'El cargo es cero: no hay nada que dividir o descontar',
  ),
  chargeIsCredit: texts(
    'O lançamento é um crédito: não recebe desconto',
    'The charge is a credit: no discount is given on it',
    'El cargo es un crédito: no recibe descuento',
  ),
  partsNotWhole: texts(
    'As partes não somam o todo',
    'The parts do not sum to the whole',
    'Las partes no suman el total',
  ),
  partTooSmall: texts(
    'Uma das partes ficaria em zero, ou com o sinal trocado',
    'One of the parts would be nothing, or of the other sign',
    'Una de las partes quedaría en cero, o con el signo cambiado',
  ),
  nothingChanges: texts('Nada mudaria', 'Nothing would change', 'Nada cambiaría'),
  sameFolio: texts(
    'A origem e o destino são a mesma comanda',
    'The folio is both where it lies and where it should go',
    'El origen y el destino son el mismo folio',
  ),
  transferIntoWalkIn: texts(
    'O destino é uma conta avulsa: nada se transfere para ela',
    'The target is a walk-in account: nothing is transferred to it',
    'El destino es una cuenta de paso: nada se transfiere a ella',
  ),
  folioKind: texts(
    'Não se faz com uma comanda deste tipo',
    'It is not done with a folio of this kind',
    'No se hace con un folio de este tipo',
  ),
  folioNotClosed: texts('A comanda não está fechada', 'The folio is not closed', 'El folio no está cerrado'),
  folioNotLocked: texts(
    'A comanda não está bloqueada',
    'The folio is not locked',
    'El folio no está bloqueado',
  ),
  folioCorrected: texts(
    'A comanda tem uma correção: anule antes a correção',
    'The folio has a correction: void that one first',
    'El folio tiene una corrección: anúlela antes',
  ),
  correctionNotLast: texts(
    'Há uma correção mais nova: anule antes a mais nova',
    'There is a newer correction: void that one first',
    'Hay una corrección más nueva: anule antes la más nueva',
  ),
  correctionPaid: texts(
    'A comanda ficaria com saldo: acerte antes o que a correção recebeu ou devolveu',
    'The folio would have a balance: settle first what was taken or given back for the correction',
    'El folio quedaría con saldo: arregle antes lo cobrado o devuelto por la corrección',
  ),
  correctionTooBig: texts(
    'A correção tira mais do que resta do lançamento',
    'The correction takes more than remains of the charge',
    'La corrección quita más de lo que queda del cargo',
  ),
  refundAboveCredit: texts(
    'Devolve-se mais do que a comanda tem a devolver',
    'More is given back than the folio has to give back',
    'Se devuelve más de lo que el folio tiene por devolver',
  ),
  paymentNotOnFolio: texts(
    'O recebimento não está nesta comanda',
    'The payment is not on this folio',
    'El pago no está en este folio',
  ),
  nothingToCorrect: texts(
    'Não há o que corrigir na comanda',
    'There is nothing to correct on the folio',
    'No hay nada que corregir en el folio',
  ),
  advanceConsumed: texts(
    'O adiantamento já foi usado: anule antes o uso',
    'The advance has been used: void its use first',
    'El anticipo ya se usó: anule antes su uso',
  ),
  advanceTooSmall: texts(
    'Resta menos do adiantamento',
    'Less than that remains of the advance',
    'Queda menos del anticipo',
  ),
  nothingOwed: texts('A comanda não deve nada', 'The folio owes nothing', 'El folio no debe nada'),
  depositEmpty: texts(
    'Não há depósito na comanda',
    'There is no deposit on the folio',
    'No hay depósito en el folio',
  ),
  discountUnknown: texts(
    'O desconto não existe ou está inativo',
    'The discount does not exist or is inactive',
    'El descuento no existe o está inactivo',
  ),
  discountGiven: texts(
    'A comanda já tem o desconto',
    'The folio has the discount already',
    'El folio ya tiene el descuento',
  ),
  discountRemoved: texts(
    'O desconto já foi retirado',
    'The discount was removed already',
    'El descuento ya se retiró',
  ),
  discountsTooHigh: texts(
    'Os descontos da comanda passariam de 100 %',
    'The discounts of the folio would be above 100 %',
    'Los descuentos del folio pasarían del 100 %',
  ),
  discountAboveLimit: texts(
    'O desconto passa do limite do usuário',
    'The discount is above the user’s limit',
    'El descuento supera el límite del usuario',
  ),
  documentTypeUnknown: texts(
    'O tipo de documento não existe ou está inativo',
    'The document type does not exist or is inactive',
    'El tipo de documento no existe o está inactivo',
  ),
  seriesPrefix: texts(
    'A série já tem outro prefixo',
    'The series has another prefix already',
    'La serie ya tiene otro prefijo',
  ),
  documentVoided: texts('O documento está anulado', 'The document is voided', 'El documento está anulado'),
  billingPartyFixed: texts(
    'Num documento emitido não se troca a quem ele saiu',
    'The party of an issued document is not exchanged for another',
    'En un documento emitido no se cambia a quién salió',
  ),
  paymentNotCard: texts(
    'O recebimento não é de cartão',
    'The payment is not by card',
    'El pago no es con tarjeta',
  ),
  paymentIsRefund: texts(
    'O recebimento já é uma devolução',
    'The payment is a refund itself',
    'El pago ya es una devolución',
  ),
  paymentRefunded: texts(
    'O recebimento tem uma devolução: anule-a antes',
    'The payment has a refund: void that one first',
    'El pago tiene una devolución: anúlela antes',
  ),
  refundTooBig: texts(
    'Resta menos do recebimento a devolver',
    'Less than that is left of the payment to give back',
    'Queda menos del pago por devolver',
  ),
  refundNotBelowZero: texts(
    'O que volta ao cartão não é negativo, ou é de outra forma',
    'What goes back to the card is not below zero, or by another method',
    'Lo que vuelve a la tarjeta no es negativo, o es de otra forma',
  ),
  shiftClosed: texts('O turno já está fechado', 'The shift is already closed', 'El turno ya está cerrado'),
  stayState: texts(
    'A situação da estadia não permite',
    'The state of the stay does not allow it',
    'El estado de la estadía no lo permite',
  ),
  stayDates: texts(
    'A saída é anterior à chegada',
    'The departure is before the arrival',
    'La salida es anterior a la llegada',
  ),
  stayRates: texts(
    'O número de diárias não é o de noites',
    'There is not one rate a night',
    'No hay una tarifa por noche',
  ),
  stayTooLong: texts(
    'São noites demais para uma estadia',
    'These are too many nights for a stay',
    'Son demasiadas noches para una estadía',
  ),
  arrivalNotDue: texts(
    'A chegada não é na data hoteleira',
    'The arrival is not on the business date',
    'La llegada no es en la fecha hotelera',
  ),
  arrivalPast: texts(
    'A chegada é anterior à data hoteleira',
    'The arrival is before the business date',
    'La llegada es anterior a la fecha hotelera',
  ),
  departurePast: texts('A saída já passou', 'The departure is past', 'La salida ya pasó'),
  departureSame: texts(
    'A saída já é nesse dia',
    'The departure is on this day already',
    'La salida ya es ese día',
  ),
  departureChanged: texts(
    'A saída mudou enquanto se digitava',
    'The departure changed while somebody was typing',
    'La salida cambió mientras se escribía',
  ),
  nightsUnposted: texts('Há diárias por lançar', 'There are nights to post', 'Hay noches por cargar'),
  roomNotAssigned: texts('Sem UH associada', 'No room assigned', 'Sin habitación asignada'),
  roomOutOfOrder: texts(
    'A UH está fora de serviço',
    'The room is out of order',
    'La habitación está fuera de servicio',
  ),
  roomTaken: texts(
    'A UH está ocupada nesse período',
    'The room is taken in these dates',
    'La habitación está ocupada en esas fechas',
  ),
  folioStillOpen: texts(
    'Uma comanda da estadia ainda está aberta',
    'A folio of the stay is still open',
    'Un folio de la estadía sigue abierto',
  ),
  chargesOnStay: texts(
    'A conta da estadia tem saldo',
    'The account of the stay has a balance',
    'La cuenta de la estadía tiene saldo',
  ),
  nightNotDue: texts(
    'A noite não é da estadia, ou ainda não vence',
    'The night is not of the stay, or is not due yet',
    'La noche no es de la estadía, o aún no vence',
  ),
  nightPosted: texts(
    'A diária dessa noite já foi lançada',
    'The night is already posted',
    'La noche ya está cargada',
  ),
  dayNotOpen: texts('Não é o dia aberto', 'It is not the open day', 'No es el día abierto'),
  dayNotReady: texts(
    'O dia não pode ser fechado ainda',
    'The day cannot be closed yet',
    'El día no se puede cerrar aún',
  ),
  dayNotChainable: texts(
    'O dia não pode ser selado agora',
    'The day cannot be sealed now',
    'El día no puede sellarse ahora',
  ),
}
