import { useQuery } from '@tanstack/react-query'
import { useParams, useSearch } from '@tanstack/react-router'
import { useCallback } from 'react'
import { PaperHead } from '../frame/paper-head.tsx'
import { useProperty } from '../frame/property.tsx'
import { Screen } from '../frame/screen.tsx'
import { WithQuery } from '../parts/states.tsx'
import { useIsPrinted } from '../parts/use-is-printed.ts'
import { useWords } from '../words/language.tsx'
import { AccountHeader } from './account-header.tsx'
import { FolioActions } from './folio-actions.tsx'
import { isFolioAct } from './folio-acts.ts'
import { FolioColumns } from './folio-columns.tsx'
import type { FolioDoing } from './folio-dialogs.tsx'
import { FolioFacts } from './folio-facts.tsx'
import { type DoWithLines, FolioLines } from './folio-lines.tsx'
import { type Account, accountQuery, type Folio, folioQuery } from './folio-query.ts'
import { FolioTabs } from './folio-tabs.tsx'
import { FolioViewTools } from './folio-view-tools.tsx'
import { LineMarks, markedIds, useLineSignals } from './line-marks.tsx'
import { OpenDialog } from './open-dialog.tsx'
import { subjectOf } from './subject.ts'
import { useFolioKeys } from './use-folio-keys.ts'
import { type AccountSearch, useFolioNavigation } from './use-folio-navigation.ts'
import { useFolioView } from './use-folio-view.ts'
import { useLinesFocus } from './use-lines-focus.ts'
import { useViewKeys } from './use-view-keys.ts'
import { useWhyNot } from './use-why-not.ts'
import { WithoutFolio } from './without-folio.tsx'
import { folioWords } from './words.ts'

/** Operação de Caixa: an account with its folios, side by side or one at a time, and all that is done with them. */
export function AccountScreen() {
  const { accountId } = useParams({ strict: false })
  const { propertyId } = useProperty()
  const account = useQuery(accountQuery(propertyId, accountId!))
  return (
    <WithQuery query={account}>
      {(data) => (
        <LineMarks key={data.id}>
          <OpenAccount account={data} />
        </LineMarks>
      )}
    </WithQuery>
  )
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
  return (
    folios.find((one) => one.state === 'open') ??
    folios.findLast((one) => one.kind !== 'correction') ??
    folios.at(-1)
  )
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
  const { account, folio, readAt, search } = props
  const say = useWords(folioWords)
  const go = useFolioNavigation()
  const isWhole = search.lines === 'all'
  const doing: FolioDoing | null = search.do ? { what: search.do, line: search.line ?? null } : null
  const whyNot = useWhyNot(account, folio)
  const focusLines = useLinesFocus(folio.id)
  const view = useFolioView(account, {
    chosenId: folio.id,
    isWhole,
    onToggle: () => {
      // Who is in the lines stays there: they are drawn anew.
      if (document.activeElement?.closest('[data-folio]')) focusLines(folio.id)
    },
  })
  // Paper has room for one, with all its columns.
  const isPrinted = useIsPrinted()
  const isSideBySide = view.isSideBySide && !isPrinted
  const choose = (folioId: string) => {
    focusLines(folioId)
    if (folioId !== folio.id) go({ folio: folioId })
  }
  const marks = useLineSignals(folio.id)
  // With the lines that are marked, wherever the focus is.
  const doThis = (what: FolioDoing['what']) =>
    go({ do: what, line: isFolioAct(what) ? markedIds(marks) : undefined })
  const onDoWithLines = useCallback<DoWithLines>(
    (what, { folioId, lines }) => go({ folio: folioId, do: what, line: lines }, { isQuiet: true }),
    [go],
  )
  const showWhole = () => go({ lines: isWhole ? undefined : 'all' })
  const keys = useFolioKeys({ folio, whyNot, onDo: doThis })
  const viewKeys = useViewKeys({ account, folio, view, isWhole, onChoose: choose, onWhole: showWhole })
  return (
    <Screen
      title={subjectOf(folio, say)}
      help={[say('help1'), say('help2'), say('help3'), say('help4')]}
      keys={[...keys, ...viewKeys]}
      head={<AccountHeader account={account} folio={folio} />}
    >
      <PaperHead title={subjectOf(folio, say)} at={readAt} />
      <FolioActions folio={folio} whyNot={whyNot} onDo={doThis}>
        <FolioViewTools folio={folio} view={view} isWhole={isWhole} onWhole={showWhole} />
      </FolioActions>
      <FolioFacts folio={folio} />
      {!isSideBySide && (
        <FolioTabs
          account={account}
          shown={account.folios}
          label={say('folios')}
          chosenId={folio.id}
          onChoose={choose}
        />
      )}
      {isSideBySide ? (
        <FolioColumns
          account={account}
          shown={view.columns}
          chosenId={folio.id}
          isWhole={isWhole}
          onChoose={choose}
          onEnter={(folioId) => go({ folio: folioId }, { isQuiet: true })}
          onDo={onDoWithLines}
          onDrop={({ folioId, lines }, to) =>
            go({ folio: folioId, do: 'transfer', line: lines, to }, { isQuiet: true })
          }
        />
      ) : (
        <FolioLines key={folio.id} folio={folio} isWhole={isWhole} onDo={onDoWithLines} />
      )}
      {isSideBySide && view.others.length > 0 && (
        <FolioTabs
          account={account}
          shown={view.others}
          label={say('otherFolios')}
          chosenId={folio.id}
          onChoose={choose}
        />
      )}
      {doing && <OpenDialog {...props} doing={doing} whyNot={whyNot} />}
    </Screen>
  )
}
