import { texts } from '../../api/language.ts'

/** What the screens of jobs say. */
export const jobsWords = {
  title: texts('Tarefas', 'Jobs', 'Tareas'),
  job: texts('Tarefa', 'Job', 'Tarea'),
  kind: texts('Tarefa', 'Job', 'Tarea'),
  about: texts('Sobre', 'About', 'Sobre'),
  state: texts('Situação', 'State', 'Estado'),
  progress: texts('Andamento', 'Progress', 'Progreso'),
  who: texts('Pedida por', 'Requested by', 'Pedida por'),
  begun: texts('Pedida em', 'Requested at', 'Pedida el'),
  changed: texts('Última mudança', 'Last change', 'Último cambio'),
  duration: texts('Duração', 'Duration', 'Duración'),
  refusal: texts('Motivo', 'Reason', 'Motivo'),
  number: texts('Número', 'Number', 'Número'),
  none: texts('Nenhuma tarefa ainda', 'No jobs yet', 'Ninguna tarea aún'),
  noneHint: texts(
    'O trabalho demorado, como o fechamento do dia, aparece aqui enquanto anda e depois.',
    'Long work, as the close of a day, appears here while it goes on and afterwards.',
    'El trabajo largo, como el cierre del día, aparece aquí mientras avanza y después.',
  ),
  result: texts('Resultado', 'Result', 'Resultado'),
  noResult: texts('Ainda sem resultado', 'No result yet', 'Aún sin resultado'),
  nights: texts('Diárias lançadas', 'Room nights posted', 'Noches cargadas'),
  log: texts('Registro', 'Log', 'Registro'),
  seeDay: texts('Ver o dia fechado', 'See the closed day', 'Ver el día cerrado'),
  again: texts('Ir ao fechamento do dia', 'Go to the day close', 'Ir al cierre del día'),
  peekOpen: texts('Abrir a tarefa', 'Open the job', 'Abrir la tarea'),
  help1: texts(
    'O trabalho demorado do hotel: quem pediu, quanto falta, como terminou. Ele anda no servidor; pode fechar esta tela.',
    'The long work of the hotel: who asked for it, how far it is, how it ended. It runs at the server; you may close this screen.',
    'El trabajo largo del hotel: quién lo pidió, cuánto falta, cómo terminó. Avanza en el servidor; puede cerrar esta pantalla.',
  ),
  help2: texts(
    'Uma tarefa interrompida ou recusada não perde o que já fez: pedida de novo, segue de onde parou.',
    'A job that was stopped or refused loses nothing that it did: asked for again, it goes on from there.',
    'Una tarea interrumpida o rechazada no pierde lo hecho: pedida de nuevo, sigue donde paró.',
  ),
} as const
