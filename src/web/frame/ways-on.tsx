import { Button, Stack } from '@mantine/core'
import { useWords } from '../words/language.tsx'
import { useMe } from './session.tsx'
import { useSignOut } from './use-sign-out.ts'
import { words } from './words.ts'

/** Where somebody can go who has no access here: the properties that are theirs, and out. */
export function WaysOn() {
  const say = useWords(words)
  const { properties } = useMe()
  const signOut = useSignOut()
  return (
    <Stack gap="xs">
      {properties.map(({ propertyId, name }) => (
        // The page begins anew: nothing of what one may not see any more is left on it.
        <Button key={propertyId} component="a" href={`/${propertyId}/desk`}>
          {say('goToProperty', { name })}
        </Button>
      ))}
      <Button variant="default" onClick={() => void signOut()}>
        {say('signOut')}
      </Button>
    </Stack>
  )
}
