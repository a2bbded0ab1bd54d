import { useState } from 'react'
import { newIdempotencyKey } from '../client/api.ts'
import { makeStepKeys, type StepKeys } from './step-keys.ts'

/** {@link makeStepKeys} for as long as a dialog is open. */
export function useStepKeys(): StepKeys {
  return useState(() => makeStepKeys(newIdempotencyKey))[0]
}
