import { Burger, Menu, Tooltip, UnstyledButton } from '@mantine/core'
import { IconChevronDown, IconSearch, IconUser } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useShownKey } from '../keys/use-own-keys.ts'
import { userName } from '../words/built-in-names.ts'
import { useFormat } from '../words/format.ts'
import { useLanguage, useWords } from '../words/language.tsx'
import classes from './header.module.css'
import { LanguagePicker, ThemePicker } from './pickers.tsx'
import { useBusinessDate, useDesk, useProperty } from './property.tsx'
import { useMe } from './session.tsx'
import { useSignOut } from './use-sign-out.ts'
import { words } from './words.ts'

/** Where one is and when: the property, its business date, the shift and the integrations; search, language, theme, user. */
export function Header({ onSearch, onMenu }: { readonly onSearch: () => void; readonly onMenu: () => void }) {
  const say = useWords(words)
  const shownKey = useShownKey()
  const property = useProperty()
  return (
    <>
      {property.environment === 'training' && <p className={classes.training}>{say('training')}</p>}
      <header className={classes.header}>
        <Burger className={classes.burger} size="sm" onClick={onMenu} aria-label={say('menu')} />
        <PropertySwitch />
        <BusinessDate />
        <ShiftState />
        <IntegrationState />
        <UnstyledButton className={classes.search} onClick={onSearch}>
          <IconSearch size={15} aria-hidden />
          <span>{say('search')}</span>
          <kbd>{shownKey('Ctrl+K')}</kbd>
        </UnstyledButton>
        <UserMenu />
      </header>
    </>
  )
}

function PropertySwitch() {
  const say = useWords(words)
  const property = useProperty()
  const { properties } = useMe()
  const navigate = useNavigate()
  if (properties.length === 1) return <strong className={classes.property}>{property.name}</strong>
  return (
    <Menu>
      <Menu.Target>
        <UnstyledButton className={classes.property} aria-label={`${say('property')}: ${property.name}`}>
          <strong>{property.name}</strong> <IconChevronDown size={14} aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {properties.map(({ propertyId, name }) => (
          <Menu.Item key={propertyId} onClick={() => void navigate({ to: `/${propertyId}/desk` })}>
            {name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

function BusinessDate() {
  const say = useWords(words)
  const format = useFormat()
  const date = useBusinessDate()
  return (
    <span className={classes.date}>
      <span className={classes.caption}>{say('businessDate')}</span>{' '}
      <time dateTime={date}>{format.longDate(date)}</time>
    </span>
  )
}

function ShiftState() {
  const say = useWords(words)
  const format = useFormat()
  const { timeZone } = useProperty()
  const desk = useDesk().data
  if (!desk) return null
  const { shift, businessDate } = desk
  const text = !shift
    ? say('shiftNone')
    : shift.openedOn === businessDate
      ? say('shiftOpen', { time: format.time(shift.openedAt, timeZone) })
      : say('shiftOpenBefore', { date: format.date(shift.openedOn) })
  return (
    <Tooltip label={say('shiftNoneWhy')} disabled={shift !== null}>
      <span className={classes.state} data-tone={shift ? 'good' : 'none'}>
        {text}
      </span>
    </Tooltip>
  )
}

function IntegrationState() {
  const say = useWords(words)
  const desk = useDesk().data
  if (!desk) return null
  return (
    <Tooltip label={say('integrationsNoneWhy', { events: desk.integrations.events })}>
      <span className={classes.state} data-tone="none">
        {say('integrationsNone')}
      </span>
    </Tooltip>
  )
}

function UserMenu() {
  const say = useWords(words)
  const me = useMe()
  const { language } = useLanguage()
  const name = userName(me, language)
  const { propertyId } = useProperty()
  const navigate = useNavigate()
  const signOut = useSignOut()
  return (
    <Menu position="bottom-end" width={260}>
      <Menu.Target>
        <UnstyledButton className={classes.user} aria-label={say('user', { name })}>
          <IconUser size={16} aria-hidden />
          <span className={classes.userName}>{name}</span>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <div className={classes.pickers}>
          <LanguagePicker />
          <ThemePicker />
        </div>
        <Menu.Divider />
        <Menu.Item onClick={() => void navigate({ to: `/${propertyId}/preferences` })}>
          {say('preferences')}
        </Menu.Item>
        <Menu.Item onClick={() => void signOut()}>{say('signOut')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
