import { texts } from '../../../api/language.ts'

/** What the fields say besides what is wrong with them. */
export const fieldWords = {
  inCurrency: texts('em {currency}', 'in {currency}', 'en {currency}'),
  percentSign: texts('em por cento', 'in per cent', 'en por ciento'),
  calendar: texts('Abrir o calendário (Alt+↓)', 'Open the calendar (Alt+↓)', 'Abrir el calendario (Alt+↓)'),
  calendarOf: texts('Calendário: {label}', 'Calendar: {label}', 'Calendario: {label}'),
  businessDate: texts('data hoteleira', 'business date', 'fecha hotelera'),
  dateHint: texts('dd/mm/aaaa', 'yyyy-mm-dd', 'dd/mm/aaaa'),
  nextMonth: texts('Mês seguinte', 'Next month', 'Mes siguiente'),
  previousMonth: texts('Mês anterior', 'Previous month', 'Mes anterior'),
  nextYear: texts('Ano seguinte', 'Next year', 'Año siguiente'),
  previousYear: texts('Ano anterior', 'Previous year', 'Año anterior'),
  nextDecade: texts('Década seguinte', 'Next decade', 'Década siguiente'),
  previousDecade: texts('Década anterior', 'Previous decade', 'Década anterior'),
  searching: texts('Procurando…', 'Searching…', 'Buscando…'),
  none: texts(
    'Nada encontrado para “{text}”.',
    'Nothing found for “{text}”.',
    'Nada encontrado para “{text}”.',
  ),
  searchFailed: texts(
    'Não foi possível procurar: tentar de novo',
    'The search failed: try again',
    'No se pudo buscar: intentar de nuevo',
  ),
  request: texts('Requisição {requestId}', 'Request {requestId}', 'Solicitud {requestId}'),
  foundOne: texts('1 encontrado', '1 found', '1 encontrado'),
  foundMany: texts('{count} encontrados', '{count} found', '{count} encontrados'),
  foundNone: texts('Nada encontrado', 'Nothing found', 'Nada encontrado'),
  recent: texts('Recentes', 'Recent', 'Recientes'),
  accountHint: texts(
    'UH, nome, reserva, nº da comanda, CPF/CNPJ',
    'Room, name, reservation, folio no., tax id',
    'Habitación, nombre, reserva, nº de folio, CPF/CNPJ',
  ),
  reservation: texts('reserva {number}', 'reservation {number}', 'reserva {number}'),
  codeHint: texts('Código ou nome', 'Code or name', 'Código o nombre'),
  roomHint: texts('Número da UH', 'Room number', 'Número de habitación'),
  reason: texts('Motivo', 'Reason', 'Motivo'),
  reasonHint: texts(
    'Fica gravado no histórico.',
    'It is kept in the history.',
    'Queda registrado en el historial.',
  ),
  clear: texts('Limpar', 'Clear', 'Borrar'),
}
