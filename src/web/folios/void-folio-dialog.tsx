import { useState } from 'react'
import { toWire } from '../../values/money.ts'
import { answer, api } from '../client/api.ts'
import { useProperty } from '../frame/property.tsx'
import { Dialog } from '../parts/dialog/dialog.tsx'
import { useOperation } from '../parts/dialog/use-operation.ts'
import { CodeField } from '../parts/fields/choice-fields.tsx'
import { ReasonField } from '../parts/fields/text-fields.tsx'
import { useFormat } from '../words/format.ts'
import { useWords } from '../words/language.tsx'
import type { ActDialogProps } from './act-dialogs.tsx'
import { documentText } from './document-text.ts'
import { folioActWords } from './folio-act-words.ts'
import { FolioTargetFields, folioOfTarget, useFolioTarget } from './folio-target.tsx'
import { minorOf, totalsOf } from './lines.ts'
import { headerOf } from './lock-dialogs.tsx'
import { subjectOf } from './subject.ts'
import { Sums } from './sums.tsx'
import { targetWords } from './target-words.ts'
import { useReadAnew } from './use-read-anew.ts'
import { folioWords } from './words.ts'

/** Voids a folio with its charges and its document; its payments are voided too, or moved to another folio as they are. */
export function VoidFolioDialog({ account, folio, version, onClose, onDone }: ActDialogProps) {
  const say = useWords(folioActWords)
  const sayFolio = useWords(folioWords)
  const sayTarget = useWords(targetWords)
  const format = useFormat()
  const { propertyId } = useProperty()
  const [reason, setReason] = useState<string | null>(null)
  const [isMoved, setMoved] = useState(false)
  const to = useFolioTarget(account, folio)
  const { charges, payments } = totalsOf(folio)
  const hasPayments = folio.payments.some(({ state }) => state === 'posted')
  const amount = format.money(payments)
  const operation = useOperation({
    body: { reason: reason ?? '', target: isMoved ? to.target : null },
    run: async ({ target, ...body }, key) => {
      const moveTo = target && (await folioOfTarget(target, { propertyId, key }))
      return await answer(
        api.POST('/v1/properties/{propertyId}/folios/{folioId}/void', {
          params: { path: { propertyId, folioId: folio.id }, header: headerOf(key, version) },
          body: { ...body, ...(moveTo && { moveTo }) },
        }),
      )
    },
    onDone: () => onDone(say('voided', { number: folio.number })),
  })
  const isReadAnew = useReadAnew(operation, ['folios', folio.id])
  const isEmpty = minorOf(charges) === 0n && !hasPayments && folio.documentId === null
  const there = isMoved ? to.target : null
  const before = to.targetFolio ? minorOf(to.targetFolio.balance) : 0n
  const money = (minor: bigint) => format.money(toWire(minor, charges.currency))
  return (
    <Dialog
      title={sayFolio('voidFolio')}
      subject={subjectOf(folio, sayFolio)}
      operation={operation}
      isReadAnew={isReadAnew}
      onClose={onClose}
      confirmLabel={say('voidFolio')}
      isDanger
      preview={
        isEmpty ? (
          say('emptyFolio')
        ) : (
          <Sums
            sums={[
              { what: say('chargesReversed'), much: format.money(charges) },
              ...(hasPayments ? [{ what: say(isMoved ? 'paymentsGo' : 'paymentsGone'), much: amount }] : []),
              ...(there
                ? [
                    {
                      what: sayTarget('folioOf', { number: there.number, name: there.accountName }),
                      much: sayTarget('becomes', {
                        before: money(before),
                        after: money(before - minorOf(payments)),
                      }),
                    },
                  ]
                : []),
              ...(folio.documentId
                ? [{ what: say('documentVoided'), much: documentText(folio, sayFolio) }]
                : []),
            ]}
          />
        )
      }
    >
      <ReasonField value={reason} onChange={setReason} autoFocus />
      {hasPayments && (
        <CodeField
          label={say('payments')}
          codes={[
            { id: 'void', code: 'A', name: say('paymentsVoided', { amount }) },
            { id: 'move', code: 'T', name: say('paymentsMoved', { amount }) },
          ]}
          value={isMoved ? 'move' : 'void'}
          onChange={(what) => what && setMoved(what === 'move')}
          required
        />
      )}
      {isMoved && <FolioTargetFields draft={to} />}
    </Dialog>
  )
}
