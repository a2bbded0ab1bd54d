import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { testDatabase } from '../../test/database.ts'
import { bigintArray, boolArray, intArray, jsonArray, textArray } from './arrays.ts'

const { pool } = await testDatabase({ isEmpty: true })

const texts = fc.oneof(
  fc.string({ unit: 'binary' }).map((text) => text.replaceAll('\0', '')),
  fc.string({
    unit: fc.constantFrom('"', '\\', ',', '{', '}', ' ', '\n', '\t', '\r', "'", 'N', 'a', 'ç', '😀'),
  }),
  fc.constantFrom('', 'NULL', 'null', '{}', '\\N', '""', ' '),
)

test('texts come back from the database as they went in', async () => {
  await roundTrip('text', fc.option(texts), textArray)
  assert.deepEqual(await read('text', textArray([])), [])
})

test('numbers, booleans and documents come back as they went in', async () => {
  await roundTrip('bigint', fc.option(fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n })), bigintArray)
  await roundTrip('integer', fc.option(fc.integer()), intArray)
  await roundTrip('boolean', fc.option(fc.boolean()), boolArray)
  const documents = fc.option(
    fc.dictionary(fc.constantFrom('a', 'b'), fc.oneof(texts, fc.integer(), fc.boolean())),
  )
  await roundTrip('json', documents.map(plain), jsonArray)
  assert.deepEqual(await read('json', jsonArray([])), [])
})

test('a number that is no integer is thrown, and a zero character is refused by PostgreSQL', async () => {
  for (const value of [1.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53]) {
    assert.throws(() => intArray([1, value]), RangeError)
  }
  await assert.rejects(read('text', textArray(['a\0b'])), { code: '22021' })
})

async function roundTrip<T>(
  type: string,
  value: fc.Arbitrary<T>,
  encode: (values: readonly T[]) => string | Buffer,
): Promise<void> {
  await fc.assert(
    fc.asyncProperty(fc.array(value), async (values) => {
      assert.deepEqual(await read(type, encode(values)), values)
    }),
  )
}

async function read(type: string, array: string | Buffer): Promise<unknown[]> {
  const { rows } = await pool.query({
    text: `select value from unnest($1::${type}[]) with ordinality as list (value, place) order by place`,
    values: [array],
  })
  return rows.map(({ value }) => value)
}

/** Without the null prototype that fast-check gives some objects. */
function plain<T>(value: T): T {
  return JSON.parse(JSON.stringify(value))
}
