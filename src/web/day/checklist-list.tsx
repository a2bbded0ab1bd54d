import { Anchor } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck, IconClock, IconLock } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useProperty } from '../frame/property.tsx'
import { useLanguage, useWords } from '../words/language.tsx'
import classes from './checklist.module.css'
import {
  type CheckItem,
  checkItems,
  countText,
  type Example,
  exampleTarget,
  type OpenDay,
} from './checklist.ts'
import { ITEM_WORDS, words } from './words.ts'

/** Every item of the checklist: how it stands, how many there are, what to do, and where to. */
export function Checklist({ day }: { readonly day: OpenDay }) {
  const say = useWords(words)
  return (
    <ul className={classes.list} aria-label={say('checklist')}>
      {checkItems(day).map((item) => (
        <Item key={item.item} item={item} />
      ))}
    </ul>
  )
}

const STATE_ICONS = { blocks: IconLock, warns: IconAlertTriangle, later: IconClock, done: IconCircleCheck }
const STATE_WORDS = {
  blocks: 'stateBlocks',
  warns: 'stateWarns',
  later: 'stateLater',
  done: 'stateDone',
} as const

function Item({ item }: { readonly item: CheckItem }) {
  const say = useWords(words)
  const { language } = useLanguage()
  const known = ITEM_WORDS[item.item]
  const Icon = STATE_ICONS[item.state]
  const asks = item.state === 'blocks' || item.state === 'warns'
  return (
    <li className={classes.item} data-state={item.state}>
      <span className={classes.state}>
        <Icon size={16} aria-hidden />
        {say(STATE_WORDS[item.state])}
      </span>
      <span className={classes.name}>{known?.name[language] ?? item.item}</span>
      <div className={classes.what}>
        <span className={classes.count}>{countText(item, language)}</span>
        {item.state !== 'done' && known && <span className={classes.advice}>{known.advice[language]}</span>}
        {asks && item.examples.length > 0 && <Examples item={item} />}
      </div>
    </li>
  )
}

function Examples({ item }: { readonly item: CheckItem }) {
  const say = useWords(words)
  const { language } = useLanguage()
  const { propertyId } = useProperty()
  const more = item.count - item.examples.length
  return (
    <ul className={classes.examples} aria-label={countText(item, language)}>
      {item.examples.map((example) => (
        <li key={example.id}>
          <ExampleLinks example={example} />
        </li>
      ))}
      {more > 0 && <li className={classes.more}>{say('more', { count: more })}</li>}
      {item.all && (
        <li>
          <Anchor component={Link} to={`/${propertyId}/${item.all}`} className={classes.all}>
            {say('seeAll')}
          </Anchor>
        </li>
      )}
    </ul>
  )
}

/** A guest leads to the stay, and beside it to the folio, where it is paid. */
function ExampleLinks({ example }: { readonly example: Example }) {
  const say = useWords(words)
  const { propertyId } = useProperty()
  const { roomNumber, text, stayId, folioId } = example
  const target = exampleTarget(example)
  const written = roomNumber === null ? text : say('roomAndText', { room: roomNumber, text })
  if (target === null) return written
  return (
    <>
      <Anchor component={Link} to={`/${propertyId}/${target.path}`} search={(target.search ?? {}) as never}>
        {written}
      </Anchor>
      {stayId && folioId && (
        <Anchor
          component={Link}
          to={`/${propertyId}/folios/${folioId}`}
          className={classes.folio}
          aria-label={say('folioOfWhom', { text: written })}
        >
          {say('folioOf')}
        </Anchor>
      )}
    </>
  )
}
