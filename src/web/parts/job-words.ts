import { type Texts, texts } from '../../api/language.ts'

/** What a job's progress says. */
export const jobWords = {
  cancel: texts('Interromper', 'Stop', 'Interrumpir'),
  asked: texts('Interrupção pedida…', 'Stop requested…', 'Interrupción pedida…'),
  cancelHint: texts(
    'O que já foi feito fica feito.',
    'What is done stays done.',
    'Lo que ya se hizo queda hecho.',
  ),
  elapsed: texts('{time} decorridos', '{time} elapsed', '{time} transcurridos'),
  counts: texts('{done} de {total}', '{done} of {total}', '{done} de {total}'),
  unreachable: texts(
    'Sem conexão: a tarefa continua no servidor.',
    'No connection: the job goes on at the server.',
    'Sin conexión: la tarea sigue en el servidor.',
  ),
  ended: texts('{kind}: {state}', '{kind}: {state}', '{kind}: {state}'),
  phaseDone: texts('feito', 'done', 'hecho'),
}

/** The kinds of jobs, as people call them. */
export const JOB_KINDS: Readonly<Record<string, Texts>> = {
  closeDay: texts('Fechamento do dia', 'Close of the day', 'Cierre del día'),
  importBookings: texts('Importação de reservas', 'Import of bookings', 'Importación de reservas'),
}
