import { texts } from '../../api/language.ts'

/** What the table of keys says, and why a key is refused. */
export const keyWords = {
  keys: texts('Teclas', 'Keys', 'Teclas'),
  keysHint: texts(
    'Dê outra tecla ao que uma tecla faz; a barra, os botões e a ajuda mostram a sua. Enter, Esc, Tab, setas, espaço, Ctrl+Enter, Shift+F10 e os números não mudam.',
    'Give another key to what a key does; the bar, the buttons and the help show yours. Enter, Esc, Tab, arrows, space, Ctrl+Enter, Shift+F10 and numbers do not change.',
    'Dé otra tecla a lo que hace una tecla; la barra, los botones y la ayuda muestran la suya. Enter, Esc, Tab, flechas, espacio, Ctrl+Enter, Shift+F10 y los números no cambian.',
  ),
  does: texts('O que faz', 'What it does', 'Qué hace'),
  key: texts('Tecla', 'Key', 'Tecla'),
  actions: texts('Ações', 'Actions', 'Acciones'),
  wasKey: texts('era {usual}', 'was {usual}', 'era {usual}'),
  change: texts('Alterar', 'Change', 'Cambiar'),
  changeOf: texts('Alterar a tecla de: {does}', 'Change the key of: {does}', 'Cambiar la tecla de: {does}'),
  reset: texts('Restaurar', 'Reset', 'Restaurar'),
  resetOf: texts('Restaurar a tecla de: {does}', 'Reset the key of: {does}', 'Restaurar la tecla de: {does}'),
  resetAll: texts('Restaurar todas', 'Reset all', 'Restaurar todas'),
  noneChanged: texts('Nenhuma tecla foi alterada', 'No key was changed', 'No se cambió ninguna tecla'),
  changed: texts('{pressed}: {does}', '{pressed}: {does}', '{pressed}: {does}'),
  swapped: texts(
    '{pressed}: {does}. {other}: {otherDoes}',
    '{pressed}: {does}. {other}: {otherDoes}',
    '{pressed}: {does}. {other}: {otherDoes}',
  ),
  allReset: texts('Todas as teclas de volta', 'All keys are as they were', 'Todas las teclas como eran'),
  newKey: texts('Nova tecla', 'New key', 'Nueva tecla'),
  press: texts('Pressione a nova tecla', 'Press the new key', 'Presione la nueva tecla'),
  pressAlso: texts(
    'Também com Ctrl, Alt ou Shift, ou G e depois uma letra.',
    'Also with Ctrl, Alt or Shift, or G and then a letter.',
    'También con Ctrl, Alt o Shift, o G y luego una letra.',
  ),
  pressSecond: texts('G e…', 'G and…', 'G y…'),
  use: texts('Usar', 'Use', 'Usar'),
  swap: texts('Trocar as duas', 'Swap the two', 'Intercambiar las dos'),
  cancel: texts('Cancelar', 'Cancel', 'Cancelar'),
  isFree: texts('{pressed} está livre.', '{pressed} is free.', '{pressed} está libre.'),
  isSame: texts(
    '{pressed} já é a tecla disto.',
    '{pressed} is its key already.',
    '{pressed} ya es su tecla.',
  ),
  isTaken: texts(
    '{pressed} já é: {does}. Se trocar, isso passa para {other}.',
    '{pressed} is already: {does}. If you swap, that gets {other}.',
    '{pressed} ya es: {does}. Si intercambia, eso pasa a {other}.',
  ),
  cannotSwap: texts(
    '{pressed} já é: {does}. Não dá para trocar as duas: {reason}',
    '{pressed} is already: {does}. The two cannot be swapped: {reason}',
    '{pressed} ya es: {does}. No se pueden intercambiar: {reason}',
  ),
  needed: texts(
    '{pressed} serve para andar, escolher, confirmar ou sair, e fica como está.',
    '{pressed} moves, chooses, confirms or leaves, and stays as it is.',
    '{pressed} sirve para moverse, elegir, confirmar o salir, y queda como está.',
  ),
  browser: texts(
    '{pressed} é do navegador ou do sistema.',
    '{pressed} belongs to the browser or the system.',
    '{pressed} es del navegador o del sistema.',
  ),
  text: texts(
    '{pressed} é de quem digita: copiar, colar, desfazer.',
    '{pressed} is for who types: copy, paste, undo.',
    '{pressed} es de quien escribe: copiar, pegar, deshacer.',
  ),
  altGr: texts(
    '{pressed} escreve sinais no teclado ABNT2, como AltGr.',
    '{pressed} types signs on some keyboards, as AltGr does.',
    '{pressed} escribe signos en algunos teclados, como AltGr.',
  ),
  first: texts(
    'G começa as teclas de ir para uma tela.',
    'G begins the keys that go to a screen.',
    'G comienza las teclas que van a una pantalla.',
  ),
  unknown: texts(
    'Esta tecla não tem nome que sirva.',
    'This key has no name that would do.',
    'Esta tecla no tiene un nombre que sirva.',
  ),
  lettersOff: texts(
    'Os atalhos de uma letra estão desligados.',
    'Single-letter shortcuts are switched off.',
    'Los atajos de una letra están desactivados.',
  ),
} as const
