import { VisuallyHidden } from '@mantine/core'
import type { WireMoney } from '../../values/money.ts'
import { useFormat } from '../words/format.ts'
import { useWords } from '../words/language.tsx'
import classes from './money.module.css'
import { partWords } from './words.ts'

/**
 * An amount whose digits stand under each other in a column. A negative one has a minus, and is said with the word:
 * readers leave signs out. Without `withCurrency` the amount alone, where its column says the currency.
 */
export function Money(props: { readonly value: WireMoney; readonly withCurrency?: boolean }) {
  const { value, withCurrency } = props
  const format = useFormat()
  const say = useWords(partWords)
  const isNegative = value.amount.startsWith('-')
  const size = { ...value, amount: value.amount.replace(/^-/, '') }
  const text = withCurrency ? format.money(size) : format.amount(size)
  if (!isNegative) return <span className={classes.money}>{text}</span>
  return (
    <span className={classes.money}>
      <span aria-hidden>-{text}</span>
      <VisuallyHidden className={classes.said}>{say('minus', { amount: format.money(size) })}</VisuallyHidden>
    </span>
  )
}
