import { IconLock } from '@tabler/icons-react'
import { type ChangeEvent, type FocusEvent, type ReactNode, useCallback, useId, useState } from 'react'
import { useWords } from '../../words/language.tsx'
import { useFieldForm, useHeld } from './field-form.tsx'
import classes from './fields.module.css'
import { fieldProblems } from './problem-words.ts'
import type { FieldProblem, Reading } from './reading.ts'

/** What every field takes, whatever its value is. */
export type FieldProps<V> = {
  readonly label: string
  readonly value: V | null
  /** Null while the text is empty or is not what the field takes. */
  readonly onChange: (value: V | null) => void
  /** The field's path in the body that is sent (`amount`): an error of the API at it, or below it, stands at the field. */
  readonly name?: string | undefined
  readonly description?: ReactNode
  /** What the screen itself finds wrong, besides what the field finds. */
  readonly error?: string | null | undefined
  readonly required?: boolean | undefined
  /** Why the field cannot be changed now. It stays where it is, can be read and copied, and says this. */
  readonly blocked?: string | null | undefined
  readonly autoFocus?: boolean | undefined
  readonly className?: string | undefined
}

/** What a field gives to the Mantine input under it. */
export type InputOf = {
  readonly id: string
  readonly label: ReactNode
  readonly description: ReactNode
  readonly error: string | null
  readonly withAsterisk: boolean
  readonly readOnly: boolean
  readonly 'aria-disabled': true | undefined
  readonly 'aria-required': true | undefined
  readonly 'data-autofocus': true | undefined
  readonly autoComplete: 'off'
  readonly size: 'sm'
  readonly inputWrapperOrder: ('label' | 'input' | 'description' | 'error')[]
  readonly className: string | undefined
  readonly classNames: { readonly input: string; readonly description: string }
}

/** What is shown of a field, and what must be told when its text changes and when one leaves it. */
export type Field = {
  readonly input: InputOf
  readonly changed: () => void
  readonly left: () => void
}

/**
 * What all fields do alike: an error is said when one has left the field, what is missing only when somebody tried to
 * confirm, and the API's error until the field is changed.
 */
export function useField<V>(
  props: Omit<FieldProps<V>, 'value' | 'onChange'>,
  state: { readonly problem: FieldProblem | null; readonly isEmpty: boolean },
): Field {
  const say = useWords(fieldProblems)
  const form = useFieldForm()
  const id = useId()
  const [isLeft, setLeft] = useState(false)
  // While one types, what is wrong is not said until one leaves the field or tries to confirm.
  const [typedAt, setTypedAt] = useState<number | null>(null)
  const { name, blocked } = props
  const isMissing = (props.required ?? false) && state.isEmpty && !blocked
  const code = state.problem ?? (isMissing ? MISSING : null)
  const problem = props.error ?? (code && say(code.code, code.facts))
  useHeld(id, { name, problem, isUnread: state.problem !== null && !state.isEmpty })

  const isTried = typedAt === null ? form.tries > 0 : form.tries > typedAt
  const isShown = isTried || (isLeft && !isMissing) || Boolean(props.error)
  const { changed: formChanged, tries } = form
  const changed = useCallback(() => {
    setLeft(false)
    setTypedAt((before) => before ?? tries)
    formChanged(name)
  }, [formChanged, name, tries])
  const left = useCallback(() => {
    setLeft(true)
    setTypedAt(null)
  }, [])
  const described = blocked ? <Blocked why={blocked} /> : props.description
  const input: InputOf = {
    id,
    label: props.label,
    description: described,
    error: (isShown ? problem : null) ?? form.errorOf(name),
    withAsterisk: props.required ?? false,
    readOnly: Boolean(blocked),
    'aria-disabled': blocked ? true : undefined,
    'aria-required': props.required ? true : undefined,
    'data-autofocus': props.autoFocus ? true : undefined,
    autoComplete: 'off',
    size: 'sm',
    inputWrapperOrder: ['label', 'input', 'description', 'error'],
    className: props.className,
    classNames: { input: classes.input!, description: classes.description! },
  }
  return { input, changed, left }
}

/** A value that is typed as text: what was typed stays as it is until one leaves the field. */
export function useTyped<V>(given: {
  readonly value: V | null
  readonly onChange: (value: V | null) => void
  readonly read: (text: string) => Reading<V>
  readonly write: (value: V) => string
}): Typed<V> {
  const { value, onChange, read, write } = given
  const [typed, setTyped] = useState<{ readonly text: string; readonly value: V | null } | null>(null)
  // What the screen sets meanwhile wins over what was typed.
  const isOwn = typed !== null && JSON.stringify(typed.value) === JSON.stringify(value)
  const text = isOwn ? typed.text : value === null ? '' : write(value)
  const reading: Reading<V> = isOwn || value === null ? read(text) : { value, problem: null }
  const set = (next: string) => {
    const nextValue = read(next).value
    setTyped({ text: next, value: nextValue })
    if (JSON.stringify(nextValue) !== JSON.stringify(value)) onChange(nextValue)
  }
  const settle = () => {
    if (reading.problem === null) setTyped(null)
  }
  return { text, reading, set, settle, isTyping: isOwn }
}

/** A text that is being typed, what it says, and how it changes. */
export type Typed<V> = {
  readonly text: string
  readonly reading: Reading<V>
  readonly set: (text: string) => void
  /** Writes the value as the field writes it, if the text is one. */
  readonly settle: () => void
  readonly isTyping: boolean
}

/** What a number that is typed as text gives to the Mantine input under it. */
export function useNumberInput<V>(
  props: Omit<FieldProps<V>, 'value' | 'onChange'> & { readonly allowsNegative?: boolean | undefined },
  typed: Typed<V>,
) {
  const { input, changed, left } = useField(props, {
    problem: typed.reading.problem,
    isEmpty: typed.text.trim() === '',
  })
  return {
    ...input,
    classNames: { ...input.classNames, input: `${input.classNames.input} ${classes.number}` },
    inputMode: props.allowsNegative ? 'text' : 'decimal',
    value: typed.text,
    onChange: (event: ChangeEvent<HTMLInputElement>) => {
      typed.set(event.currentTarget.value)
      changed()
    },
    onFocus: selectAll,
    onBlur: () => {
      typed.settle()
      left()
    },
  } as const
}

/** Marks all of a field's text, so that typing replaces it. */
export function selectAll(event: FocusEvent<HTMLInputElement>): void {
  event.currentTarget.select()
}

const MISSING: FieldProblem = { code: 'required' }

function Blocked({ why }: { readonly why: string }) {
  return (
    <>
      <IconLock size={12} aria-hidden className={classes.lock} /> {why}
    </>
  )
}
