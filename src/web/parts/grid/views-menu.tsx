import { ActionIcon, Button, Group, Popover, Stack, Text, TextInput } from '@mantine/core'
import { IconBookmark, IconTrash } from '@tabler/icons-react'
import { memo, useState } from 'react'
import { useWords } from '../../words/language.tsx'
import { EVERYTHING } from './grid-state.ts'
import css from './list-screen.module.css'
import { isAsSaved, saveView, stateOfView, useSavedViews } from './saved-views.ts'
import type { GridControls } from './use-grid.ts'
import { LIST_WORDS } from './words.ts'

/** The user's views of a list: chosen, saved, deleted. The button says which one is shown, and whether it was changed since. */
export const ViewsMenu = memo(ViewsMenu_) as typeof ViewsMenu_

function ViewsMenu_<Row extends object>({ controls }: { readonly controls: GridControls<Row> }) {
  const say = useWords(LIST_WORDS)
  const { name: list, state, onState } = controls.props
  const [views, setViews] = useSavedViews(list)
  const [isOpen, setOpen] = useState(false)
  const [name, setName] = useState('')
  const current = views.find((view) => view.name === state.view)
  const label = !current
    ? say('views')
    : isAsSaved(current, state)
      ? current.name
      : say('viewChanged', { name: current.name })
  const choose = (next: typeof state) => {
    setOpen(false)
    onState(next)
  }
  return (
    <Popover opened={isOpen} onChange={setOpen} trapFocus returnFocus position="bottom-start">
      <Popover.Target>
        <Button
          variant={current ? 'light' : 'default'}
          leftSection={<IconBookmark size={15} aria-hidden />}
          onClick={() => {
            setName(state.view ?? '')
            setOpen(!isOpen)
          }}
        >
          {label}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap={4} w={260}>
          <Button variant="subtle" justify="flex-start" onClick={() => choose(EVERYTHING)}>
            {say('allRows')}
          </Button>
          {views.length === 0 && (
            <Text size="sm" className={css.faint ?? ''} px="sm">
              {say('noViews')}
            </Text>
          )}
          {views.map((view) => (
            <Group key={view.name} gap={4} wrap="nowrap">
              <Button
                variant={view === current ? 'light' : 'subtle'}
                justify="flex-start"
                flex={1}
                aria-current={view === current}
                onClick={() => choose(stateOfView(view))}
              >
                {view.name}
              </Button>
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={say('deleteView', { name: view.name })}
                onClick={() => {
                  setViews(views.filter((one) => one !== view))
                  if (view === current) onState({ ...state, view: null })
                }}
              >
                <IconTrash size={15} />
              </ActionIcon>
            </Group>
          ))}
          <form
            onSubmit={(event) => {
              event.preventDefault()
              const saved = name.trim()
              if (saved === '') return
              setViews(saveView(views, saved, state))
              choose({ ...state, view: saved })
            }}
          >
            <Group gap={4} align="flex-end" wrap="nowrap" mt="xs">
              <TextInput
                flex={1}
                label={say('saveView')}
                placeholder={say('viewName')}
                value={name}
                maxLength={60}
                onChange={(event) => setName(event.currentTarget.value)}
              />
              <Button type="submit" disabled={name.trim() === ''}>
                {say('save')}
              </Button>
            </Group>
          </form>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  )
}
