import type { Input } from '../api/inputs.ts'
import type { Operation } from '../journal/operation.ts'
import { bookStay, stayFacts, stayNeeds } from './create-stay.ts'

/**
 * Brings a booking in from another system: also one that was cancelled or never came, which costs nothing, and
 * one whose arrival is past.
 */
export const importStay: Operation<Input<'importStay'>> = {
  name: 'importStay',
  needs: stayNeeds,
  facts: stayFacts,
  decide: (input, state, context) => bookStay(input, input.state, state, context),
}
