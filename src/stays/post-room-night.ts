import type { Input } from '../api/inputs.ts'
import { refuse } from '../api/refusals.ts'
import { chargeCodes, taxes } from '../catalogue/store.ts'
import { chargeLines, chargeOnWire } from '../folios/charge.ts'
import { changeFolios, discountsNeeded } from '../folios/folio-changes.ts'
import { lowestOpen, lowestOpenFolio } from '../folios/lowest-open-folio.ts'
import { foliosOfAccount } from '../folios/store.ts'
import { type Operation, set, tell } from '../journal/operation.ts'
import { row, rowsOf } from '../journal/table.ts'
import { isNightOf } from './stay.ts'
import { stayNights, stays } from './store.ts'

/**
 * Charges one night of a stay in house, with the taxes and fees of its code: exactly once for each stay and date,
 * whoever asks and however often. It falls on the lowest open folio of the stay; if all are closed, on a new one.
 */
export const postRoomNight: Operation<Input<'postRoomNight'>> = {
  name: 'postRoomNight',
  needs: (input, state) => {
    const own = [row(stays, input.stayId), row(stayNights, input.stayId, input.serviceDate)]
    const stay = state.find(stays, input.stayId)
    if (!stay) return own
    const open = lowestOpen(state.findAll(foliosOfAccount, stay.accountId))
    return [...own, rowsOf(foliosOfAccount, stay.accountId), ...(open ? discountsNeeded(open.id, state) : [])]
  },
  facts: (input, state) =>
    state.get(stays, input.stayId) ? {} : refuse('notFound', { object: 'stay', id: input.stayId }),
  decide: (input, state, context) => {
    const stay = state.get(stays, input.stayId)!
    const { serviceDate } = input
    const { businessDate } = context
    const stayId = stay.id
    const night = state.get(stayNights, stayId, serviceDate)
    if (night?.chargeId) return { refusal: refuse('nightPosted', { stayId, serviceDate }) }
    if (!night || !isNightOf(stay, serviceDate) || serviceDate !== businessDate) {
      return { refusal: refuse('nightNotDue', { stayId, serviceDate, businessDate }) }
    }
    if (stay.state !== 'inHouse') {
      return { refusal: refuse('stayState', { stayId, state: stay.state, needed: 'inHouse' }) }
    }
    const code = state.get(chargeCodes, night.chargeCode)
    if (!code) return { refusal: refuse('chargeCodeUnknown', { chargeCode: night.chargeCode }) }

    const folio = lowestOpenFolio(stay.accountId, state, context)
    const lines = chargeLines(
      {
        folioId: folio.folioId,
        code: code.id,
        description: code.name,
        quantity: '1',
        unitPriceMinor: night.rateMinor,
        currency: context.currency,
        exchangeRate: null,
        toProperty: (minor) => minor,
        taxes: code.taxes.flatMap((id) => state.get(taxes, id) ?? []).filter((tax) => tax.isActive),
        serviceDate,
      },
      context,
    )
    const chargeId = lines[0].id
    const changes = changeFolios(state, context)
    changes.post(lines)
    return {
      effects: [
        ...folio.effects,
        ...changes.finish(),
        set(stayNights, `${stayId} ${serviceDate}`, { chargeId }),
        tell('charge.posted', chargeId, folio.folioId),
      ],
      answer: { charge: chargeOnWire(lines, context.currency) },
    }
  },
}
