import { answer, api } from '../client/api.ts'
import { Dialog } from '../parts/dialog/dialog.tsx'
import { useOperation } from '../parts/dialog/use-operation.ts'
import { useWords } from '../words/language.tsx'
import { type Ended, useEndedText, useWouldEnd } from './ended.ts'
import type { UserHere } from './user-query.ts'
import { userWords } from './words.ts'

/** Lets a user who was deactivated work again, with the roles, the password and the keys that they had. */
export function ReactivateDialog(props: {
  readonly user: UserHere
  readonly onClose: () => void
  readonly onDone: (ended: readonly Ended[]) => void
}) {
  const { user } = props
  const say = useWords(userWords)
  const endedText = useEndedText()
  const reactivate = (preview: 'true' | 'false') =>
    answer(
      api.POST('/v1/users/{userId}/reactivate', {
        params: { path: { userId: user.id }, query: { preview } },
        body: {},
      }),
    )
  const operation = useOperation({
    body: {},
    run: () => reactivate('false'),
    onDone: ({ ended }) => props.onDone(ended),
  })
  const ends = useWouldEnd({ of: `reactivate ${user.id}`, body: {}, ask: () => reactivate('true') })
  return (
    <Dialog
      title={say('reactivate')}
      subject={user.name}
      operation={operation}
      onClose={props.onClose}
      confirmLabel={say('reactivate')}
      beginsAtConfirm
      preview={`${say('reactivatePreview', { name: user.name })} ${endedText(ends, 'before')}`}
    />
  )
}
