import { Kbd, Menu, Text } from '@mantine/core'
import { Fragment } from 'react'
import { useShownKey } from '../../keys/use-own-keys.ts'
import css from './list-screen.module.css'

/** What can be chosen in a menu of the grid. One that cannot be now stays visible with its reason. */
export type MenuEntry = {
  readonly id: string
  readonly label: string
  readonly run: () => void
  readonly disabledReason?: string | undefined
  readonly key?: string | undefined
  /** Parted by a line from what is above. */
  readonly isGroupStart?: boolean
}

/** Where a menu opens: at the pointer, or below a cell. In pixels of the window. */
export type MenuPoint = {
  readonly x: number
  readonly y: number
  readonly height: number
  readonly isAtEnd: boolean
}

// `Menu` hands on to `Popover` what its own type does not name.
const NO_ROLES = { withRoles: false }

/** A menu that opens at a point, for rows and headers: one for all of them. */
export function AnchoredMenu({
  label,
  point,
  entries,
  onClose,
}: {
  readonly label: string
  readonly point: MenuPoint
  readonly entries: readonly MenuEntry[]
  /** Gives the focus back to the cell. */
  readonly onClose: () => void
}) {
  return (
    <Menu
      opened
      onClose={onClose}
      position={point.isAtEnd ? 'bottom-end' : 'bottom-start'}
      offset={2}
      returnFocus={false}
      // In the page, whose landmarks hold all that one reads.
      withinPortal={false}
      floatingStrategy="fixed"
      // Its target is a point, which says nothing; the first entry has the focus.
      {...NO_ROLES}
      withInitialFocusPlaceholder={false}
      // Not `keydown` too: the key that opens it is still on its way to the document.
      clickOutsideEvents={['mousedown', 'touchstart']}
    >
      <Menu.Target>
        <span
          style={{
            position: 'fixed',
            left: point.x,
            top: point.y,
            width: 1,
            height: point.height,
            pointerEvents: 'none',
          }}
        />
      </Menu.Target>
      <Menu.Dropdown aria-label={label}>
        {entries.map((entry, place) => (
          <Fragment key={entry.id}>
            {entry.isGroupStart && <Menu.Divider />}
            <Entry entry={entry} isFirst={place === 0} onClose={onClose} />
          </Fragment>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

function Entry({
  entry,
  isFirst,
  onClose,
}: {
  readonly entry: MenuEntry
  readonly isFirst: boolean
  readonly onClose: () => void
}) {
  const { label, run, disabledReason, key } = entry
  const shownKey = useShownKey()
  const isDisabled = disabledReason !== undefined
  return (
    <Menu.Item
      // Not `disabled`: one must be able to go there and read why.
      data-autofocus={isFirst || undefined}
      aria-disabled={isDisabled || undefined}
      closeMenuOnClick={!isDisabled}
      rightSection={key ? <Kbd size="xs">{shownKey(key)}</Kbd> : null}
      onClick={() => {
        if (isDisabled) return
        // The cell has the focus again before what was chosen opens a dialog, which gives it back there.
        onClose()
        run()
      }}
    >
      <Text component="span" size="sm" className={isDisabled ? css.faint : ''}>
        {label}
      </Text>
      {isDisabled && (
        <Text size="xs" className={css.faint ?? ''}>
          {disabledReason}
        </Text>
      )}
    </Menu.Item>
  )
}
