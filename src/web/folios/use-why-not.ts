import { useQuery } from '@tanstack/react-query'
import { isRight, RIGHTS, type Right } from '../../rights/rights.ts'
import { missingRights } from '../../rights/rules.ts'
import { useProperty } from '../frame/property.tsx'
import type { Blocked } from '../parts/blocked-text.ts'
import { blockedOf } from '../stays/stay-acts.ts'
import { stayQuery } from '../stays/stay-query.ts'
import { useLanguage } from '../words/language.tsx'
import type { FolioDoing } from './folio-dialogs.tsx'
import type { Account, Folio } from './folio-query.ts'

/** Why each thing cannot be done with a folio now, by what the API says; null for what can be done. */
export type WhyNot = Readonly<Record<Exclude<FolioDoing['what'], 'void'>, Blocked | null>>

/** {@link WhyNot} of the folio that is shown, to who is signed in. */
export function useWhyNot(account: Account, folio: Folio | null): WhyNot {
  const { propertyId, rights } = useProperty()
  const { language } = useLanguage()
  const stayId = folio?.stay?.id
  const stay = useQuery({ ...stayQuery(propertyId, stayId ?? ''), enabled: stayId !== undefined })
  const held: ReadonlySet<Right> = new Set(rights.filter(isRight))
  const missing = missingRights('createFolio', {}, held)
  const noRight = {
    code: 'missingRights',
    missingRights: missing.map((id) => ({ id, name: RIGHTS[id][language] })),
  }
  const notActive =
    account.status === 'active' || account.status === 'pending' ? null : { code: 'accountNotActive' }
  return {
    charge: blockedIn(folio, 'postCharge'),
    pay: blockedIn(folio, 'postPayment'),
    close: blockedIn(folio, 'closeFolio'),
    create: missing.length > 0 ? noRight : notActive,
    checkOut: stay.data ? blockedOf(stay.data, 'checkOut') : null,
  }
}

type WithActions = { readonly blockedActions: readonly (Blocked & { readonly action: string })[] }

function blockedIn(object: WithActions | null, action: string): Blocked | null {
  return object?.blockedActions.find((blocked) => blocked.action === action) ?? null
}
