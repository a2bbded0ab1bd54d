import { table } from '../journal/table.ts'
import type { NumberSeries } from './series.ts'

export const numberSeries = table<NumberSeries>(
  'number_series',
  { id: 'text', prefix: 'text', nextNumber: 'int8' },
  { mutable: ['prefix', 'nextNumber'] },
)
