import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { toWire } from '../../values/money.ts'
import { answer, api } from '../client/api.ts'
import { useProperty } from '../frame/property.tsx'
import { AwaitedDialog } from '../parts/dialog/awaited-dialog.tsx'
import { Dialog } from '../parts/dialog/dialog.tsx'
import { useOperation } from '../parts/dialog/use-operation.ts'
import { CodeField } from '../parts/fields/choice-fields.tsx'
import { useFormat } from '../words/format.ts'
import { useWords } from '../words/language.tsx'
import type { ActDialogProps } from './act-dialogs.tsx'
import { discountsQuery, type ListedDiscount } from './catalogue-query.ts'
import { chargesOf, discountMinor, groupsOf } from './charges-of.ts'
import { discountWords } from './discount-words.ts'
import type { Folio } from './folio-query.ts'
import { minorOf } from './lines.ts'
import { subjectOf } from './subject.ts'
import { Sums } from './sums.tsx'
import { folioWords } from './words.ts'

/** Gives a discount of the catalogue on a folio by its code, or takes away one that it has. */
export function PromoDialog(props: ActDialogProps) {
  const { propertyId } = useProperty()
  const say = useWords(folioWords)
  const discounts = useQuery(discountsQuery(propertyId))
  return (
    <AwaitedDialog
      title={say('promo')}
      subject={subjectOf(props.folio, say)}
      query={discounts}
      onClose={props.onClose}
    >
      {(data) => <PromoForm {...props} discounts={data} />}
    </AwaitedDialog>
  )
}

function PromoForm({
  folio,
  discounts,
  onClose,
  onDone,
}: ActDialogProps & { readonly discounts: readonly ListedDiscount[] }) {
  const say = useWords(discountWords)
  const sayFolio = useWords(folioWords)
  const format = useFormat()
  const { propertyId } = useProperty()
  const [code, setCode] = useState<string | null>(null)
  const given = folio.discounts.find(({ discount }) => discount === code)
  const name = given?.name ?? discounts.find(({ id }) => id === code)?.name ?? ''
  const operation = useOperation({
    body: { code, givenId: given?.id ?? null },
    run: ({ code: discount, givenId }, key) =>
      givenId === null
        ? applyCode({ propertyId, folioId: folio.id, discount: discount!, key })
        : removeGiven({ propertyId, folioDiscountId: givenId, key }),
    onDone: ({ folioDiscount }) => {
      const id = folioDiscount!.id
      if (given) {
        return onDone(say('removed', { name }), {
          send: (key) => applyCode({ propertyId, folioId: folio.id, discount: given.discount, key }),
          done: say('applied', { name }),
        })
      }
      onDone(say('applied', { name }), {
        send: (key) => removeGiven({ propertyId, folioDiscountId: id, key }),
        done: say('removed', { name }),
      })
    },
  })
  return (
    <Dialog
      title={sayFolio('promo')}
      subject={subjectOf(folio, sayFolio)}
      operation={operation}
      onClose={onClose}
      confirmLabel={say(given ? 'remove' : 'applyCode')}
      isDanger={given !== undefined}
      preview={code && <PromoPreview folio={folio} code={code} discounts={discounts} />}
    >
      <CodeField
        name="discount"
        label={say('code')}
        codes={discounts
          .filter(({ id, isActive }) => isActive || folio.discounts.some(({ discount }) => discount === id))
          .map(({ id, name: named, rate }) => ({
            code: id,
            name: named,
            detail: folio.discounts.some(({ discount }) => discount === id)
              ? say('isGiven')
              : format.percent(rate),
          }))}
        value={code}
        onChange={setCode}
        required
        autoFocus
      />
    </Dialog>
  )
}

function PromoPreview(props: {
  readonly folio: Folio
  readonly code: string
  readonly discounts: readonly ListedDiscount[]
}) {
  const { folio, code, discounts } = props
  const say = useWords(discountWords)
  const sayFolio = useWords(folioWords)
  const format = useFormat()
  const money = (minor: bigint) => format.money(toWire(minor, folio.balance.currency))
  const given = folio.discounts.find(({ discount }) => discount === code)
  const listed = discounts.find(({ id }) => id === code)
  const { rate, groups } = given ?? listed ?? { rate: '0', groups: [] }
  const standing = folio.charges.filter(({ state }) => state === 'posted')
  const held = standing
    .filter(({ folioDiscountId }) => folioDiscountId !== null && folioDiscountId === given?.id)
    .reduce((sum, { total }) => sum + minorOf(total), 0n)
  const minor = given
    ? -held
    : discountMinor({ groups, ratePercent: rate }, chargesOf(standing), groupsOf(folio))
  return (
    <>
      <Sums
        sums={[
          {
            what: given ? say('taken') : say('rateOf', { rate: format.percent(rate) }),
            much: money(minor),
            isStrong: true,
          },
          { what: say('onWhat'), much: groups.length === 0 ? say('onAll') : groups.join(', ') },
          { what: sayFolio('balanceAfter'), much: money(minorOf(folio.balance) + minor) },
        ]}
      />
      {!given && say('follows')}
    </>
  )
}

function applyCode(given: {
  readonly propertyId: string
  readonly folioId: string
  readonly discount: string
  readonly key: string
}) {
  const { propertyId, folioId, discount, key } = given
  return answer(
    api.POST('/v1/properties/{propertyId}/folios/{folioId}/discounts', {
      params: { path: { propertyId, folioId }, header: { 'Idempotency-Key': key } },
      body: { discount },
    }),
  )
}

function removeGiven(given: {
  readonly propertyId: string
  readonly folioDiscountId: string
  readonly key: string
}) {
  const { propertyId, folioDiscountId, key } = given
  return answer(
    api.POST('/v1/properties/{propertyId}/folio-discounts/{folioDiscountId}/remove', {
      params: { path: { propertyId, folioDiscountId }, header: { 'Idempotency-Key': key } },
      body: {},
    }),
  )
}
