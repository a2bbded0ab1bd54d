import { useState } from 'react'
import { answer, api } from '../client/api.ts'
import { useProperty } from '../frame/property.tsx'
import { ConfirmTyped } from '../parts/dialog/confirm-typed.tsx'
import { Dialog } from '../parts/dialog/dialog.tsx'
import { useOperation } from '../parts/dialog/use-operation.ts'
import { useWords } from '../words/language.tsx'
import { RoleField } from './role-field.tsx'
import { unionOf, useWhatOneMay } from './use-may.ts'
import type { Role, UserHere } from './user-query.ts'
import { userWords } from './words.ts'

/** Takes a role at this property away. To take one's own, one types one's name: nobody else may be there to give it back. */
export function RevokeDialog(props: {
  readonly user: UserHere
  /** The role that is taken; null where one of several is still to be chosen. */
  readonly roleId: string | null
  readonly onClose: () => void
  readonly onDone: (role: Role) => void
}) {
  const { user } = props
  const { propertyId } = useProperty()
  const say = useWords(userWords)
  const whatOneMay = useWhatOneMay()
  const roles = user.grants.map((grant) => grant.role)
  const given = roles.find((one) => one.id === props.roleId) ?? (roles.length === 1 ? roles[0]! : null)
  const [role, setRole] = useState<Role | null>(given)
  const operation = useOperation({
    body: { roleId: role?.id ?? '' },
    run: ({ roleId }) =>
      answer(
        api.DELETE('/v1/properties/{propertyId}/users/{userId}/roles/{roleId}', {
          params: { path: { propertyId, userId: user.id, roleId } },
        }),
      ),
    onDone: () => props.onDone(role!),
  })
  const { name } = user
  const rest = user.grants.filter((grant) => grant.role.id !== role?.id)
  const left = unionOf(rest)
  const held = unionOf(user.grants)
  const said =
    held.size === left.size
      ? say('losesNothing', { name })
      : `${say('loses', { name, rights: whatOneMay(held, { others: left, most: 10 }) })} ${rest.length === 0 ? say('losesAll', { name }) : ''}`
  const dialog = {
    title: say('revokeRole'),
    subject: role ? `${role.name} · ${name}` : name,
    operation,
    onClose: props.onClose,
    confirmLabel: say('revokeRole'),
    isDanger: true,
    preview: role && `${said} ${say('atOnce')}`,
  }
  const field = !given && <RoleField roles={roles} value={role} onChange={setRole} required autoFocus />
  if (!user.isMe) return <Dialog {...dialog}>{field}</Dialog>
  return (
    <ConfirmTyped {...dialog} expected={user.login ?? name}>
      <strong>{say('yourself')}</strong>
      {field}
    </ConfirmTyped>
  )
}
