import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useProperty } from '../frame/property.tsx'
import type { Blocked } from '../parts/blocked-text.ts'
import { AwaitedDialog } from '../parts/dialog/awaited-dialog.tsx'
import { notify } from '../parts/notices.tsx'
import type { Asked } from '../parts/states.tsx'
import { StayDialogs } from '../stays/stay-dialogs.tsx'
import { type StayDetail, stayQuery } from '../stays/stay-query.ts'
import { useFormat } from '../words/format.ts'
import { type Say, useWords } from '../words/language.tsx'
import { ActDialog, type OnDone } from './act-dialogs.tsx'
import { CloseFolioDialog } from './close-folio-dialog.tsx'
import { type FolioAct, isFolioAct } from './folio-acts.ts'
import type { Account, Folio } from './folio-query.ts'
import { isBelowZero, type Line, partOf, payWord, sizeOf } from './lines.ts'
import { linesOf } from './lines-of.ts'
import { NewFolioDialog } from './new-folio-dialog.tsx'
import { paperAddress } from './paper-address.ts'
import { PostChargeDialog } from './post-charge-dialog.tsx'
import { PostPaymentDialog } from './post-payment-dialog.tsx'
import { subjectOf } from './subject.ts'
import { VoidDialog, voidLine } from './void-dialog.tsx'
import { folioWords } from './words.ts'

/** What is being done with a folio; it stands in the URL, so that a link can lead to it. `line` is what it is done with: ids of lines. */
export type FolioDoing = {
  readonly what: 'charge' | 'pay' | 'close' | 'create' | 'checkOut' | 'void' | FolioAct
  readonly line: string | null
}

/** What the dialog of it is called, where that does not depend on a line. */
export function titleOf(
  { what }: Pick<FolioDoing, 'what'>,
  { folio, say }: { readonly folio: Folio; readonly say: Say<typeof folioWords> },
): string {
  if (isFolioAct(what)) return say(what)
  return say(what === 'pay' ? payWord(folio.balance) : TITLES[what])
}

const TITLES = {
  charge: 'postCharge',
  close: 'closeFolioLong',
  create: 'createFolio',
  checkOut: 'checkOut',
  void: 'voidLine',
} as const

/** The dialog of what is being done, and what is said and read anew when it is done. */
export function FolioDialogs(props: {
  readonly account: Account
  readonly folio: Folio | null
  readonly version: string | null
  readonly doing: FolioDoing
  readonly whyNotPay: Blocked | null
  readonly onPay: () => void
  readonly onClose: () => void
  readonly onOpenFolio: (folioId: string) => void
}) {
  const { account, folio, version, doing, onClose } = props
  const say = useWords(folioWords)
  const format = useFormat()
  const { afterPosting, done } = useAfter(onClose)
  const stay = useStay(folio)
  if (doing.what === 'create') {
    return (
      <NewFolioDialog
        account={account}
        onClose={onClose}
        onCreated={({ id, number }) => {
          done(say('created', { number }))
          props.onOpenFolio(id)
        }}
      />
    )
  }
  if (!folio) return null
  if (isFolioAct(doing.what)) {
    return (
      <ActDialog
        what={doing.what}
        account={account}
        folio={folio}
        version={version}
        lines={linesNamed(doing, linesOf(folio, { say, format }, { isWhole: true }))}
        onClose={onClose}
        onDone={done}
        onOpenFolio={props.onOpenFolio}
      />
    )
  }
  if (doing.what === 'charge') {
    return (
      <PostChargeDialog
        folio={folio}
        onClose={onClose}
        onPosted={({ id, description, total }) =>
          afterPosting(id, 'posted', { text: description, amount: format.money(total) })
        }
      />
    )
  }
  if (doing.what === 'pay') {
    return (
      <PostPaymentDialog
        folio={folio}
        onClose={onClose}
        onPosted={({ id, method, amount }) =>
          afterPosting(id, isBelowZero(amount) ? 'givenBack' : 'received', {
            text: method,
            amount: format.money(sizeOf(amount)),
          })
        }
      />
    )
  }
  if (doing.what === 'close') {
    return (
      <CloseFolioDialog
        folio={folio}
        version={version}
        stay={stay}
        whyNotPay={props.whyNotPay}
        onPay={props.onPay}
        onClose={onClose}
        onClosed={({ documentNumber: document, documentId }) =>
          done(say('closed', { number: folio.number, document }), { documentId })
        }
      />
    )
  }
  if (doing.what === 'checkOut') {
    return (
      <AwaitedDialog
        title={titleOf(doing, { folio, say })}
        subject={subjectOf(folio, say)}
        query={stay}
        onClose={onClose}
      >
        {(known) => known && <StayDialogs open={{ kind: 'checkOut', stay: known }} onClose={onClose} />}
      </AwaitedDialog>
    )
  }
  const line =
    doing.what === 'void' &&
    linesOf(folio, { say, format }).find((one) => one.id === doing.line && partOf(one))
  if (!line) return null
  return (
    <VoidDialog
      folio={folio}
      line={line}
      onClose={onClose}
      onVoided={() => done(say('voidDone', { text: line.description }))}
    />
  )
}

/** The lines that something is done with, of those of the folio. */
export function linesNamed({ line }: Pick<FolioDoing, 'line'>, lines: readonly Line[]): readonly Line[] {
  const ids = new Set(line?.split(',') ?? [])
  return ids.size === 0 ? [] : lines.filter(({ id }) => ids.has(id))
}

/** What was posted, in words. */
type Said = { readonly text: string; readonly amount: string }

/** Says what was done, and reads all of the property anew: a folio's balance stands on many screens. */
function useAfter(onClose: () => void) {
  const say = useWords(folioWords)
  const { propertyId } = useProperty()
  const queries = useQueryClient()
  const refresh = () => void queries.invalidateQueries({ queryKey: [propertyId] })
  const done: OnDone = (text, { send, done: undone, documentId } = {}) => {
    onClose()
    refresh()
    const open = () => window.open(paperAddress(propertyId, documentId!), '_blank', 'noopener')
    notify({
      kind: 'done',
      text,
      ...(send && undone && { undo: { send, done: undone, onTried: refresh } }),
      ...(documentId && { action: { label: say('openDocument'), run: open } }),
    })
  }
  /** As {@link done}, with a way back: a void of its own, with its trace. */
  const afterPosting = (id: string, how: 'posted' | 'received' | 'givenBack', said: Said) => {
    const line = { id, of: { [how === 'posted' ? 'charge' : 'payment']: {} } as Line['of'] }
    done(say(how, said), {
      send: (key) => voidLine({ propertyId, line, body: { reason: say('undoReason') }, key }),
      done: say('undone', said),
    })
  }
  return { done, afterPosting }
}

/** The stay whose account the folio is on; null where there is none. */
function useStay(folio: Folio | null): Asked<StayDetail | null> {
  const { propertyId } = useProperty()
  const stayId = folio?.stay?.id
  const { data, error, refetch } = useQuery({
    ...stayQuery(propertyId, stayId ?? ''),
    enabled: stayId !== undefined,
  })
  return { data: stayId === undefined ? null : data, error, refetch }
}
