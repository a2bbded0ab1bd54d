import { useMemo, useState } from 'react'
import { type Choice, Picker, TwoLines } from '../parts/fields/picker.tsx'
import type { FieldProps } from '../parts/fields/use-field.tsx'
import { fold } from '../parts/grid/fold.ts'
import { rightsOf } from '../rights/right-areas.ts'
import { useWords } from '../words/language.tsx'
import { useWhyNotGive } from './use-may.ts'
import type { Role } from './user-query.ts'
import { userWords } from './words.ts'

/** Chooses a role by its name. One that the user may not give is listed with the reason, and is refused at the field. */
export function RoleField(
  props: Omit<FieldProps<Role>, 'label'> & { readonly roles: readonly Role[]; readonly label?: string },
) {
  const { roles, value } = props
  const say = useWords(userWords)
  const whyNot = useWhyNotGive()
  const [text, setText] = useState('')
  const items = useMemo(
    () =>
      roles
        .filter((role) => fold(role.name).includes(fold(text.trim())))
        .toSorted((a, b) => a.name.localeCompare(b.name)),
    [roles, text],
  )
  const choice = useMemo((): Choice<Role> => {
    const size = (role: Role) => {
      const count = rightsOf(role).length
      return role.allRights
        ? say('rightsAll')
        : count === 1
          ? say('rightsOne')
          : say('rightsCount', { count })
    }
    return {
      idOf: (role) => role.id,
      textOf: (role) => role.name,
      show: (role) => <TwoLines first={role.name} second={whyNot(role)} right={size(role)} />,
      exact: (typed, found) => found.find((role) => fold(role.name) === fold(typed.trim())) ?? null,
    }
  }, [say, whyNot])
  return (
    <Picker<Role>
      placeholder={say('rolePlaceholder')}
      {...props}
      label={props.label ?? say('role')}
      error={value && !props.blocked ? whyNot(value) : null}
      choice={choice}
      found={{ state: 'found', items }}
      onText={setText}
    />
  )
}
