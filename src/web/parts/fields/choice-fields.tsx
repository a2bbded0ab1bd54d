import { type ReactNode, useMemo, useState } from 'react'
import { useWords } from '../../words/language.tsx'
import { type Coded, exactCode, findCoded } from './choice-search.ts'
import { type Choice, Picker, TwoLines } from './picker.tsx'
import type { FieldProps } from './use-field.tsx'
import { fieldWords } from './words.ts'

/** One of a list of codes; `detail` is what else tells it from the others: a price, a state. */
export type CodeChoice = Coded & { readonly id?: string; readonly detail?: ReactNode }

/**
 * Chooses a charge code, a payment method or another of a short list, by its code or its name. Its value is the id, or
 * the code of one without. A whole code and Enter, or leaving the field, choose at once.
 */
export function CodeField(
  props: FieldProps<string> & { readonly codes: readonly CodeChoice[]; readonly placeholder?: string },
) {
  const { codes, value, onChange } = props
  const say = useWords(fieldWords)
  const [text, setText] = useState('')
  const items = useMemo(() => findCoded(text, codes), [text, codes])
  return (
    <Picker<CodeChoice>
      {...props}
      value={codes.find((one) => idOf(one) === value) ?? null}
      onChange={(one) => onChange(one && idOf(one))}
      choice={CHOICE}
      found={{ state: 'found', items }}
      onText={setText}
      placeholder={props.placeholder ?? say('codeHint')}
    />
  )
}

/** A room as a field offers it; `detail` is what one must know to choose it: clean or not. */
export type RoomChoice = {
  readonly id: string
  readonly number: string
  readonly type: string
  readonly detail?: ReactNode
}

/** Chooses one of the rooms given, by its number or type. Its value is the room's id. */
export function RoomField(props: FieldProps<string> & { readonly rooms: readonly RoomChoice[] }) {
  const { rooms, ...field } = props
  const say = useWords(fieldWords)
  const codes = useMemo(
    () => rooms.map(({ id, number, type, detail }) => ({ id, code: number, name: type, detail })),
    [rooms],
  )
  return <CodeField {...field} codes={codes} placeholder={say('roomHint')} />
}

const CHOICE: Choice<CodeChoice> = {
  idOf,
  textOf: (one) => (one.name === '' ? one.code : `${one.code} · ${one.name}`),
  show: (one) => <TwoLines code={one.code} first={one.name} right={one.detail} />,
  exact: exactCode,
}

function idOf(one: CodeChoice): string {
  return one.id ?? one.code
}
