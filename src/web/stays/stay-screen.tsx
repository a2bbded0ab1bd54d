import { Anchor, Group, Stack, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { documentText } from '../folios/document-text.ts'
import { folioWords } from '../folios/words.ts'
import { useBusinessDate, useProperty } from '../frame/property.tsx'
import { useScreen } from '../frame/screen.tsx'
import { ToneMark } from '../parts/grid/tone-mark.tsx'
import { Money } from '../parts/money.tsx'
import { StateBadge } from '../parts/state-badge.tsx'
import { WithQuery } from '../parts/states.tsx'
import { useFormat } from '../words/format.ts'
import { useLanguage, useWords } from '../words/language.tsx'
import { Facts } from './facts.tsx'
import { StayActButtons } from './stay-act-buttons.tsx'
import { type OpenStayDialog, useStayActs } from './stay-acts.ts'
import { detailsOf } from './stay-details.ts'
import { StayDialogs } from './stay-dialogs.tsx'
import { guaranteeText, nightsText, peopleText, periodOf, toneOf } from './stay-facts.ts'
import { StayNights } from './stay-nights.tsx'
import { type StayDetail, stayQuery } from './stay-query.ts'
import own from './stay-screen.module.css'
import classes from './stays.module.css'
import { stayWords } from './words.ts'

/** One stay as a whole, and what can be done with it now. */
export function StayScreen() {
  const say = useWords(stayWords)
  const { propertyId } = useProperty()
  const { stayId } = useParams({ strict: false }) as { readonly stayId: string }
  const stay = useQuery(stayQuery(propertyId, stayId))
  const title = stay.data?.guestName ?? say('stay')
  useScreen({ title, help: [say('stayHelp')] })
  return (
    <div className={own.screen}>
      <WithQuery query={stay}>{(data) => <Whole stay={data} />}</WithQuery>
    </div>
  )
}

function Whole({ stay }: { readonly stay: StayDetail }) {
  const say = useWords(stayWords)
  const format = useFormat()
  const businessDate = useBusinessDate()
  const [dialog, setDialog] = useState<OpenStayDialog | null>(null)
  const acts = useStayActs(setDialog)(stay).filter(({ id }) => id !== 'openStay')
  const tone = toneOf(stay, businessDate, say)
  return (
    <>
      <header className={own.head}>
        <div className={own.room}>{stay.roomNumber ?? '—'}</div>
        <div className={own.who}>
          <Title order={1}>{stay.guestName}</Title>
          <Group gap="md">
            <StateBadge of="stay" state={stay.state} />
            {tone && tone.tone !== 'done' && <ToneMark {...tone} />}
            <span>{periodOf(stay, { say, format })}</span>
            <span>{nightsText(stay.nightCount, say)}</span>
            <span>{peopleText(stay, say)}</span>
            <span>{stay.roomType}</span>
          </Group>
        </div>
        <div className={own.balance}>
          <span className={own.caption}>{say('balance')}</span>
          <Money value={stay.balance} withCurrency />
        </div>
      </header>
      <StayActButtons acts={acts} />
      <div className={own.parts}>
        <Stack gap="lg">
          <section>
            <Title order={2}>{say('foliosTitle')}</Title>
            <Folios stay={stay} />
          </section>
          <section>
            <Title order={2}>{say('nightsTitle')}</Title>
            <StayNights stay={stay} businessDate={businessDate} />
          </section>
        </Stack>
        <Stack gap="lg">
          <About stay={stay} />
        </Stack>
      </div>
      <StayDialogs open={dialog} onClose={() => setDialog(null)} />
    </>
  )
}

function Folios({ stay }: { readonly stay: StayDetail }) {
  const say = useWords(stayWords)
  const sayFolio = useWords(folioWords)
  const { propertyId } = useProperty()
  if (stay.folios.length === 0) return <p className={classes.text}>{say('foliosNone')}</p>
  return (
    <table className={classes.folios} aria-label={say('foliosTitle')}>
      <thead>
        <tr>
          <th scope="col">{say('folioShort')}</th>
          <th scope="col">{say('folioBillingTo')}</th>
          <th scope="col">{say('state')}</th>
          <th scope="col">{say('document')}</th>
          <th scope="col" className={classes.figure}>
            {say('balance')}
          </th>
        </tr>
      </thead>
      <tbody>
        {stay.folios.map((folio) => (
          <tr key={folio.id}>
            <th scope="row">
              <Anchor component={Link} to={`/${propertyId}/folios/${folio.id}`} inherit>
                {say('folio', { number: folio.number })}
              </Anchor>
            </th>
            <td className={own.name}>{folio.billingName ?? folio.accountName}</td>
            <td>
              <StateBadge of="folio" state={folio.state} />
            </td>
            <td>{documentText(folio, sayFolio)}</td>
            <td className={classes.figure}>
              <Money value={folio.balance} withCurrency />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function About({ stay }: { readonly stay: StayDetail }) {
  const say = useWords(stayWords)
  const format = useFormat()
  const { language } = useLanguage()
  const day = (date: string | null) => date && format.date(date)
  const details = detailsOf(stay, language)
  return (
    <>
      <section>
        <Title order={2}>{say('factsTitle')}</Title>
        <Facts
          facts={[
            [say('reservation'), stay.externalId],
            [say('rate'), stay.rateNext && format.money(stay.rateNext)],
            [say('guarantee'), guaranteeText(stay.guarantee, say)],
            [say('billTo'), stay.receivableName],
            [say('createdOn'), day(stay.createdOn)],
            [say('arrivedOn'), day(stay.arrivedOn)],
            [say('departedOn'), day(stay.departedOn)],
            [say('cancelReason'), stay.cancelReason],
          ]}
        />
      </section>
      {details.length > 0 && (
        <section>
          <Title order={2}>{say('detailsTitle')}</Title>
          <Facts facts={details} />
        </section>
      )}
    </>
  )
}
