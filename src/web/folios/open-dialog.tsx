import { type ReactNode, useState } from 'react'
import { AwaitedDialog } from '../parts/dialog/awaited-dialog.tsx'
import { useFormat } from '../words/format.ts'
import { useWords } from '../words/language.tsx'
import { isFolioAct, whyNotAct } from './folio-acts.ts'
import { FolioDialogs, type FolioDoing, linesNamed, titleOf } from './folio-dialogs.tsx'
import type { Account, Folio } from './folio-query.ts'
import type { Saying } from './lines.ts'
import { linesOf } from './lines-of.ts'
import { subjectOf } from './subject.ts'
import { useFolioNavigation } from './use-folio-navigation.ts'
import type { WhyNot } from './use-why-not.ts'
import { folioWords } from './words.ts'

/** The dialog of what the URL says is being done with the folio that is looked at. */
export function OpenDialog(props: {
  readonly account: Account
  readonly folio: Folio
  readonly version: string | null
  /** Nothing newer of the folio is on its way. */
  readonly isFresh: boolean
  readonly doing: FolioDoing
  readonly whyNot: WhyNot
}) {
  const { account, folio, version, isFresh, doing, whyNot } = props
  const say = useWords(folioWords)
  const format = useFormat()
  const go = useFolioNavigation()
  const close = () => go({ do: undefined, line: undefined })
  // A link may ask for what cannot be done: then its button says why.
  const isBlocked = isBlockedHere(doing, { folio, whyNot, say, format })
  return (
    <OnceReady
      key={doing.what}
      title={titleOf(doing, { folio, say })}
      subject={subjectOf(folio, say)}
      isReady={isFresh && !isBlocked}
      isBlocked={isBlocked}
      onClose={close}
    >
      <FolioDialogs
        account={account}
        folio={folio}
        version={version}
        doing={doing}
        whyNotPay={whyNot.pay}
        onPay={() => go({ do: 'pay' })}
        onClose={close}
        onOpenFolio={(folioId) => go({ folio: folioId, do: undefined, line: undefined })}
      />
    </OnceReady>
  )
}

/** True where the API says that it cannot be done. Of a line that is voided it says so when it is asked. */
function isBlockedHere(
  doing: FolioDoing,
  { folio, whyNot, ...saying }: Saying & { readonly folio: Folio; readonly whyNot: WhyNot },
): boolean {
  if (doing.what === 'void') return false
  if (!isFolioAct(doing.what)) return whyNot[doing.what] !== null
  const lines = linesNamed(doing, linesOf(folio, saying, { isWhole: true }))
  return whyNotAct(doing.what, { folio, lines, say: saying.say }) !== null
}

/**
 * A dialog begins with what the folio says: its balance is the amount to be paid. Right after something was posted it waits
 * for that. Once open it stays, whatever becomes of the folio: what was typed is not thrown away.
 */
function OnceReady(props: {
  readonly title: string
  readonly subject: string
  readonly isReady: boolean
  readonly isBlocked: boolean
  readonly onClose: () => void
  readonly children: ReactNode
}) {
  const { isReady, isBlocked, children, ...dialog } = props
  const [isOpen, setOpen] = useState(isReady)
  if (isReady && !isOpen) setOpen(true)
  if (!isOpen && isBlocked) return null
  const query = { data: isOpen || undefined, error: null, refetch: () => {} }
  return (
    <AwaitedDialog {...dialog} query={query}>
      {() => children}
    </AwaitedDialog>
  )
}
