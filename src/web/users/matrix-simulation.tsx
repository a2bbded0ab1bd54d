import { Anchor, Button } from '@mantine/core'
import { IconUserSearch } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { OPERATION_SENTENCES } from '../../api/operation-sentences.ts'
import { OPERATION_WORDS } from '../../api/operation-words.ts'
import { opennessOf } from '../../rights/rows.ts'
import { useProperty } from '../frame/property.tsx'
import { DegreeMark } from '../rights/degree-mark.tsx'
import type { ManualPart } from '../rights/manual-search.ts'
import { matrixWords } from '../rights/matrix-words.ts'
import { degreeOf, opennessText } from '../rights/openness-text.ts'
import { useLanguage, useWords } from '../words/language.tsx'
import classes from './matrix.module.css'
import { NeedsCell } from './matrix-operations.tsx'
import { AreaRow, MatrixRow } from './matrix-row.tsx'
import type { Simulated } from './simulated.ts'
import { Limit } from './user-columns.tsx'
import { widest } from './user-query.ts'
import { userWords } from './words.ts'

/** Who is simulated, and that the session is nobody else's. */
export function SimulationBanner({
  simulated,
  onEnd,
}: {
  readonly simulated: Simulated
  readonly onEnd: () => void
}) {
  const say = useWords(matrixWords)
  return (
    <section className={classes.banner} aria-label={say('simulated', { name: simulated.name })}>
      <IconUserSearch size={20} aria-hidden />
      <div className={classes.bannerText}>
        <strong>{say('simulated', { name: simulated.name })}</strong> {say('simulatedHint')}
        {simulated.user && <OfUser simulated={simulated} />}
      </div>
      <Button variant="default" onClick={onEnd} data-screen-only>
        {say('endSimulation')}
      </Button>
    </section>
  )
}

function OfUser({ simulated }: { readonly simulated: Simulated }) {
  const say = useWords(matrixWords)
  const sayUsers = useWords(userWords)
  const grants = simulated.user!.grants
  if (grants.length === 0) return <div>{say('simulatedNoRole')}</div>
  const limits = (['maxRefund', 'maxVoid', 'maxDiscountPercent'] as const).map((which) => (
    <span key={which}>
      {sayUsers(which)}: <Limit value={widest(grants, which)} />
    </span>
  ))
  return (
    <div className={classes.bannerFacts}>
      <span>{say('simulatedRoles', { roles: grants.map((grant) => grant.role.name).join(', ') })}</span>
      {limits}
    </div>
  )
}

/** Every operation as one role or user has it: whether they may, and all that they lack. */
export function SimulationRows({
  simulated,
  parts,
}: {
  readonly simulated: Simulated
  readonly parts: readonly ManualPart[]
}) {
  const say = useWords(matrixWords)
  const { language } = useLanguage()
  const { propertyId } = useProperty()
  return parts
    .filter(({ operations }) => operations.length > 0)
    .map(({ area, operations }) => (
      <tbody key={area}>
        <AreaRow area={area} columns={4} />
        {operations.map((operation) => {
          const openness = opennessOf(operation, simulated.rights)
          const degree = degreeOf(openness)
          return (
            <MatrixRow
              key={operation}
              id={operation}
              name={OPERATION_WORDS[operation][language]}
              columns={4}
              detail={
                <>
                  <p>{OPERATION_SENTENCES[operation][language]}</p>
                  {simulated.user && (
                    <p>
                      <Anchor
                        component={Link}
                        to={`/${propertyId}/why-not`}
                        search={{ user: simulated.user.id, operation } as never}
                        inherit
                        underline="always"
                      >
                        {say('whyNot')}
                      </Anchor>
                    </p>
                  )}
                </>
              }
            >
              <NeedsCell operation={operation} />
              <td>
                <DegreeMark degree={degree} />
              </td>
              <td className={classes.lacks}>
                {degree === 'open' ? say('nothingMissing') : opennessText(openness, language)}
              </td>
            </MatrixRow>
          )
        })}
      </tbody>
    ))
}
