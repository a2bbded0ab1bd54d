import assert from 'node:assert/strict'
import { test } from 'node:test'
import { beginsWithTypo, ranked } from './palette-entries.ts'

const entry = (title: string, also?: string) => ({ id: title, group: '', title, also, run: () => {} })

const ENTRIES = [
  entry('Lançar encargo'),
  entry('Receber'),
  entry('Fechar comanda'),
  entry('Fechar turno'),
  entry('Check-out'),
  entry('Chegadas'),
  entry('Saídas'),
  entry('UHs'),
  entry('Comanda 2'),
  entry('Preferências'),
  entry('Idioma: English', 'inglês language'),
  entry('Tema: Escuro', 'dark'),
  entry('Sair', 'logout encerrar sessão'),
]

for (const [typed, sure, perhaps] of [
  ['fechar', ['Fechar comanda', 'Fechar turno'], []],
  ['turno fechar', ['Fechar turno'], []],
  ['FECH com', ['Fechar comanda'], []],
  ['check', ['Check-out'], []],
  ['out', ['Check-out'], []],
  ['preferencias', ['Preferências'], []],
  ['idioma', ['Idioma: English'], []],
  ['english', ['Idioma: English'], []],
  ['ingles', ['Idioma: English'], []],
  ['escuro', ['Tema: Escuro'], []],
  ['uh', ['UHs'], []],
  // Whole before begun, and a typo behind both: nobody signs out by a slip.
  ['sair', ['Sair'], ['Saídas']],
  ['chegads', [], ['Chegadas']],
  ['lançr', [], ['Lançar encargo']],
  ['fehcar turno', [], ['Fechar turno']],
  ['prefrencias', [], ['Preferências']],
  ['cargo', [], ['Lançar encargo']],
  ['xyz', [], []],
  ['uhz', [], []],
  ['uh 101', [], []],
  ['comanda 2', ['Comanda 2'], []],
  ['2', [], []],
  ['maria', [], []],
] as const) {
  test(`“${typed}” finds what is meant`, () => {
    const found = ranked(ENTRIES, typed)
    assert.deepEqual(
      [found.sure.map(({ title }) => title), found.perhaps.map(({ title }) => title)],
      [sure, perhaps],
    )
  })
}

test('nothing typed leaves all as they are', () => {
  assert.deepEqual(ranked(ENTRIES, ' '), { sure: ENTRIES, perhaps: [] })
})

for (const [word, typed, is] of [
  ['chegadas', 'chegdas', true],
  ['chegadas', 'cheggadas', true],
  ['chegadas', 'chagadas', true],
  ['chegadas', 'hcegadas', true],
  ['chegadas', 'chega', true],
  ['chegadas', 'chgdas', false],
  ['chegadas', 'chegadasx', true],
  ['uhs', 'uh', false],
  ['sair', 'sai', false],
  ['101', '1012', false],
] as const) {
  test(`“${typed}” is ${is ? '' : 'not '}“${word}” but for a typo`, () => {
    assert.equal(beginsWithTypo(word, typed), is)
  })
}
