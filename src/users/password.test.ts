import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inputErrorText } from '../api/input-errors.ts'
import { LANGUAGES } from '../api/language.ts'
import { hashPassword, makePassword, verifyPassword } from './password.ts'
import { passwordError } from './password-rules.ts'

const MARIA = { login: 'maria.silva', name: 'Maria José da Silva' }

test('a new password is long, and none that everybody tries first', () => {
  const table: readonly (readonly [password: string, code: string | null])[] = [
    ['', 'tooShort'],
    ['xk3!vv9qp', 'tooShort'],
    ['xk3!vv9qp2', null],
    ['é'.repeat(9), 'tooShort'],
    ['ﬁﬁﬁﬁﬁ', 'passwordCommon'],
    [`${'correct horse '.repeat(15)}`.slice(0, 200), null],
    [`${'correct horse '.repeat(15)}`.slice(0, 201), 'tooLong'],
    ['x'.repeat(5000), 'tooLong'],
    ['três pratos de trigo', null],
    ['correct horse battery', null],
    ['密码密码很长的一句话没有人知道', null],
    ['🍎🚲🌊🎻🦆📚🕯️🧭🥁🪁🧵', null],
    ['Maria.Silva', 'passwordPersonal'],
    ['maria.silva2024!', 'passwordPersonal'],
    ['mariajosédasilva', 'passwordPersonal'],
    ['MARIA JOSE DA SILVA', 'passwordPersonal'],
    ['maria gosta de bolo', null],
    ['aaaaaaaaaaaa', 'passwordCommon'],
    ['!!!!!!!!!!!!', 'passwordCommon'],
    ['abcabcabcabc', 'passwordCommon'],
    ['1234567890', 'passwordCommon'],
    ['0987654321', 'passwordCommon'],
    ['12345678910', 'passwordCommon'],
    ['123412341234', 'passwordCommon'],
    ['qwertyuiop', 'passwordCommon'],
    ['QWERTY12345', 'passwordCommon'],
    ['1q2w3e4r5t', 'passwordCommon'],
    ['1qaz2wsx3edc', 'passwordCommon'],
    ['abcdefghijk', 'passwordCommon'],
    ['password12', 'passwordCommon'],
    ['P@ssw0rd2024!', 'passwordCommon'],
    ['senha123456', 'passwordCommon'],
    ['Senha@2026', 'passwordCommon'],
    ['senhasenha', 'passwordCommon'],
    ['senha.senha.', 'passwordCommon'],
    ['comanda2026', 'passwordCommon'],
    ['Comanda@123', 'passwordCommon'],
    ['recepção123', 'passwordCommon'],
    ['administrador', 'passwordCommon'],
    ['admin123456', 'passwordCommon'],
    ['frontdesk99', 'passwordCommon'],
    ['hotel hotel', 'passwordCommon'],
    ['flamengo2019', 'passwordCommon'],
  ]
  for (const [password, code] of table) {
    const found = passwordError(password, MARIA)
    assert.equal(found?.code ?? null, code, password.slice(0, 30))
    if (!found) continue
    assert.equal(found.field, 'password')
    const texts = LANGUAGES.map((language) => inputErrorText(found, language))
    assert.equal(new Set(texts).size, 3)
    assert.ok(
      texts.every((text) => !text.includes('{')),
      texts.join(),
    )
  }
})

test('a password is right however a keyboard composes its accents, and no other is', async () => {
  const kept = await hashPassword('maçã e pão de ló')
  assert.match(kept, /^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/)
  assert.deepEqual(await verifyPassword('maçã e pão de ló'.normalize('NFD'), kept), {
    isRight: true,
    isOld: false,
  })
  for (const wrong of ['maca e pao de lo', 'maçã e pão de ló ', ''])
    assert.equal((await verifyPassword(wrong, kept)).isRight, false)
  assert.equal((await verifyPassword('maçã e pão de ló', null)).isRight, false)
  await assert.rejects(verifyPassword('x', 'plain'), /not in the form/)
})

test('a made password may be kept, is easy to read, and is never the same', () => {
  const made = Array.from({ length: 200 }, makePassword)
  assert.equal(new Set(made).size, 200)
  for (const password of made) {
    assert.match(password, /^([abcdefghjkmnp-z2-9]{4}-){3}[abcdefghjkmnp-z2-9]{4}$/)
    assert.equal(passwordError(password, MARIA), null)
  }
})
