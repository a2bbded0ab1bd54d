import { texts } from '../../api/language.ts'

/** What is said of splitting a charge. */
export const splitWords = {
  way: texts('Como dividir', 'How to split', 'Cómo dividir'),
  equalParts: texts('Partes iguais', 'Equal parts', 'Partes iguales'),
  amounts: texts('Por valores', 'By amounts', 'Por importes'),
  percents: texts('Por percentuais', 'By percentages', 'Por porcentajes'),
  quantities: texts('Por quantidades', 'By quantities', 'Por cantidades'),
  count: texts('Em quantas partes', 'Into how many parts', 'En cuántas partes'),
  part: texts('Parte {number}', 'Part {number}', 'Parte {number}'),
  missing: texts(
    'Faltam {rest}: ficam aqui, se nada for digitado.',
    '{rest} are left: they go here if nothing is typed.',
    'Faltan {rest}: quedan aquí si no se escribe nada.',
  ),
  tooMuch: texts('{rest} a mais', '{rest} too much', '{rest} de más'),
  onlyOne: texts('É tudo numa parte só', 'It is all in one part', 'Es todo en una sola parte'),
  partCount: texts('De 2 a {most} partes', '2 to {most} parts', 'De 2 a {most} partes'),
  partOf: texts('Parte {number}: {text}', 'Part {number}: {text}', 'Parte {number}: {text}'),
  withTaxes: texts(
    '{total} (impostos e taxas {taxes})',
    '{total} (taxes and fees {taxes})',
    '{total} (impuestos y tasas {taxes})',
  ),
  discounted: texts(
    '{total}, com desconto {discounted}',
    '{total}, with discount {discounted}',
    '{total}, con descuento {discounted}',
  ),
  original: texts('Estornado: {text}', 'Reversed: {text}', 'Revertido: {text}'),
  andMore: texts('e mais {count} partes', 'and {count} more parts', 'y {count} partes más'),
  split: texts('Dividir', 'Split', 'Dividir'),
  done: texts('Dividido em {count}: {text}', 'Split into {count}: {text}', 'Dividido en {count}: {text}'),
} as const
