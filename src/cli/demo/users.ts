import { type Texts, texts } from '../../api/language.ts'
import { ALL_RIGHTS, type Right } from '../../rights/rights.ts'
import { createRole, createUser, grantRole } from '../../users/administration.ts'
import { type Limits, UNLIMITED } from '../../users/limits.ts'
import type { Administration } from '../../users/recorded.ts'
import { accepted } from '../errors.ts'

type DemoRole = {
  readonly name: string
  readonly rights: readonly Right[]
  readonly limits: Limits
  /** What somebody may try who signs in so. */
  readonly isFor: Texts
}

const CASHIER: readonly Right[] = [
  'books.read',
  'charges.create',
  'charges.editAndVoid',
  'charges.transfer',
  'folios.applyDiscountCodes',
  'payments.create',
  'payments.negativeOpenFolio',
  'payments.void',
  'payments.transfer',
  'payments.refundCard',
  'folios.create',
  'folios.close',
  'accounts.edit',
  'shifts.close',
  'stays.create',
  'stays.assignRoom',
  'stays.checkIn',
  'stays.checkOut',
  'stays.changeDates',
]

/** Of who has nothing to give back, to void or to take off. */
const NOTHING: Limits = { maxRefundMinor: 0n, maxVoidMinor: 0n, maxDiscountPercent: '0' }

/** The roles of the demo hotel by the login of who has them: one user a role, as the smallest real hotel would have it. */
const ROLES = {
  recepcao: {
    name: 'Recepção/Caixa',
    rights: CASHIER,
    limits: { maxRefundMinor: 300_00n, maxVoidMinor: 200_00n, maxDiscountPercent: '10' },
    isFor: texts(
      'check-in, lançamentos, recebimentos, check-out',
      'check-in, charges, payments, check-out',
      'check-in, cargos, cobros, check-out',
    ),
  },
  chefe: {
    name: 'Chefe de Recepção',
    rights: [
      ...CASHIER,
      'charges.customPosting',
      'charges.editPrintText',
      'payments.negativeClosedFolio',
      'folios.closeOutstanding',
      'folios.createCorrection',
      'folios.void',
      'folios.editBillingClosed',
      'folios.lock',
      'companies.edit',
      'companies.createAndRename',
      'shifts.closeOthers',
      'stays.cancel',
      'rooms.setStatus',
      'audit.read',
    ],
    limits: { maxRefundMinor: 3000_00n, maxVoidMinor: 5000_00n, maxDiscountPercent: '30' },
    isFor: texts(
      'fechar A Faturar, corrigir, anular, devolver, no-show',
      'closing on account, corrections, voids, refunds, no-shows',
      'cerrar a crédito, corregir, anular, devolver, no-show',
    ),
  },
  auditoria: {
    name: 'Auditoria noturna',
    rights: [
      'books.read',
      'audit.read',
      'day.close',
      'shifts.closeOthers',
      'stays.cancel',
      'stays.changeDates',
    ],
    limits: NOTHING,
    isFor: texts(
      'fechar o dia, ver a trilha',
      'closing the day, the audit trail',
      'cerrar el día, ver la traza',
    ),
  },
  contas: {
    name: 'Contas a receber',
    rights: [
      'books.read',
      'audit.read',
      'folios.editBillingClosed',
      'companies.edit',
      'companies.createAndRename',
      'accounts.edit',
      'accounts.editCredit',
    ],
    limits: NOTHING,
    isFor: texts(
      'empresas, limites, A Faturar',
      'companies, credit limits, AR',
      'empresas, límites, crédito',
    ),
  },
  gerente: {
    name: 'Gerente geral',
    rights: ALL_RIGHTS.filter((right) => !right.startsWith('administration.')),
    limits: UNLIMITED,
    isFor: texts(
      'tudo, menos usuários e hotéis',
      'all but users and properties',
      'todo, salvo usuarios y hoteles',
    ),
  },
  reservas: {
    name: 'Reservas',
    rights: [
      'books.read',
      'stays.create',
      'stays.import',
      'stays.assignRoom',
      'stays.cancel',
      'stays.changeDates',
      'accounts.edit',
    ],
    limits: NOTHING,
    isFor: texts(
      'reservar, associar UH, cancelar',
      'booking, rooms, cancelling',
      'reservar, asignar, cancelar',
    ),
  },
  governanca: {
    name: 'Governança',
    rights: ['books.read', 'rooms.setStatus'],
    limits: NOTHING,
    isFor: texts('situação das UHs', 'the status of rooms', 'estado de las habitaciones'),
  },
  consulta: {
    name: 'Somente leitura',
    rights: ['books.read'],
    limits: NOTHING,
    isFor: texts('ver, sem mudar nada', 'looking, changing nothing', 'ver, sin cambiar nada'),
  },
} as const satisfies Record<string, DemoRole>

/** Who signs in to the demo hotel, besides the administrator. */
export type Login = keyof typeof ROLES

/** A user of the demo hotel. */
export type DemoUser = {
  readonly login: Login
  /** Made up, as the guests are. */
  readonly name: string
  readonly roleName: string
  readonly isFor: Texts
}

/** The users of the demo hotel, one a role. */
export const DEMO_USERS: readonly DemoUser[] = [
  user('recepcao', 'Camila Andrade'),
  user('chefe', 'Rogério Sampaio'),
  user('auditoria', 'Neide Furtado'),
  user('contas', 'Marcos Tavares'),
  user('gerente', 'Helena Vasconcelos'),
  user('reservas', 'Tiago Meireles'),
  user('governanca', 'Dalva Nogueira'),
  user('consulta', 'Paulo Rezende'),
]

/** Makes the roles and the users, each with its role at the property; gives the users' ids by their logins. */
export async function makeDemoUsers(
  administration: Administration,
  { propertyId, password }: { readonly propertyId: string; readonly password: string },
): Promise<ReadonlyMap<Login, string>> {
  const ids = new Map<Login, string>()
  for (const { login, name, roleName } of DEMO_USERS) {
    const { rights, limits } = ROLES[login]
    const { roleId } = accepted(
      await createRole(administration, { name: roleName, rights, allRights: false }),
    )
    const { userId } = accepted(await createUser(administration, { name, kind: 'person', login, password }))
    accepted(await grantRole(administration, { propertyId, userId, roleId, ...limits }))
    ids.set(login, userId)
  }
  return ids
}

function user(login: Login, name: string): DemoUser {
  const { name: roleName, isFor } = ROLES[login]
  return { login, name, roleName, isFor }
}
