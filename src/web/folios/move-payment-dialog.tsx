import { toWire } from '../../values/money.ts'
import { answer, api } from '../client/api.ts'
import { useProperty } from '../frame/property.tsx'
import { Dialog } from '../parts/dialog/dialog.tsx'
import { useOperation } from '../parts/dialog/use-operation.ts'
import { useFormat } from '../words/format.ts'
import { useWords } from '../words/language.tsx'
import type { ActDialogProps } from './act-dialogs.tsx'
import type { Payment } from './folio-query.ts'
import { FolioTargetFields, folioOfTarget, useFolioTarget } from './folio-target.tsx'
import { minorOf } from './lines.ts'
import { paymentActWords } from './payment-act-words.ts'
import { subjectOf } from './subject.ts'
import { Sums } from './sums.tsx'
import { targetWords } from './target-words.ts'
import { folioWords } from './words.ts'

/** Moves a payment to another folio; how it was taken, its card and its numbers stay as they are. */
export function MovePaymentDialog({ account, folio, lines, onClose, onDone }: ActDialogProps) {
  const say = useWords(paymentActWords)
  const sayFolio = useWords(folioWords)
  const sayTarget = useWords(targetWords)
  const format = useFormat()
  const { propertyId } = useProperty()
  const line = lines[0]!
  const { payment } = line.of as { readonly payment: Payment }
  const to = useFolioTarget(account, folio)
  const { target, targetFolio } = to
  const amount = format.money(payment.amount)
  const operation = useOperation({
    body: { target },
    run: async ({ target: where }, key) => {
      // The field is required: nothing is sent without it.
      const toFolioId = await folioOfTarget(where!, { propertyId, key })
      return await movePayment({ propertyId, paymentId: payment.id, toFolioId, key })
    },
    onDone: () => {
      const said = { number: target!.number, amount }
      onDone(say('moved', said), {
        send: (key) => movePayment({ propertyId, paymentId: payment.id, toFolioId: folio.id, key }),
        done: say('movedBack', said),
      })
    },
  })
  const minor = minorOf(payment.amount)
  const becomes = (before: bigint, shift: bigint) =>
    sayTarget('becomes', {
      before: format.money(toWire(before, payment.amount.currency)),
      after: format.money(toWire(before + shift, payment.amount.currency)),
    })
  const isKnown = target !== null && (target.folioId === null || targetFolio !== undefined)
  return (
    <Dialog
      title={sayFolio('movePayment')}
      subject={`${line.description} · ${amount} · ${subjectOf(folio, sayFolio)}`}
      operation={operation}
      onClose={onClose}
      confirmLabel={say('move')}
      preview={
        <Sums
          sums={[
            { what: say('moves'), much: amount, isStrong: true },
            {
              what: sayTarget('folioOf', { number: folio.number, name: folio.account.name }),
              much: becomes(minorOf(folio.balance), minor),
            },
            ...(isKnown
              ? [
                  {
                    what: sayTarget('folioOf', { number: target.number, name: target.accountName }),
                    much: becomes(targetFolio ? minorOf(targetFolio.balance) : 0n, -minor),
                  },
                ]
              : []),
          ]}
        />
      }
    >
      <FolioTargetFields draft={to} autoFocus />
    </Dialog>
  )
}

function movePayment(given: {
  readonly propertyId: string
  readonly paymentId: string
  readonly toFolioId: string
  readonly key: string
}) {
  const { propertyId, paymentId, toFolioId, key } = given
  return answer(
    api.POST('/v1/properties/{propertyId}/payments/{paymentId}/transfer', {
      params: { path: { propertyId, paymentId }, header: { 'Idempotency-Key': key } },
      body: { toFolioId },
    }),
  )
}
