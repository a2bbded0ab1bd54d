import type { Desk } from '../frame/property.tsx'
import { useFormat } from '../words/format.ts'
import { useWords } from '../words/language.tsx'
import classes from './desk.module.css'
import { deskWords } from './words.ts'

/** What a shift took, by payment method and currency. */
export function ShiftTotals({ totals }: { readonly totals: NonNullable<Desk['shift']>['totals'] }) {
  const say = useWords(deskWords)
  const format = useFormat()
  if (totals.length === 0) return <p className={classes.dimmed}>{say('noTotals')}</p>
  return (
    <dl className={classes.sums}>
      {totals.map(({ method, name, count, amount, original }) => (
        <div key={`${method} ${original.currency}`}>
          <dt>
            {name} <span className={classes.dimmed}>× {count}</span>
          </dt>
          <dd>
            {original.currency !== amount.currency && (
              // What lies in the drawer, to be counted.
              <>{format.money(original)} · </>
            )}
            {format.money(amount)}
          </dd>
        </div>
      ))}
    </dl>
  )
}
