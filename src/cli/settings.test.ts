import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { LANGUAGES } from '../api/language.ts'
import { readSettings } from './settings.ts'

test('what is not set is as the README says, and what is empty is not set', () => {
  const none = { dataFolder: join(process.cwd(), 'data'), host: '127.0.0.1', port: 3000 }
  const names = ['DATABASE_URL', 'COMANDA_DATA', 'COMANDA_HOST', 'COMANDA_PORT', 'COMANDA_TRUST_PROXY']
  for (const variables of [{}, Object.fromEntries(names.map((name) => [name, '']))])
    assert.deepEqual(readSettings({ ...variables, LANG: 'en_US.UTF-8' }), {
      ...none,
      databaseUrl: undefined,
      trustProxy: false,
      language: 'en',
    })
})

test('a port is one that there may be, and a switch is on or off; all else is said in each language', () => {
  const read = (name: string, given: string) => readSettings({ [name]: given, COMANDA_LANGUAGE: 'en' })
  assert.equal(read('COMANDA_PORT', '0').port, 0)
  assert.equal(read('COMANDA_PORT', '65535').port, 65_535)
  for (const given of ['abc', '-1', '65536', '70000', '3.5', '1e3', ' 80'])
    assert.throws(() => read('COMANDA_PORT', given), {
      message: `COMANDA_PORT must be a port from 0 to 65535 (0 is any free one), and is ${given}.`,
    })
  for (const [given, isOn] of [
    ['1', true],
    ['on', true],
    ['TRUE', true],
    ['no', false],
    ['off', false],
  ] as const)
    assert.equal(read('COMANDA_TRUST_PROXY', given).trustProxy, isOn, given)
  const said = LANGUAGES.map((language) => {
    try {
      return readSettings({ COMANDA_TRUST_PROXY: 'sim', COMANDA_LANGUAGE: language })
    } catch (error) {
      return (error as Error).message
    }
  })
  assert.equal(new Set(said).size, 3)
  for (const text of said) assert.match(String(text), /^COMANDA_TRUST_PROXY .*sim\.$/)
})
