import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { wholeStay } from '../examples/whole-stay.ts'
import { testDatabase } from './database.ts'

test('the example of a whole stay says what its committed output says', async () => {
  const { url } = await testDatabase()
  const committed = await readFile(join(import.meta.dirname, '../examples/whole-stay.txt'), 'utf8')
  assert.equal(`${await wholeStay(url)}\n`, committed)
})
