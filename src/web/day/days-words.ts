import { type Texts, texts } from '../../api/language.ts'

/** What the screens of closed days say. */
export const daysWords = {
  title: texts('Dias fechados', 'Closed days', 'Días cerrados'),
  show: texts('Mostrar como', 'Show as', 'Mostrar como'),
  calendar: texts('Calendário', 'Calendar', 'Calendario'),
  list: texts('Lista', 'List', 'Lista'),
  previousMonth: texts('Mês anterior', 'Previous month', 'Mes anterior'),
  nextMonth: texts('Mês seguinte', 'Next month', 'Mes siguiente'),
  toOpen: texts('Mês da data aberta', 'Month of the open date', 'Mes de la fecha abierta'),
  monthOf: texts('Dias de {month}', 'Days of {month}', 'Días de {month}'),
  monthSum: texts(
    '{days} dias fechados, {postings} lançamentos',
    '{days} closed days, {postings} postings',
    '{days} días cerrados, {postings} asientos',
  ),
  monthNone: texts(
    'Nenhum dia fechado neste mês',
    'No day of this month is closed',
    'Ningún día cerrado en este mes',
  ),
  postings: texts('{count} lançamentos', '{count} postings', '{count} asientos'),
  posting: texts('1 lançamento', '1 posting', '1 asiento'),
  notYet: texts('ainda não', 'not yet', 'aún no'),
  noDay: texts('sem fechamento', 'not closed', 'sin cierre'),

  date: texts('Data', 'Date', 'Fecha'),
  weekday: texts('Dia da semana', 'Weekday', 'Día de la semana'),
  state: texts('Situação', 'State', 'Estado'),
  postingCount: texts('Lançamentos', 'Postings', 'Asientos'),
  closedAt: texts('Fechado em', 'Closed at', 'Cerrado el'),
  closedBy: texts('Fechado por', 'Closed by', 'Cerrado por'),
  sealedAt: texts('Selado em', 'Sealed at', 'Sellado el'),
  digest: texts('Selo', 'Seal', 'Sello'),
  previousDigest: texts('Selo do dia anterior', 'Seal of the day before', 'Sello del día anterior'),
  firstDay: texts('nenhum: é o primeiro dia', 'none: it is the first day', 'ninguno: es el primer día'),
  notSealed: texts('por selar', 'not sealed yet', 'por sellar'),
  none: texts('Nenhum dia fechado ainda', 'No day is closed yet', 'Ningún día cerrado aún'),
  noneHint: texts(
    'O primeiro fechamento do dia aparece aqui.',
    'The first day close will appear here.',
    'El primer cierre del día aparecerá aquí.',
  ),
  toClose: texts('Ir ao fechamento do dia', 'Go to the day close', 'Ir al cierre del día'),

  day: texts('Dia {date}', 'Day {date}', 'Día {date}'),
  dayBefore: texts('Dia anterior', 'Day before', 'Día anterior'),
  dayAfter: texts('Dia seguinte', 'Day after', 'Día siguiente'),
  print: texts('Imprimir', 'Print', 'Imprimir'),
  seal: texts('Selar o dia', 'Seal the day', 'Sellar el día'),
  sealWhy: texts(
    'O fechamento parou entre virar a data e selar: nada se perdeu, falta o selo.',
    'The close stopped between moving the date and the seal: nothing is lost, the seal is missing.',
    'El cierre se detuvo entre cambiar la fecha y sellar: no se perdió nada, falta el sello.',
  ),
  ledgers: texts('Razões do dia', 'Ledgers of the day', 'Libros del día'),
  ledgersHint: texts(
    'Abertura + débitos − créditos = fechamento. Negativo é crédito: o que o hotel ganhou ou deve.',
    'Opening + debits − credits = closing. Negative is credit: what the hotel earned or owes.',
    'Apertura + débitos − créditos = cierre. Negativo es crédito: lo que el hotel ganó o debe.',
  ),
  ledger: texts('Razão', 'Ledger', 'Libro'),
  opening: texts('Abertura', 'Opening', 'Apertura'),
  debit: texts('+ Débitos', '+ Debits', '+ Débitos'),
  credit: texts('− Créditos', '− Credits', '− Créditos'),
  closing: texts('= Fechamento', '= Closing', '= Cierre'),
  check: texts('Conferência', 'Check', 'Comprobación'),
  holds: texts('Confere', 'Holds', 'Cuadra'),
  differs: texts('Diferença {amount}', 'Differs by {amount}', 'Diferencia {amount}'),
  sum: texts('Soma', 'Sum', 'Suma'),
  balanced: texts('Débitos = créditos', 'Debits = credits', 'Débitos = créditos'),
  allHold: texts(
    'Todas as razões conferem, e os débitos são iguais aos créditos.',
    'Every ledger holds, and debits equal credits.',
    'Todos los libros cuadran, y los débitos igualan a los créditos.',
  ),
  someDiffer: texts(
    'Há razões que não conferem: chame o suporte antes de fechar outro dia.',
    'Some ledgers do not hold: call support before you close another day.',
    'Hay libros que no cuadran: llame a soporte antes de cerrar otro día.',
  ),
  ledgersLater: texts(
    'As razões do dia saem com o selo',
    'The ledgers of the day come with its seal',
    'Los libros del día salen con el sello',
  ),
  noMoves: texts(
    'Nada se moveu até este dia',
    'Nothing has moved until this day',
    'Nada se movió hasta este día',
  ),

  help1: texts(
    'Cada dia fechado com o seu selo: um resumo de todos os lançamentos do dia e do selo anterior. Se alguém mudasse um lançamento antigo, os selos deixariam de bater.',
    'Each closed day with its seal: a digest of all postings of the day and of the seal before. If somebody changed an old posting, the seals would not match any more.',
    'Cada día cerrado con su sello: un resumen de todos los asientos del día y del sello anterior. Si alguien cambiara un asiento antiguo, los sellos dejarían de coincidir.',
  ),
  help2: texts(
    'No calendário, a barra mostra o movimento do dia: setas andam, PageUp e PageDown mudam o mês, Enter abre.',
    'In the calendar the bar shows how busy the day was: arrows move, PageUp and PageDown change the month, Enter opens.',
    'En el calendario, la barra muestra el movimiento del día: las flechas mueven, PageUp y PageDown cambian el mes, Enter abre.',
  ),
  dayHelp: texts(
    'O que cada razão tinha na abertura, o que entrou e saiu, e com quanto fechou. A conta é refeita nesta tela, linha por linha.',
    'What each ledger had when the day opened, what came and went, and what it closed with. The sum is done again on this screen, line by line.',
    'Lo que cada libro tenía en la apertura, lo que entró y salió, y con cuánto cerró. La cuenta se rehace en esta pantalla, línea por línea.',
  ),
} as const

/** The ledgers, as bookkeepers of a hotel call them. */
export const LEDGER_WORDS: Readonly<Record<string, Texts>> = {
  guest: texts('Hóspedes (comandas)', 'Guests (folios)', 'Huéspedes (folios)'),
  deposit: texts('Depósitos antecipados', 'Deposits', 'Depósitos'),
  city: texts('A Faturar (contas a receber)', 'City ledger (on account)', 'A crédito (cuentas por cobrar)'),
  card: texts('Cartões a receber', 'Cards receivable', 'Tarjetas por cobrar'),
  drawer: texts('Caixa', 'Cash drawer', 'Caja'),
  bank: texts('Bancos', 'Banks', 'Bancos'),
  revenue: texts('Receitas', 'Revenue', 'Ingresos'),
  discount: texts('Descontos concedidos', 'Discounts given', 'Descuentos concedidos'),
  advance: texts('Adiantamentos faturados', 'Advances invoiced', 'Anticipos facturados'),
  tax: texts('Impostos', 'Taxes', 'Impuestos'),
  fee: texts('Taxas', 'Fees', 'Tasas'),
}
