import type { Language } from '../../api/language.ts'
import type { Column } from '../parts/grid/column.ts'
import { StateBadge } from '../parts/state-badge.tsx'
import { stateColumn } from '../parts/state-words.ts'
import type { Say } from '../words/language.tsx'
import { GUARANTEES, guaranteeText } from './stay-facts.ts'
import type { Room, Stay, StayList } from './stay-query.ts'
import type { stayWords } from './words.ts'

/** A stay in a list, with how its room is. */
export type ListedStay = Stay & { readonly roomStatus: Room['status'] | null }

/** The columns of a list of stays: those that its work is done by first, the others where the user chooses them. */
export function stayColumns(
  list: StayList,
  { say, language }: { readonly say: Say<typeof stayWords>; readonly language: Language },
): readonly Column<ListedStay>[] {
  const all = allColumns(say, language)
  const shown = SHOWN[list]
  const rest = Object.keys(all).filter((id) => !shown.includes(id as ColumnId)) as ColumnId[]
  return [...shown.map((id) => all[id]), ...rest.map((id) => ({ ...all[id], isHidden: true }))]
}

type ColumnId =
  | 'room'
  | 'guest'
  | 'type'
  | 'status'
  | 'arrival'
  | 'departure'
  | 'nights'
  | 'guests'
  | 'guarantee'
  | 'billTo'
  | 'balance'
  | 'rate'
  | 'reservation'
  | 'state'

/** The width of a desk's screen decides how many come first: what one looks for in a hurry is within 1280 pixels. */
const SHOWN: Readonly<Record<StayList, readonly ColumnId[]>> = {
  arrivals: ids('room guest type status departure nights guests guarantee rate billTo reservation arrival'),
  noShows: ids('guest type arrival departure nights guests guarantee rate billTo reservation room'),
  inHouse: ids('room guest departure balance rate type nights guests guarantee billTo reservation arrival'),
  departures: ids('room guest balance departure guarantee billTo type nights guests reservation arrival'),
  departed: ids('room guest balance state departure billTo type nights guests reservation arrival'),
}

function ids(text: string): readonly ColumnId[] {
  return text.split(' ') as ColumnId[]
}

function allColumns(
  say: Say<typeof stayWords>,
  language: Language,
): Readonly<Record<ColumnId, Column<ListedStay>>> {
  return {
    room: { id: 'room', title: say('room'), kind: 'code', width: 60, value: (row) => row.roomNumber },
    guest: { id: 'guest', title: say('guest'), kind: 'text', width: 190, value: (row) => row.guestName },
    type: { id: 'type', title: say('roomType'), kind: 'code', width: 64, value: (row) => row.roomType },
    status: {
      id: 'status',
      title: say('roomStatus'),
      ...stateColumn('room', language),
      width: 128,
      value: (row) => row.roomStatus,
      cell: (row) => row.roomStatus && <StateBadge of="room" state={row.roomStatus} />,
    },
    arrival: { id: 'arrival', title: say('arrival'), kind: 'date', width: 96, value: (row) => row.arrival },
    departure: {
      id: 'departure',
      title: say('departure'),
      kind: 'date',
      width: 96,
      value: (row) => row.departure,
    },
    nights: {
      id: 'nights',
      title: say('nights'),
      kind: 'number',
      width: 72,
      value: (row) => row.nightCount,
      hasTotal: true,
    },
    guests: {
      id: 'guests',
      title: say('guests'),
      kind: 'code',
      width: 66,
      value: (row) => `${row.adults}/${row.children}`,
    },
    guarantee: {
      id: 'guarantee',
      title: say('guarantee'),
      kind: 'word',
      words: GUARANTEES,
      width: 116,
      value: (row) => row.guarantee,
      say: (value) => guaranteeText(value as Stay['guarantee'], say),
    },
    billTo: {
      id: 'billTo',
      title: say('billTo'),
      kind: 'text',
      width: 140,
      value: (row) => row.receivableName,
    },
    balance: {
      id: 'balance',
      title: say('balance'),
      kind: 'money',
      width: 116,
      value: (row) => row.balance,
      hasTotal: true,
    },
    rate: {
      id: 'rate',
      title: say('rate'),
      kind: 'money',
      width: 104,
      value: (row) => row.rateNext,
      hasTotal: true,
    },
    reservation: {
      id: 'reservation',
      title: say('reservation'),
      kind: 'code',
      width: 110,
      value: (row) => row.externalId,
    },
    state: {
      id: 'state',
      title: say('state'),
      ...stateColumn('stay', language),
      width: 112,
      value: (row) => row.state,
      cell: (row) => <StateBadge of="stay" state={row.state} />,
    },
  }
}
