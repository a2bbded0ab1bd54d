import { factText } from './fact-text.ts'
import { fillIn, type Language, type Texts, texts } from './language.ts'

/**
 * An answer that a caller may expect and that changed nothing: a stable code and the facts that its text names.
 * What should not happen is thrown instead.
 */
export type Refusal = { readonly code: RefusalCode } & Readonly<Record<string, unknown>>

/** Makes a refusal. */
export function refuse(code: RefusalCode, facts: Readonly<Record<string, unknown>> = {}): Refusal {
  return { code, ...facts }
}

/** The refusal's text in a language, its facts filled in as people write them there. */
export function refusalText(refusal: Refusal, language: Language): string {
  const facts = Object.entries(refusal).map(([name, fact]) => [name, factText(name, fact, language)])
  return fillIn(REFUSALS[refusal.code].text[language], Object.fromEntries(facts))
}

type Kind = { readonly status: number; readonly text: Texts }

/** Every refusal: its HTTP status (RFC 9110) and what people read. The one place where statuses stand. */
export const REFUSALS = {
  invalidInput: kind(
    400,
    'Dados inválidos: {problems}',
    'Invalid input: {problems}',
    'Datos no válidos: {problems}',
  ),
  unauthenticated: kind(
    401,
    'Entre com seu login, ou envie uma chave de API válida.',
    'Sign in, or send a valid API key.',
    'Inicie sesión, o envíe una clave de API válida.',
  ),
  signInFailed: kind(
    401,
    'Login ou senha incorretos.',
    'The login or the password is wrong.',
    'Login o contraseña incorrectos.',
  ),
  signInLocked: kind(
    429,
    'Muitas senhas erradas seguidas; tente de novo em {minutes} min, ou peça a um administrador que desbloqueie.',
    'Too many wrong passwords in a row; try again in {minutes} min, or ask an administrator to unlock.',
    'Demasiadas contraseñas erróneas seguidas; intente de nuevo en {minutes} min, o pida a un administrador que desbloquee.',
  ),
  signInBusy: kind(
    503,
    'Há tentativas de entrar demais neste momento; espere {seconds} s e tente de novo.',
    'Too many are trying to sign in at this moment; wait {seconds} s and try again.',
    'Hay demasiados intentos de entrar en este momento; espere {seconds} s e intente de nuevo.',
  ),
  passwordChangeRequired: kind(
    403,
    'Antes de tudo, troque a senha que lhe deram.',
    'First change the password that you were given.',
    'Antes que nada, cambie la contraseña que le dieron.',
  ),
  crossSite: kind(
    403,
    'O pedido não veio de uma página deste endereço.',
    'The request did not come from a page of this address.',
    'La petición no vino de una página de esta dirección.',
  ),
  wrongPassword: kind(
    403,
    'A senha atual está errada.',
    'The current password is wrong.',
    'La contraseña actual es incorrecta.',
  ),
  ownPassword: kind(
    409,
    'A própria senha se troca com a senha atual.',
    'Your own password is changed with the current one.',
    'La propia contraseña se cambia con la actual.',
  ),
  ownLock: kind(
    409,
    'Ninguém desbloqueia o próprio login; peça a outro administrador.',
    'Nobody unlocks their own login; ask another administrator.',
    'Nadie desbloquea su propio login; pídalo a otro administrador.',
  ),
  loginMissing: kind(
    409,
    'O usuário {userId} não tem login.',
    'User {userId} has no login.',
    'El usuario {userId} no tiene login.',
  ),
  roleFixed: kind(
    409,
    'O perfil {roleId} tem todos os direitos e não pode ser alterado.',
    'Role {roleId} holds every right and cannot be changed.',
    'El perfil {roleId} tiene todos los derechos y no se puede cambiar.',
  ),
  lastAdministrator: kind(
    409,
    'No hotel {propertyId} não ficaria ninguém que administre usuários e possa entrar; antes, dê o perfil a outra pessoa.',
    'Property {propertyId} would be left with nobody who administers users and can come in; give somebody else the role first.',
    'En el hotel {propertyId} no quedaría nadie que administre usuarios y pueda entrar; antes, dé el perfil a otra persona.',
  ),
  systemUser: kind(
    409,
    'O usuário do sistema é do próprio Comanda: não tem perfis, chaves nem senha que se possam mudar.',
    'The system’s user is Comanda’s own: it has no roles, keys or password that could be changed.',
    'El usuario del sistema es del propio Comanda: no tiene perfiles, claves ni contraseña que se puedan cambiar.',
  ),
  userInactive: kind(
    409,
    'O usuário {userId} está inativo: reative-o antes.',
    'User {userId} is inactive: reactivate them first.',
    'El usuario {userId} está inactivo: reactívelo antes.',
  ),
  userActive: kind(
    409,
    'O usuário {userId} já está ativo.',
    'User {userId} is active already.',
    'El usuario {userId} ya está activo.',
  ),
  nameAmbiguous: kind(
    409,
    '{name} pode ser mais de um; diga qual pelo id: {found}',
    '{name} may be more than one; say which by the id: {found}',
    '{name} puede ser más de uno; diga cuál por el id: {found}',
  ),
  settingsFull: kind(
    409,
    'Já há {most} preferências, o máximo de um usuário.',
    'There are {most} settings already, the most that a user may have.',
    'Ya hay {most} preferencias, el máximo de un usuario.',
  ),
  missingRights: kind(
    403,
    'Faltam direitos: {rights}',
    'Missing rights: {rights}',
    'Faltan derechos: {rights}',
  ),
  limitExceeded: kind(
    403,
    'O valor {amount} passa do limite do usuário, {limit}.',
    'The amount {amount} is above the user’s limit of {limit}.',
    'El importe {amount} supera el límite del usuario, {limit}.',
  ),
  notFound: kind(
    404,
    'Não encontrado: {object} {id}',
    'Not found: {object} {id}',
    'No encontrado: {object} {id}',
  ),
  preconditionFailed: kind(
    412,
    'O registro foi alterado por outra pessoa; recarregue e tente de novo.',
    'Somebody else changed this record; reload it and try again.',
    'Otra persona cambió este registro; recárguelo y vuelva a intentarlo.',
  ),
  idempotencyKeyMissing: kind(
    428,
    'Falta o cabeçalho Idempotency-Key.',
    'The Idempotency-Key header is missing.',
    'Falta la cabecera Idempotency-Key.',
  ),
  idempotencyKeyReused: kind(
    422,
    'Esta Idempotency-Key já foi usada com outro conteúdo.',
    'This Idempotency-Key was already used with other content.',
    'Esta Idempotency-Key ya se usó con otro contenido.',
  ),
  unavailable: kind(
    503,
    'O banco de dados não responde; tente de novo com a mesma chave.',
    'The database does not answer; try again with the same key.',
    'La base de datos no responde; vuelva a intentarlo con la misma clave.',
  ),
  methodNotAllowed: kind(
    405,
    'Aqui não se faz {method}; só {allowed}.',
    '{method} cannot be done here; only {allowed}.',
    'Aquí no se hace {method}; solo {allowed}.',
  ),
  rangeNotSatisfiable: kind(
    416,
    'O arquivo não tem a parte pedida.',
    'The file has no such part.',
    'El archivo no tiene la parte pedida.',
  ),
  internalError: kind(
    500,
    'Erro inesperado; ao pedir ajuda, informe o requestId.',
    'An unexpected error; when you ask for help, give the requestId.',
    'Error inesperado; al pedir ayuda, indique el requestId.',
  ),
  alreadyExists: kind(
    409,
    'Já está em uso: {object} {id}',
    'Already exists: {object} {id}',
    'Ya está en uso: {object} {id}',
  ),
  conflict: kind(
    409,
    'A regra {constraint} do banco de dados recusou a operação.',
    'The database’s rule {constraint} refused the operation.',
    'La regla {constraint} de la base de datos rechazó la operación.',
  ),

  folioNotOpen: kind(
    409,
    'A comanda {folioId} não está aberta (situação: {state}).',
    'Folio {folioId} is not open (state: {state}).',
    'El folio {folioId} no está abierto (estado: {state}).',
  ),
  paymentsNotAccepted: kind(
    409,
    'A comanda {folioId} não aceita recebimentos (situação: {state}); um título em aberto é pago no contas a receber.',
    'Folio {folioId} takes no payments (state: {state}); an open item is paid in accounts receivable.',
    'El folio {folioId} no acepta pagos (estado: {state}); una partida abierta se paga en cuentas por cobrar.',
  ),
  balanceChanged: kind(
    409,
    'O saldo mudou enquanto você digitava: agora {balance}.',
    'The balance changed while you were typing: now {balance}.',
    'El saldo cambió mientras usted escribía: ahora {balance}.',
  ),
  balanceNotZero: kind(
    409,
    'A comanda {folioId} tem saldo {balance}; receba ou feche A Faturar.',
    'Folio {folioId} has a balance of {balance}; take a payment or close it on account.',
    'El folio {folioId} tiene saldo {balance}; cobre o ciérrelo a crédito.',
  ),
  balanceIsZero: kind(
    409,
    'A comanda {folioId} tem saldo zero: feche-a como paga.',
    'Folio {folioId} has a zero balance: close it as settled.',
    'El folio {folioId} tiene saldo cero: ciérrelo como pagado.',
  ),
  accountNotReceivable: kind(
    422,
    'A conta {accountId} não é de contas a receber (tipo: {kind}).',
    'Account {accountId} is not an accounts receivable account (kind: {kind}).',
    'La cuenta {accountId} no es de cuentas por cobrar (tipo: {kind}).',
  ),
  accountNotActive: kind(
    409,
    'A conta {accountId} não está ativa (situação: {status}).',
    'Account {accountId} is not active (status: {status}).',
    'La cuenta {accountId} no está activa (estado: {status}).',
  ),
  creditLimitExceeded: kind(
    409,
    'O limite de crédito de {name}, {limit}, não comporta mais {amount}: já deve {owed}.',
    'The credit limit of {name}, {limit}, does not hold another {amount}: {owed} are owed already.',
    'El límite de crédito de {name}, {limit}, no admite otros {amount}: ya debe {owed}.',
  ),
  receivableMissing: kind(
    422,
    'Informe receivableAccountId: a conta que deve a comanda.',
    'Give receivableAccountId: the account that owes the folio.',
    'Indique receivableAccountId: la cuenta que debe el folio.',
  ),
  creditNotWanted: kind(
    422,
    'Só uma conta de contas a receber tem limite de crédito (tipo: {kind}).',
    'Only an accounts receivable account has a credit limit (kind: {kind}).',
    'Solo una cuenta de cuentas por cobrar tiene límite de crédito (tipo: {kind}).',
  ),
  exchangeRateNotWanted: kind(
    422,
    '{field}: o valor já está em {currency}; não informe exchangeRate.',
    '{field}: the amount is in {currency} already; leave exchangeRate out.',
    '{field}: el importe ya está en {currency}; no indique exchangeRate.',
  ),
  folioNumberTaken: kind(
    409,
    'A conta já tem a comanda {number}.',
    'The account already has folio {number}.',
    'La cuenta ya tiene el folio {number}.',
  ),

  chargeCodeUnknown: kind(
    422,
    'O código de encargo {chargeCode} não existe ou está inativo.',
    'Charge code {chargeCode} does not exist or is inactive.',
    'El código de cargo {chargeCode} no existe o está inactivo.',
  ),
  taxUnknown: kind(
    422,
    'O imposto {tax} não existe.',
    'Tax {tax} does not exist.',
    'El impuesto {tax} no existe.',
  ),
  priceMissing: kind(
    422,
    'O código {chargeCode} não tem preço: informe unitPrice.',
    'Charge code {chargeCode} has no price: give unitPrice.',
    'El código {chargeCode} no tiene precio: indique unitPrice.',
  ),
  amountNotValid: kind(
    422,
    '{field}: {amount} {currency} não é um valor válido aqui.',
    '{field}: {amount} {currency} is not a valid amount here.',
    '{field}: {amount} {currency} no es un importe válido aquí.',
  ),
  currencyNotAccepted: kind(
    422,
    '{field}: o hotel trabalha em {currency}; para outra moeda informe exchangeRate.',
    '{field}: the property works in {currency}; for another currency give exchangeRate.',
    '{field}: el hotel trabaja en {currency}; para otra moneda indique exchangeRate.',
  ),
  amountIsZero: kind(
    422,
    '{field}: o valor não pode ser zero.',
    '{field}: the amount must not be zero.',
    '{field}: el importe no puede ser cero.',
  ),
  serviceDateNotValid: kind(
    422,
    '{field}: {serviceDate} não é aceita; o consumo é de {least} a {most}, a data hoteleira.',
    '{field}: {serviceDate} is not taken; consumption is from {least} to {most}, the business date.',
    '{field}: {serviceDate} no se acepta; el consumo es del {least} al {most}, la fecha hotelera.',
  ),
  chargeEnded: kind(
    409,
    'O lançamento {chargeId} já não vale (situação: {state}).',
    'Charge {chargeId} stands no more (state: {state}).',
    'El cargo {chargeId} ya no vale (estado: {state}).',
  ),
  chargeIsDependant: kind(
    409,
    'O lançamento {chargeId} é imposto ou taxa de {parentId}; use o principal.',
    'Charge {chargeId} is a tax or fee of {parentId}; use that one.',
    'El cargo {chargeId} es impuesto o tasa de {parentId}; use el principal.',
  ),
  partOnClosedFolio: kind(
    409,
    'Parte do lançamento {chargeId} está na comanda fechada {folioId}: corrija essa comanda.',
    'A part of charge {chargeId} lies on the closed folio {folioId}: correct that folio.',
    'Parte del cargo {chargeId} está en el folio cerrado {folioId}: corrija ese folio.',
  ),
  paymentMethodUnknown: kind(
    422,
    'A forma de recebimento {method} não existe ou está inativa.',
    'Payment method {method} does not exist or is inactive.',
    'La forma de pago {method} no existe o está inactiva.',
  ),
  methodCurrency: kind(
    422,
    '{field}: a forma {method} só aceita {currency}.',
    '{field}: payment method {method} takes only {currency}.',
    '{field}: la forma {method} solo acepta {currency}.',
  ),
  cardDetailsMissing: kind(
    422,
    'A forma {method} é cartão: informe card.{field}.',
    'Payment method {method} is a card: give card.{field}.',
    'La forma {method} es tarjeta: indique card.{field}.',
  ),
  cardDetailsNotWanted: kind(
    422,
    'A forma {method} não é cartão: não informe card.',
    'Payment method {method} is not a card: leave card out.',
    'La forma {method} no es tarjeta: no indique card.',
  ),
  paymentVoided: kind(
    409,
    'O recebimento {paymentId} já está anulado.',
    'Payment {paymentId} is already voided.',
    'El pago {paymentId} ya está anulado.',
  ),
  chargeIsDiscount: kind(
    409,
    'O lançamento {chargeId} é um desconto: ele acompanha os lançamentos de que é dado.',
    'Charge {chargeId} is a discount: it goes with the charges that it is given on.',
    'El cargo {chargeId} es un descuento: acompaña a los cargos sobre los que se da.',
  ),
  chargeIsAdvance: kind(
    409,
    'O lançamento {chargeId} é o uso de um adiantamento: só pode ser anulado.',
    'Charge {chargeId} is the use of an advance: it can only be voided.',
    'El cargo {chargeId} es el uso de un anticipo: solo puede anularse.',
  ),
  chargeNotOnFolio: kind(
    409,
    'O lançamento {chargeId} não está na comanda {folioId}.',
    'Charge {chargeId} is not on folio {folioId}.',
    'El cargo {chargeId} no está en el folio {folioId}.',
  ),
  chargeIsZero: kind(
    409,
    'O lançamento {chargeId} é zero: não há o que dividir ou descontar.',
    'Charge {chargeId} is zero: there is nothing to split or to discount.',
    'El cargo {chargeId} es cero: no hay nada que dividir o descontar.',
  ),
  chargeIsCredit: kind(
    409,
    'O lançamento {chargeId} é um crédito: não recebe desconto.',
    'Charge {chargeId} is a credit: no discount is given on it.',
    'El cargo {chargeId} es un crédito: no recibe descuento.',
  ),
  partsNotWhole: kind(
    422,
    '{field}: as partes somam {given}; devem somar {needed}.',
    '{field}: the parts sum to {given}; they must sum to {needed}.',
    '{field}: las partes suman {given}; deben sumar {needed}.',
  ),
  partTooSmall: kind(
    422,
    '{field}: uma das partes ficaria em zero ou com o sinal trocado.',
    '{field}: one of the parts would be nothing, or of the other sign.',
    '{field}: una de las partes quedaría en cero o con el signo cambiado.',
  ),
  nothingChanges: kind(
    422,
    'Nada mudaria: {object} {id} já está assim.',
    'Nothing would change: {object} {id} is like this already.',
    'Nada cambiaría: {object} {id} ya está así.',
  ),
  sameFolio: kind(
    422,
    'A origem e o destino são a mesma comanda {folioId}.',
    'The folio {folioId} is both where it lies and where it should go.',
    'El origen y el destino son el mismo folio {folioId}.',
  ),
  transferIntoWalkIn: kind(
    409,
    'A comanda {folioId} é de uma conta avulsa: nada se transfere para ela.',
    'Folio {folioId} is of a walk-in account: nothing is transferred to it.',
    'El folio {folioId} es de una cuenta de paso: nada se transfiere a él.',
  ),
  folioKind: kind(
    409,
    'A comanda {folioId} é do tipo {kind}: isto não se faz com ela.',
    'Folio {folioId} is of kind {kind}: this is not done with it.',
    'El folio {folioId} es del tipo {kind}: esto no se hace con él.',
  ),
  folioNotClosed: kind(
    409,
    'A comanda {folioId} não está fechada (situação: {state}).',
    'Folio {folioId} is not closed (state: {state}).',
    'El folio {folioId} no está cerrado (estado: {state}).',
  ),
  folioNotLocked: kind(
    409,
    'A comanda {folioId} não está bloqueada (situação: {state}).',
    'Folio {folioId} is not locked (state: {state}).',
    'El folio {folioId} no está bloqueado (estado: {state}).',
  ),
  folioCorrected: kind(
    409,
    'A comanda {folioId} tem a correção {correctionId}: anule antes a correção.',
    'Folio {folioId} has the correction {correctionId}: void that one first.',
    'El folio {folioId} tiene la corrección {correctionId}: anúlela antes.',
  ),
  correctionNotLast: kind(
    409,
    'Depois desta correção veio a {correctionId}: anule antes a mais nova.',
    'Correction {correctionId} came after this one: void the newer one first.',
    'Después de esta corrección vino la {correctionId}: anule antes la más nueva.',
  ),
  correctionPaid: kind(
    409,
    'O saldo da comanda {folioId} ficaria em {balance}: acerte antes o que foi recebido ou devolvido pela correção.',
    'The balance of folio {folioId} would be {balance}: settle first what was taken or given back for the correction.',
    'El saldo del folio {folioId} quedaría en {balance}: arregle antes lo cobrado o devuelto por la corrección.',
  ),
  correctionTooBig: kind(
    422,
    '{field}: do lançamento {chargeId} restam {remains}; a correção não pode inverter o sinal.',
    '{field}: {remains} remain of charge {chargeId}; a correction cannot turn its sign.',
    '{field}: del cargo {chargeId} quedan {remains}; la corrección no puede invertir el signo.',
  ),
  refundAboveCredit: kind(
    422,
    'A comanda {folioId} fica com {credit} a devolver; não se devolve mais do que isso com a correção.',
    'Folio {folioId} is left with {credit} to give back; no more than that is given back with the correction.',
    'El folio {folioId} queda con {credit} por devolver; con la corrección no se devuelve más que eso.',
  ),
  paymentNotOnFolio: kind(
    409,
    'O recebimento {paymentId} não está na comanda {folioId}.',
    'Payment {paymentId} is not on folio {folioId}.',
    'El pago {paymentId} no está en el folio {folioId}.',
  ),
  nothingToCorrect: kind(
    409,
    'Não há o que corrigir na comanda {folioId}.',
    'There is nothing to correct on folio {folioId}.',
    'No hay nada que corregir en el folio {folioId}.',
  ),
  partOnOtherFolio: kind(
    409,
    'Parte do lançamento {chargeId} está na comanda {folioId}.',
    'A part of charge {chargeId} lies on folio {folioId}.',
    'Parte del cargo {chargeId} está en el folio {folioId}.',
  ),
  advanceConsumed: kind(
    409,
    'O adiantamento da comanda {folioId} já foi usado: anule antes o uso.',
    'The advance of folio {folioId} has been used: void its use first.',
    'El anticipo del folio {folioId} ya se usó: anule antes su uso.',
  ),
  advanceTooSmall: kind(
    409,
    'Do adiantamento da comanda {folioId} restam {remains}.',
    '{remains} remain of the advance of folio {folioId}.',
    'Del anticipo del folio {folioId} quedan {remains}.',
  ),
  nothingOwed: kind(
    409,
    'A comanda não deve nada: não há em que usar o adiantamento.',
    'The folio owes nothing that the advance could be used on.',
    'El folio no debe nada en que usar el anticipo.',
  ),
  depositEmpty: kind(
    409,
    'Não há depósito na comanda {folioId}.',
    'There is no deposit on folio {folioId}.',
    'No hay depósito en el folio {folioId}.',
  ),
  discountUnknown: kind(
    422,
    'O desconto {discount} não existe ou está inativo.',
    'Discount {discount} does not exist or is inactive.',
    'El descuento {discount} no existe o está inactivo.',
  ),
  discountGiven: kind(
    409,
    'A comanda {folioId} já tem o desconto {discount}.',
    'Folio {folioId} has discount {discount} already.',
    'El folio {folioId} ya tiene el descuento {discount}.',
  ),
  discountRemoved: kind(
    409,
    'O desconto {folioDiscountId} já foi retirado.',
    'Discount {folioDiscountId} was removed already.',
    'El descuento {folioDiscountId} ya se retiró.',
  ),
  discountsTooHigh: kind(
    409,
    'Os descontos da comanda {folioId} somariam {percent} %.',
    'The discounts of folio {folioId} would be {percent} % together.',
    'Los descuentos del folio {folioId} sumarían {percent} %.',
  ),
  discountAboveLimit: kind(
    403,
    '{percent} % de desconto no lançamento {chargeId} passa do limite, {limit} %.',
    '{percent} % off charge {chargeId} is above the limit of {limit} %.',
    '{percent} % de descuento en el cargo {chargeId} supera el límite, {limit} %.',
  ),
  documentTypeUnknown: kind(
    422,
    'O tipo de documento {documentType} não existe ou está inativo.',
    'Document type {documentType} does not exist or is inactive.',
    'El tipo de documento {documentType} no existe o está inactivo.',
  ),
  seriesPrefix: kind(
    422,
    'A série {series} não pode ter dois prefixos: {prefix} e {other}.',
    'Series {series} cannot have two prefixes: {prefix} and {other}.',
    'La serie {series} no puede tener dos prefijos: {prefix} y {other}.',
  ),
  documentVoided: kind(
    409,
    'O documento {documentId} está anulado.',
    'Document {documentId} is voided.',
    'El documento {documentId} está anulado.',
  ),
  billingPartyFixed: kind(
    409,
    '{field}: num documento emitido só se corrige quem é; não se escolhe outro.',
    '{field}: on an issued document a party is corrected, never exchanged for another.',
    '{field}: en un documento emitido se corrige quién es; no se elige otro.',
  ),
  paymentNotCard: kind(
    409,
    'O recebimento {paymentId} não é de cartão.',
    'Payment {paymentId} is not by card.',
    'El pago {paymentId} no es con tarjeta.',
  ),
  paymentIsRefund: kind(
    409,
    'O recebimento {paymentId} já é uma devolução.',
    'Payment {paymentId} is a refund itself.',
    'El pago {paymentId} ya es una devolución.',
  ),
  paymentRefunded: kind(
    409,
    'O recebimento {paymentId} tem a devolução {refundId}: anule-a antes.',
    'Payment {paymentId} has the refund {refundId}: void that one first.',
    'El pago {paymentId} tiene la devolución {refundId}: anúlela antes.',
  ),
  refundTooBig: kind(
    409,
    'Do recebimento {paymentId} restam {remains} a devolver.',
    '{remains} of payment {paymentId} are left to give back.',
    'Del pago {paymentId} quedan {remains} por devolver.',
  ),
  refundNotBelowZero: kind(
    422,
    '{field}: uma devolução ao cartão é um valor negativo, da mesma forma de recebimento.',
    '{field}: what goes back to a card is below zero, by the same payment method.',
    '{field}: lo que vuelve a una tarjeta es negativo, con la misma forma de pago.',
  ),
  shiftClosed: kind(
    409,
    'O turno {shiftId} já está fechado.',
    'Shift {shiftId} is already closed.',
    'El turno {shiftId} ya está cerrado.',
  ),

  stayState: kind(
    409,
    'A estadia {stayId} está na situação {state}; é preciso {needed}.',
    'Stay {stayId} is in state {state}; it must be {needed}.',
    'La estadía {stayId} está en estado {state}; debe estar {needed}.',
  ),
  stayDates: kind(
    422,
    'A saída {departure} é anterior à chegada {arrival}.',
    'The departure {departure} is before the arrival {arrival}.',
    'La salida {departure} es anterior a la llegada {arrival}.',
  ),
  stayRates: kind(
    422,
    'rates: são precisas {needed} diárias, uma por noite; vieram {given}.',
    'rates: {needed} are needed, one a night; {given} were given.',
    'rates: se necesitan {needed}, una por noche; llegaron {given}.',
  ),
  stayTooLong: kind(
    422,
    'Seriam {nights} noites; uma estadia tem no máximo {most}.',
    'That would be {nights} nights; a stay has {most} at most.',
    'Serían {nights} noches; una estadía tiene {most} como máximo.',
  ),
  arrivalNotDue: kind(
    409,
    'A chegada da estadia {stayId} é {arrival}; a data hoteleira é {businessDate}.',
    'Stay {stayId} arrives on {arrival}; the business date is {businessDate}.',
    'La estadía {stayId} llega el {arrival}; la fecha hotelera es {businessDate}.',
  ),
  arrivalPast: kind(
    422,
    'A chegada {arrival} é anterior à data hoteleira {businessDate}.',
    'The arrival {arrival} is before the business date {businessDate}.',
    'La llegada {arrival} es anterior a la fecha hotelera {businessDate}.',
  ),
  departurePast: kind(
    409,
    'A saída {departure} é anterior à data hoteleira {businessDate}.',
    'The departure {departure} is before the business date {businessDate}.',
    'La salida {departure} es anterior a la fecha hotelera {businessDate}.',
  ),
  departureSame: kind(
    409,
    'A saída da estadia {stayId} já é {departure}.',
    'Stay {stayId} leaves on {departure} already.',
    'La estadía {stayId} ya sale el {departure}.',
  ),
  departureChanged: kind(
    409,
    'A saída da estadia {stayId} mudou enquanto você digitava: agora {departure}.',
    'The departure of stay {stayId} changed while you were typing: now {departure}.',
    'La salida de la estadía {stayId} cambió mientras usted escribía: ahora {departure}.',
  ),
  nightsUnposted: kind(
    409,
    'A estadia {stayId} tem diárias por lançar até {until}.',
    'Stay {stayId} has nights to post until {until}.',
    'La estadía {stayId} tiene noches por cargar hasta {until}.',
  ),
  roomNotAssigned: kind(
    409,
    'A estadia {stayId} não tem UH associada.',
    'Stay {stayId} has no room assigned.',
    'La estadía {stayId} no tiene habitación asignada.',
  ),
  roomOutOfOrder: kind(
    409,
    'A UH {roomNumber} está fora de serviço.',
    'Room {roomNumber} is out of order.',
    'La habitación {roomNumber} está fuera de servicio.',
  ),
  roomTaken: kind(
    409,
    'A UH {roomNumber} está com a estadia {takenBy}, de {arrival} a {departure}.',
    'Room {roomNumber} is with stay {takenBy}, from {arrival} to {departure}.',
    'La habitación {roomNumber} está con la estadía {takenBy}, del {arrival} al {departure}.',
  ),
  folioStillOpen: kind(
    409,
    'A comanda {folioId} da estadia ainda está aberta.',
    'Folio {folioId} of the stay is still open.',
    'El folio {folioId} de la estadía sigue abierto.',
  ),
  chargesOnStay: kind(
    409,
    'A conta da estadia {stayId} tem saldo na comanda {folioId}: {balance}.',
    'The account of stay {stayId} has a balance on folio {folioId}: {balance}.',
    'La cuenta de la estadía {stayId} tiene saldo en el folio {folioId}: {balance}.',
  ),
  nightNotDue: kind(
    409,
    'A diária de {serviceDate} não é da estadia {stayId} ou não vence na data hoteleira {businessDate}.',
    'The night of {serviceDate} is not of stay {stayId} or is not due on the business date {businessDate}.',
    'La noche del {serviceDate} no es de la estadía {stayId} o no vence en la fecha hotelera {businessDate}.',
  ),
  nightPosted: kind(
    409,
    'A diária de {serviceDate} da estadia {stayId} já foi lançada.',
    'The night of {serviceDate} of stay {stayId} is already posted.',
    'La noche del {serviceDate} de la estadía {stayId} ya está cargada.',
  ),

  dayNotOpen: kind(
    409,
    'A data hoteleira aberta é {businessDate}, não {date}.',
    'The open business date is {businessDate}, not {date}.',
    'La fecha hotelera abierta es {businessDate}, no {date}.',
  ),
  dayNotReady: kind(
    409,
    'O dia {date} não pode ser fechado: {blocks}.',
    'The day {date} cannot be closed: {blocks}.',
    'El día {date} no puede cerrarse: {blocks}.',
  ),
  dayNotChainable: kind(
    409,
    'O dia {date} não pode ser selado agora: {why}.',
    'The day {date} cannot be sealed now: {why}.',
    'El día {date} no puede sellarse ahora: {why}.',
  ),

  columnMissing: kind(
    422,
    'Linha {line}: falta a coluna {column}.',
    'Line {line}: the column {column} is missing.',
    'Línea {line}: falta la columna {column}.',
  ),
  columnsTooMany: kind(
    422,
    'Linha {line}: há {given} valores para {needed} colunas.',
    'Line {line}: there are {given} values for {needed} columns.',
    'Línea {line}: hay {given} valores para {needed} columnas.',
  ),
  valueNotDate: kind(
    422,
    'Linha {line}, coluna {column}: “{value}” não é uma data.',
    'Line {line}, column {column}: “{value}” is not a date.',
    'Línea {line}, columna {column}: “{value}” no es una fecha.',
  ),
  valueNotNumber: kind(
    422,
    'Linha {line}, coluna {column}: “{value}” não é um número válido.',
    'Line {line}, column {column}: “{value}” is not a valid number.',
    'Línea {line}, columna {column}: “{value}” no es un número válido.',
  ),
  valueNegative: kind(
    422,
    'Linha {line}, coluna {column}: {value} não pode ser negativo.',
    'Line {line}, column {column}: {value} must not be negative.',
    'Línea {line}, columna {column}: {value} no puede ser negativo.',
  ),
  valueNotKnown: kind(
    422,
    'Linha {line}, coluna {column}: “{value}” não é um destes: {known}.',
    'Line {line}, column {column}: “{value}” is not one of: {known}.',
    'Línea {line}, columna {column}: “{value}” no es uno de estos: {known}.',
  ),
  valueNotValid: kind(
    422,
    'Linha {line}, coluna {column}: “{value}” não é válido.',
    'Line {line}, column {column}: “{value}” is not valid.',
    'Línea {line}, columna {column}: “{value}” no es válido.',
  ),
  valueTooBig: kind(
    422,
    'Linha {line}, coluna {column}: {value} ao todo é mais do que {most}.',
    'Line {line}, column {column}: {value} in all is more than {most}.',
    'Línea {line}, columna {column}: {value} en total es más que {most}.',
  ),
  recordDamaged: kind(
    422,
    'O registro que começa na linha {line} está danificado; talvez nele se abram aspas que não se fecham. Por isso o arquivo não pode ser lido até o fim.',
    'The record that begins on line {line} is damaged; perhaps a quote opens in it and is not closed. So the file cannot be read to its end.',
    'El registro que empieza en la línea {line} está dañado; quizá se abren en él comillas que no se cierran. Por eso el archivo no puede leerse hasta el final.',
  ),
  rowArrivalPast: kind(
    422,
    'Linha {line}, coluna {column}: a chegada {arrival} é anterior à data hoteleira {businessDate} de {propertyId}.',
    'Line {line}, column {column}: the arrival {arrival} is before the business date {businessDate} of {propertyId}.',
    'Línea {line}, columna {column}: la llegada {arrival} es anterior a la fecha hotelera {businessDate} de {propertyId}.',
  ),
  fileNotReadable: kind(
    422,
    'Não foi possível ler o arquivo {file}: {why}',
    'The file {file} cannot be read: {why}',
    'No se puede leer el archivo {file}: {why}',
  ),
  fileDamaged: kind(
    422,
    'O arquivo {file} está incompleto ou danificado: não é possível descompactá-lo até o fim.',
    'The file {file} is incomplete or damaged: it cannot be unpacked to its end.',
    'El archivo {file} está incompleto o dañado: no se puede descomprimir hasta el final.',
  ),
  noRoomFree: kind(
    409,
    'Não há UH livre do tipo {roomType} em {date} para a estadia {stayId}.',
    'No room of type {roomType} is free on {date} for stay {stayId}.',
    'No hay habitación libre del tipo {roomType} el {date} para la estadía {stayId}.',
  ),
  dataFolderInUse: kind(
    503,
    'A pasta de dados {folder} está em uso por outro processo{process}: pare-o, ou use a API dele.',
    'The data folder {folder} is in use by another process{process}: stop that one, or use its API.',
    'La carpeta de datos {folder} está en uso por otro proceso{process}: deténgalo, o use su API.',
  ),
  optionMissing: kind(
    422,
    'Falta a opção {option}.',
    'The option {option} is missing.',
    'Falta la opción {option}.',
  ),
  booksNotRight: kind(
    500,
    'A verificação encontrou {found} problemas.',
    'The verification found {found} problems.',
    'La verificación encontró {found} problemas.',
  ),
} as const satisfies Record<string, Kind>

/** The stable code of a refusal. */
export type RefusalCode = keyof typeof REFUSALS

function kind(status: number, pt: string, en: string, es: string): Kind {
  return { status, text: texts(pt, en, es) }
}
