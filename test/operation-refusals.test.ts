import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { REFUSALS_OF_FILE, readSources, refusalsFile, refusalsIn } from './operation-refusals.ts'

test('the list of refusals is what the operations’ own source says', async () => {
  // Otherwise: node test/operation-refusals.ts
  assert.equal(readFileSync(REFUSALS_OF_FILE, 'utf8'), refusalsFile(refusalsIn(await readSources())))
})

test('a refusal is found wherever the operation goes for it, and not where it does not', () => {
  const sources = new Map([
    [
      'src/shifts/close-shift.ts',
      `import { type Kept, whyNot as refusalOf } from '../folios/limit.ts'
      export const closeShift: Operation<'dayNotOpen'> = {
        name: 'closeShift',
        decide: (input) => ({ refusal: refusalOf(input) ?? ownRefusal(input) }),
      }
      const MESSAGE = 'notFound'
      function ownRefusal(input) { if (input.code === 'conflict') return null; return input.again ? ownRefusal(input) : refuse(input.x ? 'shiftClosed' : null) }
      function unused() { return refuse('stayState') }`,
    ],
    [
      'src/folios/limit.ts',
      `export function whyNot() { return refuse(CODES.far) }
      const CODES = { far: 'limitExceeded' } as const
      export function other() { return refuse('folioNotOpen') }`,
    ],
  ])
  const found = refusalsIn(sources).of
  assert.deepEqual(found.closeShift, ['limitExceeded', 'shiftClosed'])
  assert.deepEqual(found.checkIn, [])
})
