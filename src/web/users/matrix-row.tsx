import { Anchor, UnstyledButton } from '@mantine/core'
import { IconChevronRight } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { type ReactNode, useId, useState } from 'react'
import { useProperty } from '../frame/property.tsx'
import { matrixWords } from '../rights/matrix-words.ts'
import type { RightArea } from '../rights/right-areas.ts'
import { rightWords } from '../rights/right-words.ts'
import { useWords } from '../words/language.tsx'
import classes from './matrix.module.css'

/** A row of the matrix: its name opens what explains it, under the row. */
export function MatrixRow(props: {
  /** The entry of the manual. */
  readonly id: string
  readonly name: string
  readonly columns: number
  readonly detail: ReactNode
  /** The cells after the name. */
  readonly children: ReactNode
}) {
  const { id, name, columns } = props
  const say = useWords(matrixWords)
  const { propertyId } = useProperty()
  const detailId = useId()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <tr>
        <th scope="row">
          <UnstyledButton
            className={classes.name}
            aria-expanded={isOpen}
            aria-controls={isOpen ? detailId : undefined}
            onClick={() => setOpen(!isOpen)}
          >
            <IconChevronRight
              size={13}
              aria-hidden
              className={classes.chevron}
              data-open={isOpen || undefined}
            />
            <span>{name}</span>
          </UnstyledButton>
        </th>
        {props.children}
      </tr>
      {isOpen && (
        <tr id={detailId} className={classes.detailRow}>
          <td colSpan={columns}>
            <div className={classes.detail}>
              {props.detail}
              <Anchor component={Link} to={`/${propertyId}/manual`} hash={id} inherit underline="always">
                {say('inManual')}
              </Anchor>
            </div>
          </td>
        </tr>
      )}
    </>
  )
}

/** The head of an area's rows. */
export function AreaRow({ area, columns }: { readonly area: RightArea; readonly columns: number }) {
  const say = useWords(rightWords)
  return (
    <tr className={classes.areaRow}>
      <th scope="rowgroup" colSpan={columns}>
        <span>{say(area)}</span>
      </th>
    </tr>
  )
}
