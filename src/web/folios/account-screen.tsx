import { useQuery } from '@tanstack/react-query'
import { useParams, useSearch } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { PaperHead } from '../frame/paper-head.tsx'
import { useProperty } from '../frame/property.tsx'
import { Screen } from '../frame/screen.tsx'
import { AwaitedDialog } from '../parts/dialog/awaited-dialog.tsx'
import { WithQuery } from '../parts/states.tsx'
import { useWords } from '../words/language.tsx'
import { AccountHeader } from './account-header.tsx'
import { FolioActions } from './folio-actions.tsx'
import { FolioDialogs, type FolioDoing, titleOf } from './folio-dialogs.tsx'
import { FolioFacts } from './folio-facts.tsx'
import { FolioLines } from './folio-lines.tsx'
import { type Account, accountQuery, type Folio, folioQuery } from './folio-query.ts'
import { FolioTabs } from './folio-tabs.tsx'
import { subjectOf } from './subject.ts'
import { useFolioKeys } from './use-folio-keys.ts'
import { type AccountSearch, useFolioNavigation } from './use-folio-navigation.ts'
import { useWhyNot } from './use-why-not.ts'
import { WithoutFolio } from './without-folio.tsx'
import { folioWords } from './words.ts'

/** Operação de Caixa: an account with its folios, one of them open before the cashier with its lines and its balance. */
export function AccountScreen() {
  const { accountId } = useParams({ strict: false })
  const { propertyId } = useProperty()
  const account = useQuery(accountQuery(propertyId, accountId!))
  return <WithQuery query={account}>{(data) => <OpenAccount account={data} />}</WithQuery>
}

function OpenAccount({ account }: { readonly account: Account }) {
  const { propertyId } = useProperty()
  const search = useSearch({ strict: false }) as AccountSearch
  const chosen = account.folios.find((one) => one.id === search.folio)
  // What an AR account owes stands on no folio of its own.
  const shown = chosen ?? (account.kind === 'receivable' ? undefined : firstToLookAt(account))
  const folio = useQuery({ ...folioQuery(propertyId, shown?.id ?? ''), enabled: shown !== undefined })
  if (!shown) return <WithoutFolio account={account} />
  return (
    <WithQuery query={folio}>
      {(read) => (
        <OpenFolio
          account={account}
          {...read}
          isFresh={!folio.isFetching}
          readAt={folio.dataUpdatedAt}
          search={search}
        />
      )}
    </WithQuery>
  )
}

/** The one that a cashier works on: the open one of the lowest number, else the last. */
function firstToLookAt({ folios }: Account): Account['folios'][number] | undefined {
  return folios.find((one) => one.state === 'open') ?? folios.at(-1)
}

function OpenFolio(props: {
  readonly account: Account
  readonly folio: Folio
  readonly version: string | null
  /** Nothing newer is on its way. */
  readonly isFresh: boolean
  /** Milliseconds since 1970: what is printed is of then. */
  readonly readAt: number
  readonly search: AccountSearch
}) {
  const { account, folio, version, isFresh, readAt, search } = props
  const say = useWords(folioWords)
  const go = useFolioNavigation()
  const doing: FolioDoing | null = search.do ? { what: search.do, line: search.line ?? null } : null
  const whyNot = useWhyNot(account, folio)
  const keys = useFolioKeys({ account, folio, whyNot, go })
  // A link may ask for what cannot be done: then its button says why.
  const close = () => go({ do: undefined, line: undefined })
  const isBlocked = doing !== null && doing.what !== 'void' && whyNot[doing.what] !== null
  return (
    <Screen
      title={subjectOf(folio, say)}
      help={[say('help1'), say('help2'), say('help3')]}
      keys={keys}
      head={<AccountHeader folio={folio} />}
    >
      <PaperHead title={subjectOf(folio, say)} at={readAt} />
      <FolioTabs account={account} folio={folio} onChoose={(folioId) => go({ folio: folioId })} />
      <FolioActions folio={folio} whyNot={whyNot} onDo={(what) => go({ do: what })} />
      <FolioFacts folio={folio} />
      <FolioLines folio={folio} onVoid={(line) => go({ do: 'void', line })} />
      {doing && (
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
      )}
    </Screen>
  )
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
