import { useState } from 'react'
import { answer, api } from '../client/api.ts'
import { useProperty } from '../frame/property.tsx'
import { Dialog } from '../parts/dialog/dialog.tsx'
import { useOperation } from '../parts/dialog/use-operation.ts'
import { rightsOf } from '../rights/right-areas.ts'
import { useWords } from '../words/language.tsx'
import { type Ended, useEndedText, useWouldEnd } from './ended.ts'
import { LimitFields, limitsBody } from './limit-fields.tsx'
import { RoleField } from './role-field.tsx'
import { unionOf, useWhatOneMay, useWhyNotGive } from './use-may.ts'
import type { Limits, Role, UserHere } from './user-query.ts'
import { userWords } from './words.ts'

/** Gives a user a role at this property; given again, it sets its limits anew. */
export function GrantDialog(props: {
  readonly user: UserHere
  readonly roles: readonly Role[]
  /** The role whose limits are changed; null where one is still to be chosen. */
  readonly roleId: string | null
  readonly onClose: () => void
  readonly onDone: (role: Role, ended: readonly Ended[]) => void
}) {
  const { user, roles } = props
  const { propertyId, ...own } = useProperty()
  const say = useWords(userWords)
  const whatOneMay = useWhatOneMay()
  const whyNotGive = useWhyNotGive()
  const endedText = useEndedText()
  const held = user.grants.find((grant) => grant.role.id === props.roleId)
  const [role, setRole] = useState<Role | null>(held?.role ?? null)
  const [limits, setLimits] = useState<Limits>(held ?? own)
  const operation = useOperation({
    body: { roleId: role?.id ?? '', limits: limitsBody(limits) },
    run: (body) => grantRole({ propertyId, userId: user.id, ...body }),
    onDone: (ended) => props.onDone(role!, ended),
  })
  const mayGive = role !== null && whyNotGive(role) === null
  const ends = useWouldEnd({
    of: `grant ${user.id}`,
    body: mayGive ? { roleId: role.id, limits: limitsBody(limits) } : null,
    ask: (body) => putGrant({ propertyId, userId: user.id, ...body }, 'true'),
  })
  const others = unionOf(user.grants)
  const rights = new Set([...others, ...(role ? rightsOf(role) : [])])
  const { name } = user
  const preview =
    rights.size > others.size
      ? say('gains', { name, rights: whatOneMay(rights, { others, most: 10 }) })
      : role && say('gainsNothing', { name })
  const title = say(held ? 'changeLimits' : 'grantRole')
  return (
    <Dialog
      title={title}
      subject={user.name}
      operation={operation}
      onClose={props.onClose}
      confirmLabel={title}
      preview={preview && `${preview} ${say('atOnce')} ${endedText(ends, 'before')}`}
    >
      {!held && <RoleField roles={roles} value={role} onChange={setRole} required autoFocus />}
      {held && <div>{held.role.name}</div>}
      <LimitFields limits={limits} onChange={setLimits} autoFocus={held !== undefined} />
    </Dialog>
  )
}

type Given = {
  readonly propertyId: string
  readonly userId: string
  readonly roleId: string
  readonly limits: ReturnType<typeof limitsBody>
}

/** Gives a role at a property, with limits as they are sent; gives what has ended by it. */
export async function grantRole(given: Given): Promise<readonly Ended[]> {
  return (await putGrant(given, 'false')).ended
}

function putGrant({ limits, ...path }: Given, preview: 'true' | 'false') {
  return answer(
    api.PUT('/v1/properties/{propertyId}/users/{userId}/roles/{roleId}', {
      params: { path, query: { preview } },
      body: limits,
    }),
  )
}
