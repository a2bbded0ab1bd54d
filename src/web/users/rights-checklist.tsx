import { Checkbox, CloseButton, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { RIGHTS, type Right } from '../../rights/rights.ts'
import { fold, searchWords } from '../parts/grid/fold.ts'
import { RIGHTS_BY_AREA, type RightArea } from '../rights/right-areas.ts'
import { rightWords } from '../rights/right-words.ts'
import { opensTexts } from '../rights/what-one-may.ts'
import { useLanguage, useWords } from '../words/language.tsx'
import { roleWords } from './role-words.ts'
import classes from './roles.module.css'

type ChecklistProps = {
  readonly held: ReadonlySet<Right>
  readonly onChange: (rights: readonly Right[], isHeld: boolean) => void
  /** Why a right cannot be ticked or unticked; null where it can. */
  readonly reasonOf: (right: Right) => string | null
}

/** All rights by area, each with the operations that it opens; a search narrows them, and an area is ticked whole. */
export function RightsChecklist(props: ChecklistProps) {
  const say = useWords(roleWords)
  const { language } = useLanguage()
  const [text, setText] = useState('')
  const areas = useMemo(() => {
    const asked = searchWords(text)
    const isFound = (right: Right) => {
      const all = fold([RIGHTS[right][language], ...opensTexts(right, language)].join(' '))
      return asked.every((word) => all.includes(word))
    }
    return RIGHTS_BY_AREA.map(({ area, rights }) => ({ area, rights: rights.filter(isFound) })).filter(
      ({ rights }) => rights.length > 0,
    )
  }, [text, language])
  const count = areas.reduce((sum, { rights }) => sum + rights.length, 0)
  return (
    <div className={classes.checklist}>
      <TextInput
        size="sm"
        aria-label={say('search')}
        placeholder={say('search')}
        leftSection={<IconSearch size={15} aria-hidden />}
        rightSection={text && <CloseButton size="sm" aria-label={say('all')} onClick={() => setText('')} />}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          // Enter at a desk goes to the next field; here it would leave the list that was just found.
          if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) event.preventDefault()
        }}
      />
      <div role="status" className={classes.found}>
        {text.trim() !== '' && (count === 0 ? say('noneFound') : say('found', { count }))}
      </div>
      <div className={classes.scroll}>
        <div className={classes.columns}>
          {areas.map(({ area, rights }) => (
            <Area key={area} area={area} rights={rights} {...props} />
          ))}
        </div>
      </div>
    </div>
  )
}

function Area(props: ChecklistProps & { readonly area: RightArea; readonly rights: readonly Right[] }) {
  const { area, rights, held, onChange, reasonOf } = props
  const say = useWords(roleWords)
  const sayRights = useWords(rightWords)
  const count = rights.filter((right) => held.has(right)).length
  const free = rights.filter((right) => reasonOf(right) === null)
  const isAll = count === rights.length
  return (
    <fieldset className={classes.area}>
      <legend className={classes.legend}>{sayRights(area)}</legend>
      <Checkbox
        className={classes.all}
        label={
          <>
            {say('allOf', { area: sayRights(area) })}{' '}
            <span className={classes.faint}>
              {count}/{rights.length}
            </span>
          </>
        }
        checked={isAll}
        indeterminate={count > 0 && !isAll}
        aria-disabled={free.length === 0 || undefined}
        onChange={() => onChange(free, !isAll)}
      />
      {rights.map((right) => (
        <RightBox
          key={right}
          right={right}
          isHeld={held.has(right)}
          reason={reasonOf(right)}
          onChange={(isHeld) => onChange([right], isHeld)}
        />
      ))}
    </fieldset>
  )
}

function RightBox(props: {
  readonly right: Right
  readonly isHeld: boolean
  readonly reason: string | null
  readonly onChange: (isHeld: boolean) => void
}) {
  const { right, isHeld, reason } = props
  const { language } = useLanguage()
  return (
    <Checkbox
      className={classes.right}
      label={RIGHTS[right][language]}
      description={
        <>
          {opensTexts(right, language).join(' · ')}
          {reason && <span className={classes.reason}>{reason}</span>}
        </>
      }
      checked={isHeld}
      // Not `disabled`: what cannot be reached cannot say why.
      aria-disabled={reason ? true : undefined}
      onChange={(event) => {
        if (!reason) props.onChange(event.currentTarget.checked)
      }}
    />
  )
}
