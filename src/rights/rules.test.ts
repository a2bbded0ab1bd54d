import assert from 'node:assert/strict'
import { test } from 'node:test'
import { LANGUAGES } from '../api/language.ts'
import { OPERATION_NAMES, type OperationName } from '../api/operation-names.ts'
import { ALL_RIGHTS, isRight, RIGHTS, type Right } from './rights.ts'
import { type Facts, missingRights, RULES, rightsNeeded } from './rules.ts'

/** The matrix of S3 once more, written from the other side: what each right is needed for, and when. */
const NEEDED_FOR: { readonly [R in Right]?: readonly (OperationName | [OperationName, keyof Facts])[] } = {
  'charges.create': ['postCharge'],
  'charges.customPosting': [['postCharge', 'isCustom']],
  'charges.editAndVoid': ['voidCharge', ['postCharge', 'isCredit']],
  'payments.create': ['postPayment'],
  'payments.negativeOpenFolio': [['postPayment', 'refundsOpenFolio']],
  'payments.negativeClosedFolio': [['postPayment', 'refundsClosedFolio']],
  'payments.void': ['voidPayment'],
  'folios.create': ['createFolio'],
  'folios.close': ['closeFolio'],
  'folios.closeOutstanding': [['closeFolio', 'isOutstanding']],
  'accounts.edit': ['createAccount'],
  'accounts.editCredit': [['createAccount', 'setsCredit']],
  'shifts.close': ['closeShift'],
  'shifts.closeOthers': [['closeShift', 'isOfAnother']],
  'rooms.edit': ['createRoom'],
  'rooms.setStatus': ['setRoomStatus'],
  'stays.create': ['createStay'],
  'stays.import': ['importStay'],
  'stays.assignRoom': ['assignRoom'],
  'stays.checkIn': ['checkIn'],
  'stays.checkOut': ['checkOut'],
  'stays.cancel': ['cancelStay', 'markNoShow'],
  'stays.changeDates': ['reinstateStay', 'changeDeparture'],
  'day.close': ['postRoomNight', 'sealDay', 'chainDay'],
  'catalogue.edit': ['defineChargeCode', 'defineTax', 'definePaymentMethod'],
}

const FACTS = [
  'isCustom',
  'isCredit',
  'refundsOpenFolio',
  'refundsClosedFolio',
  'isOutstanding',
  'isOfAnother',
  'setsCredit',
] as const satisfies readonly (keyof Facts)[]

function expected(name: OperationName, facts: Facts): ReadonlySet<Right> {
  const rights = Object.entries(NEEDED_FOR).flatMap(([right, cases]) =>
    cases.some((one) => (typeof one === 'string' ? one === name : one[0] === name && facts[one[1]]))
      ? [right as Right]
      : [],
  )
  return new Set(rights)
}

function subsets<T>(of: readonly T[]): readonly (readonly T[])[] {
  return Array.from({ length: 2 ** of.length }, (_, bits) => of.filter((_one, at) => bits & (1 << at)))
}

for (const name of OPERATION_NAMES) {
  test(`${name}: every combination of facts and every subset of the rights of its row`, () => {
    const row = [...RULES[name].all, ...Object.values(RULES[name].and ?? {}).flat()]
    assert.equal(new Set(row).size, row.length)
    let cases = 0
    for (const holding of subsets(FACTS)) {
      const facts: Facts = Object.fromEntries(holding.map((fact) => [fact, true]))
      const needed = expected(name, facts)
      assert.deepEqual(new Set(rightsNeeded(name, facts)), needed)
      for (const held of subsets(row)) {
        const missing = missingRights(name, facts, new Set(held))
        const shouldMiss = new Set([...needed].filter((right) => !held.includes(right)))
        assert.deepEqual(new Set(missing), shouldMiss)
        assert.equal(missing.length, shouldMiss.size)
        cases++
      }
      // Holding everything else is of no use.
      const others = new Set(ALL_RIGHTS.filter((right) => !row.includes(right)))
      assert.deepEqual(new Set(missingRights(name, facts, others)), needed)
      assert.deepEqual(missingRights(name, facts, new Set(ALL_RIGHTS)), [])
    }
    assert.equal(cases, 2 ** FACTS.length * 2 ** row.length)
  })
}

test('no operation is free: each needs a right whatever the facts', () => {
  for (const name of OPERATION_NAMES) assert.ok(RULES[name].all.length > 0, name)
})

test('every right is needed for something, or for reading and administration', () => {
  const elsewhere = ['books.read', 'audit.read', 'administration.users', 'administration.properties']
  const used = new Set([...Object.keys(NEEDED_FOR), ...elsewhere])
  assert.deepEqual(
    ALL_RIGHTS.filter((right) => !used.has(right)),
    [],
  )
})

test('every right has a name in every language, and what is no right is none', () => {
  for (const right of ALL_RIGHTS) {
    assert.ok(isRight(right))
    for (const language of LANGUAGES) assert.ok(RIGHTS[right][language].length > 3)
  }
  for (const text of ['', 'toString', 'charges', 'CHARGES.CREATE']) assert.ok(!isRight(text))
})
