import { answer, api } from '../client/api.ts'
import { ConfirmTyped } from '../parts/dialog/confirm-typed.tsx'
import { useOperation } from '../parts/dialog/use-operation.ts'
import { useWords } from '../words/language.tsx'
import type { UserHere } from './user-query.ts'
import { userWords } from './words.ts'

/** Lets a user do nothing any more, anywhere. It stops whatever works in their name, so their login is typed. */
export function DeactivateDialog(props: {
  readonly user: UserHere
  readonly onClose: () => void
  readonly onDone: () => void
}) {
  const { user } = props
  const say = useWords(userWords)
  const operation = useOperation({
    body: {},
    run: () =>
      answer(api.POST('/v1/users/{userId}/deactivate', { params: { path: { userId: user.id } }, body: {} })),
    onDone: props.onDone,
  })
  return (
    <ConfirmTyped
      title={say('deactivate')}
      subject={user.name}
      operation={operation}
      onClose={props.onClose}
      confirmLabel={say('deactivate')}
      isDanger
      expected={user.login ?? user.name}
    >
      {user.isMe && <strong>{say('yourselfOut')}</strong>}
      <div>{say('deactivatePreview', { name: user.name })}</div>
    </ConfirmTyped>
  )
}
