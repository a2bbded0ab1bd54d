import { useQuery } from '@tanstack/react-query'
import { type DragEvent, type FocusEvent, memo } from 'react'
import { useProperty } from '../frame/property.tsx'
import { WithQuery } from '../parts/states.tsx'
import { useWords } from '../words/language.tsx'
import { areLines, type DraggedLines, droppedLines } from './dragged-lines.ts'
import classes from './folio.module.css'
import { FolioHead } from './folio-head.tsx'
import { type DoWithLines, FolioLines } from './folio-lines.tsx'
import { type Account, folioQuery } from './folio-query.ts'
import { folioWords } from './words.ts'

/** The folios of an account side by side, each with its lines; the one with the focus is the one that is acted on. */
export function FolioColumns({
  account,
  shown,
  chosenId,
  isWhole,
  onChoose,
  onEnter,
  onDo,
  onDrop,
}: {
  readonly account: Account
  readonly shown: Account['folios']
  readonly chosenId: string
  readonly isWhole: boolean
  readonly onChoose: (folioId: string) => void
  /** The focus came into another folio. */
  readonly onEnter: (folioId: string) => void
  readonly onDo: DoWithLines
  /** Lines of another folio were dragged to one. */
  readonly onDrop: (dragged: DraggedLines, toFolioId: string) => void
}) {
  const say = useWords(folioWords)
  return (
    <div className={classes.columns}>
      {shown.map((folio) => (
        <section
          key={folio.id}
          className={classes.column}
          aria-label={say('folio', { number: folio.number })}
          onFocus={({ target }: FocusEvent) => {
            // Its head is a button, which goes there when it is pressed.
            if (folio.id !== chosenId && target.closest('[role="grid"]')) onEnter(folio.id)
          }}
          onDragOver={(event: DragEvent) => {
            if (areLines(event.dataTransfer)) event.preventDefault()
          }}
          onDrop={(event: DragEvent) => {
            const dragged = droppedLines(event.dataTransfer)
            if (dragged && dragged.folioId !== folio.id) onDrop(dragged, folio.id)
          }}
        >
          <FolioHead
            folio={folio}
            at={account.folios.indexOf(folio)}
            isChosen={folio.id === chosenId}
            onChoose={() => onChoose(folio.id)}
          />
          <ColumnLines folioId={folio.id} isWhole={isWhole} onDo={onDo} />
        </section>
      ))}
    </div>
  )
}

const ColumnLines = memo(function ColumnLines({
  folioId,
  isWhole,
  onDo,
}: {
  readonly folioId: string
  readonly isWhole: boolean
  readonly onDo: DoWithLines
}) {
  const { propertyId } = useProperty()
  const folio = useQuery(folioQuery(propertyId, folioId))
  return (
    <WithQuery query={folio}>
      {(read) => <FolioLines folio={read.folio} isWhole={isWhole} isNarrow onDo={onDo} />}
    </WithQuery>
  )
})
