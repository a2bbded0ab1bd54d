import { CommanderError } from 'commander'
import { inputErrorText, problemsText } from '../api/input-errors.ts'
import type { Language } from '../api/language.ts'
import { type Refusal, refusalText, refuse } from '../api/refusals.ts'
import { DataFolderInUseError } from '../db/embedded-owner.ts'
import { ImportStopped } from '../stays/import-bookings.ts'
import { isPlainDate, type PlainDate } from '../values/plain-date.ts'
import { line } from './texts.ts'
import { usageErrorText } from './usage-errors.ts'

/** Ends a command with a refusal: its text is all that is said, and the exit code is 1. */
export class CommandRefused extends Error {
  override name = 'CommandRefused'
  readonly refusal: Refusal
  constructor(refusal: Refusal) {
    super(refusal.code)
    this.refusal = refusal
  }
}

/** Ends a command with the exit code 1, where all has been said already. */
export class CommandFailed extends Error {
  override name = 'CommandFailed'
}

/** The answer, or the end of the command where it is a refusal. */
export function accepted<Answer extends object>(
  answer: Answer,
): Exclude<Answer, { readonly refusal: Refusal }> {
  if ('refusal' in answer) throw new CommandRefused(answer.refusal as Refusal)
  return answer as Exclude<Answer, { readonly refusal: Refusal }>
}

/** A date that an option was given, or the end of the command. */
export function dateOption(option: string, value: string, language: Language): PlainDate {
  if (isPlainDate(value)) return value
  const problem = inputErrorText({ field: option, in: 'query', code: 'date' }, language)
  throw new CommandRefused(refuse('invalidInput', { problems: `${option} ${problem}` }))
}

/**
 * What people read of an error: one sentence in their language where it was to be expected, nothing where all has
 * been said. A defect is shown whole, because somebody has to find it.
 */
export function explain(error: unknown, language: Language): string | null {
  if (error instanceof CommandFailed) return null
  if (error instanceof CommanderError) return usageErrorText(error, language)
  if (error instanceof CommandRefused || error instanceof ImportStopped) {
    const { refusal } = error
    if (refusal.code === 'unavailable') return line('databaseGone', language)
    return refusalText(withProblems(refusal, language), language)
  }
  if (error instanceof DataFolderInUseError) {
    const process = error.ownerPid ? ` (${error.ownerPid})` : ''
    return refusalText(refuse('dataFolderInUse', { folder: error.folder, process }), language)
  }
  if (!(error instanceof Error)) return String(error)
  return DEFECTS.has(error.constructor) ? String(error.stack) : error.message
}

/** What is wrong with each field, in the words of the language. */
function withProblems(refusal: Refusal, language: Language): Refusal {
  return refusal.errors === undefined ? refusal : { ...refusal, problems: problemsText(refusal, language) }
}

/** Nobody throws these on purpose but where a program is wrong. */
const DEFECTS: ReadonlySet<unknown> = new Set([TypeError, RangeError, ReferenceError, SyntaxError])
