import { Anchor, Table } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { OPERATION_WORDS } from '../../api/operation-words.ts'
import { REFUSALS, type RefusalCode } from '../../api/refusals.ts'
import { FACT_WORDS } from '../../rights/fact-words.ts'
import type { Fact } from '../../rights/rules.ts'
import type { operations } from '../client/openapi.d.ts'
import { useProperty } from '../frame/property.tsx'
import { shortText } from '../parts/blocked-text.ts'
import { DegreeIcon, DegreeMark } from '../rights/degree-mark.tsx'
import type { Degree } from '../rights/openness-text.ts'
import { roleName } from '../words/built-in-names.ts'
import { useLanguage, useWords } from '../words/language.tsx'
import { Panel } from './panel.tsx'
import { Limit } from './user-columns.tsx'
import classes from './why-not.module.css'
import { whyNotWords } from './why-not-words.ts'
import { userWords } from './words.ts'

type Told = operations['whyNot']['responses'][200]['content']['application/json']

/** Why somebody can or cannot do something, in words: case by case, and who could let them. */
export function WhyNotAnswer({ told }: { readonly told: Told }) {
  return (
    <div className={classes.answer}>
      <Verdict told={told} />
      <Ways told={told} />
      {told.rights.length > 0 && <WhoGives told={told} />}
    </div>
  )
}

function Verdict({ told }: { readonly told: Told }) {
  const say = useWords(whyNotWords)
  const sayUsers = useWords(userWords)
  const { language } = useLanguage()
  const { propertyId } = useProperty()
  const degree = degreeOf(told)
  const facts = { name: told.name, operation: OPERATION_WORDS[told.operation][language] }
  const verdict = { open: 'verdictOpen', partly: 'verdictPartly', shut: 'verdictShut' } as const
  return (
    <section className={classes.verdict} data-degree={degree} role="status">
      <strong>
        <DegreeIcon degree={degree} /> {say(verdict[degree], facts)}
      </strong>
      {!told.isActive && <div>{say('inactive')}</div>}
      <div className={classes.facts}>
        {told.roles.length === 0 ? (
          <span>{say('noRole')}</span>
        ) : (
          <span>
            {say('hasRoles', { roles: told.roles.map((role) => roleName(role, language)).join(', ') })}
          </span>
        )}
        {told.roles.length > 0 &&
          (['maxRefund', 'maxVoid', 'maxDiscountPercent'] as const).map((which) => (
            <span key={which}>
              {sayUsers(which)}: <Limit value={told[which]} />
            </span>
          ))}
        {told.object && (
          <span>
            {say(OBJECTS[told.object.kind])} {told.object.id}{' '}
            <Anchor
              component={Link}
              to={`/${propertyId}/folios/${told.object.folioId}`}
              inherit
              underline="always"
            >
              {say('openFolio')}
            </Anchor>
          </span>
        )}
        {!told.object && <span>{say('onlyRights')}</span>}
      </div>
      <div className={classes.facts}>
        <Anchor component={Link} to={`/${propertyId}/users/${told.userId}`} inherit underline="always">
          {say('toUser')}
        </Anchor>
        <Anchor
          component={Link}
          to={`/${propertyId}/manual`}
          hash={told.operation}
          inherit
          underline="always"
        >
          {say('inManual')}
        </Anchor>
      </div>
    </section>
  )
}

const OBJECTS = {
  folio: 'ofFolio',
  charge: 'ofCharge',
  payment: 'ofPayment',
  document: 'ofDocument',
} as const

function Ways({ told }: { readonly told: Told }) {
  const say = useWords(whyNotWords)
  return (
    <Panel title={say('ways')}>
      <Table className={classes.table}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{say('case')}</Table.Th>
            <Table.Th>{say('may')}</Table.Th>
            <Table.Th>{say('why')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {told.ways.map((way) => (
            <Way key={way.action} way={way} isActive={told.isActive} />
          ))}
        </Table.Tbody>
      </Table>
    </Panel>
  )
}

function Way({ way, isActive }: { readonly way: Told['ways'][number]; readonly isActive: boolean }) {
  const say = useWords(whyNotWords)
  const { language } = useLanguage()
  const [, fact] = way.action.split(':') as [string, Fact | undefined]
  const when = fact ? FACT_WORDS[fact][language] : say('caseAlways')
  const reason = (code: string) =>
    Object.hasOwn(REFUSALS, code) ? shortText(code as RefusalCode, language) : code
  const reasons = [
    ...(way.missingRights.length > 0
      ? [say('lacks', { rights: way.missingRights.map((right) => right.name).join('; ') })]
      : []),
    ...(way.limit ? [say('limit', { reason: reason(way.limit) })] : []),
    ...(way.state ? [say('state', { reason: reason(way.state) })] : []),
    ...(isActive ? [] : [say('inactive')]),
  ]
  return (
    <Table.Tr>
      <Table.Th scope="row">{`${when.charAt(0).toUpperCase()}${when.slice(1)}`}</Table.Th>
      <Table.Td>
        <DegreeMark degree={way.isAllowed && isActive ? 'open' : 'shut'} />
      </Table.Td>
      <Table.Td>
        {reasons.length === 0 ? say('nothing') : reasons.map((text) => <div key={text}>{text}</div>)}
      </Table.Td>
    </Table.Tr>
  )
}

function WhoGives({ told }: { readonly told: Told }) {
  const say = useWords(whyNotWords)
  const { language } = useLanguage()
  const { propertyId } = useProperty()
  return (
    <Panel title={say('whoGives')}>
      <Table className={classes.table}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{say('right')}</Table.Th>
            <Table.Th>{say('fromRole')}</Table.Th>
            <Table.Th>{say('givenBy')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        {told.rights.map((right) => (
          <Table.Tbody key={right.id}>
            {(right.roles.length === 0 ? [null] : right.roles).map((role, at) => (
              <Table.Tr key={role?.id ?? 'none'}>
                {at === 0 && (
                  <Table.Th scope="rowgroup" rowSpan={Math.max(1, right.roles.length)}>
                    <Anchor
                      component={Link}
                      to={`/${propertyId}/manual`}
                      hash={right.id}
                      inherit
                      underline="always"
                    >
                      {right.name}
                    </Anchor>
                  </Table.Th>
                )}
                <Table.Td>{role ? roleName(role, language) : say('inNoRole')}</Table.Td>
                <Table.Td>
                  {role === null || role.givers.length === 0
                    ? say('givenByNobody')
                    : role.givers.map((giver) => giver.name).join(', ')}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        ))}
      </Table>
    </Panel>
  )
}

function degreeOf({ ways, isActive }: Told): Degree {
  const allowed = ways.filter((way) => way.isAllowed).length
  if (!isActive || allowed === 0) return 'shut'
  return allowed === ways.length ? 'open' : 'partly'
}
