import type { PlainDate } from '../values/plain-date.ts'

/** One hotel. Its currency is that of all its ledgers and never changes. */
export type Property = {
  readonly id: string
  readonly name: string
  /** ISO 4217. */
  readonly currency: string
  /** IANA name, `America/Sao_Paulo`. */
  readonly timeZone: string
}

/** A property with its open day. */
export type OpenProperty = Property & { readonly businessDate: PlainDate }
