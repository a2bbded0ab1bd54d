import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testDatabase } from '../../test/database.ts'
import { PART_NAMES, runBench } from './bench.ts'

const { url } = await testDatabase({ isEmpty: true })

// The same code as the full sizes, for seconds: that it runs, and that the books and the answers agree. Times are only
// printed, as a test shares the machine with others.
for (const name of PART_NAMES) {
  test(`the bench of ${name} runs, and the books and the answers agree`, async () => {
    const environment = { databaseUrl: url, clock: Date.now, print: console.log }
    const { figures, faults } = await runBench(environment, { size: 'small', names: [name], openFile: null })
    assert.deepEqual(faults, [])
    assert.ok(figures.length > 0)
    for (const { measured, ratio } of figures) {
      assert.match(measured, /\d/)
      assert.ok(ratio === null || ratio > 0)
    }
  })
}
