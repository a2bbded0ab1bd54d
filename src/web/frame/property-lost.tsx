import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useWords } from '../words/language.tsx'
import type { PropertyOfUser } from './property.tsx'
import classes from './property-lost.module.css'
import { WaysOn } from './ways-on.tsx'
import { words } from './words.ts'

/**
 * Stands over the work of who has just lost the property. Nothing can be sent any more, but what was typed can be read and
 * copied: once this is closed it waits in a corner.
 */
export function PropertyLost({ property }: { readonly property: PropertyOfUser }) {
  const say = useWords(words)
  const [isOpen, { open, close }] = useDisclosure(true)
  const title = say('propertyLost', { name: property.name })
  return (
    <>
      <Modal
        opened={isOpen}
        onClose={close}
        title={title}
        withCloseButton={false}
        closeOnEscape={false}
        closeOnClickOutside={false}
        zIndex={400}
        overlayProps={{ backgroundOpacity: 0.35 }}
      >
        <Stack gap="md">
          <Text size="sm">{say('propertyLostHint')}</Text>
          <WaysOn />
          <Button variant="subtle" onClick={close}>
            {say('propertyLostLook')}
          </Button>
        </Stack>
      </Modal>
      {!isOpen && (
        <Group role="status" className={classes.corner} gap="sm">
          <span>{title}</span>
          <Button size="compact-sm" variant="white" color="dark" onClick={open}>
            {say('propertyLostOn')}
          </Button>
        </Group>
      )}
    </>
  )
}
