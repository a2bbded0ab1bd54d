import assert from 'node:assert/strict'
import { test } from 'node:test'
import { elapsedText, isEnded, type JobView, phasesOf, pollDelay } from './job-phases.ts'

const job = (given: Partial<JobView>): JobView => ({
  id: 'job_1',
  kind: 'closeDay',
  state: 'running',
  phase: 'roomNights',
  done: 30,
  total: 120,
  title: null,
  createdAt: '2026-11-22T03:00:00.000000Z',
  changedAt: '2026-11-22T03:00:00.000000Z',
  ...given,
})

const states = (given: Partial<JobView>) => phasesOf(job(given)).map((one) => `${one.state} ${one.share}`)

test('the phases of a job, from the one that it is at', () => {
  assert.deepEqual(states({}), ['done 1', 'now 0.25', 'ahead 0', 'ahead 0'])
  assert.deepEqual(states({ phase: '', state: 'waiting', done: 0, total: 0 }), [
    'ahead 0',
    'ahead 0',
    'ahead 0',
    'ahead 0',
  ])
  assert.deepEqual(states({ phase: 'sealing', done: 0, total: 1 }), [
    'done 1',
    'done 1',
    'now null',
    'ahead 0',
  ])
  assert.deepEqual(states({ phase: 'done', done: 1, total: 1, state: 'done' }), [
    'done 1',
    'done 1',
    'done 1',
    'done 1',
  ])
  assert.deepEqual(states({ state: 'cancelled' }), ['done 1', 'stopped 0.25', 'ahead 0', 'ahead 0'])
  assert.deepEqual(states({ phase: 'checklist', state: 'refused', done: 0, total: 1 }), [
    'stopped 0',
    'ahead 0',
    'ahead 0',
    'ahead 0',
  ])
})

test('a phase that is not known stands alone', () => {
  assert.deepEqual(
    phasesOf(job({ kind: 'packs', phase: 'writing' })).map((one) => [one.name, one.state]),
    [['writing', 'now']],
  )
  assert.deepEqual(phasesOf(job({ kind: 'packs', phase: '' })), [])
})

test('a job is looked at ever less often, and not at all when it has ended', () => {
  assert.deepEqual([0, 1, 5, 50].map(pollDelay).map(Math.round), [400, 560, 2151, 5000])
  assert.deepEqual(
    (['waiting', 'running', 'done', 'refused', 'cancelled', 'failed'] as const).map((state) =>
      isEnded({ state }),
    ),
    [false, false, true, true, true, true],
  )
})

test('how long it takes', () => {
  assert.deepEqual([-5, 0, 7_400, 61_000, 750_000, 3_723_000].map(elapsedText), [
    '0:00',
    '0:00',
    '0:07',
    '1:01',
    '12:30',
    '1:02:03',
  ])
})
