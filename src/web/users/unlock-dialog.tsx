import { answer, api } from '../client/api.ts'
import { Dialog } from '../parts/dialog/dialog.tsx'
import { useOperation } from '../parts/dialog/use-operation.ts'
import { useWords } from '../words/language.tsx'
import type { UserHere } from './user-query.ts'
import { userWords } from './words.ts'

/** Lets a user whose login was locked sign in again with the password that they have. */
export function UnlockDialog(props: {
  readonly user: UserHere
  readonly onClose: () => void
  readonly onDone: () => void
}) {
  const { user } = props
  const say = useWords(userWords)
  const operation = useOperation({
    body: {},
    run: () =>
      answer(api.POST('/v1/users/{userId}/unlock', { params: { path: { userId: user.id } }, body: {} })),
    onDone: props.onDone,
  })
  return (
    <Dialog
      title={say('unlock')}
      subject={`${user.name} · ${user.login}`}
      operation={operation}
      onClose={props.onClose}
      confirmLabel={say('unlock')}
      preview={say('unlockPreview', { name: user.name })}
    />
  )
}
