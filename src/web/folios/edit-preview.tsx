import type { Charge } from '../../folios/charge.ts'
import { termsOf } from '../../folios/terms.ts'
import { toWire } from '../../values/money.ts'
import { useProperty } from '../frame/property.tsx'
import { useFormat } from '../words/format.ts'
import { useWords } from '../words/language.tsx'
import {
  type ChargeCode,
  type ChargePreview,
  type ListedTax,
  previewCharge,
  taxOf,
} from './charge-preview.ts'
import { chargesOf, discountShift, groupOf, groupsOf } from './charges-of.ts'
import { editWords } from './edit-words.ts'
import type { Charge as ChargeView, Folio } from './folio-query.ts'
import { minorOf } from './lines.ts'
import { Sums } from './sums.tsx'
import { type Catalogue, changesMoney, type EditDraft } from './use-edit-draft.ts'
import { folioWords } from './words.ts'

/** What changing a charge will do: the line that is reversed and the one in its place, or that only words change. */
export function EditPreview(props: {
  readonly folio: Folio
  readonly charge: ChargeView
  readonly draft: EditDraft
  readonly code: ChargeCode | undefined
  readonly catalogue: Catalogue
}) {
  const { folio, charge, draft, code } = props
  const say = useWords(editWords)
  const sayFolio = useWords(folioWords)
  const format = useFormat()
  const { currency: own } = useProperty()
  if (!changesMoney(draft, charge)) {
    const isOther =
      draft.description !== charge.description ||
      draft.serviceDate !== charge.serviceDate ||
      draft.note !== charge.note
    return say(isOther ? 'onlyWords' : 'nothing')
  }
  const after = pricedAnew(props, own)
  if (!after) return null
  const money = (minor: bigint) => format.money(toWire(minor, own))
  const totalMinor = minorOf(after.total)
  const shift = discountShift(folio, linesAfter(props, after), (one) =>
    one === draft.chargeCode && code ? code.group : groupsOf(folio)(one),
  )
  const balance = minorOf(folio.balance) - minorOf(charge.total) + totalMinor + shift
  return (
    <Sums
      sums={[
        { what: say('reversed', { text: charge.description }), much: money(-minorOf(charge.total)) },
        {
          what: say('posted', { text: draft.description ?? charge.description }),
          much: format.money(after.total),
          isStrong: true,
        },
        ...after.parts.map(({ name, amount }) => ({
          what: say('ofIt', { name }),
          much: format.money(amount),
        })),
        ...(shift === 0n ? [] : [{ what: say('discounts'), much: money(shift) }]),
        { what: sayFolio('balanceAfter'), much: money(balance) },
      ]}
    />
  )
}

type Priced = Parameters<typeof EditPreview>[0]

/** The taxes and fees that the charge will have: its own, unless its code is another. */
function taxesAfter({ charge, draft, code, catalogue }: Priced): readonly ListedTax[] {
  const isOtherCode = draft.chargeCode !== null && draft.chargeCode !== charge.code
  return isOtherCode
    ? catalogue.taxes.filter(({ id }) => code?.taxes.includes(id))
    : charge.terms.map((terms) => ({ ...terms, isActive: true }))
}

function pricedAnew(props: Priced, own: string): ChargePreview | null {
  const { unitPrice, quantity, exchangeRate } = props.draft
  if (unitPrice === null || quantity === null) return null
  return previewCharge({ price: unitPrice, quantity, taxes: taxesAfter(props), own, exchangeRate })
}

/** What stands on the folio afterwards, as its discounts are computed from it. */
function linesAfter(props: Priced, { net, parts }: ChargePreview): readonly Charge[] {
  const { folio, charge, draft } = props
  const [head] = groupOf(charge)
  const edited: Charge = {
    ...head,
    code: draft.chargeCode ?? head.code,
    amountMinor: minorOf(net),
    terms: taxesAfter(props).map((tax) => termsOf(taxOf(tax))),
  }
  const dependants = parts.map(
    ({ taxId, amount }): Charge => ({
      ...edited,
      id: `${head.id} ${taxId}`,
      parentId: head.id,
      kind: 'tax',
      code: taxId,
      amountMinor: minorOf(amount),
    }),
  )
  const others = folio.charges.filter(({ id, state }) => id !== charge.id && state === 'posted')
  return [...chargesOf(others), edited, ...dependants]
}
