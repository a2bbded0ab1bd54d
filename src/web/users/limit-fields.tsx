import type { WireMoney } from '../../values/money.ts'
import { useProperty } from '../frame/property.tsx'
import { MoneyField } from '../parts/fields/money-field.tsx'
import { useFormat } from '../words/format.ts'
import { useWords } from '../words/language.tsx'
import classes from './users.module.css'
import { userWords } from './words.ts'

/** The most that a user may give back and void at once; null is no limit. */
export type Limits = { readonly maxRefund: WireMoney | null; readonly maxVoid: WireMoney | null }

/** The two limits of a role that is given. Who has limits of their own gives none wider. */
export function LimitFields({
  limits,
  onChange,
  autoFocus,
}: {
  readonly limits: Limits
  readonly onChange: (limits: Limits) => void
  readonly autoFocus?: boolean
}) {
  const say = useWords(userWords)
  const format = useFormat()
  const { currency, ...own } = useProperty()
  const field = (which: keyof Limits) => ({
    name: which,
    currency,
    allowsZero: true,
    value: limits[which],
    onChange: (value: WireMoney | null) => onChange({ ...limits, [which]: value }),
    required: own[which] !== null,
    description:
      own[which] === null ? say('limitHint') : say('limitYours', { amount: format.money(own[which]) }),
    ...(own[which] && { most: own[which] }),
  })
  return (
    <div className={classes.pair}>
      <MoneyField label={say('limitRefund')} {...field('maxRefund')} autoFocus={autoFocus} />
      <MoneyField label={say('limitVoid')} {...field('maxVoid')} />
    </div>
  )
}

/** The limits as they are sent: one that is left out is none. */
export function limitsBody({ maxRefund, maxVoid }: Limits) {
  return { ...(maxRefund && { maxRefund }), ...(maxVoid && { maxVoid }) }
}
