import { createAccount } from './accounts/create-account.ts'
import { editAccount } from './accounts/edit-account.ts'
import { accounts } from './accounts/store.ts'
import { defineChargeCode } from './catalogue/define-charge-code.ts'
import { defineDiscount } from './catalogue/define-discount.ts'
import { definePaymentMethod } from './catalogue/define-payment-method.ts'
import { defineTax } from './catalogue/define-tax.ts'
import { chargeCodes, discounts, paymentMethods, taxes } from './catalogue/store.ts'
import { chainDay } from './day/chain-day.ts'
import { sealDay } from './day/seal-day.ts'
import { dayLedgers, days } from './day/store.ts'
import { defineDocumentType } from './documents/define-document-type.ts'
import { documents, documentTypes, numberSeries } from './documents/store.ts'
import { applyDiscount } from './folios/apply-discount.ts'
import { closeFolio } from './folios/close-folio.ts'
import { consumeAdvance } from './folios/consume-advance.ts'
import { correctBilling } from './folios/correct-billing.ts'
import { correctFolio } from './folios/correct-folio.ts'
import { createFolio } from './folios/create-folio.ts'
import { duplicateFolio } from './folios/duplicate-folio.ts'
import { editCharge } from './folios/edit-charge.ts'
import { invoiceAdvance } from './folios/invoice-advance.ts'
import { lockFolio } from './folios/lock-folio.ts'
import { postCharge } from './folios/post-charge.ts'
import { postPayment } from './folios/post-payment.ts'
import { refundCard } from './folios/refund-card.ts'
import { removeDiscount } from './folios/remove-discount.ts'
import { reopenFolio } from './folios/reopen-folio.ts'
import { setBilling } from './folios/set-billing.ts'
import { splitCharge } from './folios/split-charge.ts'
import { charges, folioDiscounts, folios, payments, versions } from './folios/store.ts'
import { transferCharges } from './folios/transfer-charges.ts'
import { transferPayment } from './folios/transfer-payment.ts'
import { unlockFolio } from './folios/unlock-folio.ts'
import { voidCharge } from './folios/void-charge.ts'
import { voidFolio } from './folios/void-folio.ts'
import { voidPayment } from './folios/void-payment.ts'
import type { Operation } from './journal/operation.ts'
import type { Table } from './journal/table.ts'
import { closeShift } from './shifts/close-shift.ts'
import { shifts } from './shifts/store.ts'
import { assignRoom } from './stays/assign-room.ts'
import { cancelStay } from './stays/cancel-stay.ts'
import { changeDeparture } from './stays/change-departure.ts'
import { checkIn } from './stays/check-in.ts'
import { checkOut } from './stays/check-out.ts'
import { createRoom } from './stays/create-room.ts'
import { createStay } from './stays/create-stay.ts'
import { importStay } from './stays/import-stay.ts'
import { markNoShow } from './stays/mark-no-show.ts'
import { postRoomNight } from './stays/post-room-night.ts'
import { reinstateStay } from './stays/reinstate-stay.ts'
import { setRoomStatus } from './stays/set-room-status.ts'
import { rooms, stayNights, stays } from './stays/store.ts'

/** The one list of operations: what the door knows. */
export const OPERATIONS = [
  defineTax,
  defineChargeCode,
  definePaymentMethod,
  defineDiscount,
  defineDocumentType,
  createAccount,
  editAccount,
  closeShift,
  createFolio,
  duplicateFolio,
  lockFolio,
  unlockFolio,
  setBilling,
  postCharge,
  editCharge,
  voidCharge,
  splitCharge,
  transferCharges,
  applyDiscount,
  removeDiscount,
  postPayment,
  voidPayment,
  transferPayment,
  refundCard,
  closeFolio,
  invoiceAdvance,
  consumeAdvance,
  correctFolio,
  voidFolio,
  reopenFolio,
  correctBilling,
  createRoom,
  setRoomStatus,
  createStay,
  importStay,
  assignRoom,
  checkIn,
  checkOut,
  cancelStay,
  markNoShow,
  reinstateStay,
  changeDeparture,
  postRoomNight,
  sealDay,
  chainDay,
] as readonly unknown[] as readonly Operation<never>[]

/** Every table that operations write, in the order in which new rows may refer to each other. */
export const TABLES = [
  taxes,
  chargeCodes,
  paymentMethods,
  discounts,
  documentTypes,
  accounts,
  shifts,
  numberSeries,
  folios,
  documents,
  folioDiscounts,
  charges,
  payments,
  versions,
  rooms,
  stays,
  stayNights,
  days,
  dayLedgers,
] as readonly unknown[] as readonly Table<never>[]
