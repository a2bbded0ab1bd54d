import { Select } from '@mantine/core'
import { IconDownload, IconHelpCircle, IconPrinter } from '@tabler/icons-react'
import type { Ref } from 'react'
import { ActionButton } from '../parts/action-button.tsx'
import { matrixWords } from '../rights/matrix-words.ts'
import { SearchField } from '../rights/search-field.tsx'
import { useWords } from '../words/language.tsx'
import classes from './matrix.module.css'
import type { Role, UserHere } from './user-query.ts'

/** What narrows the matrix, whom it is looked at as, and how it leaves the screen. */
export function MatrixTools(props: {
  readonly search: Ref<HTMLInputElement>
  readonly text: string
  readonly onText: (text: string) => void
  readonly roles: readonly Role[]
  readonly users: readonly UserHere[]
  /** Who is simulated: `role:…` or `user:…`. */
  readonly simulated: string | null
  readonly onSimulate: (simulated: string | null) => void
  readonly onWhyNot: () => void
  readonly onExport: () => void
  readonly onPrint: () => void
}) {
  const say = useWords(matrixWords)
  const options = (kind: 'role' | 'user', of: readonly { readonly id: string; readonly name: string }[]) =>
    of.map(({ id, name }) => ({ value: `${kind}:${id}`, label: name }))
  return (
    <div className={classes.tools} data-screen-only>
      <SearchField
        ref={props.search}
        label={say('search')}
        clear={say('clear')}
        text={props.text}
        onText={props.onText}
      />
      <Select
        aria-label={say('simulate')}
        placeholder={say('simulate')}
        data={[
          { group: say('roles'), items: options('role', props.roles) },
          { group: say('users'), items: options('user', props.users) },
        ]}
        value={props.simulated}
        onChange={props.onSimulate}
        searchable
        clearable
        clearButtonProps={{ 'aria-label': say('endSimulation') }}
        nothingFoundMessage={say('simulateNobody')}
        w={220}
      />
      <div className={classes.toolsEnd}>
        <ActionButton
          label={say('whyNot')}
          icon={<IconHelpCircle size={15} aria-hidden />}
          onRun={props.onWhyNot}
        />
        <ActionButton
          label={say('exportXlsx')}
          keyHint="Shift+F9"
          icon={<IconDownload size={15} aria-hidden />}
          onRun={props.onExport}
        />
        <ActionButton
          label={say('print')}
          keyHint="F9"
          icon={<IconPrinter size={15} aria-hidden />}
          onRun={props.onPrint}
        />
      </div>
    </div>
  )
}
