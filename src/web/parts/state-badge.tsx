import {
  IconAlertCircle,
  IconBan,
  IconBrush,
  IconCalendar,
  IconCircle,
  IconCircleCheck,
  IconCircleX,
  IconClock,
  IconFileInvoice,
  IconHome,
  IconLock,
  IconLogout,
  IconPlayerPlay,
  IconShieldCheck,
  IconTool,
  IconUserOff,
} from '@tabler/icons-react'
import type { ComponentType } from 'react'
import { useLanguage } from '../words/language.tsx'
import classes from './state-badge.module.css'
import { type StateKind, stateWord, type Tone } from './state-words.ts'

/** A state by its word, an icon and a colour: no one of them is needed to tell it. */
export function StateBadge({ of, state }: { readonly of: StateKind; readonly state: string }) {
  const { language } = useLanguage()
  const word = stateWord(of, state)
  const Icon = ICONS[`${of}.${state}`] ?? TONE_ICONS[word?.tone ?? 'plain']
  return (
    <span className={`${classes.badge} ${classes[word?.tone ?? 'plain']}`}>
      <Icon size={14} aria-hidden />
      {word?.text[language] ?? state}
    </span>
  )
}

type Icon = ComponentType<{ readonly size?: number; readonly 'aria-hidden'?: boolean }>

const TONE_ICONS: Readonly<Record<Tone, Icon>> = {
  plain: IconCircle,
  good: IconCircleCheck,
  look: IconAlertCircle,
  bad: IconCircleX,
  over: IconCircleX,
}

/** Where a thing's state has an icon of its own. */
const ICONS: Readonly<Record<string, Icon>> = {
  'folio.open': IconCircle,
  'folio.locked': IconLock,
  'folio.settled': IconCircleCheck,
  'folio.onAccount': IconFileInvoice,
  'folio.voided': IconBan,
  'stay.reserved': IconCalendar,
  'stay.inHouse': IconHome,
  'stay.departed': IconLogout,
  'stay.cancelled': IconBan,
  'stay.noShow': IconUserOff,
  'room.dirty': IconBrush,
  'room.inspected': IconShieldCheck,
  'room.outOfOrder': IconTool,
  'account.pending': IconClock,
  'account.closed': IconCircleCheck,
  'account.cancelled': IconBan,
  'shift.open': IconCircle,
  'shift.closed': IconLock,
  'day.open': IconCircle,
  'day.closed': IconClock,
  'day.sealed': IconLock,
  'user.locked': IconLock,
  'user.inactive': IconUserOff,
  'job.waiting': IconClock,
  'job.running': IconPlayerPlay,
  'job.cancelled': IconBan,
}
