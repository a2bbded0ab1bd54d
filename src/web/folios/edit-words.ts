import { texts } from '../../api/language.ts'

/** What is said of changing a charge. */
export const editWords = {
  edit: texts('Salvar', 'Save', 'Guardar'),
  noteHint: texts('Da casa; nunca impressa', 'For the house; never printed', 'De la casa; nunca impresa'),
  reversed: texts('Estornado: {text}', 'Reversed: {text}', 'Revertido: {text}'),
  posted: texts('Lançado: {text}', 'Posted: {text}', 'Cargado: {text}'),
  ofIt: texts('dos quais {name}', 'of which {name}', 'de los cuales {name}'),
  discounts: texts('Descontos por código', 'Discounts by code', 'Descuentos por código'),
  onlyWords: texts(
    'Nenhum valor muda; como era antes fica guardado.',
    'No amount changes; what it was before is kept.',
    'Ningún importe cambia; lo anterior queda guardado.',
  ),
  nothing: texts('Nada mudou ainda', 'Nothing changed yet', 'Nada cambió aún'),
  done: texts('Encargo editado: {text}', 'Charge edited: {text}', 'Cargo editado: {text}'),
} as const
