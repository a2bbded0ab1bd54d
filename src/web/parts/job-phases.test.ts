import assert from 'node:assert/strict'
import { test } from 'node:test'
import { elapsedText, isEnded, phasesOf, pollDelay, shareDone } from './job-phases.ts'

const phase = (name: string, state: 'waiting' | 'current' | 'done', done = 0, total = 0) => ({
  phase: name,
  name,
  state,
  done,
  total,
})

const states = (job: Parameters<typeof phasesOf>[0]) =>
  phasesOf(job).map((one) => `${one.state} ${one.share}`)

test('the phases of a job, from the one that it is at', () => {
  const midway = [
    phase('checklist', 'done', 1, 1),
    phase('roomNights', 'current', 30, 120),
    phase('sealing', 'waiting'),
  ]
  assert.deepEqual(states({ state: 'running', phases: midway }), ['done 1', 'now 0.25', 'ahead 0'])
  assert.deepEqual(states({ state: 'cancelled', phases: midway }), ['done 1', 'stopped 0.25', 'ahead 0'])
  assert.deepEqual(states({ state: 'done', phases: midway }), ['done 1', 'done 1', 'done 1'])
  const begun = [phase('checklist', 'current', 0, 1), phase('roomNights', 'waiting')]
  assert.deepEqual(states({ state: 'running', phases: begun }), ['now null', 'ahead 0'])
  assert.deepEqual(states({ state: 'refused', phases: begun }), ['stopped 0', 'ahead 0'])
  assert.deepEqual(states({ state: 'waiting', phases: [] }), [])
})

test('how much of a job is behind it', () => {
  const phases = [phase('checklist', 'done', 1, 1), phase('roomNights', 'current', 30, 120)]
  assert.equal(shareDone({ state: 'running', phases }), 0.625)
  assert.equal(shareDone({ state: 'done', phases }), 1)
  assert.equal(shareDone({ state: 'waiting', phases: [] }), 0)
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
