import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useProperty } from '../frame/property.tsx'
import { ExchangeRateField } from '../parts/fields/number-fields.tsx'
import { useFormat } from '../words/format.ts'
import { useWords } from '../words/language.tsx'
import { exchangeRatesQuery } from './catalogue-query.ts'
import { isStrangeRate } from './exchange-rate.ts'
import { folioWords } from './words.ts'

/** What one unit of a foreign currency is in the property's. The last one stands by; one that makes no sense is asked about. */
export function RateField({
  currency,
  value,
  onChange,
}: {
  readonly currency: string
  readonly value: string | null
  readonly onChange: (rate: string | null) => void
}) {
  const say = useWords(folioWords)
  const format = useFormat()
  const { propertyId, currency: own } = useProperty()
  const rates = useQuery(exchangeRatesQuery(propertyId))
  const [sureOf, setSureOf] = useState<string | null>(null)
  const last = rates.data?.items.find((one) => one.currency === currency)
  const isAsked = value !== null && value !== sureOf && isStrangeRate(value, last?.exchangeRate ?? null)
  return (
    <div>
      <ExchangeRateField
        name="exchangeRate"
        label={say('exchangeRate', { own, currency })}
        description={
          last &&
          say('lastRate', { rate: format.decimal(last.exchangeRate), date: format.date(last.businessDate) })
        }
        value={value}
        onChange={onChange}
        error={isAsked ? say('rateStrange') : null}
        required
      />
      {isAsked && (
        <Button
          variant="default"
          size="compact-sm"
          mt={4}
          onClick={(event) => {
            // The button goes with its question.
            event.currentTarget.parentElement?.querySelector('input')?.focus()
            setSureOf(value)
          }}
        >
          {say('rateSure', { rate: format.decimal(value) })}
        </Button>
      )}
    </div>
  )
}
