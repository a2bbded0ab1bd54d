import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { ACCOUNT_STATUSES } from '../accounts/account.ts'
import { type AccountView, loadAccountViews } from '../accounts/store.ts'
import { ACCOUNT_KINDS } from '../api/inputs.ts'
import { id, text } from '../api/values.ts'
import { loadFolioViewsOfAccount } from '../folios/read-folios.ts'
import { findAccounts, loadAccountView, MOST_FOUND } from '../stays/read-accounts.ts'
import { toWire } from '../values/money.ts'
import { accountCreated, accountSummary } from './answers.ts'
import { foundAccounts } from './desk-answers.ts'
import { accountDetail } from './folio-answers.ts'
import { folioOnWire, siblingOnWire } from './folios.ts'
import { addOperation, type RouteParts } from './operation-route.ts'
import { keysAfter, pageOf, pageQuery, toPage } from './paging.ts'
import { flag } from './query.ts'
import { addRead } from './read-route.ts'

const tag = 'accounts'

/** Accounts: who can owe. */
export function addAccountRoutes(server: FastifyInstance, parts: RouteParts): void {
  const { pool } = parts
  addOperation(server, parts, {
    name: 'createAccount',
    method: 'POST',
    path: '/accounts',
    tag,
    summary: 'Open an account',
    status: 201,
    answer: accountCreated,
  })
  addOperation(server, parts, {
    name: 'editAccount',
    method: 'POST',
    path: '/accounts/:accountId/edit',
    tag,
    summary: 'Change what an account says of who it is, its language, terms and credit',
    status: 200,
    answer: accountCreated,
    takesVersion: true,
  })
  addRead(server, pool, {
    name: 'listAccounts',
    path: '/accounts',
    tag,
    summary: 'Accounts, by id',
    query: {
      ...pageQuery,
      kind: z.enum(ACCOUNT_KINDS).optional(),
      status: z.enum(ACCOUNT_STATUSES).optional(),
      text: text.optional().describe('In the name, the tax id or the external id'),
    },
    answer: pageOf(accountSummary),
    read: async ({ propertyId, currency, query }) => {
      const [after] = keysAfter(query)
      const rows = await loadAccountViews(pool, {
        propertyId,
        kind: query.kind ?? null,
        status: query.status ?? null,
        text: query.text ?? null,
        after: after!,
        limit: query.limit + 1,
      })
      return toPage(rows, query, { keys: (row) => [row.id], item: (row) => accountOnWire(row, currency) })
    },
  })
  addRead(server, pool, {
    name: 'findAccounts',
    path: '/accounts/find',
    tag,
    summary: `The accounts that what is typed at the desk stands for, at most ${MOST_FOUND}, best first`,
    query: {
      text: text.describe(
        'A room; the id or external id of a stay or account; a folio; a document’s number; a tax id; the NSU or authorization of a card payment; words of a name',
      ),
      includeClosed: flag
        .default(false)
        .describe('Also those that are over: not in house, not reserved, all folios closed, no balance'),
    },
    answer: foundAccounts,
    read: async ({ propertyId, currency, query }) => {
      const found = await findAccounts(pool, { propertyId, ...query })
      return {
        items: found.map(({ balanceMinor, owedMinor, folios, ...rest }) => ({
          ...rest,
          balance: toWire(balanceMinor, currency),
          owed: toWire(owedMinor, currency),
          folios: folios.map((folio) => siblingOnWire(folio, currency)),
        })),
      }
    },
  })
  addRead(server, pool, {
    name: 'getAccount',
    path: '/accounts/:accountId',
    tag,
    summary: 'An account with its folios and the stay that it was opened with',
    params: { accountId: id },
    answer: accountDetail,
    object: 'account',
    read: async ({ propertyId, currency, params: { accountId }, reply }) => {
      const [account, folios] = await Promise.all([
        loadAccountView(pool, { propertyId, accountId }),
        loadFolioViewsOfAccount(pool, { propertyId, accountId }),
      ])
      if (!account) return null
      reply.header('ETag', `"${account.version}"`)
      return {
        ...accountOnWire(account, currency),
        folios: folios.map((folio) => folioOnWire(folio, currency)),
      }
    },
  })
}

function accountOnWire(account: AccountView, currency: string): Readonly<Record<string, unknown>> {
  const { creditLimitMinor, owedMinor, ...rest } = account
  return {
    ...rest,
    creditLimit: creditLimitMinor === null ? null : toWire(creditLimitMinor, currency),
    owed: toWire(owedMinor, currency),
  }
}
