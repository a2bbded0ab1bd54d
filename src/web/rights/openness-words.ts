import { texts } from '../../api/language.ts'

/** How far somebody may do something, in a word and as a sentence. */
export const opennessWords = {
  open: texts('Pode', 'May', 'Puede'),
  partly: texts('Em parte', 'Partly', 'En parte'),
  shut: texts('Não', 'No', 'No'),
  openText: texts('Pode', 'May do it', 'Puede'),
  partlyText: texts(
    'Pode, mas não {exceptions}',
    'May do it, but not {exceptions}',
    'Puede, pero no {exceptions}',
  ),
  exception: texts('{when} (falta {rights})', '{when} (lacks {rights})', '{when} (falta {rights})'),
  shutText: texts('Não: falta {rights}', 'No: lacks {rights}', 'No: falta {rights}'),
  shutOneText: texts(
    'Não: falta um destes: {rights}',
    'No: lacks one of these: {rights}',
    'No: falta uno de estos: {rights}',
  ),
  always: texts('Sempre: {rights}', 'Always: {rights}', 'Siempre: {rights}'),
  noneAlways: texts('Nenhum direito', 'No right', 'Ningún derecho'),
  when: texts('{when}: {rights}', '{when}: {rights}', '{when}: {rights}'),
} as const
