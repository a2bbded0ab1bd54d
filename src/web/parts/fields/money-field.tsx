import { TextInput, VisuallyHidden } from '@mantine/core'
import { parseDecimal, type WireMoney } from '../../../values/money.ts'
import { useFormat } from '../../words/format.ts'
import { useLanguage, useWords } from '../../words/language.tsx'
import classes from './fields.module.css'
import { amountText, currencySign, readMoney } from './money-text.ts'
import { type Reading, unread } from './reading.ts'
import { type FieldProps, useNumberInput, useTyped } from './use-field.tsx'
import { fieldWords } from './words.ts'

/** A field of money: of one currency, above zero unless said otherwise. */
export type MoneyFieldProps = FieldProps<WireMoney> & {
  readonly currency: string
  readonly allowsNegative?: boolean
  readonly allowsZero?: boolean
  /** The most that may be typed, of the same currency. */
  readonly most?: WireMoney | undefined
}

/** Takes an amount however a hand writes it: see `readMoney`. A sum (`=12*3+5`) shows what it makes as one types. */
export function MoneyField(props: MoneyFieldProps) {
  const { currency, value, onChange } = props
  const { language } = useLanguage()
  const say = useWords(fieldWords)
  const format = useFormat()
  const read = (text: string) => limited(readMoney(text, { currency, language }), props, format.money)
  const typed = useTyped({ value, onChange, read, write: (money) => amountText(money, language) })
  const input = useNumberInput(props, typed)
  const sum = typed.text.trim().startsWith('=') && typed.reading.value
  const sign = currencySign(currency, language)
  return (
    <TextInput
      {...input}
      label={
        <>
          {props.label} <VisuallyHidden>{say('inCurrency', { currency })}</VisuallyHidden>
        </>
      }
      description={
        sum ? (
          <span className={classes.sum} aria-live="polite">
            = {format.money(sum)}
          </span>
        ) : (
          input.description
        )
      }
      leftSection={<span className={classes.sign}>{sign}</span>}
      leftSectionWidth={16 + sign.length * 8}
      leftSectionPointerEvents="none"
    />
  )
}

/** The reading, refused where the field does not take such an amount. */
function limited(
  reading: Reading<WireMoney>,
  { allowsNegative, allowsZero, most }: Pick<MoneyFieldProps, 'allowsNegative' | 'allowsZero' | 'most'>,
  write: (money: WireMoney) => string,
): Reading<WireMoney> {
  const { value } = reading
  if (value === null) return reading
  const units = parseDecimal(value.amount, DECIMALS)!
  if (units < 0n && !allowsNegative) return unread('negative')
  if (units === 0n && !allowsZero) return unread('zero')
  if (most && units > parseDecimal(most.amount, DECIMALS)!) return unread('tooBig', { most: write(most) })
  return reading
}

/** No currency has more. */
const DECIMALS = 4
