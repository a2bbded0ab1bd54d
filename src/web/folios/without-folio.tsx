import { Anchor, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import type { KeyAction } from '../frame/key-layers.ts'
import { useProperty } from '../frame/property.tsx'
import { Screen } from '../frame/screen.tsx'
import { blockedText } from '../parts/blocked-text.ts'
import { notify } from '../parts/notices.tsx'
import { StateBadge } from '../parts/state-badge.tsx'
import { EmptyState, WithQuery } from '../parts/states.tsx'
import { StayActButtons } from '../stays/stay-act-buttons.tsx'
import { type OpenStayDialog, useStayActs } from '../stays/stay-acts.ts'
import { StayDialogs } from '../stays/stay-dialogs.tsx'
import { subjectOf } from '../stays/stay-facts.ts'
import { type StayDetail, stayQuery } from '../stays/stay-query.ts'
import { stayWords } from '../stays/words.ts'
import { useFormat } from '../words/format.ts'
import { useLanguage, useWords } from '../words/language.tsx'
import classes from './folio.module.css'
import { FolioDialogs } from './folio-dialogs.tsx'
import type { Account } from './folio-query.ts'
import { ReceivableScreen } from './receivable-screen.tsx'
import { type AccountSearch, useFolioNavigation } from './use-folio-navigation.ts'
import { useWhyNot } from './use-why-not.ts'
import { folioWords } from './words.ts'

/** An account that has no folio open before the cashier: what it owes on account, or its stay that has not begun. */
export function WithoutFolio({ account }: { readonly account: Account }) {
  const say = useWords(folioWords)
  const { language } = useLanguage()
  const go = useFolioNavigation()
  const search = useSearch({ strict: false }) as AccountSearch
  const whyNot = useWhyNot(account, null)
  const isWithoutUse = search.do !== undefined && search.do !== 'create'
  // biome-ignore lint/correctness/useExhaustiveDependencies: said once for what the link asked
  useEffect(() => {
    if (!isWithoutUse) return
    notify({ kind: 'info', text: say('noFolio') })
    // Else it would be done as soon as there is a folio.
    go({ do: undefined, line: undefined })
  }, [isWithoutUse])
  const keys: readonly KeyAction[] = [
    {
      key: 'Shift+F2',
      label: say('createFolio'),
      run: () => go({ do: 'create' }),
      blocked: whyNot.create && blockedText(whyNot.create, language),
      onBlocked: (text) => notify({ kind: 'info', text }),
      opensField: true,
    },
  ]
  return (
    <>
      {account.kind === 'receivable' ? (
        <ReceivableScreen account={account} keys={keys} onOpenFolio={(folio) => go({ folio })} />
      ) : (
        <Screen title={account.name} help={[say('help1'), say('help2'), say('help3')]} keys={keys}>
          {account.stay && <StayOf stayId={account.stay.id} />}
          <EmptyState title={say('noFolio')} hint={say(account.stay ? 'stayHasNoFolio' : 'noFolioHint')} />
        </Screen>
      )}
      {search.do === 'create' && whyNot.create === null && (
        <FolioDialogs
          account={account}
          folio={null}
          version={null}
          doing={{ what: 'create', line: null }}
          whyNotPay={null}
          onPay={() => go({ do: 'pay' })}
          onClose={() => go({ do: undefined })}
          onOpenFolio={(folioId) => go({ folio: folioId, do: undefined })}
        />
      )}
    </>
  )
}

function StayOf({ stayId }: { readonly stayId: string }) {
  const { propertyId } = useProperty()
  const stay = useQuery(stayQuery(propertyId, stayId))
  return <WithQuery query={stay}>{(data) => <Stay stay={data} />}</WithQuery>
}

/** The stay that the account waits for, and what begins it. */
function Stay({ stay }: { readonly stay: StayDetail }) {
  const say = useWords(stayWords)
  const sayFolio = useWords(folioWords)
  const format = useFormat()
  const { propertyId } = useProperty()
  const [dialog, setDialog] = useState<OpenStayDialog | null>(null)
  // There is no folio that a payment could go to.
  const acts = useStayActs(setDialog)(stay).filter(({ id }) => id !== 'openAccount' && id !== 'pay')
  return (
    <Stack component="section" gap="sm" aria-label={say('stay')}>
      <div className={classes.facts}>
        <StateBadge of="stay" state={stay.state} />
        <span>{subjectOf(stay, { say, format })}</span>
        <Anchor component={Link} to={`/${propertyId}/stays/${stay.id}`} inherit underline="always">
          {sayFolio('openStay')}
        </Anchor>
      </div>
      <StayActButtons acts={acts.filter(({ id }) => id !== 'openStay')} />
      <StayDialogs open={dialog} onClose={() => setDialog(null)} />
    </Stack>
  )
}
