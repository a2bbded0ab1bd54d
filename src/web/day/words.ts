import { type Texts, texts } from '../../api/language.ts'

/** What the screen of the day close says. */
export const words = {
  title: texts('Fechamento do dia', 'Day close', 'Cierre del día'),
  openDate: texts('Data hoteleira aberta', 'Open business date', 'Fecha hotelera abierta'),
  opensNext: texts(
    'Fechar este dia abre {next}.',
    'Closing this day opens {next}.',
    'Cerrar este día abre {next}.',
  ),
  ready: texts('Pronto para fechar', 'Ready to close', 'Listo para cerrar'),
  notReadyOne: texts(
    '1 pendência impede o fechamento',
    '1 item blocks the close',
    '1 pendiente impide el cierre',
  ),
  notReady: texts(
    '{count} pendências impedem o fechamento',
    '{count} items block the close',
    '{count} pendientes impiden el cierre',
  ),
  isClosing: texts('Fechando…', 'Closing…', 'Cerrando…'),
  isClosingHint: texts(
    'A recepção continua trabalhando; pode sair desta tela e voltar.',
    'The desk goes on working; you may leave this screen and come back.',
    'La recepción sigue trabajando; puede salir de esta pantalla y volver.',
  ),
  checklist: texts('Conferência do dia', 'Checklist of the day', 'Comprobación del día'),
  stateBlocks: texts('Bloqueia', 'Blocks', 'Bloquea'),
  stateWarns: texts('Aviso', 'Warning', 'Aviso'),
  stateLater: texts('No fechamento', 'At the close', 'En el cierre'),
  stateDone: texts('Feito', 'Done', 'Hecho'),
  more: texts('e mais {count}', 'and {count} more', 'y {count} más'),
  seeAll: texts('Ver todas', 'See all', 'Ver todas'),
  folioOf: texts('comanda', 'folio', 'folio'),
  folioOfWhom: texts('Comanda de {text}', 'Folio of {text}', 'Folio de {text}'),
  roomAndText: texts('UH {room} · {text}', '{room} · {text}', 'Hab. {room} · {text}'),
  refreshed: texts(
    'Atualiza sozinha; vista às {time}',
    'Refreshes by itself; as of {time}',
    'Se actualiza sola; vista a las {time}',
  ),

  simulate: texts('Simular', 'Dry run', 'Simular'),
  close: texts('Fechar o dia', 'Close the day', 'Cerrar el día'),
  running: texts(
    'O fechamento já está em andamento',
    'The close is already running',
    'El cierre ya está en curso',
  ),
  blockedBy: texts(
    'Impedem o fechamento: {items}',
    'Blocking the close: {items}',
    'Impiden el cierre: {items}',
  ),

  plan: texts(
    'Simulação: o que o fechamento faria',
    'Dry run: what the close would do',
    'Simulación: lo que haría el cierre',
  ),
  planNothing: texts(
    'Nada foi alterado. Simulado às {time}.',
    'Nothing was changed. Run at {time}.',
    'No se cambió nada. Simulado a las {time}.',
  ),
  planStops: texts('Pararia aqui: {items}.', 'It would stop here: {items}.', 'Se detendría aquí: {items}.'),
  planChecks: texts('Conferir: nada bloqueia', 'Check: nothing blocks', 'Comprobar: nada bloquea'),
  planNights: texts(
    'Lançar {count} diárias, com impostos e taxas',
    'Post {count} room nights, with taxes and fees',
    'Cargar {count} noches, con impuestos y tasas',
  ),
  planNightsOne: texts(
    'Lançar 1 diária, com impostos e taxas',
    'Post 1 room night, with taxes and fees',
    'Cargar 1 noche, con impuestos y tasas',
  ),
  planNoNights: texts('Nenhuma diária por lançar', 'No room nights to post', 'Ninguna noche por cargar'),
  planTurns: texts(
    'Fechar {date} e abrir {next}',
    'Close {date} and open {next}',
    'Cerrar {date} y abrir {next}',
  ),
  planSeals: texts(
    'Selar o dia: nada mais entra nele',
    'Seal the day: nothing can be posted on it any more',
    'Sellar el día: nada más entra en él',
  ),
  planNotReached: texts('não chegaria aqui', 'not reached', 'no llegaría aquí'),
  dismiss: texts('Dispensar', 'Dismiss', 'Descartar'),

  closeSubject: texts('Data aberta: {date}', 'Open date: {date}', 'Fecha abierta: {date}'),
  closeWarnings: texts(
    'Ficam como estão: {items}.',
    'These stay as they are: {items}.',
    'Quedan como están: {items}.',
  ),
  closeFinal: texts(
    'Um dia fechado não se reabre: o que faltar entra no dia novo.',
    'A closed day is not opened again: what is missing goes to the new day.',
    'Un día cerrado no se reabre: lo que falte entra en el día nuevo.',
  ),
  closePreview: texts(
    '{nights}; fechar {date} e abrir {next}.',
    '{nights}; close {date} and open {next}.',
    '{nights}; cerrar {date} y abrir {next}.',
  ),

  run: texts('Andamento do fechamento', 'Progress of the close', 'Progreso del cierre'),
  sealed: texts(
    'O dia {date} está fechado e selado',
    'Day {date} is closed and sealed',
    'El día {date} está cerrado y sellado',
  ),
  nowOpen: texts(
    'A data hoteleira agora é {date}.',
    'The business date is now {date}.',
    'La fecha hotelera ahora es {date}.',
  ),
  nightsPosted: texts(
    'Diárias lançadas: {count}.',
    'Room nights posted: {count}.',
    'Noches cargadas: {count}.',
  ),
  seeDay: texts('Ver o dia fechado', 'See the closed day', 'Ver el día cerrado'),
  seeJob: texts('Ver a tarefa', 'See the job', 'Ver la tarea'),
  wasRefused: texts('O dia não foi fechado', 'The day was not closed', 'El día no se cerró'),
  wasCancelled: texts('O fechamento foi interrompido', 'The close was stopped', 'El cierre se interrumpió'),
  wasFailed: texts(
    'O fechamento parou por um erro',
    'The close stopped because of an error',
    'El cierre se detuvo por un error',
  ),
  adviceNotReady: texts(
    'Resolva o que bloqueia na conferência abaixo e feche de novo.',
    'Handle what blocks in the checklist below and close again.',
    'Resuelva lo que bloquea en la comprobación de abajo y cierre de nuevo.',
  ),
  adviceNotOpen: texts(
    'Outra pessoa já fechou este dia: confira a data no alto da tela.',
    'Somebody else has closed this day already: look at the date at the top.',
    'Otra persona ya cerró este día: compruebe la fecha en lo alto.',
  ),
  adviceAgain: texts(
    'O que já foi lançado fica lançado. Ao fechar de novo, o fechamento segue de onde parou e nenhuma diária entra duas vezes.',
    'What was posted stays posted. Closing again goes on from there, and no night is posted twice.',
    'Lo cargado queda cargado. Al cerrar de nuevo, el cierre sigue donde paró y ninguna noche entra dos veces.',
  ),
  adviceFailed: texts(
    'Feche de novo; se repetir, chame o suporte com o número da tarefa: {jobId}.',
    'Close again; if it happens again, call support with the job’s number: {jobId}.',
    'Cierre de nuevo; si se repite, llame a soporte con el número de la tarea: {jobId}.',
  ),

  log: texts('Registro', 'Log', 'Registro'),
  noLog: texts('Sem linhas ainda', 'No lines yet', 'Aún sin líneas'),
  digest: texts('Selo', 'Seal', 'Sello'),
  previousDigest: texts('Selo anterior', 'Previous seal', 'Sello anterior'),
  copyDigest: texts('Copiar {what}', 'Copy {what}', 'Copiar {what}'),
  copied: texts('Copiado', 'Copied', 'Copiado'),

  help1: texts(
    'O fechamento confere o dia, lança as diárias, vira a data hoteleira e sela o dia, para que ninguém mude o que passou.',
    'The close checks the day, posts the room nights, moves the business date and seals the day, so that nobody changes what was.',
    'El cierre comprueba el día, carga las noches, cambia la fecha hotelera y sella el día, para que nadie cambie lo pasado.',
  ),
  help2: texts(
    'O que bloqueia faria perder dinheiro: chegadas e saídas por tratar e turnos abertos. Avisos não impedem; vale olhar antes.',
    'What blocks would cost money: arrivals and departures not handled, and open shifts. Warnings block nothing; look at them before.',
    'Lo que bloquea haría perder dinero: llegadas y salidas por tratar y turnos abiertos. Los avisos no impiden; conviene mirarlos antes.',
  ),
  help3: texts(
    'Simular mostra o que seria feito e não muda nada. O fechamento pode ser interrompido e retomado: nenhuma diária entra duas vezes.',
    'The dry run shows what would be done and changes nothing. The close may be stopped and started again: no night is posted twice.',
    'Simular muestra lo que se haría y no cambia nada. El cierre puede interrumpirse y reanudarse: ninguna noche entra dos veces.',
  ),
} as const

/** An item of the checklist in words: its name, a count of it, when there is none of it, and what to do. */
export type ItemWords = {
  readonly name: Texts
  readonly one: Texts
  readonly many: Texts
  readonly none: Texts
  readonly advice: Texts
}

/** The items of the checklist, by their names in the API. */
export const ITEM_WORDS: Readonly<Record<string, ItemWords>> = {
  arrivals: {
    name: texts('Chegadas', 'Arrivals', 'Llegadas'),
    one: texts('1 chegada por tratar', '1 arrival to handle', '1 llegada por tratar'),
    many: texts('{count} chegadas por tratar', '{count} arrivals to handle', '{count} llegadas por tratar'),
    none: texts('Todas tratadas', 'All handled', 'Todas tratadas'),
    advice: texts(
      'Faça o check-in, marque no-show ou cancele. Um no-show que vier depois é reativado em Chegadas, Não vieram.',
      'Check in, mark as no-show, or cancel. A no-show who comes later is reinstated in Arrivals, No-shows.',
      'Haga el check-in, marque no-show o cancele. Un no-show que venga después se reactiva en Llegadas, No vinieron.',
    ),
  },
  departures: {
    name: texts('Saídas', 'Departures', 'Salidas'),
    one: texts('1 saída por tratar', '1 departure to handle', '1 salida por tratar'),
    many: texts('{count} saídas por tratar', '{count} departures to handle', '{count} salidas por tratar'),
    none: texts('Todas tratadas', 'All handled', 'Todas tratadas'),
    advice: texts(
      'Receba o saldo e faça o check-out; se o hóspede fica mais, altere a saída.',
      'Take the balance and check out; if the guest stays longer, change the departure.',
      'Cobre el saldo y haga el check-out; si el huésped se queda más, cambie la salida.',
    ),
  },
  openShifts: {
    name: texts('Turnos de caixa', 'Cashier shifts', 'Turnos de caja'),
    one: texts('1 turno aberto', '1 open shift', '1 turno abierto'),
    many: texts('{count} turnos abertos', '{count} open shifts', '{count} turnos abiertos'),
    none: texts('Todos fechados', 'All closed', 'Todos cerrados'),
    advice: texts(
      'Cada caixa conta e fecha o seu turno.',
      'Each cashier counts and closes their shift.',
      'Cada cajero cuenta y cierra su turno.',
    ),
  },
  nightsDue: {
    name: texts('Diárias', 'Room nights', 'Noches'),
    one: texts('1 diária será lançada', '1 night will be posted', '1 noche se cargará'),
    many: texts(
      '{count} diárias serão lançadas',
      '{count} nights will be posted',
      '{count} noches se cargarán',
    ),
    none: texts('Nenhuma por lançar', 'None to post', 'Ninguna por cargar'),
    advice: texts(
      'O fechamento lança cada uma, uma só vez.',
      'The close posts each of them, exactly once.',
      'El cierre carga cada una, una sola vez.',
    ),
  },
  foliosWithoutStay: {
    name: texts(
      'Comandas sem hóspede na casa',
      'Folios without a guest in house',
      'Folios sin huésped en casa',
    ),
    one: texts('1 comanda com saldo', '1 folio with a balance', '1 folio con saldo'),
    many: texts('{count} comandas com saldo', '{count} folios with a balance', '{count} folios con saldo'),
    none: texts('Nenhuma com saldo', 'None with a balance', 'Ninguno con saldo'),
    advice: texts(
      'Receba ou feche A Faturar.',
      'Take the payment, or close on account.',
      'Cobre o cierre a crédito.',
    ),
  },
  overCredit: {
    name: texts('Limites de crédito', 'Credit limits', 'Límites de crédito'),
    one: texts('1 estadia passa do limite', '1 stay over the limit', '1 estadía supera el límite'),
    many: texts(
      '{count} estadias passam do limite',
      '{count} stays over the limit',
      '{count} estadías superan el límite',
    ),
    none: texts('Nenhum ultrapassado', 'None exceeded', 'Ninguno superado'),
    advice: texts(
      'Somada à dívida, a conta da empresa passa do limite.',
      'With what it owes, the billed account would be over its limit.',
      'Sumada a la deuda, la cuenta de la empresa supera el límite.',
    ),
  },
  dirtyArrivals: {
    name: texts('UHs das chegadas', 'Rooms of the arrivals', 'Habitaciones de las llegadas'),
    one: texts('1 chegada com UH suja', '1 arrival with a dirty room', '1 llegada con habitación sucia'),
    many: texts(
      '{count} chegadas com UH suja',
      '{count} arrivals with dirty rooms',
      '{count} llegadas con habitación sucia',
    ),
    none: texts('Nenhuma suja', 'None dirty', 'Ninguna sucia'),
    advice: texts('Avise a governança.', 'Tell housekeeping.', 'Avise a limpieza.'),
  },
}

/** How an item is counted that the API has got since and this page does not know. */
export const OTHER_ITEM = texts('{item}: {count}', '{item}: {count}', '{item}: {count}')
