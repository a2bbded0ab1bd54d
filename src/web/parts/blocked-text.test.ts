import assert from 'node:assert/strict'
import { test } from 'node:test'
import { LANGUAGES } from '../../api/language.ts'
import { REFUSALS } from '../../api/refusals.ts'
import { type Blocked, blockedText } from './blocked-text.ts'

const right = (id: string, name: string) => ({ id, name })

test('a blocked action says why', () => {
  const table: readonly (readonly [Blocked, string])[] = [
    [
      { code: 'missingRights', missingRights: [right('payments.void', 'Recebimentos: Anular')] },
      'Falta o direito Recebimentos: Anular',
    ],
    [
      { code: 'missingRights', missingRights: [right('a', 'Comanda: Fechar'), right('b', 'Comanda: Criar')] },
      'Faltam os direitos: Comanda: Fechar; Comanda: Criar',
    ],
    [{ code: 'folioNotOpen', missingRights: [] }, 'A comanda não está aberta'],
    [
      { code: 'folioNotOpen', facts: { folioId: 'F-1', state: 'settled' } },
      'A comanda F-1 não está aberta (situação: paga).',
    ],
    [{ code: 'lotAccount', title: 'A conta do arquivo é outra' }, 'A conta do arquivo é outra'],
    [{ code: 'somethingNew' }, 'Não é possível agora (somethingNew)'],
    [{ code: 'receivableMissing' }, 'Informe receivableAccountId: a conta que deve a comanda.'],
  ]
  for (const [blocked, expected] of table) assert.equal(blockedText(blocked, 'pt-BR'), expected)
})

test('no reason shows a gap, in no language', () => {
  for (const code of Object.keys(REFUSALS)) {
    for (const language of LANGUAGES) {
      const text = blockedText({ code }, language)
      assert.doesNotMatch(text, /[{}]/, text)
      assert.ok(text.length > 4, `${code} ${language}`)
    }
  }
})
