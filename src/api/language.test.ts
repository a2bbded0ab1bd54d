import assert from 'node:assert/strict'
import { test } from 'node:test'
import { chooseLanguage, fillIn, LANGUAGES } from './language.ts'
import { REFUSALS, refusalText, refuse } from './refusals.ts'

test('the language of a header or a variable: the first that we speak, else pt-BR', () => {
  for (const [asked, language] of [
    [undefined, 'pt-BR'],
    ['', 'pt-BR'],
    ['pt-BR,pt;q=0.9,en;q=0.8', 'pt-BR'],
    ['pt', 'pt-BR'],
    ['en-US,en;q=0.9', 'en'],
    ['es-419', 'es'],
    ['de-DE, fr;q=0.9, es;q=0.5', 'es'],
    ['de', 'pt-BR'],
    ['*', 'pt-BR'],
    ['en_US.UTF-8', 'en'],
    ['C.UTF-8', 'pt-BR'],
    ['EN', 'en'],
  ] as const) {
    assert.equal(chooseLanguage(asked), language, String(asked))
  }
})

test('facts are put into a text; one that is missing stays visible', () => {
  assert.equal(fillIn('{a} and {b}, {a}', { a: 1, b: 'two' }), '1 and two, 1')
  assert.equal(fillIn('{a} and {c}', { a: 1 }), '1 and {c}')
  assert.equal(fillIn('{a}', { a: '{b}', b: 'no' }), '{b}')
  assert.equal(fillIn('{a}', { a: null }), 'null')
  assert.equal(
    fillIn('Faturar para {a}. Conta de {a}', { a: 'Serra S.A.' }),
    'Faturar para Serra S.A. Conta de Serra S.A.',
  )
})

test('every refusal has a text in every language with the same facts, and a status of its kind', () => {
  for (const [code, { status, text }] of Object.entries(REFUSALS)) {
    assert.ok(status >= 400 && status <= 503, code)
    const facts = LANGUAGES.map((language) => [...text[language].matchAll(/\{\w+\}/g)].map(String).sort())
    for (const [at, language] of LANGUAGES.entries()) {
      assert.ok(text[language].length > 5, `${code} ${language}`)
      assert.deepEqual(facts[at], facts[0], `${code} ${language}`)
    }
    assert.equal(new Set(Object.values(text)).size, LANGUAGES.length, `${code} is translated`)
  }
})

test('a refusal’s text names its facts', () => {
  const refusal = refuse('folioNotOpen', { folioId: 'fol_1', state: 'settled' })
  assert.equal(refusalText(refusal, 'en'), 'Folio fol_1 is not open (state: settled).')
})
