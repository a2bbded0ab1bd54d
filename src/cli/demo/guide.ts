import { fillIn, type Language, type Texts, texts } from '../../api/language.ts'
import { DEMO_USERS } from './users.ts'

/** What somebody reads who has just got the demo hotel: what is in it, and as whom to sign in. */
export function demoGuide(
  language: Language,
  facts: { readonly today: string; readonly password: string },
): string {
  const written = language === 'en' ? facts.today : facts.today.split('-').reverse().join('/')
  const rows = [ADMINISTRATOR, ...DEMO_USERS].map(({ login, roleName, isFor }) => [
    login,
    roleName,
    isFor[language],
  ])
  const widths = [0, 1].map((column) => Math.max(...rows.map((row) => row[column]!.length)))
  const table = rows.map(([login, roleName, isFor]) =>
    `  ${login!.padEnd(widths[0]!)}  ${roleName!.padEnd(widths[1]!)}  ${isFor}`.trimEnd(),
  )
  return fillIn(GUIDE[language], { ...facts, today: written, users: table.join('\n') })
}

const ADMINISTRATOR = {
  login: 'admin',
  roleName: 'Administrator',
  isFor: texts('usuários, perfis, chaves', 'users, roles, keys', 'usuarios, perfiles, claves'),
}

const GUIDE: Texts = texts(
  `Hotel das Acácias: 60 UHs, data hoteleira {today}, com a casa cheia, chegadas, saídas e contas A Faturar.
Entre como (senha de todos: {password}):

{users}
`,
  `Hotel das Acácias: 60 rooms, business date {today}, a full house, arrivals, departures and bills on account.
Sign in as (everybody's password: {password}):

{users}
`,
  `Hotel das Acácias: 60 habitaciones, fecha hotelera {today}, la casa llena, llegadas, salidas y cuentas a crédito.
Entre como (contraseña de todos: {password}):

{users}
`,
)
