import { texts } from '../../api/language.ts'

/** What is said of discounts, by hand and by code. */
export const discountWords = {
  percent: texts('Percentual', 'Percentage', 'Porcentaje'),
  amount: texts('ou valor', 'or amount', 'o importe'),
  amountOfAll: texts(
    'ou valor, repartido entre os encargos',
    'or amount, shared among the charges',
    'o importe, repartido entre los cargos',
  ),
  yourMost: texts('Seu máximo: {limit}', 'Your maximum: {limit}', 'Su máximo: {limit}'),
  overMost: texts(
    'Passa do seu máximo de {limit} em {text}: {percent}.',
    'Above your maximum of {limit} on {text}: {percent}.',
    'Supera su máximo de {limit} en {text}: {percent}.',
  ),
  neither: texts('Digite um dos dois', 'Type one of the two', 'Escriba uno de los dos'),
  given: texts('Desconto {text}', 'Discount {text}', 'Descuento {text}'),
  andMore: texts('e mais {count} encargos', 'and {count} more charges', 'y {count} cargos más'),
  allTogether: texts('Desconto total', 'Discount in all', 'Descuento total'),
  someStay: texts(
    '{count} dos marcados não recebem desconto.',
    '{count} of the marked ones take no discount.',
    '{count} de los marcados no admiten descuento.',
  ),
  apply: texts('Dar desconto', 'Give discount', 'Dar descuento'),
  done: texts('Desconto dado: {amount}', 'Discount given: {amount}', 'Descuento dado: {amount}'),
  undone: texts('Desconto desfeito: {amount}', 'Discount undone: {amount}', 'Descuento deshecho: {amount}'),
  code: texts('Código', 'Code', 'Código'),
  isGiven: texts('dado: tirar', 'given: remove', 'dado: quitar'),
  rateOf: texts('{rate} de desconto', '{rate} off', '{rate} de descuento'),
  onWhat: texts('Vale para', 'Given on', 'Vale para'),
  onAll: texts('todos os encargos', 'all charges', 'todos los cargos'),
  follows: texts(
    'Acompanha os encargos da comanda enquanto ela estiver aberta.',
    'It follows the charges of the folio as long as it is open.',
    'Sigue los cargos del folio mientras esté abierto.',
  ),
  taken: texts('Desconto tirado', 'Discount taken away', 'Descuento quitado'),
  applyCode: texts('Aplicar', 'Apply', 'Aplicar'),
  remove: texts('Tirar desconto', 'Remove discount', 'Quitar descuento'),
  applied: texts('Código aplicado: {name}', 'Code applied: {name}', 'Código aplicado: {name}'),
  removed: texts('Código tirado: {name}', 'Code removed: {name}', 'Código quitado: {name}'),
} as const
