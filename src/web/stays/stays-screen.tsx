import { SegmentedControl } from '@mantine/core'
import { IconBed, IconDoorEnter, IconDoorExit, IconLogout, IconUserOff } from '@tabler/icons-react'
import { useNavigate, useSearch } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useWords } from '../words/language.tsx'
import { StayListScreen } from './stay-list-screen.tsx'
import { stayWords } from './words.ts'

/** Who comes today, and who should have come before; by a switch, who was taken for a no-show and may still come. */
export function ArrivalsScreen() {
  const say = useWords(stayWords)
  const { isOther, toggle } = useSwitch({
    label: say('arrivalsShown'),
    list: say('toArrive'),
    other: { value: 'noShows', label: say('noShows') },
  })
  return isOther ? (
    <StayListScreen
      key="noShows"
      list="noShows"
      title={say('arrivals')}
      help={say('arrivalsHelp')}
      empty={{ title: say('noShowsNone'), hint: say('noShowsNoneHint'), icon: <IconUserOff size={28} /> }}
      actions={toggle}
    />
  ) : (
    <StayListScreen
      key="arrivals"
      list="arrivals"
      title={say('arrivals')}
      help={say('arrivalsHelp')}
      empty={{ title: say('arrivalsNone'), hint: say('arrivalsNoneHint'), icon: <IconDoorEnter size={28} /> }}
      actions={toggle}
    />
  )
}

/** Who is in the house now. */
export function InHouseScreen() {
  const say = useWords(stayWords)
  return (
    <StayListScreen
      list="inHouse"
      title={say('inHouse')}
      help={say('inHouseHelp')}
      empty={{ title: say('inHouseNone'), hint: say('inHouseNoneHint'), icon: <IconBed size={28} /> }}
    />
  )
}

/** Who leaves today, and who should have left before; by a switch, who has left today. */
export function DeparturesScreen() {
  const say = useWords(stayWords)
  const { isOther, toggle } = useSwitch({
    label: say('departuresShown'),
    list: say('toDepart'),
    other: { value: 'departed', label: say('departed') },
  })
  return isOther ? (
    <StayListScreen
      key="departed"
      list="departed"
      title={say('departures')}
      help={say('departuresHelp')}
      empty={{ title: say('departedNone'), hint: say('departedNoneHint'), icon: <IconLogout size={28} /> }}
      actions={toggle}
    />
  ) : (
    <StayListScreen
      key="departures"
      list="departures"
      title={say('departures')}
      help={say('departuresHelp')}
      empty={{
        title: say('departuresNone'),
        hint: say('departuresNoneHint'),
        icon: <IconDoorExit size={28} />,
      }}
      actions={toggle}
    />
  )
}

/** The switch between a screen's list and another one, which stands in the URL. */
function useSwitch(of: {
  readonly label: string
  readonly list: string
  readonly other: { readonly value: string; readonly label: string }
}): { readonly isOther: boolean; readonly toggle: ReactNode } {
  const { list } = useSearch({ strict: false }) as { readonly list?: unknown }
  const navigate = useNavigate()
  const { value: other } = of.other
  const isOther = list === other
  const toggle = (
    <SegmentedControl
      aria-label={of.label}
      data={[{ value: '', label: of.list }, of.other]}
      value={isOther ? other : ''}
      onChange={(value) => void navigate({ to: '.', search: { list: value || undefined } } as never)}
    />
  )
  return { isOther, toggle }
}
