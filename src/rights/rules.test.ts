import assert from 'node:assert/strict'
import { test } from 'node:test'
import { LANGUAGES } from '../api/language.ts'
import { OPERATION_NAMES, type OperationName } from '../api/operation-names.ts'
import { EXPLANATIONS } from './explanations.ts'
import { FACT_WORDS } from './fact-words.ts'
import { ALL_RIGHTS, isRight, RIGHTS, type Right } from './rights.ts'
import { conditionsOf, opennessOf, rowsOpenedBy } from './rows.ts'
import { type Fact, type Facts, missingRights, RULES, rightsNeeded } from './rules.ts'

/** The matrix of S3 once more, written from the other side: what each right is needed for, and when. */
const NEEDED_FOR: { readonly [R in Right]?: readonly (OperationName | [OperationName, Fact])[] } = {
  'charges.create': [
    'postCharge',
    ['editCharge', 'changesDate'],
    'splitCharge',
    ['applyDiscount', 'isManual'],
    'duplicateFolio',
    'invoiceAdvance',
    'consumeAdvance',
    'correctFolio',
  ],
  'charges.customPosting': [
    ['postCharge', 'isCustom'],
    ['editCharge', 'changesOther'],
    ['correctFolio', 'isCustom'],
  ],
  'charges.editAndVoid': [
    ['postCharge', 'isCredit'],
    ['editCharge', 'changesPrice'],
    'voidCharge',
    ['voidFolio', 'hasCharges'],
    ['reopenFolio', 'hasCharges'],
  ],
  'charges.editPrintText': [['editCharge', 'changesText']],
  'charges.transfer': ['splitCharge', 'transferCharges'],
  'folios.applyDiscountCodes': [['applyDiscount', 'isPredefined'], 'removeDiscount'],
  'payments.create': [
    'postPayment',
    ['closeFolio', 'addsPayment'],
    ['closeFolio', 'refundsOpenFolio'],
    ['correctFolio', 'addsPayment'],
  ],
  'payments.negativeOpenFolio': [
    ['postPayment', 'refundsOpenFolio'],
    ['closeFolio', 'refundsOpenFolio'],
  ],
  'payments.negativeClosedFolio': [
    ['postPayment', 'refundsClosedFolio'],
    ['correctFolio', 'refundsClosedFolio'],
  ],
  'payments.void': ['voidPayment', ['voidFolio', 'hasPayments'], ['reopenFolio', 'hasPayments']],
  'payments.transfer': ['transferPayment'],
  'payments.refundCard': ['refundCard', ['correctFolio', 'refundsCard']],
  'folios.create': ['createFolio', ['setBilling', 'writesParty']],
  'folios.close': ['closeFolio', 'invoiceAdvance', 'correctFolio'],
  'folios.closeOutstanding': [['closeFolio', 'isOutstanding']],
  'folios.createCorrection': ['correctFolio'],
  'folios.void': [['voidFolio', 'isUsed'], 'reopenFolio'],
  'folios.editBillingClosed': ['correctBilling'],
  'folios.lock': ['lockFolio', 'unlockFolio'],
  'companies.edit': [['editAccount', 'editsCompany']],
  'companies.createAndRename': [
    ['createAccount', 'isCompany'],
    ['editAccount', 'renamesCompany'],
  ],
  'accounts.edit': [
    ['createAccount', 'isOtherAccount'],
    ['editAccount', 'isOtherAccount'],
  ],
  'accounts.editCredit': [
    ['createAccount', 'setsCredit'],
    ['editAccount', 'setsCredit'],
  ],
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
  'catalogue.edit': [
    'defineChargeCode',
    'defineTax',
    'definePaymentMethod',
    'defineDiscount',
    'defineDocumentType',
  ],
}

const FACTS = Object.keys(FACT_WORDS) as readonly Fact[]

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
    const conditions = conditionsOf(name)
    const row = [...new Set([...RULES[name].all, ...conditions.flatMap(({ rights }) => rights)])]
    const own = conditions.map(({ fact }) => fact)
    const others = FACTS.filter((fact) => !own.includes(fact))
    let cases = 0
    for (const holding of [...subsets(own), others]) {
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
      const strangers = new Set(ALL_RIGHTS.filter((right) => !row.includes(right)))
      assert.deepEqual(new Set(missingRights(name, facts, strangers)), needed)
      assert.deepEqual(missingRights(name, facts, new Set(ALL_RIGHTS)), [])
    }
    assert.equal(cases, (2 ** own.length + 1) * 2 ** row.length)
  })
}

test('only what changes nobody’s bill needs no right: an empty folio is voided, and who is billed is chosen', () => {
  const free = OPERATION_NAMES.filter((name) => {
    const { all, either } = RULES[name]
    return all.length === 0 && either === undefined
  })
  assert.deepEqual(free, ['setBilling', 'voidFolio'])
})

test('the rows that a right opens are those that need it', () => {
  for (const right of ALL_RIGHTS) {
    const opened = rowsOpenedBy(right).map(({ operation, fact }) => (fact ? [operation, fact] : operation))
    assert.deepEqual(sorted(opened), sorted(NEEDED_FOR[right] ?? []))
  }
})

function sorted(rows: readonly unknown[]): readonly string[] {
  return rows.map((row) => JSON.stringify(row)).sort()
}

test('an operation is open, open but for some facts, or shut', () => {
  const of = (name: OperationName, ...rights: Right[]) => opennessOf(name, new Set(rights))
  const open = { missing: [], isOneEnough: false, missingIf: [] }
  assert.deepEqual(of('closeShift', 'shifts.close', 'shifts.closeOthers'), open)
  assert.deepEqual(of('closeShift', 'shifts.close'), {
    ...open,
    missingIf: [{ fact: 'isOfAnother', rights: ['shifts.closeOthers'], isEither: false }],
  })
  assert.deepEqual(of('closeShift').missing, ['shifts.close'])
  // What is edited is always one of four things: with none of their rights nothing is.
  const shut = of('editCharge', 'charges.transfer')
  assert.ok(shut.isOneEnough)
  assert.equal(shut.missing.length, 4)
  assert.deepEqual(of('editCharge', 'charges.create').missing, [])
  assert.equal(of('editCharge', 'charges.create').missingIf.length, 3)
  assert.deepEqual(of('createAccount', 'accounts.editCredit').missing, [
    'companies.createAndRename',
    'accounts.edit',
  ])
  // An empty folio is voided by whoever is here.
  assert.deepEqual(of('voidFolio').missing, [])
})

test('every right is needed for something, or for reading and administration', () => {
  const elsewhere = ['books.read', 'audit.read', 'administration.users', 'administration.properties']
  const used = new Set([...Object.keys(NEEDED_FOR), ...elsewhere])
  assert.deepEqual(
    ALL_RIGHTS.filter((right) => !used.has(right)),
    [],
  )
})

test('every right has a name and an explanation in every language, and what is no right is none', () => {
  for (const right of ALL_RIGHTS) {
    assert.ok(isRight(right))
    for (const language of LANGUAGES) {
      assert.ok(RIGHTS[right][language].length > 3)
      // Said in a sentence, after what else somebody may do.
      assert.match(EXPLANATIONS[right][language], /^\p{Lu}.*[^.]$/u)
    }
  }
  for (const text of ['', 'toString', 'charges', 'CHARGES.CREATE']) assert.ok(!isRight(text))
})
