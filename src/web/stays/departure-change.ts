import { formatDecimal, minorDigits, parseDecimal, type WireMoney } from '../../values/money.ts'
import { addDays, daysBetween, type PlainDate } from '../../values/plain-date.ts'
import type { Night, Stay } from './stay-query.ts'

/** What another departure makes of a stay: the nights between it and the one that stands. */
export type DepartureChange = {
  readonly kind: 'same' | 'longer' | 'shorter'
  readonly nights: number
  /** The earlier one of the two departures. */
  readonly from: PlainDate
  readonly until: PlainDate
}

/** Compares a departure with the one that stands. */
export function changeOf({ departure }: Pick<Stay, 'departure'>, next: PlainDate): DepartureChange {
  const nights = daysBetween(departure, next)
  if (nights > 0) return { kind: 'longer', nights, from: departure, until: next }
  return { kind: nights < 0 ? 'shorter' : 'same', nights: -nights, from: next, until: departure }
}

/** The day after the last night that is charged; null where none is. No departure is before it. */
export function chargedUntil(nights: readonly Night[]): PlainDate | null {
  const last = nights.findLast(({ chargeId }) => chargeId !== null)
  return last ? addDays(last.serviceDate, 1) : null
}

/** A rate so many times. */
export function timesRate({ amount, currency }: WireMoney, nights: number): WireMoney {
  const digits = minorDigits(currency)
  const minor = (parseDecimal(amount, digits) ?? 0n) * BigInt(nights)
  return { amount: formatDecimal(minor, digits), currency }
}
