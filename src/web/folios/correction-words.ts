import { texts } from '../../api/language.ts'

/** What is said of correcting a closed folio. */
export const correctionWords = {
  mode: texts('O que corrigir', 'What to correct', 'Qué corregir'),
  partial: texts(
    'Parte: diga o que deveria ser',
    'A part: say what it should be',
    'Una parte: diga lo que debería ser',
  ),
  full: texts('Tudo: zera a comanda', 'All: brings the folio to nothing', 'Todo: deja el folio en cero'),
  lines: texts('Como deveria ser', 'As it should be', 'Como debería ser'),
  filter: texts('Achar encargo', 'Find a charge', 'Buscar cargo'),
  someShown: texts(
    'Mostrados {shown} de {count}; ache os outros acima.',
    '{shown} of {count} shown; find the others above.',
    'Se muestran {shown} de {count}; busque los demás arriba.',
  ),
  orTheOther: texts('A outra coluna já diz', 'The other column says it', 'La otra columna ya lo dice'),
  forgotten: texts('Encargo esquecido', 'Forgotten charge', 'Cargo olvidado'),
  addForgotten: texts('Acrescentar encargo esquecido', 'Add a forgotten charge', 'Agregar cargo olvidado'),
  takeOut: texts('Tirar', 'Take out', 'Quitar'),
  creditNote: texts('Nota de crédito', 'Credit note', 'Nota de crédito'),
  debitNote: texts('Nota de débito', 'Debit note', 'Nota de débito'),
  toFolio: texts('Saldo da comanda', 'Balance of the folio', 'Saldo del folio'),
  toReceivable: texts('{name} passa a dever', '{name} will owe', '{name} pasará a deber'),
  lessThat: texts('{amount} a menos', '{amount} less', '{amount} menos'),
  moreThat: texts('{amount} a mais', '{amount} more', '{amount} más'),
  correct: texts('Emitir nota', 'Issue the note', 'Emitir nota'),
  done: texts('{name} nº {number} emitida', '{name} no. {number} issued', '{name} n.º {number} emitida'),
} as const
