import { z } from 'zod'
import type { Language } from '../api/language.ts'
import { ACTION_NAMES, type Actions } from '../rights/actions.ts'
import { RIGHTS } from '../rights/rights.ts'

/** What somebody can do with an object, as answers have it: fields of the object itself. */
export const actions = {
  allowedActions: z.array(z.enum(ACTION_NAMES)),
  blockedActions: z.array(
    z.strictObject({
      action: z.enum(ACTION_NAMES),
      code: z.string(),
      missingRights: z.array(z.strictObject({ id: z.string(), name: z.string() })),
    }),
  ),
}

/** Actions as they travel, the missing rights by their names in a language. */
export function actionsOnWire({ allowed, blocked }: Actions, language: Language) {
  return {
    allowedActions: allowed,
    blockedActions: blocked.map(({ action, code, missingRights }) => ({
      action,
      code,
      missingRights: missingRights.map((right) => ({ id: right, name: RIGHTS[right][language] })),
    })),
  }
}
