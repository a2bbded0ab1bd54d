/**
 * Every operation of the product by name: the same word is its file, its journal entry, its `operationId` in
 * OpenAPI and its row in the table of rights.
 */
export const OPERATION_NAMES = [
  'postCharge',
  'voidCharge',
  'postPayment',
  'voidPayment',
  'createFolio',
  'closeFolio',
  'createAccount',
  'closeShift',
  'createRoom',
  'setRoomStatus',
  'createStay',
  'importStay',
  'assignRoom',
  'checkIn',
  'checkOut',
  'cancelStay',
  'markNoShow',
  'reinstateStay',
  'changeDeparture',
  'postRoomNight',
  'sealDay',
  'chainDay',
  'defineChargeCode',
  'defineTax',
  'definePaymentMethod',
] as const

/** The name of an operation. */
export type OperationName = (typeof OPERATION_NAMES)[number]
