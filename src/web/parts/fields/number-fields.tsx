import { TextInput, VisuallyHidden } from '@mantine/core'
import type { ReactNode } from 'react'
import { PERCENT_DECIMALS, type Percent, parseDecimal } from '../../../values/money.ts'
import { useLanguage, useWords } from '../../words/language.tsx'
import { decimalText, plainDecimal, readDecimal } from './decimal-text.ts'
import classes from './fields.module.css'
import { NOTHING, type Reading, readAs, unread } from './reading.ts'
import { type FieldProps, useNumberInput, useTyped } from './use-field.tsx'
import { fieldWords } from './words.ts'

/** A quantity as it travels: `'1.5'`, at most three decimals, no zeros that say nothing. Above zero unless said otherwise. */
export function QuantityField(
  props: FieldProps<string> & {
    readonly allowsNegative?: boolean
    readonly allowsZero?: boolean
    readonly unit?: string
  },
) {
  return <DecimalField {...props} decimals={3} most="999999" right={props.unit} />
}

/** An exchange rate as it travels: `'5.4321'`, how many units of one currency another buys, at most eight decimals. */
export function ExchangeRateField(props: FieldProps<string>) {
  return <DecimalField {...props} decimals={8} most="999999999" />
}

/** A percentage as it travels: `'12.5'`, from 0 to `most`, at most four decimals. */
export function PercentField(props: FieldProps<string> & { readonly most?: Percent }) {
  const say = useWords(fieldWords)
  const label = (
    <>
      {props.label} <VisuallyHidden>{say('percentSign')}</VisuallyHidden>
    </>
  )
  return (
    <DecimalField
      {...props}
      decimals={PERCENT_DECIMALS}
      most={props.most ?? '100'}
      right="%"
      allowsZero
      shown={label}
    />
  )
}

type DecimalFieldProps = FieldProps<string> & {
  readonly decimals: number
  readonly most: string
  readonly allowsNegative?: boolean
  readonly allowsZero?: boolean
  readonly right?: string | undefined
  readonly shown?: ReactNode
}

function DecimalField(props: DecimalFieldProps) {
  const { language } = useLanguage()
  const write = (value: string) => decimalText(value, { language, leastDecimals: 0, isGrouped: false })
  const typed = useTyped({
    value: props.value,
    onChange: props.onChange,
    read: (text) => readLimited(text, { ...props, language, write }),
    write,
  })
  const input = useNumberInput(props, typed)
  return (
    <TextInput
      {...input}
      label={props.shown ?? props.label}
      rightSection={props.right && <span className={classes.sign}>{props.right}</span>}
      rightSectionPointerEvents="none"
    />
  )
}

function readLimited(
  text: string,
  form: DecimalFieldProps & {
    readonly language: 'pt-BR' | 'en' | 'es'
    readonly write: (value: string) => string
  },
): Reading<string> {
  const { decimals, most, language, write } = form
  // Neither is ever grouped: 1.500 kg typed with the keypad's point is one and a half.
  const read = readDecimal(text.replace(/%\s*$/, ''), { decimals, language, isGrouped: false })
  if (read === null) return NOTHING
  if ('problem' in read) {
    return read.problem === 'notNumber'
      ? unread('notNumber', { example: write('1.5') })
      : unread('tooManyDecimals', { most: decimals })
  }
  if (read.units < 0n && !form.allowsNegative) return unread('negative')
  if (read.units === 0n && !form.allowsZero) return unread('zero')
  const size = read.units < 0n ? -read.units : read.units
  if (size > parseDecimal(most, decimals)!) return unread('tooBig', { most: write(most) })
  return readAs(plainDecimal(read.units, decimals))
}
