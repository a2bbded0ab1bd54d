import { Anchor, Switch, VisuallyHidden } from '@mantine/core'
import { IconCheck, IconMinus } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { RIGHTS, type Right } from '../../rights/rights.ts'
import { useProperty } from '../frame/property.tsx'
import { RIGHTS_BY_AREA, rightsOf } from '../rights/right-areas.ts'
import { rightWords } from '../rights/right-words.ts'
import { opensTexts } from '../rights/what-one-may.ts'
import { useLanguage, useWords } from '../words/language.tsx'
import { Panel } from './panel.tsx'
import { userPageWords } from './user-page-words.ts'
import type { UserHere } from './user-query.ts'
import classes from './users.module.css'

/** What the roles of a user let them do together, by area, with which role gives each right. */
export function UserRights({ user }: { readonly user: UserHere }) {
  const say = useWords(userPageWords)
  const sayRights = useWords(rightWords)
  const { propertyId } = useProperty()
  const [isAll, setAll] = useState(false)
  const giving = new Map<Right, string[]>()
  for (const { role } of user.grants) {
    for (const right of rightsOf(role)) giving.set(right, [...(giving.get(right) ?? []), role.name])
  }
  return (
    <Panel
      title={say('rights')}
      hint={say('rightsHint')}
      aside={
        <>
          <Anchor
            component={Link}
            to={`/${propertyId}/roles`}
            search={{ show: 'matrix', as: `user:${user.id}` } as never}
            size="xs"
          >
            {say('byOperation')}
          </Anchor>
          <Switch
            label={say('showAll')}
            checked={isAll}
            onChange={(event) => setAll(event.currentTarget.checked)}
          />
        </>
      }
    >
      <div className={classes.areas}>
        {RIGHTS_BY_AREA.map(({ area, rights }) => {
          const shown = isAll ? rights : rights.filter((right) => giving.has(right))
          const held = rights.filter((right) => giving.has(right)).length
          return (
            <section key={area} aria-label={sayRights(area)} className={classes.area}>
              <h3 className={classes.areaTitle}>
                {sayRights(area)}{' '}
                <span className={classes.faint}>
                  {held}/{rights.length}
                </span>
              </h3>
              {shown.length === 0 && <p className={classes.hint}>{say('areaNone')}</p>}
              <ul className={classes.rights}>
                {shown.map((right) => (
                  <HeldRight key={right} right={right} from={giving.get(right) ?? []} />
                ))}
              </ul>
            </section>
          )
        })}
      </div>
    </Panel>
  )
}

function HeldRight({ right, from }: { readonly right: Right; readonly from: readonly string[] }) {
  const say = useWords(userPageWords)
  const { language } = useLanguage()
  const isHeld = from.length > 0
  const Icon = isHeld ? IconCheck : IconMinus
  return (
    <li className={classes.right} data-held={isHeld || undefined}>
      <Icon size={15} aria-hidden className={classes.rightIcon} />
      <div>
        <div>
          {RIGHTS[right][language]}
          <VisuallyHidden>: {say(isHeld ? 'rightHeld' : 'rightNot')}</VisuallyHidden>
        </div>
        <div className={classes.opens}>{opensTexts(right, language).join(' · ')}</div>
      </div>
      {isHeld && <span className={classes.from}>{from.join(', ')}</span>}
    </li>
  )
}
