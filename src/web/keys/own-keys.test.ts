import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  areOwnKeys,
  giveKey,
  inOwnKeys,
  meantKey,
  type OwnKeys,
  shownKey,
  whyNotKey,
  whyNotSwap,
} from './own-keys.ts'

test('a key that was given does the work of the other, which does nothing', () => {
  const own = giveKey({}, { key: 'F2', to: 'F8', holder: null })
  assert.deepEqual(own, { F2: 'F8' })
  assert.equal(shownKey('F2', own), 'F8')
  assert.deepEqual(
    ['F8', 'F2', 'F4'].map((key) => meantKey(key, own)),
    ['F2', null, 'F4'],
  )
})

test('two keys are changed for each other, and back', () => {
  const own = giveKey({}, { key: 'F2', to: 'F4', holder: 'F4' })
  assert.deepEqual(own, { F2: 'F4', F4: 'F2' })
  assert.deepEqual(
    ['F2', 'F4'].map((key) => meantKey(key, own)),
    ['F4', 'F2'],
  )
  assert.deepEqual(giveKey(own, { key: 'F2', to: 'F2', holder: 'F4' }), {})
})

test('whatever is given, each key does one thing', () => {
  const keys = ['F2', 'F4', 'P', 'G C']
  let own = {}
  for (let step = 0; step < 200; step++) {
    const key = keys[(step * 7) % keys.length]!
    const to = [...keys, 'F8', 'Alt+B'][(step * 5) % 6]!
    const meant = meantKey(to, own)
    own = giveKey(own, { key, to, holder: meant !== null && keys.includes(meant) ? meant : null })
    assert.ok(areOwnKeys(own), JSON.stringify(own))
    assert.deepEqual(
      keys.map((one) => meantKey(shownKey(one, own), own)),
      keys,
    )
  }
})

test('texts name the user’s keys, and only where a key is named', () => {
  const own = { F2: 'F4', F4: 'F2', U: 'T', 'Shift+F2': 'Alt+B' }
  assert.equal(inOwnKeys('F2 lança; F4 recebe; U troca de UH', own), 'F4 lança; F2 recebe; T troca de UH')
  assert.equal(inOwnKeys('Shift+F2 abre (F2)', own), 'Alt+B abre (F4)')
  assert.equal(inOwnKeys('Ctrl+F2, F24', own), 'Ctrl+F2, F24')
  assert.equal(inOwnKeys('Em casa (G E); E altera', { E: 'T' }), 'Em casa (G E); T altera')
  assert.equal(inOwnKeys('Em casa (G E); E altera', { 'G E': 'F8' }), 'Em casa (F8); E altera')
  assert.equal(
    inOwnKeys('/ busca; entrada/saída. Descartar?', { '/': 'B', '?': 'F8' }),
    'B busca; entrada/saída. Descartar?',
  )
})

test('what cannot be given says why', () => {
  const cases: Readonly<Record<string, readonly string[]>> = {
    needed: [
      'Enter',
      'Ctrl+Enter',
      'Escape',
      'Tab',
      'Ctrl+Tab',
      'ArrowUp',
      'Alt+ArrowLeft',
      'Space',
      'Home',
      'Shift+F10',
      '3',
      'Alt+Shift+1',
    ],
    browser: [
      'F5',
      'Ctrl+F5',
      'F6',
      'F11',
      'F12',
      'F10',
      'Ctrl+N',
      'Ctrl+T',
      'Ctrl+W',
      'Ctrl+1',
      'Ctrl+9',
      'Alt+F4',
      'Alt+1',
      'Ctrl+Shift+I',
      'Ctrl+Shift+J',
      'Ctrl+Shift+K',
      'Ctrl+Shift+E',
      'Ctrl+P',
    ],
    text: ['Ctrl+A', 'Ctrl+C', 'Ctrl+V', 'Ctrl+Z'],
    altGr: ['Ctrl+Alt+Q', 'Ctrl+Alt+Shift+2'],
    first: ['G', 'G G'],
    unknown: ['Dead', 'CapsLock', 'Ctrl+Dead'],
  }
  for (const [why, keys] of Object.entries(cases))
    for (const key of keys) assert.equal(whyNotKey(key, { takesLetters: true }), why, key)
  for (const key of [
    'F2',
    'F7',
    'F8',
    'Shift+F7',
    'Ctrl+F9',
    'Ctrl+K',
    'Ctrl+B',
    'Alt+N',
    'B',
    '/',
    '?',
    'G X',
    'Delete',
    'Insert',
    'Alt+Shift+B',
  ])
    assert.equal(whyNotKey(key, { takesLetters: true }), null, key)
  for (const key of ['B', '/', 'G X', 'Shift+B'])
    assert.equal(whyNotKey(key, { takesLetters: false }), 'lettersOff', key)
  assert.equal(whyNotKey('F8', { takesLetters: false }), null)
})

test('an exchange gives nobody a key that could not be given', () => {
  const swap = (own: OwnKeys, key: string, holder: string, takesLetters = true) =>
    whyNotSwap(own, { key, holder, takesLetters })
  assert.equal(swap({}, 'F2', 'F4'), null)
  assert.equal(swap({}, 'Ctrl+Z', 'F2'), 'text')
  assert.equal(swap({}, 'U', 'F2', false), 'lettersOff')
  assert.equal(swap({ F2: 'U', U: 'F2' }, 'F2', 'U', false), null)
})

test('what is kept and does not fit is told from what does', () => {
  assert.ok(areOwnKeys({}) && areOwnKeys({ F2: 'F8' }))
  for (const bad of [null, 3, ['F2'], { F2: 3 }, { F2: '' }, { F2: 'F8', F4: 'F8' }])
    assert.ok(!areOwnKeys(bad))
})
