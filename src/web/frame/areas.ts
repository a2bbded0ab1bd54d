import {
  IconBed,
  IconBook2,
  IconCalendarCheck,
  IconCalendarStats,
  IconDoor,
  IconDoorEnter,
  IconDoorExit,
  IconGauge,
  IconHistory,
  IconReceipt,
  IconSearch,
  IconShieldLock,
  IconUsers,
} from '@tabler/icons-react'
import type { ComponentType } from 'react'
import { type Texts, texts } from '../../api/language.ts'
import type { Right } from '../../rights/rights.ts'

/** A screen of the menu. */
export type Place = {
  /** Below the property. */
  readonly path: string
  readonly title: Texts
  readonly icon: ComponentType<{ readonly size?: number; readonly stroke?: number }>
  /** After G: `G C` goes there. */
  readonly letter?: string
  /** A function key that goes there from anywhere. */
  readonly key?: string
  /** Without it the screen shows nothing, so the menu does not name it. Some show everybody something. */
  readonly right?: Right
}

/** The menu: its areas, and the screens of each. The palette and the keys read it too. */
export const AREAS: readonly { readonly title: Texts; readonly places: readonly Place[] }[] = [
  {
    title: texts('Frente de caixa', 'Front desk', 'Recepción'),
    places: [
      {
        path: 'desk',
        title: texts('Painel do turno', 'Desk', 'Panel del turno'),
        icon: IconGauge,
        letter: 'D',
        right: 'books.read',
      },
      {
        path: 'find',
        title: texts('Localizar conta', 'Find account', 'Buscar cuenta'),
        icon: IconSearch,
        key: 'F3',
        letter: 'C',
        right: 'books.read',
      },
      {
        path: 'arrivals',
        title: texts('Chegadas', 'Arrivals', 'Llegadas'),
        icon: IconDoorEnter,
        letter: 'E',
        right: 'books.read',
      },
      {
        path: 'in-house',
        title: texts('Hóspedes na casa', 'In house', 'En casa'),
        icon: IconBed,
        letter: 'H',
        right: 'books.read',
      },
      {
        path: 'departures',
        title: texts('Saídas', 'Departures', 'Salidas'),
        icon: IconDoorExit,
        letter: 'S',
        right: 'books.read',
      },
      {
        path: 'rooms',
        title: texts('UHs', 'Rooms', 'Habitaciones'),
        icon: IconDoor,
        letter: 'U',
        right: 'books.read',
      },
      {
        path: 'folios',
        title: texts('Comandas', 'Folios', 'Folios'),
        icon: IconReceipt,
        letter: 'F',
        right: 'books.read',
      },
    ],
  },
  {
    title: texts('Auditoria noturna', 'Night audit', 'Auditoría nocturna'),
    places: [
      {
        path: 'day',
        title: texts('Fechamento do dia', 'Day close', 'Cierre del día'),
        icon: IconCalendarCheck,
        letter: 'A',
        right: 'books.read',
      },
      {
        path: 'days',
        title: texts('Dias fechados', 'Closed days', 'Días cerrados'),
        icon: IconCalendarStats,
        right: 'books.read',
      },
      { path: 'jobs', title: texts('Tarefas', 'Jobs', 'Tareas'), icon: IconHistory, right: 'books.read' },
    ],
  },
  {
    title: texts('Administração', 'Administration', 'Administración'),
    places: [
      {
        path: 'users',
        title: texts('Usuários', 'Users', 'Usuarios'),
        icon: IconUsers,
        right: 'administration.users',
      },
      {
        path: 'roles',
        title: texts('Perfis', 'Roles', 'Perfiles'),
        icon: IconShieldLock,
        right: 'administration.users',
      },
    ],
  },
  {
    title: texts('Ajuda', 'Help', 'Ayuda'),
    places: [
      {
        path: 'manual',
        title: texts('Manual', 'Manual', 'Manual'),
        icon: IconBook2,
        letter: 'M',
      },
    ],
  },
]

/** Whether the menu names a screen to who holds these rights. */
export function isOpenTo({ right }: Place, held: readonly string[]): boolean {
  return right === undefined || held.includes(right)
}

/** The key that goes to a screen of the menu. */
export function keyOf({ key, letter }: Pick<Place, 'key' | 'letter'>): string | undefined {
  return key ?? (letter && `G ${letter}`)
}

/** Every screen of the menu. */
export const PLACES: readonly Place[] = AREAS.flatMap((area) => area.places)
