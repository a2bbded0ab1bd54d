import assert from 'node:assert/strict'
import { glob, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { whyNotKey } from '../keys/own-keys.ts'
import { holderOf, LISTED_KEYS } from './key-list.ts'

const WEB = join(import.meta.dirname, '..')

/** What moves, chooses and confirms is nobody's to change. */
const FIXED = /^(Enter|Ctrl\+C|\d)$/

/** Keys as the sources of screens name them; `code: 'P'` chooses in a field: `key: 'F2'`, `keyHint="F2"`, `key('F2', …`, `['F2', 'checkIn', …`, `action(what, label, 'F2')`. */
const NAMED =
  /(?:key: |keyHint=|\bkey\(|\baction\((?:.*, )?|\[|(?<!code): )['"]((?:(?:Ctrl|Alt|Shift)\+)*(?:F\d+|Delete|[A-Z/?[\]]))['"]/g

test('every key that a screen takes can be changed', async () => {
  const listed = new Set(LISTED_KEYS.map(({ key }) => key))
  assert.equal(listed.size, LISTED_KEYS.length, 'a key is listed twice')
  const found = new Set<string>()
  for await (const path of glob('**/*.{ts,tsx}', { cwd: WEB })) {
    if (/test\.ts$|openapi/.test(path) || path.startsWith('keys/')) continue
    for (const [, key] of (await readFile(join(WEB, path), 'utf8')).matchAll(NAMED)) {
      if (FIXED.test(key!) || path.endsWith('areas.ts')) continue
      found.add(key!)
      assert.ok(listed.has(key!), `${key} of ${path} is not in the list of keys`)
    }
  }
  assert.ok(found.size > 15, [...found].join(' '))
})

test('each of them can be had back', () => {
  for (const { key } of LISTED_KEYS) {
    if (key !== 'Ctrl+Z') assert.equal(whyNotKey(key, { takesLetters: true }), null, key)
    assert.equal(holderOf(key, {})?.key, key)
  }
  assert.equal(holderOf('Ctrl+F7', {}), undefined)
  assert.equal(holderOf('Ctrl+F7', { F2: 'Ctrl+F7' })?.key, 'F2')
  assert.equal(holderOf('F2', { F2: 'Ctrl+F7' }), undefined)
})
