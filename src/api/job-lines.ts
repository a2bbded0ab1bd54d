import { factText } from './fact-text.ts'
import { fillIn, type Language, type Texts, texts } from './language.ts'
import { type Refusal, refusalText } from './refusals.ts'

/** What a line of a job's log may say, and what people read. `{reason}` is the text of the refusal among its facts. */
export const JOB_LINES = {
  begun: texts('Iniciado por {actorName}.', 'Begun by {actorName}.', 'Iniciado por {actorName}.'),
  resumed: texts(
    'Retomado: o servidor que o fazia parou.',
    'Resumed: the server that did it had stopped.',
    'Reanudado: el servidor que lo hacía se detuvo.',
  ),
  interrupted: texts(
    'Interrompido: este servidor está parando; outro continua.',
    'Interrupted: this server is stopping; another goes on.',
    'Interrumpido: este servidor se detiene; otro continúa.',
  ),
  phaseBegun: texts('{phaseName}: início.', '{phaseName}: begun.', '{phaseName}: inicio.'),
  phaseEnded: texts(
    '{phaseName}: fim, {count} em {milliseconds} ms.',
    '{phaseName}: ended, {count} in {milliseconds} ms.',
    '{phaseName}: fin, {count} en {milliseconds} ms.',
  ),
  sliceRefused: texts(
    'Um lote foi recusado depois de {count} diárias: {reason}',
    'A slice was refused after {count} nights: {reason}',
    'Un lote fue rechazado después de {count} noches: {reason}',
  ),
  sealed: texts(
    'O dia {date} está fechado; o dia {nextDate} está aberto.',
    'Day {date} is closed; day {nextDate} is open.',
    'El día {date} está cerrado; el día {nextDate} está abierto.',
  ),
  chained: texts(
    'O dia {date} está selado: {postingCount} lançamentos, {digest}.',
    'Day {date} is sealed: {postingCount} postings, {digest}.',
    'El día {date} está sellado: {postingCount} asientos, {digest}.',
  ),
  done: texts('Concluído.', 'Done.', 'Terminado.'),
  refused: texts('Recusado: {reason}', 'Refused: {reason}', 'Rechazado: {reason}'),
  cancelled: texts('Parado a pedido.', 'Stopped on request.', 'Detenido a petición.'),
  failed: texts(
    'Falhou por um defeito; o registro do servidor diz qual.',
    'Failed by a defect; the server’s log has it.',
    'Falló por un defecto; el registro del servidor lo dice.',
  ),
} as const satisfies Record<string, Texts>

/** What a line of a job's log says. */
export type JobLineCode = keyof typeof JOB_LINES

/** The phases that jobs go through, as people read them. */
export const JOB_PHASES = {
  waiting: texts('À espera', 'Waiting', 'En espera'),
  checklist: texts('Conferência', 'Checklist', 'Comprobación'),
  roomNights: texts('Diárias', 'Room nights', 'Noches'),
  sealing: texts('Fechamento', 'Closing', 'Cierre'),
  chaining: texts('Selo', 'Seal', 'Sello'),
  done: texts('Fim', 'End', 'Fin'),
} as const satisfies Record<string, Texts>

/** A phase that a job goes through. */
export type JobPhase = keyof typeof JOB_PHASES

/** A line of a job's log in a language, its facts filled in as people write them there. */
export function jobLineText(
  line: { readonly code: JobLineCode; readonly phase: JobPhase; readonly facts: object },
  language: Language,
): string {
  const { refusal, ...facts } = line.facts as { readonly refusal?: Refusal } & Readonly<
    Record<string, unknown>
  >
  const written = Object.entries(facts).map(([name, fact]) => [name, factText(name, fact, language)])
  return fillIn(JOB_LINES[line.code][language], {
    ...Object.fromEntries(written),
    phaseName: JOB_PHASES[line.phase][language],
    ...(refusal && { reason: refusalText(refusal, language) }),
  })
}
