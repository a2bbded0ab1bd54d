import { useProperty } from '../frame/property.tsx'
import { MoneyField } from '../parts/fields/money-field.tsx'
import { PercentField } from '../parts/fields/number-fields.tsx'
import { useFormat } from '../words/format.ts'
import { useWords } from '../words/language.tsx'
import type { Limits } from './user-query.ts'
import classes from './users.module.css'
import { userWords } from './words.ts'

/** The limits of a role that is given. Who has limits of their own gives none wider. */
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
  const field = <W extends keyof Limits>(which: W, yours: string | null) => ({
    name: which,
    value: limits[which],
    onChange: (value: Limits[W]) => onChange({ ...limits, [which]: value }),
    required: yours !== null,
    description: yours === null ? say('limitHint') : say('limitYours', { amount: yours }),
  })
  const money = (which: 'maxRefund' | 'maxVoid') => {
    const most = own[which]
    const props = { currency, allowsZero: true, ...(most && { most }) }
    return { ...field(which, most && format.money(most)), ...props }
  }
  const most = own.maxDiscountPercent
  return (
    <div className={classes.pair}>
      <MoneyField label={say('limitRefund')} {...money('maxRefund')} autoFocus={autoFocus} />
      <MoneyField label={say('limitVoid')} {...money('maxVoid')} />
      <PercentField
        label={say('limitDiscount')}
        {...field('maxDiscountPercent', most && format.percent(most))}
        {...(most !== null && { most })}
      />
    </div>
  )
}

/** The limits as they are sent: one that is left out is none. */
export function limitsBody({ maxRefund, maxVoid, maxDiscountPercent }: Limits) {
  return {
    ...(maxRefund && { maxRefund }),
    ...(maxVoid && { maxVoid }),
    ...(maxDiscountPercent !== null && { maxDiscountPercent }),
  }
}
