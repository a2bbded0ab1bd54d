import { texts } from '../api/language.ts'

/** What documents of the type that every property has are called, by their form, in the language that they are printed in. */
export const STANDARD_NAMES = {
  positive: texts('Conta', 'Bill', 'Cuenta'),
  negative: texts('Conta de devolução', 'Refund bill', 'Cuenta de devolución'),
  positiveCorrection: texts('Nota de débito', 'Debit note', 'Nota de débito'),
  negativeCorrection: texts('Nota de crédito', 'Credit note', 'Nota de crédito'),
} as const
