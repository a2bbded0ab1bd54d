import { texts } from '../../api/language.ts'

/** What the parts of every screen say. */
export const partWords = {
  retry: texts('Tentar de novo', 'Try again', 'Intentar de nuevo'),
  copyDetails: texts('Copiar detalhes', 'Copy details', 'Copiar detalles'),
  copied: texts('Copiado', 'Copied', 'Copiado'),
  requestId: texts('Requisição {requestId}', 'Request {requestId}', 'Solicitud {requestId}'),
  propertyGone: texts(
    'Você não tem mais acesso a este hotel',
    'You no longer have access to this property',
    'Usted ya no tiene acceso a este hotel',
  ),
  unreachableTitle: texts(
    'Sem conexão com o servidor.',
    'No connection to the server.',
    'Sin conexión con el servidor.',
  ),
  unreachable: texts(
    'Verifique a rede e tente de novo.',
    'Check the network and try again.',
    'Compruebe la red e inténtelo de nuevo.',
  ),
  unreachableKept: texts(
    'Nada do que você digitou foi perdido. Tentar de novo não lança duas vezes.',
    'Nothing that you typed was lost. Trying again does not post it twice.',
    'No se perdió nada de lo que escribió. Intentar de nuevo no lo registra dos veces.',
  ),
  unexpected: texts(
    'Algo deu errado nesta tela.',
    'Something went wrong on this screen.',
    'Algo salió mal en esta pantalla.',
  ),
  missingRight: texts('Falta o direito {right}', 'Missing right: {right}', 'Falta el derecho {right}'),
  missingRights: texts(
    'Faltam direitos para isto:',
    'Rights are missing for this:',
    'Faltan derechos para esto:',
  ),
  loading: texts('Carregando…', 'Loading…', 'Cargando…'),
  stale: texts(
    'Não foi possível atualizar; os dados abaixo são os anteriores.',
    'Could not refresh; the data below is the earlier one.',
    'No se pudo actualizar; los datos de abajo son los anteriores.',
  ),
  minus: texts('menos {amount}', 'minus {amount}', 'menos {amount}'),
  undo: texts('Desfazer', 'Undo', 'Deshacer'),
  undoing: texts('Desfazendo…', 'Undoing…', 'Deshaciendo…'),
  undoNow: texts('Desfazer: {text}', 'Undo: {text}', 'Deshacer: {text}'),
  notUndone: texts('Não foi desfeito: {reason}', 'It was not undone: {reason}', 'No se deshizo: {reason}'),
  undoUnknown: texts(
    'O servidor não respondeu, e não se sabe se foi desfeito. Tentar de novo não desfaz duas vezes.',
    'The server did not answer, and it is not known whether it was undone. Trying again does not undo it twice.',
    'El servidor no respondió, y no se sabe si se deshizo. Intentar de nuevo no lo deshace dos veces.',
  ),
  notices: texts('Avisos', 'Notices', 'Avisos'),
  dismiss: texts('Dispensar', 'Dismiss', 'Descartar'),
}
