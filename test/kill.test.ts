import assert from 'node:assert/strict'
import { test } from 'node:test'
import { killDatabase, killServer } from './kill.ts'

const print = () => {}

test('the server is killed 20 times under load: every acknowledged operation is there, once', async () => {
  const killed = await killServer({ rounds: 20, callers: 24, print })
  assert.ok(killed.acknowledged > 500, JSON.stringify(killed))
  assert.ok(killed.sentAgain > 20, JSON.stringify(killed))
})

test('the database is killed under load: callers get an outcome when it is back', async () => {
  const killed = await killDatabase({ rounds: 8, callers: 24, print })
  assert.ok(killed.acknowledged > 200, JSON.stringify(killed))
})
