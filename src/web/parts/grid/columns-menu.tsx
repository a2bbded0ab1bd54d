import {
  ActionIcon,
  Button,
  Checkbox,
  Divider,
  Group,
  Popover,
  ScrollArea,
  SegmentedControl,
  Stack,
  Text,
} from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconColumns3 } from '@tabler/icons-react'
import { memo } from 'react'
import { useWords } from '../../words/language.tsx'
import { AS_MADE, isShown, moveColumn, orderColumns, showColumn } from './column-layout.ts'
import { DENSITIES, type Density, useDensity } from './density.ts'
import css from './list-screen.module.css'
import type { GridControls } from './use-grid.ts'
import { LIST_WORDS } from './words.ts'

/** Which columns are shown and in which order, and how close rows stand: kept for the user. */
export const ColumnsMenu = memo(ColumnsMenu_) as typeof ColumnsMenu_

function ColumnsMenu_<Row extends object>({ controls }: { readonly controls: GridControls<Row> }) {
  const say = useWords(LIST_WORDS)
  const [density, setDensity] = useDensity()
  const { layout, setLayout } = controls
  const all = controls.props.columns
  const places = controls.columns.map(({ id }) => id)
  return (
    <Popover trapFocus returnFocus position="bottom-end">
      <Popover.Target>
        <Button variant="default" leftSection={<IconColumns3 size={15} aria-hidden />}>
          {say('columns')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap={6} w={280}>
          <ScrollArea.Autosize mah={360}>
            {orderColumns(all, layout).map((column) => {
              const place = places.indexOf(column.id)
              const move = (by: -1 | 1) => setLayout(moveColumn(all, layout, { id: column.id, by }))
              return (
                <Group key={column.id} gap={2} wrap="nowrap" mih={28}>
                  <Checkbox
                    flex={1}
                    label={column.title}
                    checked={isShown(column, layout)}
                    disabled={place !== -1 && places.length === 1}
                    onChange={(event) =>
                      setLayout(showColumn(layout, column.id, event.currentTarget.checked))
                    }
                  />
                  <ActionIcon
                    variant="subtle"
                    size={24}
                    aria-label={say('moveUp', { title: column.title })}
                    disabled={place <= 0}
                    onClick={() => move(-1)}
                  >
                    <IconArrowUp size={14} />
                  </ActionIcon>
                  <ActionIcon
                    variant="subtle"
                    size={24}
                    aria-label={say('moveDown', { title: column.title })}
                    disabled={place === -1 || place === places.length - 1}
                    onClick={() => move(1)}
                  >
                    <IconArrowDown size={14} />
                  </ActionIcon>
                </Group>
              )
            })}
          </ScrollArea.Autosize>
          <Divider />
          <Text size="xs" className={css.faint ?? ''} id="density">
            {say('density')}
          </Text>
          <SegmentedControl
            aria-labelledby="density"
            data={DENSITIES.map((one) => ({ value: one, label: say(one) }))}
            value={density}
            onChange={(next) => setDensity(next as Density)}
          />
          <Button variant="subtle" onClick={() => setLayout(AS_MADE)}>
            {say('restore')}
          </Button>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  )
}
