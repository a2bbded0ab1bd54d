import type { Command } from 'commander'
import { refuse } from '../api/refusals.ts'
import { type Finding, verifyBooks } from '../checks.ts'
import { loadProperties } from '../properties/store.ts'
import type { Environment } from './environment.ts'
import { CommandRefused } from './errors.ts'
import { line } from './texts.ts'
import { withBooks } from './with-books.ts'

/** `comanda verify`: recomputes the books. */
export function addVerify(program: Command, environment: Environment): void {
  program
    .command('verify')
    .description(
      'recompute everything that is kept, seal by seal and balance by balance, and name what does not agree. Writes ' +
        'nothing; the exit code is 1 where anything is found.',
    )
    .option('--property <id>', 'one property; all of them if left out')
    .action((options: { property?: string }) => runVerify(environment, options.property))
}

async function runVerify(environment: Environment, only: string | undefined): Promise<void> {
  const { print, language } = environment
  await withBooks(environment, async ({ database }) => {
    const { pool } = database
    const properties = (await loadProperties(pool, null)).filter(({ id }) => !only || id === only)
    if (only && properties.length === 0) {
      throw new CommandRefused(refuse('notFound', { object: 'property', id: only }))
    }
    let found = 0
    for (const { id: propertyId } of properties) {
      const onFinding = (finding: Finding): void => printFinding(environment, propertyId, finding)
      const findings = await verifyBooks({ pool, propertyId, onFinding })
      const own = findings.reduce((sum, finding) => sum + finding.found, 0)
      if (own === 0) print(line('verified', language, { propertyId, checks: findings.length }))
      found += own
    }
    if (found > 0) throw new CommandRefused(refuse('booksNotRight', { found }))
  })
}

function printFinding({ print, language }: Environment, propertyId: string, finding: Finding): void {
  const { rule, offenders, found } = finding
  print(`${found === 0 ? 'ok   ' : 'FOUND'} ${propertyId}: ${rule}`)
  for (const offender of offenders) {
    const facts = Object.entries(offender).map(([name, value]) => `${name}=${JSON.stringify(value)}`)
    print(`        ${facts.join(' ')}`)
  }
  if (found > offenders.length) print(`        ${line('offenders', language, { count: found })}`)
}
