import { Anchor, Drawer, Stack, Switch, Table, Text, Title } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useLetterKeys } from '../keys/letters.ts'
import { useShownKey } from '../keys/use-own-keys.ts'
import { useWords } from '../words/language.tsx'
import { useKeyActions } from './keys.tsx'
import { useProperty } from './property.tsx'
import { useHelp } from './screen.tsx'
import { words } from './words.ts'

/** The help of the screen: what it is for, and every key with its meaning here. */
export function HelpDrawer({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const say = useWords(words)
  const shownKey = useShownKey()
  const { title, help } = useHelp()
  const { propertyId } = useProperty()
  const actions = useKeyActions()
  const [takesLetters, setTakesLetters] = useLetterKeys()
  return (
    <Drawer
      opened={isOpen}
      onClose={onClose}
      position="right"
      title={say('helpOf', { screen: title })}
      closeButtonProps={{ 'aria-label': say('close') }}
    >
      <Stack gap="sm">
        {help.map((paragraph) => (
          <Text key={paragraph} size="sm">
            {paragraph}
          </Text>
        ))}
        <Anchor component={Link} to={`/${propertyId}/manual`} size="sm" onClick={onClose}>
          {say('helpManual')}
        </Anchor>
        <Title order={2}>{say('keys')}</Title>
        <Table>
          <Table.Tbody>
            {actions.map(({ key, label, blocked }) => (
              <Table.Tr key={key}>
                <Table.Th scope="row">
                  <kbd>{shownKey(key)}</kbd>
                </Table.Th>
                <Table.Td>{blocked ? say('keyBlocked', { label, reason: blocked }) : label}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
        <Switch
          label={say('letterKeys')}
          checked={takesLetters}
          onChange={(event) => setTakesLetters(event.currentTarget.checked)}
        />
      </Stack>
    </Drawer>
  )
}
