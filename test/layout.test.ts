import assert from 'node:assert/strict'
import { glob, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { OPERATION_NAMES } from '../src/api/operation-names.ts'
import { type Known, RULES, type SourceFile } from './layout.ts'

const root = join(import.meta.dirname, '..')
const files: readonly SourceFile[] = await Promise.all(
  (await Array.fromAsync(glob('{src,test}/**/*.{ts,tsx,md,sql}', { cwd: root })))
    .sort()
    .map(async (path) => ({ path, text: await readFile(join(root, path), 'utf8') })),
)
const known: Known = { operationNames: OPERATION_NAMES, propertyTables: propertyTables() }

/** From the migrations: tables with a column property_id. */
function propertyTables(): readonly string[] {
  return files
    .filter((file) => file.path.startsWith('src/db/migrations/'))
    .flatMap((file) => [...file.text.matchAll(/create table (\w+) \(\n {2}property_id /g)])
    .map((match) => match[1]!)
}

for (const { rule, check } of RULES) {
  test(rule, () => {
    const broken = check(files, known)
    assert.deepEqual(broken, [], `${rule}:\n${broken.join('\n')}\n`)
  })
}

test('the rules have something to look at', () => {
  assert.ok(files.length > 100)
  assert.ok(known.propertyTables.includes('postings') && known.propertyTables.includes('stay_nights'))
  assert.ok(!known.propertyTables.includes('users'))
})

/** For each rule what breaks it, and what comes close and does not. */
const SNIPPETS: Readonly<
  Record<
    string,
    { readonly bad: Readonly<Record<string, string>>; readonly good?: Readonly<Record<string, string>> }
  >
> = {
  'a folder imports only those above it in design.md': {
    bad: {
      'src/folios/a.ts': `import { x } from '../stays/store.ts'`,
      'src/values/b.ts': `import type { x } from '../db/log.ts'`,
      'src/journal/c.ts': `const x = await import('../http/server.ts')`,
      'src/day/d.ts': `import { OPERATIONS } from '../operations.ts'`,
      'src/main.ts': `import { x } from './journal/door.ts'`,
      'src/stays/e.ts': `import { x } from '../../test/world.ts'`,
      'src/http/f.ts': `import '../cli/program.ts'`,
    },
    good: {
      'src/folios/a.ts': `import { x } from '../journal/store.ts'\nimport { y } from './b.ts'\nimport pg from 'pg'`,
      'src/cli/b.ts': `import { OPERATIONS } from '../operations.ts'`,
      'src/main.ts': `import { x } from './api/language.ts'`,
      'src/folios/a.test.ts': `import { x } from '../stays/store.ts'`,
    },
  },
  'the web app imports words, values and rights, and nothing of Node': {
    bad: {
      'src/web/a.tsx': `import { folios } from '../folios/store.ts'`,
      'src/web/folios/b.ts': `import { INPUTS } from '../../api/inputs.ts'`,
      'src/web/c.ts': `import { join } from 'node:path'`,
      'src/web/d.ts': `import { newId } from '../values/id.ts'`,
    },
    good: {
      'src/web/folios/a.tsx': `import { RIGHTS } from '../../rights/rights.ts'\nimport './a.module.css'\nimport { useState } from 'react'`,
      'src/web/b.ts': `import { texts } from '../api/language.ts'`,
      'src/web/b.test.ts': `import { test } from 'node:test'`,
      'src/cli/c.ts': `import { join } from 'node:path'`,
    },
  },
  'a folder is one of those of design.md': {
    bad: { 'src/misc/a.ts': '', 'src/stray.ts': '' },
    good: { 'src/folios/a.ts': '', 'src/operations.ts': '' },
  },
  'a domain folder has a README.md': {
    bad: { 'src/folios/a.ts': '' },
    good: { 'src/folios/a.ts': '', 'src/folios/README.md': '# folios' },
  },
  'an operation is one file, named as it': {
    bad: {
      'src/folios/charges.ts': `export const postCharge: Operation<Input<'postCharge'>> = {`,
      'src/folios/burn-down.ts': `export const burnDown: Operation<Input<'burnDown'>> = {`,
    },
  },
  'SQL stands in store.ts, read.ts or checks.ts': {
    bad: {
      'src/folios/post-charge.ts': `pool.query('select 1 from charges where property_id = $1')`,
      'src/stays/a.ts': 'const x = `\n  with a as (select 1) select * from a`',
      'src/day/b.ts': `'update days set digest = $1'`,
      'src/http/c.ts': `"x"; 'delete from users'`,
      'src/store.ts': `'insert into users values (1)'`,
      'src/stays/spread-a.ts': `'select 1 from x'`,
    },
    good: {
      'src/folios/store.ts': `'select 1 from x'`,
      'src/stays/read-stays.ts': `'select 1 from x'`,
      'src/journal/store-jobs.ts': `'insert into jobs (property_id) values ($1)'`,
      'src/journal/checks.ts': `'select 1'`,
      'src/folios/a.ts': `// 'select 1 from x'\nconst text = 'a select few'`,
    },
  },
  'a statement on a property’s table filters by property_id': {
    bad: {
      'src/folios/store.ts': `'select id from charges where id = $1'`,
      'src/stays/store.ts': 'const x = `insert into stays (id) values ($1)`',
      'src/day/read.ts': '`update days\n set digest = $1`',
      'src/accounts/read.ts': '`select property_id, id from accounts where id = $1`',
      'src/http/read.ts': '`select 1 from users u join folios f on f.id = u.id`',
    },
    good: {
      'src/folios/store.ts': `'select id from charges where property_id = $1 and id = $2'`,
      'src/users/store.ts': `'select id from users where id = $1'`,
    },
  },
  'a table is written in its owner’s store.ts only': {
    bad: {
      'src/folios/store.ts': `export const charges = table<Charge>(\n  'charges', {})`,
      'src/stays/store.ts': `'update charges set version = 2 where property_id = $1'`,
      'src/folios/read.ts': `'delete from charges where property_id = $1'`,
      'src/users/store.ts': `'insert into roles (id) values ($1)'`,
      'src/day/store.ts': `'insert into roles (id) values ($1)'`,
    },
    good: {
      'src/folios/store.ts': `table<Charge>('charges', {}); 'update charges set version = 2'`,
      'src/stays/store.ts': `'select 1 from charges where property_id = $1 for update'`,
    },
  },
  'no utils, helpers, services, managers or common': {
    bad: {
      'src/folios/utils.ts': '',
      'test/helpers/a.ts': '',
      'src/stays/room-manager.ts': '',
      'src/common/a.ts': '',
    },
    good: { 'src/folios/communal.ts': '', 'src/folios/serviced.ts': '' },
  },
  'no barrels': {
    bad: {
      'src/folios/all.ts': `export * from './folio.ts'`,
      'src/stays/all.ts': `export { a } from './b.ts'`,
    },
    good: { 'src/folios/a.ts': `export type A = { b: string }` },
  },
  'no file is longer than 300 lines': {
    bad: { 'src/folios/long.ts': 'x\n'.repeat(301) },
    good: { 'src/folios/a.ts': 'x\n'.repeat(300), 'src/folios/a.test.ts': 'x\n'.repeat(900) },
  },
  'only main.ts reads the environment, the clock or chance': {
    bad: {
      'src/folios/a.ts': `const now = Date.now()`,
      'src/folios/b.ts': `const now = new Date()`,
      'src/folios/c.ts': `process.env.HOME`,
      'src/folios/d.ts': `Math.random()`,
      'src/cli/e.ts': `const clock = Date.now`,
    },
    good: {
      'src/main.ts': `process.env.HOME; Date.now()`,
      'src/values/a.ts': `new Date(0); Date.parse('x') // not Date.now()`,
    },
  },
  'imports of our own files end in .ts': {
    bad: { 'src/folios/a.ts': `import { x } from './folio'`, 'test/b.ts': `import x from '../src/main.js'` },
    good: { 'src/folios/a.ts': `import { x } from './folio.ts'\nimport pg from 'pg'` },
  },
  'every export has a docstring': {
    bad: {
      'src/folios/a.ts': `export const a = 1`,
      'src/folios/b.ts': `// not this\nexport function b() {}`,
    },
    good: { 'src/folios/a.ts': `/** A. */\nexport const a = 1\n\n/**\n * B.\n */\nexport type B = string` },
  },
}

for (const { rule, check } of RULES) {
  test(`can fail: ${rule}`, () => {
    const { bad, good = {} } = SNIPPETS[rule]!
    const tree = (of: Readonly<Record<string, string>>) =>
      Object.entries(of).map(([path, text]): SourceFile => ({ path, text }))
    const found = check(tree(bad), { ...known, operationNames: ['postCharge'] })
    for (const path of Object.keys(bad)) {
      // A table's owner, and what is missing, are told at another place.
      const isTold = found.some((one) => one.startsWith(`${path}:`) || one === 'src/folios/README.md')
      const isOwner = rule.startsWith('a table') && ['src/folios/store.ts', 'src/day/store.ts'].includes(path)
      assert.equal(isTold, !isOwner, `${path} in ${JSON.stringify(found)}`)
    }
    assert.deepEqual(check(tree(good), { ...known, operationNames: [] }), [])
  })
}
