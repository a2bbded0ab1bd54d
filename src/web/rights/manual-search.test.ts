import assert from 'node:assert/strict'
import { test } from 'node:test'
import { LANGUAGES } from '../../api/language.ts'
import { OPERATION_NAMES } from '../../api/operation-names.ts'
import { REFUSALS_OF_ALL } from '../../api/refusals-of.ts'
import { SHORT_REFUSALS } from '../../api/short-refusals.ts'
import { ALL_RIGHTS } from '../../rights/rights.ts'
import { findInManual, ownRefusals } from './manual-search.ts'

const found = (text: string) => {
  const parts = findInManual(text, 'pt-BR')
  return {
    operations: parts.flatMap((part) => part.operations),
    rights: parts.flatMap((part) => part.rights),
  }
}

test('the manual holds every operation and every right once', () => {
  const whole = found('')
  assert.deepEqual([...whole.operations].sort(), [...OPERATION_NAMES].sort())
  assert.deepEqual([...whole.rights].sort(), [...ALL_RIGHTS].sort())
})

test('it is searched by what an operation is called, does, needs and is refused for, accents aside', () => {
  assert.ok(found('anular comanda').operations.includes('voidFolio'))
  assert.ok(found('voidFolio').operations.includes('voidFolio'))
  assert.ok(found('SAIDA').operations.includes('changeDeparture'))
  // By the right that it needs where payments are in it.
  assert.ok(found('recebimentos: anular').operations.includes('voidFolio'))
  assert.ok(found('limite de credito').operations.includes('closeFolio'))
  assert.deepEqual(found('cartao').rights.includes('payments.refundCard'), true)
  assert.deepEqual(found('xyzxyz'), { operations: [], rights: [] })
})

test('what an operation is refused for is said whole, without the facts of one case', () => {
  const codes = new Set([...REFUSALS_OF_ALL, ...OPERATION_NAMES.flatMap((name) => ownRefusals(name))])
  assert.ok(codes.size > 30)
  for (const code of codes) {
    assert.ok(SHORT_REFUSALS[code], `no words for ${code} in api/short-refusals.ts`)
    for (const language of LANGUAGES) assert.match(SHORT_REFUSALS[code][language], /^\p{Lu}[^{}]+[^.]$/u)
  }
})
