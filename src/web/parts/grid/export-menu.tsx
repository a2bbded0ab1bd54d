import { Button, Menu } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { memo } from 'react'
import { useSignal } from '../../client/signal.ts'
import { useFormat } from '../../words/format.ts'
import { type Say, useWords } from '../../words/language.tsx'
import { useOffer } from '../offered.ts'
import { exportFile, FILE_KINDS } from './export-file.ts'
import { type GridModel, selectedRows } from './use-grid.ts'
import { LIST_WORDS } from './words.ts'

/** Files of what is shown, or of the selection where there is one; and paper. */
export const ExportMenu = memo(ExportMenu_) as typeof ExportMenu_

type Exporting<Row extends object> = { readonly model: GridModel<Row>; readonly title: string }

function ExportMenu_<Row extends object>(props: Exporting<Row>) {
  const say = useWords(LIST_WORDS)
  useOffer([
    ...FILE_KINDS.map((kind) => ({
      label: `${say('export')}: ${kind.toUpperCase()}`,
      run: () => void save(props, kind, say),
    })),
    { label: say('print'), run: () => window.print() },
  ])
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="default" leftSection={<IconDownload size={15} aria-hidden />}>
          {say('export')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Entries {...props} />
      </Menu.Dropdown>
    </Menu>
  )
}

/** By itself, so that only an open menu follows the selection. */
function Entries<Row extends object>({ model, title }: Exporting<Row>) {
  const say = useWords(LIST_WORDS)
  const { count } = useFormat()
  const { ids } = useSignal(model.selection)
  const { shown } = model
  return (
    <>
      <Menu.Label>
        {ids.size > 0
          ? say('exportSelected', { count: count(ids.size) })
          : say('exportAll', { count: count(shown.length) })}
      </Menu.Label>
      {FILE_KINDS.map((kind) => (
        <Menu.Item key={kind} onClick={() => void save({ model, title }, kind, say)}>
          {kind.toUpperCase()}
        </Menu.Item>
      ))}
      <Menu.Divider />
      <Menu.Item onClick={() => window.print()}>{say('print')}</Menu.Item>
    </>
  )
}

/** Of the selection where there is one, else of all that is shown. */
function save<Row extends object>(
  { model, title }: Exporting<Row>,
  kind: (typeof FILE_KINDS)[number],
  say: Say<typeof LIST_WORDS>,
) {
  const { shown, columns, writing } = model
  const { businessDate } = model.props
  const { ids } = model.selection.get()
  const rows = ids.size > 0 ? selectedRows(model, ids) : shown
  return exportFile(kind, { rows, columns, writing, currencyTitle: say('currency'), title, businessDate })
}
