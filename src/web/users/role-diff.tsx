import { IconMinus, IconPlus } from '@tabler/icons-react'
import { RIGHTS, type Right } from '../../rights/rights.ts'
import { useLanguage, useWords } from '../words/language.tsx'
import type { RoleChange } from './role-change.ts'
import { roleWords } from './role-words.ts'
import classes from './roles.module.css'

/** What a change of a role gives and takes, and for how many; one line each, told by a sign and a word. */
export function RoleDiff({
  change,
  newName,
  users,
}: {
  readonly change: RoleChange
  readonly newName: string | null
  /** How many users of the property have it; null for a role that is new. */
  readonly users: number | null
}) {
  const say = useWords(roleWords)
  const { language } = useLanguage()
  const { added, removed } = change
  const names = (rights: readonly Right[]) => rights.map((right) => RIGHTS[right][language]).join('; ')
  if (added.length + removed.length === 0 && newName === null) return <>{say('unchanged')}</>
  const scope =
    users === null
      ? say('elsewhere')
      : users === 0
        ? say('forNobody')
        : `${users === 1 ? say('forOne') : say('forUsers', { count: users })} ${say('elsewhere')}`
  return (
    <>
      {newName !== null && <div>{newName === '' ? say('nameless') : say('renamed', { name: newName })}</div>}
      {added.length > 0 && (
        <div className={classes.added}>
          <IconPlus size={14} aria-hidden /> <span>{say('added', { rights: names(added) })}</span>
        </div>
      )}
      {removed.length > 0 && (
        <div className={classes.removed}>
          <IconMinus size={14} aria-hidden /> <span>{say('removed', { rights: names(removed) })}</span>
        </div>
      )}
      <div className={classes.faint}>{scope}</div>
    </>
  )
}
