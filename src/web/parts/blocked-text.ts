import { fillIn, type Language, type Texts, texts } from '../../api/language.ts'
import { REFUSALS, type RefusalCode, refusalText } from '../../api/refusals.ts'

/**
 * Why an action is not possible now, as the API answers it in `blockedActions`, or as a screen knows it: then `title` is
 * its own text. `facts` are those of a refusal, where they are known.
 */
export type Blocked = {
  readonly code: string
  readonly missingRights?: readonly { readonly id: string; readonly name: string }[] | undefined
  readonly title?: string | undefined
  readonly facts?: Readonly<Record<string, unknown>> | undefined
}

/** The reason in a language: the rights that are missing, each by its name, or what state something is in. */
export function blockedText(blocked: Blocked, language: Language): string {
  const rights = blocked.missingRights ?? []
  if (rights.length === 1) return fillIn(RIGHT[language], { right: rights[0]!.name })
  if (rights.length > 1) {
    return fillIn(RIGHTS[language], { rights: rights.map((right) => right.name).join('; ') })
  }
  if (blocked.title) return blocked.title
  if (!isRefusal(blocked.code)) return fillIn(OTHER[language], { code: blocked.code })
  const whole = refusalText({ code: blocked.code, ...blocked.facts }, language)
  // A text whose facts nobody gave would show its gaps.
  return whole.includes('{') ? (SHORT[blocked.code]?.[language] ?? withoutGaps(whole)) : whole
}

function isRefusal(code: string): code is RefusalCode {
  return Object.hasOwn(REFUSALS, code)
}

function withoutGaps(text: string): string {
  return text
    .replace(/\s*\([^()]*\{\w+\}[^()]*\)/g, '')
    .replace(/\s*\{\w+\}/g, '')
    .replace(/^[:\s]+/, '')
}

const RIGHT = texts('Falta o direito {right}', 'Missing right: {right}', 'Falta el derecho {right}')
const RIGHTS = texts(
  'Faltam os direitos: {rights}',
  'Missing rights: {rights}',
  'Faltan los derechos: {rights}',
)
const OTHER = texts(
  'Não é possível agora ({code})',
  'Not possible now ({code})',
  'No es posible ahora ({code})',
)

/** The refusals that block an action before it is asked for, said of the thing that one looks at. */
const SHORT: Readonly<Partial<Record<RefusalCode, Texts>>> = {
  missingRights: texts('Faltam direitos', 'Rights are missing', 'Faltan derechos'),
  folioNotOpen: texts('A comanda não está aberta', 'The folio is not open', 'El folio no está abierto'),
  paymentsNotAccepted: texts(
    'A comanda não aceita recebimentos',
    'The folio takes no payments',
    'El folio no acepta pagos',
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
  accountNotActive: texts('A conta não está ativa', 'The account is not active', 'La cuenta no está activa'),
  chargeVoided: texts(
    'O lançamento já está anulado',
    'The charge is already voided',
    'El cargo ya está anulado',
  ),
  chargeIsDependant: texts(
    'É imposto ou taxa de outro lançamento: anule o principal',
    'It is a tax or fee of another charge: void that one',
    'Es impuesto o tasa de otro cargo: anule el principal',
  ),
  partOnClosedFolio: texts(
    'Parte do lançamento está em comanda fechada: corrija essa comanda',
    'A part of the charge lies on a closed folio: correct that folio',
    'Parte del cargo está en un folio cerrado: corrija ese folio',
  ),
  paymentVoided: texts(
    'O recebimento já está anulado',
    'The payment is already voided',
    'El pago ya está anulado',
  ),
  shiftClosed: texts('O turno já está fechado', 'The shift is already closed', 'El turno ya está cerrado'),
  stayState: texts(
    'A situação da estadia não permite',
    'The state of the stay does not allow it',
    'El estado de la estadía no lo permite',
  ),
  arrivalNotDue: texts(
    'A chegada não é na data hoteleira',
    'The arrival is not on the business date',
    'La llegada no es en la fecha hotelera',
  ),
  departurePast: texts('A saída já passou', 'The departure is past', 'La salida ya pasó'),
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
  dayNotReady: texts(
    'O dia não pode ser fechado ainda',
    'The day cannot be closed yet',
    'El día no se puede cerrar aún',
  ),
  dayNotOpen: texts('Não é o dia aberto', 'It is not the open day', 'No es el día abierto'),
}
