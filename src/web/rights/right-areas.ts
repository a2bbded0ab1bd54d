import { OPERATION_NAMES, type OperationName } from '../../api/operation-names.ts'
import { ALL_RIGHTS, isRight, type Right } from '../../rights/rights.ts'

/** The parts of a hotel's work that rights and operations are shown by, in the order of the screens. */
export const RIGHT_AREAS = ['charges', 'payments', 'folios', 'stays', 'day', 'administration'] as const
export type RightArea = (typeof RIGHT_AREAS)[number]

/** `charges` of `charges.create`. */
type Prefix = Right extends `${infer P}.${string}` ? P : never

/** A right whose first word has no area does not compile. */
const AREA_OF: Readonly<Record<Prefix, RightArea>> = {
  charges: 'charges',
  payments: 'payments',
  shifts: 'payments',
  folios: 'folios',
  accounts: 'folios',
  companies: 'folios',
  stays: 'stays',
  rooms: 'stays',
  day: 'day',
  books: 'day',
  audit: 'day',
  catalogue: 'administration',
  administration: 'administration',
}

/** Every right once, by its area. */
export const RIGHTS_BY_AREA: readonly { readonly area: RightArea; readonly rights: readonly Right[] }[] =
  RIGHT_AREAS.map((area) => ({
    area,
    rights: ALL_RIGHTS.filter((right) => AREA_OF[right.split('.')[0] as Prefix] === area),
  }))

/** An operation without an area does not compile. */
const OPERATION_AREA: Readonly<Record<OperationName, RightArea>> = {
  postCharge: 'charges',
  editCharge: 'charges',
  voidCharge: 'charges',
  splitCharge: 'charges',
  transferCharges: 'charges',
  applyDiscount: 'charges',
  removeDiscount: 'charges',
  postPayment: 'payments',
  voidPayment: 'payments',
  transferPayment: 'payments',
  refundCard: 'payments',
  createFolio: 'folios',
  duplicateFolio: 'folios',
  lockFolio: 'folios',
  unlockFolio: 'folios',
  setBilling: 'folios',
  closeFolio: 'folios',
  invoiceAdvance: 'folios',
  consumeAdvance: 'folios',
  correctFolio: 'folios',
  voidFolio: 'folios',
  reopenFolio: 'folios',
  correctBilling: 'folios',
  createAccount: 'folios',
  editAccount: 'folios',
  closeShift: 'payments',
  createRoom: 'stays',
  setRoomStatus: 'stays',
  createStay: 'stays',
  importStay: 'stays',
  assignRoom: 'stays',
  checkIn: 'stays',
  checkOut: 'stays',
  cancelStay: 'stays',
  markNoShow: 'stays',
  reinstateStay: 'stays',
  changeDeparture: 'stays',
  postRoomNight: 'day',
  sealDay: 'day',
  chainDay: 'day',
  defineChargeCode: 'administration',
  defineTax: 'administration',
  definePaymentMethod: 'administration',
  defineDiscount: 'administration',
  defineDocumentType: 'administration',
}

/** Every operation once, by its area. */
export const OPERATIONS_BY_AREA: readonly {
  readonly area: RightArea
  readonly operations: readonly OperationName[]
}[] = RIGHT_AREAS.map((area) => ({
  area,
  operations: OPERATION_NAMES.filter((operation) => OPERATION_AREA[operation] === area),
}))

/** The rights that a role gives now: all there are where it holds all, without those that this page does not know. */
export function rightsOf(role: {
  readonly rights: readonly string[]
  readonly allRights: boolean
}): readonly Right[] {
  return role.allRights ? ALL_RIGHTS : role.rights.filter(isRight)
}
