import { Text, UnstyledButton } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useDeferredValue, useMemo, useRef } from 'react'
import { useKeys } from '../frame/keys.tsx'
import { PaperHead } from '../frame/paper-head.tsx'
import { useBusinessDate, useProperty } from '../frame/property.tsx'
import { fileName } from '../parts/grid/export-file.ts'
import { keepFile, workbookOf } from '../parts/grid/workbook.ts'
import { notifyError } from '../parts/notices.tsx'
import { EmptyState } from '../parts/states.tsx'
import { useSearchParam } from '../parts/use-search-param.ts'
import { DegreeMark } from '../rights/degree-mark.tsx'
import { findInManual, type ManualPart } from '../rights/manual-search.ts'
import { matrixWords } from '../rights/matrix-words.ts'
import { matrixSheets } from '../rights/rights-tables.ts'
import { useLanguage, useWords } from '../words/language.tsx'
import classes from './matrix.module.css'
import { OperationRows } from './matrix-operations.tsx'
import { RightRows } from './matrix-rights.tsx'
import { SimulationBanner, SimulationRows } from './matrix-simulation.tsx'
import { MatrixTools } from './matrix-tools.tsx'
import { type Simulated, simulatedBy } from './simulated.ts'
import type { Role, UserHere } from './user-query.ts'

/** What the rows of the matrix are. */
export type MatrixRows = 'right' | 'operation'

type Matrix = {
  readonly roles: readonly Role[]
  readonly users: readonly UserHere[]
  /** When they were read, in milliseconds since 1970. */
  readonly readAt: number
  readonly rows: MatrixRows
  readonly onOpen: (role: Role) => void
}

/** The matrix: roles side by side by right or by operation, or every operation as one role or user has it. */
export function MatrixView(props: Matrix) {
  const { roles, users, readAt } = props
  const say = useWords(matrixWords)
  const { language } = useLanguage()
  const { timeZone, propertyId } = useProperty()
  const navigate = useNavigate()
  const businessDate = useBusinessDate()
  const [text, setText] = useSearchParam('find')
  const [as, setAs] = useSearchParam('as')
  const search = useRef<HTMLInputElement>(null)
  const asked = useDeferredValue(text ?? '')
  const parts = useMemo(() => findInManual(asked, language), [asked, language])
  const simulated = simulatedBy(as, { roles, users })
  const print = () => window.print()
  const exportXlsx = () => {
    const shown = simulated && !simulated.user ? roles.filter((role) => role.name === simulated.name) : roles
    workbookOf(matrixSheets(shown, language), { timeZone }).then(
      (blob) => keepFile(blob, `${fileName(say('matrix'), businessDate)}.xlsx`),
      notifyError,
    )
  }
  useKeys('screen', [
    {
      key: '/',
      label: say('search'),
      run: () => {
        search.current?.focus()
        search.current?.select()
      },
      isQuiet: true,
    },
    { key: 'Shift+F9', label: say('exportXlsx'), run: exportXlsx },
    { key: 'F9', label: say('print'), run: print },
  ])
  return (
    <>
      <PaperHead
        title={say('matrix')}
        at={readAt}
        facts={[
          ...(simulated ? [say('simulated', { name: simulated.name })] : []),
          ...(asked === '' ? [] : [`${say('search')}: ${asked}`]),
        ]}
      />
      <MatrixTools
        search={search}
        text={text ?? ''}
        onText={(next) => setText(next === '' ? null : next)}
        roles={roles}
        users={users}
        simulated={simulated ? as : null}
        onSimulate={setAs}
        onWhyNot={() => void navigate({ to: `/${propertyId}/why-not`, search: askedOf(simulated) } as never)}
        onExport={exportXlsx}
        onPrint={print}
      />
      {simulated && <SimulationBanner simulated={simulated} onEnd={() => setAs(null)} />}
      <Found parts={parts} rows={simulated ? 'operation' : props.rows} />
      <MatrixTable {...props} parts={parts} simulated={simulated} />
    </>
  )
}

function askedOf(simulated: Simulated | null): { readonly user?: string } {
  return simulated?.user ? { user: simulated.user.id } : {}
}

function Found({ parts, rows }: { readonly parts: readonly ManualPart[]; readonly rows: MatrixRows }) {
  const say = useWords(matrixWords)
  const count = countOf(parts, rows)
  return (
    <div className={classes.found} data-screen-only>
      <Text size="xs" c="dimmed" role="status">
        {count > 0 && say(rows === 'right' ? 'rightsFound' : 'operationsFound', { count })}
      </Text>
      {rows === 'operation' && (
        <span className={classes.legend}>
          <DegreeMark degree="open" /> <DegreeMark degree="partly" /> <DegreeMark degree="shut" />
        </span>
      )}
    </div>
  )
}

/** Its own scrolling takes the arrow keys. */
function MatrixTable(
  props: Matrix & { readonly parts: readonly ManualPart[]; readonly simulated: Simulated | null },
) {
  const { parts, roles, users, simulated } = props
  const say = useWords(matrixWords)
  const rows = simulated ? 'operation' : props.rows
  if (countOf(parts, rows) === 0) return <EmptyState title={say('nothing')} hint={say('nothingHint')} />
  const label = simulated
    ? say('simulationLabel', { name: simulated.name })
    : say(rows === 'right' ? 'rightsLabel' : 'operationsLabel')
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard scrolls it
    <section className={classes.scroll} tabIndex={0} aria-label={label}>
      <table className={classes.matrix} data-simulation={simulated ? true : undefined}>
        <thead>
          <tr>
            <th scope="col">{say(rows)}</th>
            {rows === 'operation' && (
              <th scope="col" className={classes.needs}>
                {say('needs')}
              </th>
            )}
            {simulated ? (
              <>
                <th scope="col">{say('may')}</th>
                <th scope="col" className={classes.lacks}>
                  {say('whatIsMissing')}
                </th>
              </>
            ) : (
              roles.map((role) => (
                <RoleHead
                  key={role.id}
                  role={role}
                  users={
                    users.filter((user) => user.grants.some((grant) => grant.role.id === role.id)).length
                  }
                  onOpen={() => props.onOpen(role)}
                />
              ))
            )}
          </tr>
        </thead>
        {simulated ? (
          <SimulationRows simulated={simulated} parts={parts} />
        ) : rows === 'right' ? (
          <RightRows roles={roles} parts={parts} />
        ) : (
          <OperationRows roles={roles} parts={parts} />
        )}
      </table>
    </section>
  )
}

function RoleHead(props: { readonly role: Role; readonly users: number; readonly onOpen: () => void }) {
  const { role, users } = props
  const say = useWords(matrixWords)
  return (
    <th scope="col">
      <UnstyledButton className={classes.roleHead} onClick={props.onOpen}>
        {role.name}
      </UnstyledButton>
      <div className={classes.roleUsers}>
        {users === 1 ? say('usersOne') : say('usersCount', { count: users })}
      </div>
    </th>
  )
}

function countOf(parts: readonly ManualPart[], rows: MatrixRows): number {
  const of = rows === 'right' ? 'rights' : 'operations'
  return parts.reduce((sum, part) => sum + part[of].length, 0)
}
