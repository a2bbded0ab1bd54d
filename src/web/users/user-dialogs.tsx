import { useNavigate } from '@tanstack/react-router'
import { useProperty } from '../frame/property.tsx'
import { useWords } from '../words/language.tsx'
import { DeactivateDialog } from './deactivate-dialog.tsx'
import { type Ended, useDoneText } from './ended.ts'
import { GrantDialog } from './grant-dialog.tsx'
import { NewUserDialog } from './new-user-dialog.tsx'
import { PasswordDialog } from './password-dialog.tsx'
import { ReactivateDialog } from './reactivate-dialog.tsx'
import { RevokeDialog } from './revoke-dialog.tsx'
import { UnlockDialog } from './unlock-dialog.tsx'
import { useAfterChange } from './use-after-change.ts'
import type { Doing } from './use-doing.ts'
import type { Role, UserHere } from './user-query.ts'
import { userWords } from './words.ts'

/** The dialog of what is being done with a user, and what is said and read anew when it is done. */
export function UserDialogs({
  doing,
  user,
  roles,
  onClose,
}: {
  readonly doing: Doing
  /** Null for a new one. */
  readonly user: UserHere | null
  readonly roles: readonly Role[]
  readonly onClose: () => void
}) {
  const say = useWords(userWords)
  const after = useAfterChange()
  const navigate = useNavigate()
  const { propertyId } = useProperty()
  const doneText = useDoneText()
  const done = (text: string, ended: readonly Ended[] = []) => {
    onClose()
    after(doneText(text, ended))
  }
  if (doing.do === 'new') {
    return (
      <NewUserDialog
        roles={roles}
        onClose={onClose}
        onMade={after}
        onDone={({ id, name, kind }) => {
          done(say('created', { name }))
          // What an integration works with is made there.
          if (kind === 'integration') void navigate({ to: `/${propertyId}/users/${id}` })
        }}
      />
    )
  }
  if (!user) return null
  const { name } = user
  const given = { user, onClose, roleId: doing.role ?? null }
  switch (doing.do) {
    case 'password':
      return <PasswordDialog {...given} onDone={() => done(say('passwordGiven', { name }))} />
    case 'unlock':
      return <UnlockDialog {...given} onDone={() => done(say('unlocked', { name }))} />
    case 'grant':
      return (
        <GrantDialog
          {...given}
          roles={roles}
          onDone={(role, ended) => done(say('granted', { name, role: role.name }), ended)}
        />
      )
    case 'revoke':
      return <RevokeDialog {...given} onDone={(role) => done(say('revoked', { name, role: role.name }))} />
    case 'deactivate':
      return <DeactivateDialog {...given} onDone={() => done(say('deactivated', { name }))} />
    case 'reactivate':
      return <ReactivateDialog {...given} onDone={(ended) => done(say('reactivated', { name }), ended)} />
    default:
      return null
  }
}
