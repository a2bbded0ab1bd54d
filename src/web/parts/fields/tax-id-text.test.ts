import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { bareTaxId } from '../../../values/tax-id.ts'
import { readTaxId, typedTaxId } from './tax-id-text.ts'

test('a CPF or CNPJ, or what is wrong with it', () => {
  const table: readonly (readonly [string, string | null])[] = [
    ['', null],
    [' . - ', null],
    ['529.982.247-25', '52998224725'],
    ['52998224725', '52998224725'],
    ['12.ABC.345/01DE-35', '12ABC34501DE35'],
    ['12abc34501de35', '12ABC34501DE35'],
    ['11.222.333/0001-81', '11222333000181'],
    ['529.982.247-26', 'cpfCheck'],
    ['111.111.111-11', 'cpfCheck'],
    ['529.982.247', 'taxIdShort'],
    ['11.222.333/0001-8', 'cnpjLength'],
    ['11.222.333/0001-811', 'cnpjLength'],
    ['11.222.333/0001-82', 'cnpjCheck'],
    ['12.ABC.345', 'cnpjLength'],
    ['12.ABC.345/01DE-3A', 'cnpjEnding'],
    ['529.982.247_25', 'notTaxId'],
    ['52998224ç25', 'notTaxId'],
  ]
  for (const [text, expected] of table) {
    const { value, problem } = readTaxId(text)
    assert.equal(value ?? problem?.code ?? null, expected, text)
  }
})

/** Types into a text that `|` marks the caret in, as a browser does: the key at the caret, then the field's own say. */
function press(marked: string, key: string): string {
  const at = marked.indexOf('|')
  const text = marked.replace('|', '')
  const [from, until] = key === '⌫' ? [Math.max(at - 1, 0), at] : key === '⌦' ? [at, at + 1] : [at, at]
  const inserted = key.length === 1 && !'⌫⌦'.includes(key) ? key : ''
  const next = typedTaxId(text.slice(0, from) + inserted + text.slice(until), from + inserted.length)
  return `${next.text.slice(0, next.caret)}|${next.text.slice(next.caret)}`
}

test('the caret stays where one works', () => {
  const table: readonly (readonly [string, string, string])[] = [
    ['|', '5', '5|'],
    ['529|', '9', '529.9|'],
    ['529.9|', '⌫', '529|'],
    ['529|.982.247-25', '⌫', '52|9.822.472-5'],
    ['529.|982.247-25', '⌫', '529|.982.247-25'],
    ['52|9.982', '7', '527|.998.2'],
    ['|529.982', '1', '1|52.998.2'],
    ['529|.982', '⌦', '529|.982'],
    ['529.982.247-25|', '1', '52.998.224/7251|'],
    ['52.998.224/7251|', '⌫', '529.982.247-25|'],
    ['12|', 'a', '12.A|'],
    ['12.A|', '⌫', '12|'],
    ['12.ABC.345/01DE-3|', '5', '12.ABC.345/01DE-35|'],
    ['12.ABC.345/01DE-35|', '7', '12.ABC.345/01DE-357|'],
  ]
  for (const [before, key, after] of table) assert.equal(press(before, key), after, `${before} ${key}`)
})

test('typed at the end, however it came, the caret stays at the end and nothing is lost', () => {
  const text = fc.string({ unit: fc.constantFrom(...'0123456789ABCxyz.-/ '), maxLength: 20 })
  fc.assert(
    fc.property(text, fc.nat(20), (typed, place) => {
      const caret = Math.min(place, typed.length)
      const shown = typedTaxId(typed, caret)
      assert.equal(bareTaxId(shown.text), bareTaxId(typed))
      const behind = bareTaxId(shown.text.slice(0, shown.caret))
      assert.equal(behind, bareTaxId(typed.slice(0, caret)))
      assert.deepEqual(typedTaxId(shown.text, shown.caret), shown, 'a second time changes nothing')
    }),
  )
})
