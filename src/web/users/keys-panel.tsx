import { Button } from '@mantine/core'
import { useState } from 'react'
import { holderOf, KEY_LIST, type ListedKey } from '../frame/key-list.ts'
import { giveKey, shownKey } from '../keys/own-keys.ts'
import { useOwnKeys } from '../keys/use-own-keys.ts'
import { ActionButton } from '../parts/action-button.tsx'
import { notify } from '../parts/notices.tsx'
import { useLanguage, useWords } from '../words/language.tsx'
import { KeyDialog } from './key-dialog.tsx'
import { keyWords } from './key-words.ts'
import classes from './keys-panel.module.css'
import { Panel } from './panel.tsx'

/** All keys by where they work, each to be changed and had back. */
export function KeysPanel() {
  const say = useWords(keyWords)
  const { language } = useLanguage()
  const [own, setOwn] = useOwnKeys()
  const [changing, setChanging] = useState<ListedKey | null>(null)
  const give = ({ key, does }: ListedKey, to: string) => {
    const other = holderOf(to, own)
    const holder = other && other.key !== key ? other : null
    const next = giveKey(own, { key, to, holder: holder?.key ?? null })
    setOwn(next)
    setChanging(null)
    const said = { pressed: to, does: does[language] }
    notify({
      kind: 'done',
      text: holder
        ? say('swapped', { ...said, other: shownKey(holder.key, next), otherDoes: holder.does[language] })
        : say('changed', said),
    })
  }
  const resetAll = () => {
    setOwn({})
    notify({ kind: 'done', text: say('allReset') })
  }
  const noneChanged =
    Object.keys(own).length === 0 ? { code: 'noneChanged', title: say('noneChanged') } : null
  return (
    <Panel
      title={say('keys')}
      hint={say('keysHint')}
      aside={<ActionButton label={say('resetAll')} blocked={noneChanged} onRun={resetAll} />}
    >
      <div className={classes.areas}>
        {KEY_LIST.map(({ title, keys }) => (
          <table key={title.en} className={classes.keys} aria-label={`${say('keys')}: ${title[language]}`}>
            <caption>{title[language]}</caption>
            <thead className={classes.unseen}>
              <tr>
                <th scope="col">{say('does')}</th>
                <th scope="col">{say('key')}</th>
                <th scope="col">{say('actions')}</th>
              </tr>
            </thead>
            <tbody>
              {keys.map((listed) => (
                <KeyRow
                  key={listed.key}
                  listed={listed}
                  shown={shownKey(listed.key, own)}
                  onChange={() => setChanging(listed)}
                  onReset={() => give(listed, listed.key)}
                />
              ))}
            </tbody>
          </table>
        ))}
      </div>
      {changing && (
        <KeyDialog listed={changing} onGive={(to) => give(changing, to)} onClose={() => setChanging(null)} />
      )}
    </Panel>
  )
}

function KeyRow(props: {
  readonly listed: ListedKey
  readonly shown: string
  readonly onChange: () => void
  readonly onReset: () => void
}) {
  const { listed, shown } = props
  const say = useWords(keyWords)
  const { language } = useLanguage()
  const does = listed.does[language]
  const isOwn = shown !== listed.key
  return (
    <tr>
      <th scope="row">{does}</th>
      <td>
        <kbd>{shown}</kbd>
        {isOwn && <span className={classes.usual}> {say('wasKey', { usual: listed.key })}</span>}
      </td>
      <td className={classes.acts}>
        {isOwn && (
          <Button
            variant="subtle"
            size="compact-xs"
            aria-label={say('resetOf', { does })}
            onClick={props.onReset}
          >
            {say('reset')}
          </Button>
        )}
        <Button
          variant="subtle"
          size="compact-xs"
          aria-label={say('changeOf', { does })}
          onClick={props.onChange}
        >
          {say('change')}
        </Button>
      </td>
    </tr>
  )
}
