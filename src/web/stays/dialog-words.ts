import { texts } from '../../api/language.ts'

/** What the dialogs of stays say, and what is told after them. */
export const stayDialogWords = {
  chooseRoom: texts('Número da UH', 'Room number', 'Número de habitación'),
  chooseRoomHint: texts(
    'Digite o número ou desça com a seta; Enter escolhe.',
    'Type the number or go down with the arrow; Enter chooses.',
    'Escriba el número o baje con la flecha; Enter elige.',
  ),
  freeRooms: texts('UHs livres', 'Free rooms', 'Habitaciones libres'),
  ofType: texts('Do tipo reservado: {type}', 'Of the type booked: {type}', 'Del tipo reservado: {type}'),
  ofOtherTypes: texts('De outros tipos', 'Of other types', 'De otros tipos'),
  freeUntil: texts('livre até {date}', 'free until {date}', 'libre hasta {date}'),
  freeOpen: texts('sem reserva depois', 'nobody after', 'sin reserva después'),
  stillThere: texts('ainda com {guest}', 'still with {guest}', 'aún con {guest}'),
  noneFree: texts(
    'Nenhuma UH livre de {arrival} a {departure}.',
    'No room is free from {arrival} to {departure}.',
    'Ninguna habitación libre de {arrival} a {departure}.',
  ),
  noneMatches: texts(
    'Nenhuma UH livre com “{text}”',
    'No free room has “{text}”',
    'Ninguna habitación libre con “{text}”',
  ),
  otherRoom: texts('Escolher outra UH', 'Choose another room', 'Elegir otra habitación'),
  dirty: texts(
    'A UH {number} está suja: confirme com a governança antes de entregar a chave.',
    'Room {number} is dirty: ask housekeeping before you hand over the key.',
    'La habitación {number} está sucia: confirme con limpieza antes de entregar la llave.',
  ),
  occupied: texts(
    'A UH {number} ainda está com {guest}: o check-in espera essa saída.',
    'Room {number} is still with {guest}: the check-in waits until they leave.',
    'La habitación {number} sigue con {guest}: el check-in espera esa salida.',
  ),
  roomUnknown: texts(
    'Não se sabe se a UH está limpa: confirme com a governança antes de entregar a chave.',
    'It is not known whether the room is clean: ask housekeeping before you hand over the key.',
    'No se sabe si la habitación está limpia: confirme con limpieza antes de entregar la llave.',
  ),
  roomTaken: texts(
    'A UH {number} ainda tem hóspede: escolha outra.',
    'There is still a guest in room {number}: choose another one.',
    'La habitación {number} aún tiene huésped: elija otra.',
  ),
  roomOutOfOrder: texts(
    'A UH {number} está fora de serviço: escolha outra.',
    'Room {number} is out of order: choose another one.',
    'La habitación {number} está fuera de servicio: elija otra.',
  ),

  assignPreview: texts(
    '{guest} fica com a UH {number} ({type}).',
    '{guest} gets room {number} ({type}).',
    '{guest} queda en la habitación {number} ({type}).',
  ),
  assignOtherType: texts(
    'O tipo reservado é {type}.',
    'The type booked is {type}.',
    'El tipo reservado es {type}.',
  ),
  assigned: texts(
    'UH {number} associada a {guest}',
    'Room {number} assigned to {guest}',
    'Habitación {number} asignada a {guest}',
  ),

  checkInDo: texts('Fazer check-in', 'Check in', 'Hacer check-in'),
  checkInPreview: texts(
    '{guest} entra na UH {number}; a conta fica ativa e a comanda 1 abre.',
    '{guest} moves into room {number}; the account becomes active and folio 1 opens.',
    '{guest} entra en la habitación {number}; la cuenta queda activa y se abre el folio 1.',
  ),
  checkedIn: texts(
    'Check-in feito: {guest} na UH {number}',
    'Checked in: {guest} in room {number}',
    'Check-in hecho: {guest} en la habitación {number}',
  ),

  checkOutDo: texts('Fazer check-out', 'Check out', 'Hacer check-out'),
  checkOutPreview: texts(
    'A estadia termina, a conta é encerrada e a UH {number} fica suja.',
    'The stay ends, the account is closed and room {number} becomes dirty.',
    'La estadía termina, la cuenta se cierra y la habitación {number} queda sucia.',
  ),
  closesFolios: texts(
    'Antes fecha, como paga: {folios}.',
    'Before that it closes as settled: {folios}.',
    'Antes cierra, como pagado: {folios}.',
  ),
  early: texts(
    'Saída antecipada: era {departure}. As noites seguintes não são cobradas.',
    'Early departure: it was {departure}. The nights after are not charged.',
    'Salida anticipada: era {departure}. Las noches siguientes no se cobran.',
  ),
  owes: texts('Falta receber {balance}', '{balance} to be paid', 'Falta cobrar {balance}'),
  isOwed: texts('Falta devolver {balance}', '{balance} to be refunded', 'Falta devolver {balance}'),
  even: texts('Saldo zero', 'Balance zero', 'Saldo cero'),
  cannotWithBalance: texts(
    'O check-out espera que todas as comandas estejam em zero: receba (F4) ou feche A Faturar na conta.',
    'The check-out waits until all folios are at zero: take a payment (F4) or close on account.',
    'El check-out espera que todos los folios estén en cero: cobre (F4) o cierre a crédito en la cuenta.',
  ),
  cannotWithCredit: texts(
    'O check-out espera que todas as comandas estejam em zero: devolva o crédito (F4) ou feche A Faturar na conta.',
    'The check-out waits until all folios are at zero: refund the credit (F4) or close on account.',
    'El check-out espera que todos los folios estén en cero: devuelva el crédito (F4) o cierre a crédito en la cuenta.',
  ),
  billedTo: texts(
    'A reserva diz faturar para {name}.',
    'The reservation says: bill to {name}.',
    'La reserva dice facturar a {name}.',
  ),
  nightsMissed: texts(
    'Há diárias de dias anteriores por lançar. Lance-as antes do check-out.',
    'Nights of earlier days are not posted. Post them before the check-out.',
    'Hay noches de días anteriores por cargar. Cárguelas antes del check-out.',
  ),
  closeFirst: texts(
    'Há comanda aberta ou bloqueada: feche-a na conta antes do check-out.',
    'A folio is open or locked: close it in the account before the check-out.',
    'Hay un folio abierto o bloqueado: ciérrelo en la cuenta antes del check-out.',
  ),
  goPay: texts('Receber', 'Take payment', 'Cobrar'),
  goGiveBack: texts('Devolver', 'Refund', 'Devolver'),
  goAccount: texts('Abrir conta', 'Open account', 'Abrir cuenta'),
  goClose: texts('Fechar A Faturar', 'Close on account', 'Cerrar a crédito'),
  goStay: texts('Ver a estadia', 'See the stay', 'Ver la estadía'),
  balances: texts('Saldo por comanda', 'Balance by folio', 'Saldo por folio'),
  checkedOut: texts(
    'Check-out feito: {guest}, UH {number}',
    'Checked out: {guest}, room {number}',
    'Check-out hecho: {guest}, habitación {number}',
  ),

  cancelTitle: texts('Cancelar reserva', 'Cancel reservation', 'Cancelar reserva'),
  cancelNot: texts('Voltar', 'Back', 'Volver'),
  cancelPreview: texts(
    'A reserva de {guest} é cancelada e a UH fica livre.',
    'The reservation of {guest} is cancelled and its room is free.',
    'La reserva de {guest} se cancela y la habitación queda libre.',
  ),
  cancelPreviewBare: texts(
    'A reserva de {guest} é cancelada.',
    'The reservation of {guest} is cancelled.',
    'La reserva de {guest} se cancela.',
  ),
  cancelled: texts(
    'Reserva cancelada: {guest}',
    'Reservation cancelled: {guest}',
    'Reserva cancelada: {guest}',
  ),
  noShowTitle: texts('Registrar no-show', 'Mark as no-show', 'Registrar no-show'),
  noShowPreview: texts(
    '{guest} não veio: a estadia termina como no-show e a UH fica livre.',
    '{guest} did not come: the stay ends as a no-show and its room is free.',
    '{guest} no vino: la estadía termina como no-show y la habitación queda libre.',
  ),
  noShowPreviewBare: texts(
    '{guest} não veio: a estadia termina como no-show.',
    '{guest} did not come: the stay ends as a no-show.',
    '{guest} no vino: la estadía termina como no-show.',
  ),
  noShowGuarantee: texts(
    'A reserva tem garantia ({guarantee}). Se houver cobrança de no-show, lance-a e feche a comanda na conta antes.',
    'The reservation is guaranteed ({guarantee}). If a no-show fee is due, post it and close the folio in the account first.',
    'La reserva tiene garantía ({guarantee}). Si hay cargo por no-show, cárguelo y cierre el folio en la cuenta antes.',
  ),
  noShowDone: texts(
    'No-show registrado: {guest}',
    'Marked as no-show: {guest}',
    'No-show registrado: {guest}',
  ),

  reinstatePreview: texts(
    '{guest} volta a ter reserva, de {from} a {until}, e aparece em Chegadas. A UH é escolhida no check-in.',
    '{guest} has a reservation again, from {from} to {until}, among the arrivals. The room is chosen at check-in.',
    '{guest} vuelve a tener reserva, del {from} al {until}, y aparece en Llegadas. La habitación se elige en el check-in.',
  ),
  reinstateLate: texts(
    'As noites antes de {date} não são cobradas.',
    'The nights before {date} are not charged.',
    'Las noches antes del {date} no se cobran.',
  ),
  reinstateNoNight: texts(
    'Não resta noite nesta reserva: depois de reativar, altere a saída. As noites antes de {date} não são cobradas.',
    'No night is left in this reservation: change the departure afterwards. The nights before {date} are not charged.',
    'No queda noche en esta reserva: después de reactivar, cambie la salida. Las noches antes del {date} no se cobran.',
  ),
  reinstated: texts(
    'Reserva reativada: {guest}',
    'Reservation reinstated: {guest}',
    'Reserva reactivada: {guest}',
  ),

  newDeparture: texts('Nova saída', 'New departure', 'Nueva salida'),
  rateAdded: texts('Diária de cada noite a mais', 'Rate of each night more', 'Tarifa de cada noche de más'),
  longerOnePreview: texts(
    '1 noite a mais, a de {from}: {total}, mais as taxas que houver. Ela é lançada na sua noite.',
    '1 night more, that of {from}: {total}, plus taxes and fees if any. It is posted in its own night.',
    '1 noche más, la del {from}: {total}, más las tasas que haya. Se carga en su noche.',
  ),
  longerPreview: texts(
    '{nights} a mais, de {from} a {until}, a {rate}: {total}, mais as taxas que houver. Cada uma é lançada na sua noite.',
    '{nights} more, from {from} to {until}, at {rate}: {total}, plus taxes and fees if any. Each is posted in its own night.',
    '{nights} más, del {from} al {until}, a {rate}: {total}, más las tasas que haya. Cada una se carga en su noche.',
  ),
  shorterPreview: texts(
    '{nights} a menos, de {from} a {until}: não se cobra.',
    '{nights} less, from {from} to {until}: not charged.',
    '{nights} menos, del {from} al {until}: no se cobra.',
  ),
  roomFreed: texts(
    'A UH {number} fica livre em {date}.',
    'Room {number} is free on {date}.',
    'La habitación {number} queda libre el {date}.',
  ),
  departureIsThat: texts(
    'A saída já é {date}.',
    'The departure is {date} already.',
    'La salida ya es el {date}.',
  ),
  departureCharged: texts(
    'A diária já foi lançada: a saída pode ser a partir de {date}.',
    'The night is posted already: the departure can be from {date} on.',
    'La noche ya está cargada: la salida puede ser desde el {date}.',
  ),
  departurePromised: texts(
    'A UH {number} está reservada para outro hóspede em {date}. Escolha até esse dia, ou troque de UH antes.',
    'Room {number} is promised to another guest on {date}. Choose no later day, or change the room first.',
    'La habitación {number} está reservada para otro huésped el {date}. Elija hasta ese día, o cambie antes de habitación.',
  ),
  departureChanged: texts(
    'Saída de {guest}: {date}',
    'Departure of {guest}: {date}',
    'Salida de {guest}: {date}',
  ),
  staysLonger: texts(
    'O hóspede fica mais? Alterar a saída',
    'Does the guest stay longer? Change the departure',
    '¿El huésped se queda más? Cambiar la salida',
  ),

  postNightTitle: texts(
    'Lançar a diária de {date}',
    'Post the night of {date}',
    'Cargar la noche del {date}',
  ),
  postNightDo: texts('Lançar diária', 'Post night', 'Cargar noche'),
  postNightPreview: texts(
    '{rate} na comanda da UH {number}. A auditoria noturna não lança esta noite outra vez.',
    '{rate} on the folio of room {number}. The day close does not post this night again.',
    '{rate} en el folio de la habitación {number}. La auditoría nocturna no carga esta noche otra vez.',
  ),
  nightDone: texts('Diária de {date} lançada', 'Night of {date} posted', 'Noche del {date} cargada'),
} as const
