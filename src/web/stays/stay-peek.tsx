import { Stack, Text, Title } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useBusinessDate, useProperty } from '../frame/property.tsx'
import { StateBadge } from '../parts/state-badge.tsx'
import { WithQuery } from '../parts/states.tsx'
import { useFormat } from '../words/format.ts'
import { useLanguage, useWords } from '../words/language.tsx'
import { Facts } from './facts.tsx'
import { detailsOf } from './stay-details.ts'
import { guaranteeText, nightsText, peopleText, periodOf } from './stay-facts.ts'
import { StayNights } from './stay-nights.tsx'
import { type Stay, stayQuery } from './stay-query.ts'
import { stayWords } from './words.ts'

/** Rows that one only passes are not asked for. */
const REST_MS = 150

/** What there is to know of a stay beside its list: the summary at once, the nights when one rests on it. */
export function StayPeek({ stay }: { readonly stay: Stay }) {
  const say = useWords(stayWords)
  const format = useFormat()
  const { language } = useLanguage()
  const { propertyId } = useProperty()
  const businessDate = useBusinessDate()
  const [restedOn] = useDebouncedValue(stay.id, REST_MS)
  const hasRested = restedOn === stay.id
  const detail = useQuery({ ...stayQuery(propertyId, stay.id), enabled: hasRested })
  return (
    <Stack gap="sm">
      <div>
        <Title order={2}>{stay.guestName}</Title>
        <Text size="sm">
          {stay.roomNumber ? say('roomOf', { number: stay.roomNumber }) : say('noRoom')} · {stay.roomType}
        </Text>
        <StateBadge of="stay" state={stay.state} />
      </div>
      <Facts
        facts={[
          [say('periodLabel'), periodOf(stay, { say, format })],
          [say('nights'), nightsText(stay.nightCount, say)],
          [say('people'), peopleText(stay, say)],
          [say('balance'), format.money(stay.balance)],
          [say('rate'), stay.rateNext && format.money(stay.rateNext)],
          [say('guarantee'), guaranteeText(stay.guarantee, say)],
          [say('billTo'), stay.receivableName],
          [say('reservation'), stay.externalId],
          ...detailsOf(stay, language),
        ]}
      />
      <WithQuery query={detail}>
        {(whole) => <StayNights stay={whole} businessDate={businessDate} />}
      </WithQuery>
    </Stack>
  )
}
