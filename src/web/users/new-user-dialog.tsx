import { SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { answer, api } from '../client/api.ts'
import { useProperty } from '../frame/property.tsx'
import { Dialog } from '../parts/dialog/dialog.tsx'
import { useOperation } from '../parts/dialog/use-operation.ts'
import { TextField } from '../parts/fields/text-fields.tsx'
import { rightsOf } from '../rights/right-areas.ts'
import { useWords } from '../words/language.tsx'
import { grantRole } from './grant-dialog.tsx'
import { LimitFields, limitsBody } from './limit-fields.tsx'
import { makeOneTimePassword } from './one-time-password.ts'
import { RoleField } from './role-field.tsx'
import { SecretOnce } from './secret-once.tsx'
import { useWhatOneMay } from './use-may.ts'
import type { Limits, Role } from './user-query.ts'
import { userWords } from './words.ts'
import { YourPasswordField } from './your-password-field.tsx'

/** What the API takes for a login; see `src/api/values.ts`. */
const LOGIN = /^[a-z0-9][a-z0-9._@+-]{1,99}$/

type Kind = 'person' | 'integration'

/** Makes a user with a role at this property, and shows a person's first password once. */
export function NewUserDialog(props: {
  readonly roles: readonly Role[]
  readonly onClose: () => void
  /** The user is made, also where the role could not be given yet. */
  readonly onMade: () => void
  readonly onDone: (user: { readonly id: string; readonly name: string; readonly kind: Kind }) => void
}) {
  const { propertyId, ...own } = useProperty()
  const say = useWords(userWords)
  const whatOneMay = useWhatOneMay()
  const [kind, setKind] = useState<Kind>('person')
  const [name, setName] = useState<string | null>(null)
  const [login, setLogin] = useState<string | null>(null)
  const [role, setRole] = useState<Role | null>(null)
  const [limits, setLimits] = useState<Limits>(own)
  const [password] = useState(makeOneTimePassword)
  const [yours, setYours] = useState<string | null>(null)
  const [madeId, setMadeId] = useState<string | null>(null)
  const [doneId, setDoneId] = useState<string | null>(null)
  const isPerson = kind === 'person'
  const plainLogin = login?.trim().toLowerCase() ?? ''
  const plainName = name?.trim() ?? ''
  const operation = useOperation({
    body: {
      kind,
      name: plainName,
      login: plainLogin,
      roleId: role?.id ?? '',
      limits: limitsBody(limits),
      currentPassword: yours ?? '',
    },
    run: async (body) => {
      // Made already where only the role was refused the last time.
      const userId = madeId ?? (await makeUser({ ...body, password }))
      setMadeId(userId)
      props.onMade()
      await grantRole({ propertyId, userId, roleId: body.roleId, limits: body.limits })
      return userId
    },
    onDone: (id) => (isPerson ? setDoneId(id) : props.onDone({ id, name: plainName, kind })),
  })
  if (doneId !== null) {
    return (
      <SecretOnce
        title={say('secretPassword', { login: plainLogin })}
        hint={say('secretPasswordHint', { name: plainName })}
        secret={password}
        onKept={() => props.onDone({ id: doneId, name: plainName, kind })}
      />
    )
  }
  const already = madeId === null ? null : say('alreadyMade')
  const can = role ? whatOneMay(new Set(rightsOf(role))) : say('nothing')
  const facts = { name: plainName, login: plainLogin, can }
  const isTold = plainName !== '' && role !== null && (!isPerson || plainLogin !== '')
  return (
    <Dialog
      title={say('newUser')}
      operation={operation}
      onClose={props.onClose}
      confirmLabel={say('makeUser')}
      preview={isTold ? say(isPerson ? 'newPreview' : 'newIntegrationPreview', facts) : say('firstPassword')}
    >
      {madeId === null && (
        <SegmentedControl
          aria-label={say('kind')}
          data={[
            { value: 'person', label: say('person') },
            { value: 'integration', label: say('integration') },
          ]}
          value={kind}
          onChange={(chosen) => setKind(chosen as Kind)}
        />
      )}
      <TextField
        name="name"
        label={say('name')}
        value={name}
        onChange={setName}
        blocked={already}
        required
        autoFocus
      />
      {isPerson && (
        <TextField
          name="login"
          label={say('login')}
          description={say('loginHint')}
          value={login}
          onChange={setLogin}
          check={(text) => (LOGIN.test(text.trim().toLowerCase()) ? null : { code: 'required' })}
          error={login && !LOGIN.test(plainLogin) && plainLogin.length > 1 ? say('loginWrong') : null}
          blocked={already}
          mostLength={100}
          required
        />
      )}
      <RoleField roles={props.roles} value={role} onChange={setRole} required />
      <LimitFields limits={limits} onChange={setLimits} />
      {isPerson && madeId === null && <YourPasswordField value={yours} onChange={setYours} />}
    </Dialog>
  )
}

async function makeUser(user: {
  readonly kind: Kind
  readonly name: string
  readonly login: string
  readonly password: string
  readonly currentPassword: string
}): Promise<string> {
  const { kind, name, login, password, currentPassword } = user
  const ofPerson = kind === 'person' ? { login, password, currentPassword } : {}
  const { userId } = await answer(api.POST('/v1/users', { body: { kind, name, ...ofPerson } }))
  return userId
}
