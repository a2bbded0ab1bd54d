import { Select, TextInput } from '@mantine/core'
import { IconHelpCircle } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { OPERATION_NAMES, type OperationName } from '../../api/operation-names.ts'
import { OPERATION_WORDS } from '../../api/operation-words.ts'
import { answer, api } from '../client/api.ts'
import { useProperty } from '../frame/property.tsx'
import { Screen } from '../frame/screen.tsx'
import { useMe } from '../frame/session.tsx'
import { EmptyState, WithQuery } from '../parts/states.tsx'
import { useSearchParam } from '../parts/use-search-param.ts'
import { OPERATIONS_BY_AREA } from '../rights/right-areas.ts'
import { rightWords } from '../rights/right-words.ts'
import { useLanguage, useWords } from '../words/language.tsx'
import { objectIn } from './object-in.ts'
import { useRoles } from './use-roles.ts'
import { usersHere, usersQuery } from './user-query.ts'
import classes from './why-not.module.css'
import { WhyNotAnswer } from './why-not-answer.tsx'
import { whyNotWords } from './why-not-words.ts'

/** Por que não pode?: who, what, and with what; the answer stands in the URL's address as the question does. */
export function WhyNotScreen() {
  const say = useWords(whyNotWords)
  const [userId] = useSearchParam('user')
  const [operation] = useSearchParam('operation')
  const [object] = useSearchParam('object')
  const asked = OPERATION_NAMES.find((name) => name === operation)
  return (
    <Screen title={say('title')} help={[say('help1'), say('help2')]}>
      <Question />
      {userId && asked ? (
        <Answered userId={userId} operation={asked} object={object} />
      ) : (
        <EmptyState icon={<IconHelpCircle size={28} />} title={say('choose')} hint={say('chooseHint')} />
      )}
    </Screen>
  )
}

function Question() {
  const say = useWords(whyNotWords)
  const sayArea = useWords(rightWords)
  const { language } = useLanguage()
  const [userId, setUser] = useSearchParam('user')
  const [operation, setOperation] = useSearchParam('operation')
  const [object, setObject] = useSearchParam('object')
  const [typed, setTyped] = useState(object ?? '')
  const users = useUsers()
  return (
    <div className={classes.question}>
      <Select
        label={say('user')}
        data={users.map(({ id, name }) => ({ value: id, label: name }))}
        value={userId}
        onChange={setUser}
        searchable
        nothingFoundMessage={say('nobodyFound')}
        w={240}
      />
      <Select
        label={say('operation')}
        data={OPERATIONS_BY_AREA.map(({ area, operations }) => ({
          group: sayArea(area),
          items: operations.map((name) => ({ value: name, label: OPERATION_WORDS[name][language] })),
        }))}
        value={operation}
        onChange={setOperation}
        searchable
        nothingFoundMessage={say('nothingFound')}
        w={260}
      />
      <TextInput
        label={say('object')}
        placeholder={say('objectHint')}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onBlur={() => setObject(objectIn(typed))}
        onKeyDown={(event) => {
          if (event.key === 'Enter') setObject(objectIn(typed))
        }}
        onPaste={(event) => {
          event.preventDefault()
          const pasted = event.clipboardData.getData('text')
          setTyped(pasted)
          setObject(objectIn(pasted))
        }}
        className={classes.object}
      />
    </div>
  )
}

function Answered(asked: {
  readonly userId: string
  readonly operation: OperationName
  readonly object: string | null
}) {
  const { userId, operation, object } = asked
  const { propertyId } = useProperty()
  const answered = useQuery({
    queryKey: [propertyId, 'users', userId, 'why-not', operation, object],
    queryFn: () =>
      answer(
        api.GET('/v1/properties/{propertyId}/users/{userId}/why-not', {
          params: { path: { propertyId, userId }, query: { operation, ...(object && { object }) } },
        }),
      ),
  })
  return <WithQuery query={answered}>{(told) => <WhyNotAnswer told={told} />}</WithQuery>
}

/** The users of the property, by name. */
function useUsers() {
  const property = useProperty()
  const { userId } = useMe()
  const { language } = useLanguage()
  const users = useQuery(usersQuery(property.propertyId))
  const roles = useRoles()
  return usersHere(users.data ?? [], { roles: roles.data ?? [], property, userId, language })
}
