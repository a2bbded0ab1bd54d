import { SegmentedControl } from '@mantine/core'
import { IconBed, IconDoorEnter, IconDoorExit, IconLogout } from '@tabler/icons-react'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useWords } from '../words/language.tsx'
import { StayListScreen } from './stay-list-screen.tsx'
import { stayWords } from './words.ts'

/** Who comes today, and who should have come before. */
export function ArrivalsScreen() {
  const say = useWords(stayWords)
  return (
    <StayListScreen
      list="arrivals"
      title={say('arrivals')}
      help={say('arrivalsHelp')}
      empty={{ title: say('arrivalsNone'), hint: say('arrivalsNoneHint'), icon: <IconDoorEnter size={28} /> }}
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
  const { list } = useSearch({ strict: false }) as { readonly list?: unknown }
  const navigate = useNavigate()
  const isDeparted = list === 'departed'
  const toggle = (
    <SegmentedControl
      aria-label={say('departuresShown')}
      data={[
        { value: 'departures', label: say('toDepart') },
        { value: 'departed', label: say('departed') },
      ]}
      value={isDeparted ? 'departed' : 'departures'}
      onChange={(value) =>
        void navigate({ to: '.', search: { list: value === 'departed' ? value : undefined } } as never)
      }
    />
  )
  return isDeparted ? (
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
