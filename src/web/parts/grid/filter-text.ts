import type { Say } from '../../words/language.tsx'
import { decimalText } from '../fields/decimal-text.ts'
import { cellText, type Writing } from './cell-text.ts'
import type { Column } from './column.ts'
import type { Filter } from './filter.ts'
import { isPeriod } from './period.ts'
import type { LIST_WORDS } from './words.ts'

/** A filter as people read it on its chip: `Situação é Aberta ou Bloqueada`, `Entrada de 01/11/2026 a 30/11/2026`. */
export function filterText(
  { operator, values }: Filter,
  column: Column<never>,
  { say, writing }: { readonly say: Say<typeof LIST_WORDS>; readonly writing: Writing },
): string {
  const said = values.map((value) => valueText(value, column, writing))
  return `${column.title} ${conditionText()}`

  function conditionText(): string {
    if (operator === 'between') {
      const [from = '', until = ''] = said
      if (until === '') return say('atLeast', { value: from })
      return from === '' ? say('atMost', { value: until }) : say('range', { from, until })
    }
    if (operator === 'in') return isPeriod(values[0]) ? `· ${say(values[0])}` : ''
    if (operator === 'empty' || operator === 'filled') return say(operator)
    if (operator === 'has') return `${say('has')} “${said[0]}”`
    return `${say(operator)} ${said.join(say('or'))}`
  }
}

/** A filter's value as people write it. */
export function valueText(value: string, column: Column<never>, writing: Writing): string {
  if (value === '') return ''
  if (column.kind === 'yesNo') return cellText(value === 'yes', column, writing)
  if (column.kind === 'number' || column.kind === 'money') return numberText(value, writing)
  if (column.kind === 'instant') return cellText(value, { kind: 'date' }, writing)
  return cellText(value, column, writing)
}

function numberText(value: string, { language }: Writing): string {
  return Number.isFinite(Number(value))
    ? decimalText(value, { language, leastDecimals: 0, isGrouped: true })
    : value
}
