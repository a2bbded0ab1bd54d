import { z } from 'zod'
import { JOB_LINES, JOB_PHASES, type JobLineCode, type JobPhase } from '../api/job-lines.ts'
import { OPERATION_NAMES } from '../api/operation-names.ts'
import { money } from '../api/values.ts'
import { LEDGERS, POSTING_KINDS } from '../journal/posting.ts'
import { JOB_STATES } from '../journal/read-jobs.ts'
import { date, id, instant } from './answers.ts'

/** What the routes of days, postings, jobs and the record of operations answer. */

const recorded = {
  id,
  name: z.enum(OPERATION_NAMES),
  actorId: id,
  keyId: id.nullable(),
  businessDate: date,
  recordedAt: instant,
  input: z.unknown().describe('As it came in, card numbers masked'),
}

/** An accepted operation. */
export const operation = z.strictObject({ ...recorded, answer: z.unknown() })
/** An operation that was refused. */
export const refusal = z.strictObject({ ...recorded, operationId: id, refusal: z.unknown() })

/** An event for other systems. */
export const outboxEvent = z.strictObject({
  sequence: z.string().describe('1, 2, 3 … without a gap: who has read up to one has missed none before it'),
  operationId: id,
  event: z.string(),
  subjectId: id,
  recordedAt: instant,
})

const ledgerAccount = z.strictObject({ ledger: z.enum(LEDGERS), id })

/** A posting. */
export const posting = z.strictObject({
  id,
  operationId: id,
  kind: z.enum(POSTING_KINDS),
  debit: ledgerAccount,
  credit: ledgerAccount,
  amount: money,
  lineId: id,
  reversesId: id.nullable(),
  businessDate: date,
  recordedAt: instant,
})

/** A closed day in a list. */
export const day = z.strictObject({
  date,
  state: z.enum(['closed', 'sealed']),
  closedAt: instant,
  closedBy: id,
  closedByName: z.string().nullable(),
  postingCount: z.number().int().nullable(),
  previousDigest: z.string().nullable(),
  digest: z.string().nullable(),
  sealedAt: instant.nullable(),
})

/** A closed day with its ledgers. */
export const dayDetail = day.extend({
  ledgers: z.array(
    z.strictObject({ ledger: z.enum(LEDGERS), opening: money, debit: money, credit: money, closing: money }),
  ),
})

const item = z.strictObject({
  item: z.string(),
  count: z.number().int(),
  examples: z
    .array(
      z.strictObject({
        id: id.describe('The stay, shift or folio itself'),
        text: z.string().describe('The guest, cashier or account'),
        roomNumber: z.string().nullable(),
        stayId: id.nullable(),
        folioId: id.nullable().describe('Of a stay, the folio of the lowest number that is not closed'),
        shiftId: id.nullable(),
      }),
    )
    .describe('Some of the objects concerned'),
})

const checklist = {
  nightsDue: z.number().int().describe('Nights that the close will post'),
  blocks: z.array(item),
  warnings: z.array(item).describe('What should be looked at; it blocks nothing'),
}

/** The open day with its checklist. */
export const openDay = z.strictObject({ date, ...checklist })
/** What a close would do. */
export const closePreview = z.strictObject({ date, ...checklist })

/** What stands on each ledger. */
export const ledgers = z.strictObject({
  date: date.describe('The open day, whose postings are counted too'),
  ledgers: z.array(z.strictObject({ ledger: z.enum(LEDGERS), balance: money })),
})

const phaseNames = Object.keys(JOB_PHASES) as [JobPhase, ...JobPhase[]]

/** A job. */
export const job = z.strictObject({
  id,
  kind: z.string(),
  input: z.unknown(),
  actorId: id,
  actorName: z.string().nullable(),
  state: z.enum(JOB_STATES),
  phase: z.string(),
  done: z.number().int(),
  total: z.number().int(),
  phases: z
    .array(
      z.strictObject({
        phase: z.enum(phaseNames),
        name: z.string().describe('For people'),
        state: z.enum(['waiting', 'current', 'done']),
        done: z.number().int(),
        total: z.number().int().describe('0 until it is known, and where there was nothing to do'),
      }),
    )
    .describe('All that it goes through, in order'),
  result: z.unknown().describe('What it did; the refusal that stopped it, where one did'),
  title: z.string().nullable().describe('Why it was refused, for people'),
  createdAt: instant,
  changedAt: instant,
})

/** A line of a job's log. */
export const jobLine = z.strictObject({
  line: z.number().int().describe('1, 2, 3 …'),
  recordedAt: instant,
  phase: z.enum(phaseNames),
  code: z.enum(Object.keys(JOB_LINES) as [JobLineCode, ...JobLineCode[]]),
  facts: z.record(z.string(), z.unknown()),
  title: z.string().describe('For people'),
})
