import { texts } from '../../../api/language.ts'

/** What every dialog says. */
export const dialogWords = {
  cancel: texts('Cancelar', 'Cancel', 'Cancelar'),
  sending: texts('Enviando…', 'Sending…', 'Enviando…'),
  stillSending: texts(
    'Aguarde: ainda está sendo enviado.',
    'Wait: it is still being sent.',
    'Espere: aún se está enviando.',
  ),
  preview: texts('O que será feito', 'What will be done', 'Lo que se hará'),
  discardTitle: texts(
    'Descartar o que você digitou?',
    'Discard what you typed?',
    '¿Descartar lo que ha escrito?',
  ),
  discard: texts('Descartar', 'Discard', 'Descartar'),
  keepOn: texts('Continuar editando', 'Keep editing', 'Seguir editando'),
  nothingSent: texts('Nada foi enviado ainda.', 'Nothing was sent yet.', 'Aún no se envió nada.'),
  maybeSent: texts(
    'A tentativa anterior pode ter chegado ao servidor: confira antes de lançar de novo.',
    'The earlier attempt may have reached the server: check before you post it again.',
    'El intento anterior puede haber llegado al servidor: compruébelo antes de repetirlo.',
  ),
  boundTitle: texts(
    'A tentativa anterior foi gravada, com os dados de antes.',
    'The earlier attempt was recorded, with what it held then.',
    'El intento anterior quedó registrado, con los datos de antes.',
  ),
  boundHint: texts(
    'Feche e confira o que já está lançado. Se confirmar agora, será um novo lançamento.',
    'Close this and look at what is posted. If you confirm now, it will be posted as a new one.',
    'Cierre y compruebe lo que ya está cargado. Si confirma ahora, será un nuevo cargo.',
  ),
  changedTitle: texts(
    'Alterado por outro usuário enquanto você digitava.',
    'Somebody else changed it while you typed.',
    'Otro usuario lo cambió mientras usted escribía.',
  ),
  changedHint: texts(
    'O que está na tela foi recarregado, e o que você digitou ficou. Confira e confirme de novo.',
    'What is on the screen was read anew, and what you typed is kept. Check it and confirm again.',
    'Lo que está en pantalla se volvió a leer, y lo que usted escribió sigue. Compruébelo y confirme otra vez.',
  ),
  typeToConfirm: texts(
    'Digite {expected} para confirmar',
    'Type {expected} to confirm',
    'Escriba {expected} para confirmar',
  ),
}
