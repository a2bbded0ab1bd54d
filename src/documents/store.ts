import { table } from '../journal/table.ts'
import type { NumberSeries } from './series.ts'

/** The series of document numbers, each with the next number to give. */
export const numberSeries = table<NumberSeries>(
  'number_series',
  { id: 'text', prefix: 'text', nextNumber: 'int8' },
  { mutable: ['prefix', 'nextNumber'] },
)
