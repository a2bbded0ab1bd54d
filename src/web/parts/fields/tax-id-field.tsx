import { TextInput } from '@mantine/core'
import { type ChangeEvent, useLayoutEffect, useRef } from 'react'
import { bareTaxId, taxIdKind, taxIdText } from '../../../values/tax-id.ts'
import classes from './fields.module.css'
import { readTaxId, typedTaxId } from './tax-id-text.ts'
import { type FieldProps, selectAll, useField, useTyped } from './use-field.tsx'

/** Takes a CPF or CNPJ, with letters too, punctuated as one types; its value has no punctuation. */
export function TaxIdField(props: FieldProps<string>) {
  const typed = useTyped({ value: props.value, onChange: props.onChange, read: readTaxId, write: taxIdText })
  const { input, changed, left } = useField(props, {
    problem: typed.reading.problem,
    isEmpty: typed.text.trim() === '',
  })
  const field = useRef<HTMLInputElement>(null)
  const caret = useRef<number | null>(null)
  useLayoutEffect(() => {
    // React puts the caret of a changed text at its end.
    if (caret.current !== null) field.current?.setSelectionRange(caret.current, caret.current)
    caret.current = null
  })
  const onChange = (event: ChangeEvent<HTMLInputElement>) => {
    const { value, selectionStart } = event.currentTarget
    const next = typedTaxId(value, selectionStart ?? value.length)
    const { inputType } = event.nativeEvent as InputEvent
    // Delete before a point, which comes back: the caret goes over it, so that the next press deletes what is behind.
    const isPoint = inputType === 'deleteContentForward' && bareTaxId(next.text) === bareTaxId(typed.text)
    caret.current = next.caret + (isPoint ? 1 : 0)
    typed.set(next.text)
    changed()
  }
  return (
    <TextInput
      {...input}
      ref={field}
      classNames={{ ...input.classNames, input: `${input.classNames.input} ${classes.digits}` }}
      rightSection={<span className={classes.kind}>{taxIdKind(bareTaxId(typed.text))}</span>}
      rightSectionWidth={44}
      rightSectionPointerEvents="none"
      spellCheck={false}
      value={typed.text}
      onChange={onChange}
      onFocus={selectAll}
      onBlur={() => {
        typed.settle()
        left()
      }}
    />
  )
}
