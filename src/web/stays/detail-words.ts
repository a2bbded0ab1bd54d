import { texts } from '../../api/language.ts'

/** What most reservation systems tell of a stay: what is typed by hand, and the columns of a file of bookings. */
export const detailWords = {
  country: texts('País', 'Country', 'País'),
  document: texts('Documento', 'Document', 'Documento'),
  channel: texts('Canal', 'Channel', 'Canal'),
  distributionChannel: texts('Canal', 'Channel', 'Canal'),
  marketSegment: texts('Segmento', 'Segment', 'Segmento'),
  customerType: texts('Tipo de cliente', 'Type of customer', 'Tipo de cliente'),
  board: texts('Regime', 'Board', 'Régimen'),
  meal: texts('Regime', 'Board', 'Régimen'),
  group: texts('Grupo', 'Group', 'Grupo'),
  company: texts('Empresa', 'Company', 'Empresa'),
  agent: texts('Agência', 'Agency', 'Agencia'),
  reservedRoomType: texts('Tipo reservado', 'Type booked', 'Tipo reservado'),
  depositType: texts('Depósito', 'Deposit', 'Depósito'),
  leadTime: texts('Antecedência (dias)', 'Booked ahead (days)', 'Antelación (días)'),
  parkingSpaces: texts('Vagas', 'Parking spaces', 'Plazas de garaje'),
  specialRequests: texts('Pedidos especiais', 'Special requests', 'Pedidos especiales'),
  reservationStatusDate: texts('Última mudança', 'Last change', 'Último cambio'),
  vip: texts('Atenção', 'Attention', 'Atención'),
  note: texts('Observação', 'Note', 'Observación'),
} as const

/** The codes of what is eaten, as reservation systems write them. */
export const BOARDS: Readonly<Record<string, ReturnType<typeof texts>>> = {
  SC: texts('Sem refeições', 'Self-catering', 'Sin comidas'),
  RO: texts('Sem refeições', 'Room only', 'Sin comidas'),
  BB: texts('Café da manhã', 'Bed and breakfast', 'Desayuno'),
  HB: texts('Meia pensão', 'Half board', 'Media pensión'),
  FB: texts('Pensão completa', 'Full board', 'Pensión completa'),
  AI: texts('Tudo incluído', 'All inclusive', 'Todo incluido'),
}
