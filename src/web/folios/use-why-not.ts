import { useQuery } from '@tanstack/react-query'
import { useMissingRights } from '../frame/missing-rights.ts'
import { useProperty } from '../frame/property.tsx'
import type { Blocked } from '../parts/blocked-text.ts'
import { blockedOf } from '../stays/stay-acts.ts'
import { stayQuery } from '../stays/stay-query.ts'
import type { FolioAct } from './folio-acts.ts'
import type { FolioDoing } from './folio-dialogs.tsx'
import type { Account, Folio } from './folio-query.ts'

/** Why each thing cannot be done with a folio now, by what the API says; null for what can be done. */
export type WhyNot = Readonly<Record<Exclude<FolioDoing['what'], 'void' | FolioAct>, Blocked | null>>

/** {@link WhyNot} of the folio that is shown, to who is signed in. */
export function useWhyNot(account: Account, folio: Folio | null): WhyNot {
  const { propertyId } = useProperty()
  const missingRights = useMissingRights()
  const stayId = folio?.stay?.id
  const stay = useQuery({ ...stayQuery(propertyId, stayId ?? ''), enabled: stayId !== undefined })
  const notActive =
    account.status === 'active' || account.status === 'pending' ? null : { code: 'accountNotActive' }
  return {
    charge: blockedIn(folio, 'postCharge'),
    pay: blockedIn(folio, 'postPayment'),
    close: closesEvenly(folio) ? null : blockedIn(folio, 'closeFolio'),
    create: missingRights('createFolio', {}) ?? notActive,
    checkOut: stay.data ? blockedOf(stay.data, 'checkOut') : null,
  }
}

/** What is owed may be paid with the close, or given back: then it needs no right to leave something owing. */
function closesEvenly(folio: Folio | null): boolean {
  const ways = ['closeFolio:addsPayment', 'closeFolio:refundsOpenFolio'] as const
  return ways.some((way) => folio?.allowedActions.includes(way))
}

type WithActions = { readonly blockedActions: readonly (Blocked & { readonly action: string })[] }

/** Why an action cannot be done with what the API answered; null where it can. */
export function blockedIn(object: WithActions | null, action: string): Blocked | null {
  return object?.blockedActions.find((blocked) => blocked.action === action) ?? null
}
