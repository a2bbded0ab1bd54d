import { createAccount } from './accounts/create-account.ts'
import { accounts } from './accounts/store.ts'
import { defineChargeCode } from './catalogue/define-charge-code.ts'
import { definePaymentMethod } from './catalogue/define-payment-method.ts'
import { defineTax } from './catalogue/define-tax.ts'
import { chargeCodes, paymentMethods, taxes } from './catalogue/store.ts'
import { chainDay } from './day/chain-day.ts'
import { sealDay } from './day/seal-day.ts'
import { dayLedgers, days } from './day/store.ts'
import { numberSeries } from './documents/store.ts'
import { closeFolio } from './folios/close-folio.ts'
import { createFolio } from './folios/create-folio.ts'
import { postCharge } from './folios/post-charge.ts'
import { postPayment } from './folios/post-payment.ts'
import { charges, folios, payments } from './folios/store.ts'
import { voidCharge } from './folios/void-charge.ts'
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
  createAccount,
  closeShift,
  createFolio,
  postCharge,
  voidCharge,
  postPayment,
  voidPayment,
  closeFolio,
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
  accounts,
  shifts,
  numberSeries,
  folios,
  charges,
  payments,
  rooms,
  stays,
  stayNights,
  days,
  dayLedgers,
] as readonly unknown[] as readonly Table<never>[]
