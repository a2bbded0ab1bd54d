import { Anchor, Switch } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useProperty } from '../frame/property.tsx'
import { ariaKey, useShownKey } from '../keys/use-own-keys.ts'
import { useWords } from '../words/language.tsx'
import classes from './folio.module.css'
import type { Folio } from './folio-query.ts'
import type { FolioView } from './use-folio-view.ts'
import { SIDE_BY_SIDE_KEY } from './use-view-keys.ts'
import { folioWords } from './words.ts'

/** How the folios and their lines are shown, and the way to the history of the one that is looked at. */
export function FolioViewTools({
  folio,
  view,
  isWhole,
  onWhole,
}: {
  readonly folio: Folio
  readonly view: FolioView
  readonly isWhole: boolean
  readonly onWhole: () => void
}) {
  const say = useWords(folioWords)
  const { propertyId } = useProperty()
  return (
    <div className={classes.tools}>
      {view.toggle && (
        <Tool
          label={say('sideBySide')}
          keyHint={SIDE_BY_SIDE_KEY}
          isOn={view.isSideBySide}
          onToggle={view.toggle}
        />
      )}
      <Tool label={say('showHistory')} keyHint="H" isOn={isWhole} onToggle={onWhole} />
      <Anchor component={Link} to={`/${propertyId}/folios/${folio.id}/history`} inherit underline="always">
        {say('trail')} <KeyHint name="T" />
      </Anchor>
    </div>
  )
}

function Tool({
  label,
  keyHint,
  isOn,
  onToggle,
}: {
  readonly label: string
  readonly keyHint: string
  readonly isOn: boolean
  readonly onToggle: () => void
}) {
  const shownKey = useShownKey()
  return (
    <Switch
      size="xs"
      label={
        <>
          {label} <KeyHint name={keyHint} />
        </>
      }
      checked={isOn}
      aria-keyshortcuts={ariaKey(shownKey(keyHint))}
      onChange={onToggle}
    />
  )
}

function KeyHint({ name }: { readonly name: string }) {
  const shownKey = useShownKey()
  return (
    <span className={classes.key} aria-hidden>
      {shownKey(name)}
    </span>
  )
}
