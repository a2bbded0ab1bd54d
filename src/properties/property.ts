import type { Address } from '../api/input-parts.ts'
import type { PlainDate } from '../values/plain-date.ts'

/** What a hotel's books are for: real business, or people who learn. Screens show a band where it is not real. */
export const ENVIRONMENTS = ['production', 'training'] as const
export type Environment = (typeof ENVIRONMENTS)[number]

/** One hotel. Its currency is that of all its ledgers and never changes. */
export type Property = {
  readonly id: string
  readonly name: string
  /** ISO 4217. */
  readonly currency: string
  /** IANA name, `America/Sao_Paulo`. */
  readonly timeZone: string
  readonly environment: Environment
  /** CNPJ, without punctuation; at the head of its documents, as its address. */
  readonly taxId: string | null
  readonly address: Address | null
}

/** A property with its open day. */
export type OpenProperty = Property & { readonly businessDate: PlainDate }

/** A property to be opened; one that says nothing else is a real hotel. */
export type NewProperty = Omit<OpenProperty, 'environment' | 'taxId' | 'address'> & {
  readonly environment?: Environment
  readonly taxId?: string | null
  readonly address?: Address | null
}
