import { minorDigits } from '../values/money.ts'
import { isPlainDate } from '../values/plain-date.ts'
import { type Language, type Texts, texts } from './language.ts'

/**
 * A fact of a refusal as people write it: money as `R$ 1.234,50`, a day as dd/mm/aaaa (in English as it is), an object's
 * kind or state by its word. What is none of these stays as it is.
 */
export function factText(name: string, fact: unknown, language: Language): unknown {
  if (isMoney(fact)) return moneyText(fact, language)
  if (typeof fact !== 'string') return fact
  if (isPlainDate(fact)) return dateText(fact, language)
  return WORDED.has(name) ? fact.replace(/[a-zA-Z]+/g, (word) => WORDS[word]?.[language] ?? word) : fact
}

type WrittenMoney = { readonly amount: string; readonly currency: string }

function isMoney(fact: unknown): fact is WrittenMoney {
  return typeof fact === 'object' && fact !== null && 'amount' in fact && 'currency' in fact
}

/** An amount as people write it: `R$ 1.234,50`. Its sign stays with it at the end of a line: the space is one that does not break. */
export function moneyText({ amount, currency }: WrittenMoney, language: Language): string {
  // The text, not a number: every amount that the books hold is exact.
  return moneyFormat(language, currency).format(amount as Intl.StringNumericLiteral)
}

function moneyFormat(language: Language, currency: string): Intl.NumberFormat {
  const key = `${language} ${currency}`
  const known = MONEY_FORMATS.get(key)
  if (known) return known
  const digits = minorDigits(currency)
  const format = new Intl.NumberFormat(language, {
    style: 'currency',
    currency,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    // Spanish would group only from five digits on.
    useGrouping: 'always',
  })
  MONEY_FORMATS.set(key, format)
  return format
}

/** To make one takes many times as long as to write with it. */
const MONEY_FORMATS = new Map<string, Intl.NumberFormat>()

/** A day as people write it: dd/mm/aaaa; in English as it is, which no two countries read differently. */
export function dateText(date: string, language: Language): string {
  return language === 'en' ? date : date.split('-').reverse().join('/')
}

/** Facts whose values are words of ours, alone or in a list. */
const WORDED = new Set(['object', 'state', 'status', 'kind', 'needed', 'blocks', 'why'])

const WORDS: Readonly<Record<string, Texts>> = {
  property: texts('hotel', 'property', 'hotel'),
  account: texts('conta', 'account', 'cuenta'),
  folio: texts('comanda', 'folio', 'folio'),
  chargeCode: texts('código de encargo', 'charge code', 'código de cargo'),
  charge: texts('lançamento', 'charge', 'cargo'),
  payment: texts('recebimento', 'payment', 'pago'),
  document: texts('documento', 'document', 'documento'),
  stay: texts('estadia', 'stay', 'estadía'),
  room: texts('UH', 'room', 'habitación'),
  shift: texts('turno', 'shift', 'turno'),
  day: texts('dia', 'day', 'día'),
  job: texts('tarefa', 'job', 'tarea'),
  user: texts('usuário', 'user', 'usuario'),
  role: texts('perfil', 'role', 'perfil'),
  right: texts('direito', 'right', 'derecho'),
  login: texts('login', 'login', 'login'),
  session: texts('sessão', 'session', 'sesión'),
  apiKey: texts('chave de API', 'API key', 'clave de API'),
  operation: texts('operação', 'operation', 'operación'),
  route: texts('endereço', 'route', 'dirección'),
  open: texts('aberta', 'open', 'abierto'),
  locked: texts('bloqueada', 'locked', 'bloqueado'),
  settled: texts('paga', 'settled', 'pagado'),
  onAccount: texts('A Faturar', 'on account', 'a crédito'),
  voided: texts('anulada', 'voided', 'anulado'),
  pending: texts('pendente', 'pending', 'pendiente'),
  active: texts('ativa', 'active', 'activa'),
  closed: texts('encerrada', 'closed', 'cerrada'),
  cancelled: texts('cancelada', 'cancelled', 'cancelada'),
  reserved: texts('reservada', 'reserved', 'reservada'),
  inHouse: texts('na casa', 'in house', 'en casa'),
  departed: texts('encerrada', 'departed', 'finalizada'),
  noShow: texts('no-show', 'no-show', 'no-show'),
  guest: texts('hóspede', 'guest', 'huésped'),
  group: texts('grupo', 'group', 'grupo'),
  event: texts('evento', 'event', 'evento'),
  house: texts('casa', 'house', 'casa'),
  walkIn: texts('avulsa', 'walk-in', 'de paso'),
  company: texts('empresa', 'company', 'empresa'),
  receivable: texts('contas a receber', 'accounts receivable', 'cuentas por cobrar'),
  roomNights: texts('diárias por lançar:', 'nights to post:', 'noches por cargar:'),
  openShifts: texts('turnos abertos:', 'open shifts:', 'turnos abiertos:'),
  arrivals: texts('chegadas por tratar:', 'arrivals to handle:', 'llegadas por tratar:'),
  departures: texts('saídas por tratar:', 'departures to handle:', 'salidas por tratar:'),
  sealed: texts('já está selado', 'it is sealed already', 'ya está sellado'),
  dayBeforeNotSealed: texts(
    'o dia anterior não está selado',
    'the day before is not sealed',
    'el día anterior no está sellado',
  ),
  postingCount: texts(
    'o número de lançamentos mudou',
    'the number of postings differs',
    'el número de asientos difiere',
  ),
}
