import { Anchor, Modal, Stack, Text } from '@mantine/core'
import { sessionGate } from '../client/api.ts'
import { useSignal } from '../client/signal.ts'
import { useWords } from '../words/language.tsx'
import type { Me } from './session.tsx'
import { SignInForm } from './sign-in-form.tsx'
import { words } from './words.ts'

/**
 * Stands over everything when the session has ended in mid-work: what was typed stays below it, and what was asked goes on
 * once the same user is back. Somebody else begins anew.
 */
export function SignInAgain({ me }: { readonly me: Me }) {
  const say = useWords(words)
  const gate = useSignal(sessionGate)
  return (
    <Modal
      opened={gate !== null}
      onClose={() => {}}
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
      title={say('signInAgain')}
      zIndex={400}
      // Who walks by a desk that was left reads nothing of the guest below.
      overlayProps={{ blur: 12 }}
    >
      <Stack gap="md">
        <Text size="sm">{say('signInAgainHint')}</Text>
        <SignInForm
          {...(me.login !== null && { login: me.login })}
          onSignedIn={(userId) => (userId === me.userId ? gate?.signedIn() : location.reload())}
        />
        <Anchor size="sm" href="/" onClick={() => location.assign('/')}>
          {say('otherUser')}
        </Anchor>
      </Stack>
    </Modal>
  )
}
