import type { Input } from '../api/inputs.ts'
import { type Refusal, refuse } from '../api/refusals.ts'
import { exchanged } from '../catalogue/amounts.ts'
import { chargeCodes } from '../catalogue/store.ts'
import { type Context, insert, type Operation, tell } from '../journal/operation.ts'
import type { State } from '../journal/state.ts'
import type { Facts } from '../rights/rules.ts'
import { fromWire, parseDecimal, toWire } from '../values/money.ts'
import { type Charge, chargeLines, chargeOnWire, chargeVersion, type NewCharge, totalOf } from './charge.ts'
import {
  type ChargeParts,
  itemRefused,
  type LineGroup,
  lineRefused,
  partsNeeded,
  partsOf,
  partsRefused,
} from './charge-parts.ts'
import { changeFolios, type FolioChanges, folioAfter } from './folio-changes.ts'
import { overLimit } from './limit.ts'
import { discountsRefused } from './manual-discount.ts'
import { linesRefused, serviceDateRefused, taxesOf } from './new-charge.ts'
import { charges, versions } from './store.ts'
import { taxOf } from './terms.ts'

/**
 * Changes a charge. Its money is never edited: another price, quantity or code is a reversal and a new line, linked, which
 * its manual discounts move to. Text, day and note are versioned on the line itself.
 */
export const editCharge: Operation<Input<'editCharge'>> = {
  name: 'editCharge',
  needs: (input, state) => partsNeeded(input.chargeId, state),
  facts: (input, state) => {
    const line = state.get(charges, input.chargeId)
    return line ? editFacts(line, input) : refuse('notFound', { object: 'charge', id: input.chargeId })
  },
  decide: (input, state, context) => {
    const line = state.get(charges, input.chargeId)!
    const parts = partsOf(line, state)
    const facts = editFacts(line, input)
    const refusal = editRefused({ parts, facts, input }, state, context)
    if (refusal) return { refusal }
    const changes = changeFolios(state, context)
    const isMoney = changesMoney(line, input)
    const edited = isMoney
      ? editMoney({ parts, input, changes }, state, context)
      : {
          lines: [
            changes.amend(line, wordsOf(line, input)),
            // A tax is of the day of what is taxed.
            ...parts.charge.slice(1).map((part) => amendDay(part, input, changes)),
          ] as unknown as LineGroup,
        }
    if ('refusal' in edited) return edited
    const effects = changes.finish()
    const was = isMoney ? null : insert(versions, versionOf(line, input, context))
    return {
      effects: [...effects, ...(was ? [was] : []), tell('charge.edited', edited.lines[0].id, line.folioId)],
      answer: {
        charge: chargeOnWire(edited.lines, context.currency),
        folio: folioAfter(line.folioId, changes, context),
      },
    }
  },
}

function editFacts(line: Charge, input: Input<'editCharge'>): Facts {
  return {
    changesDate: isOther(input.serviceDate, line.serviceDate),
    changesPrice: changesPrice(line, input),
    changesText: isOther(input.description, line.description),
    changesOther: isOther(input.note, line.note) || changesCode(line, input),
  }
}

function changesPrice(line: Charge, { unitPrice, quantity, exchangeRate }: Input<'editCharge'>): boolean {
  const price = unitPrice && fromWire(unitPrice)
  const isOtherPrice =
    unitPrice !== undefined && (price?.minor !== line.unitPriceMinor || unitPrice.currency !== line.currency)
  return (
    isOtherPrice ||
    (quantity !== undefined && thousandths(quantity) !== thousandths(line.quantity)) ||
    (exchangeRate !== undefined && isOtherRate(exchangeRate, line.exchangeRate))
  )
}

function changesCode(line: Charge, { chargeCode, taxes }: Input<'editCharge'>): boolean {
  const held = line.terms?.map(({ id }) => id) ?? []
  const isOtherTaxes = taxes !== undefined && taxes.join(' ') !== held.join(' ')
  return isOther(chargeCode, line.code) || isOtherTaxes
}

function changesMoney(line: Charge, input: Input<'editCharge'>): boolean {
  return changesPrice(line, input) || changesCode(line, input)
}

type Edit = {
  readonly parts: ChargeParts
  readonly facts: Facts
  readonly input: Input<'editCharge'>
}

function editRefused({ parts, facts, input }: Edit, state: State, context: Context): Refusal | null {
  const [line] = parts.charge
  const wrong = lineRefused(line)
  if (wrong) return wrong
  const read = chargeVersion(line)
  if (input.version !== undefined && input.version !== read) {
    return refuse('preconditionFailed', { object: 'charge', id: line.id, version: read })
  }
  if (line.folioDiscountId) return refuse('chargeIsDiscount', { chargeId: line.id })
  const isFixed = changesMoney(line, input) ? itemRefused(line) : null
  if (isFixed) return isFixed
  if (!Object.values(facts).includes(true)) return refuse('nothingChanges', { object: 'charge', id: line.id })
  return partsRefused(parts, state) ?? serviceDateRefused(input.serviceDate, context)
}

type MoneyEdit = {
  readonly parts: ChargeParts
  readonly input: Input<'editCharge'>
  readonly changes: FolioChanges
}

function editMoney(
  { parts, input, changes }: MoneyEdit,
  state: State,
  context: Context,
): { readonly lines: LineGroup } | { readonly refusal: Refusal } {
  const { charge, discounts } = parts
  const [line] = charge
  const priced = priceAnew(line, input, state, context)
  if ('refusal' in priced) return priced
  const lines = chargeLines(priced, context)
  const refusal =
    linesRefused(lines, priced, context) ??
    overLimit(context, { limit: context.actor.maxVoidMinor, size: totalOf(charge) - totalOf(lines) }) ??
    discountsRefused({ charge: lines, discounts, chargeId: line.id }, context)
  if (refusal) return { refusal }
  for (const one of charge) changes.end(one, 'edited')
  changes.post(lines)
  for (const [discount] of discounts) changes.amend(discount, { discountOfId: lines[0].id })
  return { lines }
}

/** The charge as it should be. Its taxes stay as they were applied, unless another code or others are named. */
function priceAnew(
  line: Charge,
  input: Input<'editCharge'>,
  state: State,
  context: Context,
): NewCharge | { readonly refusal: Refusal } {
  const code = isOther(input.chargeCode, line.code) ? state.get(chargeCodes, input.chargeCode!) : undefined
  if (code !== undefined && !code?.isActive) {
    return { refusal: refuse('chargeCodeUnknown', { chargeCode: input.chargeCode }) }
  }
  const found =
    code || input.taxes ? taxesOf(code ?? null, input.taxes, state) : { taxes: line.terms!.map(taxOf) }
  if ('refusal' in found) return found
  const money = input.unitPrice ?? toWire(line.unitPriceMinor, line.currency)
  const held = money.currency === line.currency ? (line.exchangeRate ?? undefined) : undefined
  const price = exchanged(context, {
    field: 'unitPrice',
    money,
    exchangeRate: input.exchangeRate ?? held,
  })
  if ('refusal' in price) return price
  const note = input.note === undefined ? line.note : input.note
  return {
    folioId: line.folioId,
    code: code?.id ?? line.code,
    description: input.description ?? code?.name ?? line.description,
    quantity: input.quantity ?? line.quantity,
    unitPriceMinor: price.originalMinor,
    currency: price.originalCurrency,
    exchangeRate: price.exchangeRate,
    toProperty: price.toProperty,
    taxes: found.taxes,
    serviceDate: input.serviceDate ?? line.serviceDate,
    note,
    made: { source: 'edit', sourceId: line.id },
  }
}

/** What the line says from now on. */
function amendDay(part: Charge, { serviceDate }: Input<'editCharge'>, changes: FolioChanges): Charge {
  return isOther(serviceDate, part.serviceDate) ? changes.amend(part, { serviceDate: serviceDate! }) : part
}

function wordsOf(
  line: Charge,
  { serviceDate = line.serviceDate, description = line.description, note = line.note }: Input<'editCharge'>,
): Pick<Charge, 'serviceDate' | 'description' | 'note' | 'version'> {
  return { serviceDate, description, note, version: line.version + 1 }
}

function versionOf(line: Charge, input: Input<'editCharge'>, context: Context) {
  const { serviceDate, description, note } = line
  const after = wordsOf(line, input)
  const was = Object.entries({ serviceDate, description, note }).filter(
    ([field, value]) => after[field as keyof typeof after] !== value,
  )
  return {
    subjectId: line.id,
    version: line.version,
    was: Object.fromEntries(was),
    operationId: context.operationId,
    recordedBy: context.actor.userId,
    businessDate: context.businessDate,
    recordedAt: context.instant,
  }
}

/** True where something is given, and it is another. */
function isOther<T>(given: T | undefined, held: T): boolean {
  return given !== undefined && given !== held
}

function isOtherRate(given: string, held: string | null): boolean {
  return held === null || parseDecimal(given, 8) !== parseDecimal(held, 8)
}

function thousandths(quantity: string): bigint {
  return parseDecimal(quantity, 3)!
}
