import type { OperationName } from '../api/operation-names.ts'
import type { Right } from './rights.ts'

/**
 * The named truths about the actual objects on which rights depend. An operation states all those that its row
 * reads; a fact that nobody states is false.
 */
export type Facts = {
  /** A charge without a code of the catalogue, or with another price or text than its code has. */
  readonly isCustom?: boolean
  /** A charge below zero: it takes away what is owed. */
  readonly isCredit?: boolean
  /** A payment below zero on an open folio: money goes back to the guest. */
  readonly refundsOpenFolio?: boolean
  /** A payment below zero on a folio that is closed. */
  readonly refundsClosedFolio?: boolean
  /** The folio is closed with a balance that somebody will owe. */
  readonly isOutstanding?: boolean
  /** The shift concerned belongs to another user. */
  readonly isOfAnother?: boolean
  /** A credit limit is set or changed, or an AR account has none. */
  readonly setsCredit?: boolean
}

type Rule = {
  readonly all: readonly Right[]
  readonly and?: { readonly [F in keyof Facts]: readonly Right[] }
}

/**
 * The one table of rights (S3): for every operation the rights that it always needs, and those that it needs
 * besides when a fact holds. The server's check, the API's allowed actions and the manual all read it.
 */
export const RULES: Readonly<Record<OperationName, Rule>> = {
  postCharge: {
    all: ['charges.create'],
    and: { isCustom: ['charges.customPosting'], isCredit: ['charges.editAndVoid'] },
  },
  voidCharge: { all: ['charges.editAndVoid'] },
  postPayment: {
    all: ['payments.create'],
    and: {
      refundsOpenFolio: ['payments.negativeOpenFolio'],
      refundsClosedFolio: ['payments.negativeClosedFolio'],
    },
  },
  voidPayment: { all: ['payments.void'] },
  createFolio: { all: ['folios.create'] },
  closeFolio: { all: ['folios.close'], and: { isOutstanding: ['folios.closeOutstanding'] } },
  createAccount: { all: ['accounts.edit'], and: { setsCredit: ['accounts.editCredit'] } },
  closeShift: { all: ['shifts.close'], and: { isOfAnother: ['shifts.closeOthers'] } },
  createRoom: { all: ['rooms.edit'] },
  setRoomStatus: { all: ['rooms.setStatus'] },
  createStay: { all: ['stays.create'] },
  importStay: { all: ['stays.import'] },
  assignRoom: { all: ['stays.assignRoom'] },
  checkIn: { all: ['stays.checkIn'] },
  checkOut: { all: ['stays.checkOut'] },
  cancelStay: { all: ['stays.cancel'] },
  markNoShow: { all: ['stays.cancel'] },
  reinstateStay: { all: ['stays.changeDates'] },
  changeDeparture: { all: ['stays.changeDates'] },
  postRoomNight: { all: ['day.close'] },
  sealDay: { all: ['day.close'] },
  chainDay: { all: ['day.close'] },
  defineChargeCode: { all: ['catalogue.edit'] },
  defineTax: { all: ['catalogue.edit'] },
  definePaymentMethod: { all: ['catalogue.edit'] },
}

/** All rights that an operation needs on objects of which these facts hold. */
export function rightsNeeded(operation: OperationName, facts: Facts): readonly Right[] {
  const rule = RULES[operation]
  if (!rule.and) return rule.all
  const needed = [...rule.all]
  for (const [fact, rights] of Object.entries(rule.and)) {
    if (facts[fact as keyof Facts]) needed.push(...rights)
  }
  return needed
}

/** The rights that are needed and not held: all of them, never only the first. */
export function missingRights(
  operation: OperationName,
  facts: Facts,
  held: ReadonlySet<Right>,
): readonly Right[] {
  return rightsNeeded(operation, facts).filter((right) => !held.has(right))
}
