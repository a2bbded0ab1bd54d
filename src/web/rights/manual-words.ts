import { texts } from '../../api/language.ts'

/** What the manual says around what the tables say. */
export const manualWords = {
  manual: texts('Manual das operações', 'Manual of operations', 'Manual de operaciones'),
  search: texts('Buscar no manual', 'Search the manual', 'Buscar en el manual'),
  clear: texts('Limpar busca', 'Clear the search', 'Borrar la búsqueda'),
  found: texts(
    '{operations} operações, {rights} direitos',
    '{operations} operations, {rights} rights',
    '{operations} operaciones, {rights} derechos',
  ),
  nothing: texts('Nada encontrado no manual', 'Nothing found in the manual', 'Nada encontrado en el manual'),
  nothingHint: texts(
    'Tente o nome de uma operação, de um direito ou de um motivo de recusa.',
    'Try the name of an operation, of a right, or a reason to refuse.',
    'Pruebe el nombre de una operación, de un derecho o de un motivo de rechazo.',
  ),
  contents: texts('Índice', 'Contents', 'Índice'),
  operations: texts('Operações', 'Operations', 'Operaciones'),
  rights: texts('Direitos', 'Rights', 'Derechos'),
  print: texts('Imprimir', 'Print', 'Imprimir'),
  intro: texts(
    'Uma operação pede todos os direitos da sua linha; os que vêm com uma condição, só quando ela vale para o que está na mão. Depois dos direitos vem o estado: o que está fechado, anulado ou sem saldo recusa quem quer que peça.',
    'An operation asks for all rights of its row; those that come with a condition, only where it holds of what is at hand. After the rights comes the state: what is closed, voided or without a balance refuses whoever asks.',
    'Una operación pide todos los derechos de su fila; los que vienen con una condición, solo cuando esta vale para lo que se tiene. Después de los derechos viene el estado: lo cerrado, anulado o sin saldo rechaza a quien lo pida.',
  ),
  introLimits: texts(
    'Cada usuário tem ainda limites próprios neste hotel: quanto devolve, quanto anula e quanto desconta de uma vez.',
    'Each user has limits of their own at this property besides: how much they give back, void and take off a price at once.',
    'Cada usuario tiene además límites propios en este hotel: cuánto devuelve, anula y descuenta de una vez.',
  ),
  legendHeld: texts('você tem', 'you have it', 'usted lo tiene'),
  legendMissing: texts('você não tem', 'you do not have it', 'usted no lo tiene'),
  needs: texts('Direitos', 'Rights', 'Derechos'),
  always: texts('Sempre', 'Always', 'Siempre'),
  noneAlways: texts('Nenhum direito', 'No right', 'Ningún derecho'),
  oneOf: texts('Conforme o que se faz', 'By what is done', 'Según lo que se haga'),
  besides: texts('E mais', 'And besides', 'Y además'),
  refusals: texts('É recusada se', 'Refused if', 'Se rechaza si'),
  noRefusals: texts(
    'Nada além do que vale para todas',
    'Nothing besides what holds for all',
    'Nada más que lo que vale para todas',
  ),
  everyOperation: texts('Toda operação', 'Every operation', 'Toda operación'),
  everyOperationHint: texts(
    'Qualquer operação pode ainda ser recusada por isto:',
    'Any operation may be refused for this besides:',
    'Cualquier operación puede además rechazarse por esto:',
  ),
  opens: texts('Abre', 'Opens', 'Abre'),
  help1: texts(
    'Cada operação com o que faz, os direitos que pede, em que condição, e por que é recusada. É feito das mesmas tabelas que o servidor consulta.',
    'Every operation with what it does, the rights that it needs, on which condition, and why it is refused. It is made of the same tables that the server reads.',
    'Cada operación con lo que hace, los derechos que pide, en qué condición, y por qué se rechaza. Está hecho de las mismas tablas que el servidor consulta.',
  ),
  help2: texts(
    '/ busca por nome, direito ou motivo de recusa. F9 imprime o que está na tela.',
    '/ searches by name, right or reason to refuse. F9 prints what is on the screen.',
    '/ busca por nombre, derecho o motivo de rechazo. F9 imprime lo que está en pantalla.',
  ),
} as const
