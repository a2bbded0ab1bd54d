import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readAsked } from './asked.ts'

for (const [typed, text, meant] of [
  ['UH 101', '101', ['room']],
  ['uh101', '101', ['room']],
  ['Quarto 12B', '12b', ['room']],
  ['hab. 7', '7', ['room']],
  ['Habitación 7', '7', ['room']],
  ['comanda 45', '45', ['folio', 'document']],
  ['Comanda nº 45', '45', ['folio', 'document']],
  ['folio #45', '45', ['folio', 'document']],
  ['doc F45', 'f45', ['folio', 'document']],
  ['101', '101', ['room', 'folio', 'document', 'name']],
  [' Roomes Silva ', 'Roomes Silva', ['room', 'folio', 'document', 'name']],
  ['comanda', 'comanda', ['room', 'folio', 'document', 'name']],
] as const) {
  test(`“${typed}” asks for ${text} by ${meant}`, () => {
    const asked = readAsked(typed)
    const all = ['room', 'folio', 'document', 'name'] as const
    assert.equal(asked.text, text)
    assert.deepEqual(
      all.filter((matchedBy) => asked.isMeant({ matchedBy })),
      meant,
    )
  })
}
