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
  /** Another day of consumption. */
  readonly changesDate?: boolean
  /** Another price, currency or quantity. */
  readonly changesPrice?: boolean
  /** Another printed text. */
  readonly changesText?: boolean
  /** Another charge code, other taxes, another note. */
  readonly changesOther?: boolean
  /** A discount of the catalogue. */
  readonly isPredefined?: boolean
  /** A discount of as much as the user says. */
  readonly isManual?: boolean
  /** Money is taken besides. */
  readonly addsPayment?: boolean
  /** A payment below zero on an open folio: money goes back to the guest. */
  readonly refundsOpenFolio?: boolean
  /** A payment below zero on a folio that is closed. */
  readonly refundsClosedFolio?: boolean
  /** Money goes back to the card that it came from. */
  readonly refundsCard?: boolean
  /** The folio is closed with a balance that somebody will owe. */
  readonly isOutstanding?: boolean
  /** The folio holds charges. */
  readonly hasCharges?: boolean
  /** The folio holds payments. */
  readonly hasPayments?: boolean
  /** The folio holds charges or payments, or a document was issued for it. */
  readonly isUsed?: boolean
  /** A party that is no account of the hotel's is written down. */
  readonly writesParty?: boolean
  /** The account is a company. */
  readonly isCompany?: boolean
  /** The account is not a company. */
  readonly isOtherAccount?: boolean
  /** A company gets another name. */
  readonly renamesCompany?: boolean
  /** Data of a company change, its name too. */
  readonly editsCompany?: boolean
  /** The shift concerned belongs to another user. */
  readonly isOfAnother?: boolean
  /** A credit limit is set or changed, or an AR account has none. */
  readonly setsCredit?: boolean
}

/** The name of a fact. */
export type Fact = keyof Facts

type ByFact = { readonly [F in Fact]?: readonly Right[] }

type Rule = {
  /** Needed whatever holds. */
  readonly all: readonly Right[]
  /** Needed besides where a fact holds, of facts of which one always does: what is edited, whose the account is. */
  readonly either?: ByFact
  /** Needed besides where a fact holds. */
  readonly and?: ByFact
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
  editCharge: {
    all: [],
    either: {
      changesDate: ['charges.create'],
      changesPrice: ['charges.editAndVoid'],
      changesText: ['charges.editPrintText'],
      changesOther: ['charges.customPosting'],
    },
  },
  voidCharge: { all: ['charges.editAndVoid'] },
  splitCharge: { all: ['charges.create', 'charges.transfer'] },
  transferCharges: { all: ['charges.transfer'] },
  applyDiscount: {
    all: [],
    either: { isPredefined: ['folios.applyDiscountCodes'], isManual: ['charges.create'] },
  },
  removeDiscount: { all: ['folios.applyDiscountCodes'] },
  postPayment: {
    all: ['payments.create'],
    and: {
      refundsOpenFolio: ['payments.negativeOpenFolio'],
      refundsClosedFolio: ['payments.negativeClosedFolio'],
    },
  },
  voidPayment: { all: ['payments.void'] },
  transferPayment: { all: ['payments.transfer'] },
  refundCard: { all: ['payments.refundCard'] },
  createFolio: { all: ['folios.create'] },
  duplicateFolio: { all: ['charges.create'] },
  lockFolio: { all: ['folios.lock'] },
  unlockFolio: { all: ['folios.lock'] },
  setBilling: { all: [], and: { writesParty: ['folios.create'] } },
  closeFolio: {
    all: ['folios.close'],
    and: {
      isOutstanding: ['folios.closeOutstanding'],
      addsPayment: ['payments.create'],
      refundsOpenFolio: ['payments.create', 'payments.negativeOpenFolio'],
    },
  },
  invoiceAdvance: { all: ['charges.create', 'folios.close'] },
  consumeAdvance: { all: ['charges.create'] },
  correctFolio: {
    all: ['charges.create', 'folios.createCorrection', 'folios.close'],
    and: {
      addsPayment: ['payments.create'],
      refundsClosedFolio: ['payments.negativeClosedFolio'],
      refundsCard: ['payments.refundCard'],
      isCustom: ['charges.customPosting'],
    },
  },
  voidFolio: {
    all: [],
    and: {
      isUsed: ['folios.void'],
      hasPayments: ['payments.void'],
      hasCharges: ['charges.editAndVoid'],
    },
  },
  reopenFolio: {
    all: ['folios.void'],
    and: { hasPayments: ['payments.void'], hasCharges: ['charges.editAndVoid'] },
  },
  correctBilling: { all: ['folios.editBillingClosed'] },
  createAccount: {
    all: [],
    either: { isCompany: ['companies.createAndRename'], isOtherAccount: ['accounts.edit'] },
    and: { setsCredit: ['accounts.editCredit'] },
  },
  editAccount: {
    all: [],
    either: { editsCompany: ['companies.edit'], isOtherAccount: ['accounts.edit'] },
    and: { renamesCompany: ['companies.createAndRename'], setsCredit: ['accounts.editCredit'] },
  },
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
  defineDiscount: { all: ['catalogue.edit'] },
  defineDocumentType: { all: ['catalogue.edit'] },
}

/** All rights that an operation needs on objects of which these facts hold. */
export function rightsNeeded(operation: OperationName, facts: Facts): readonly Right[] {
  const { all, either, and } = RULES[operation]
  if (!either && !and) return all
  const besides = [either, and].flatMap((byFact) =>
    Object.entries(byFact ?? {}).flatMap(([fact, rights]) => (facts[fact as Fact] ? rights : [])),
  )
  // closeFolio may need one right for two reasons.
  return [...new Set([...all, ...besides])]
}

/** The rights that are needed and not held: all of them, never only the first. */
export function missingRights(
  operation: OperationName,
  facts: Facts,
  held: ReadonlySet<Right>,
): readonly Right[] {
  return rightsNeeded(operation, facts).filter((right) => !held.has(right))
}
