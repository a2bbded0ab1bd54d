import { Textarea, TextInput } from '@mantine/core'
import type { ChangeEvent } from 'react'
import { useWords } from '../../words/language.tsx'
import type { FieldProblem } from './reading.ts'
import { type FieldProps, useField } from './use-field.tsx'
import { fieldWords } from './words.ts'

/** A text of one line, or of several with `rows`; null when it is blank. What is around it is cut where it is sent. */
export type TextFieldProps = FieldProps<string> & {
  readonly rows?: number
  readonly mostLength?: number
  readonly leastLength?: number
  readonly placeholder?: string
  /** One's own present password: not shown, and a password manager may fill it in. */
  readonly isPassword?: boolean
  /** What is wrong with a text that is not blank. */
  readonly check?: (text: string) => FieldProblem | null
}

/** A field of text. */
export function TextField(props: TextFieldProps) {
  const text = props.value ?? ''
  const length = text.trim().length
  const least = props.leastLength ?? 1
  const most = props.mostLength ?? 200
  const { input, changed, left } = useField(props, {
    problem: problemOf(text.trim(), { least, most, check: props.check }),
    isEmpty: length === 0,
  })
  const shared = {
    ...input,
    value: text,
    onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => {
      const next = event.currentTarget.value
      props.onChange(next.trim() === '' ? null : next)
      changed()
    },
    onBlur: left,
    ...(props.placeholder && { placeholder: props.placeholder }),
    ...(props.isPassword && ({ type: 'password', autoComplete: 'current-password' } as const)),
  }
  return props.rows ? <Textarea {...shared} rows={props.rows} autosize={false} /> : <TextInput {...shared} />
}

/** What is too long is said: a browser's own limit would cut what is pasted without a word. */
function problemOf(
  text: string,
  {
    least,
    most,
    check,
  }: { readonly least: number; readonly most: number; readonly check: TextFieldProps['check'] },
): FieldProblem | null {
  if (text === '') return null
  if (text.length < least) return { code: 'tooShort', facts: { least } }
  if (text.length > most) return { code: 'tooLong', facts: { most, length: text.length } }
  return check?.(text) ?? null
}

/** Why something is undone: required, and kept in the history as it is written. */
export function ReasonField(
  props: Omit<FieldProps<string>, 'label' | 'required'> & { readonly label?: string },
) {
  const say = useWords(fieldWords)
  return (
    <TextField
      description={say('reasonHint')}
      name="reason"
      leastLength={3}
      {...props}
      label={props.label ?? say('reason')}
      required
    />
  )
}
