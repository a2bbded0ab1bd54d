import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { testDatabase } from '../../test/database.ts'
import { dumpSchema } from './schema-dump.ts'

test('schema.sql is what the migrations make; if not, run node src/db/write-schema.ts', async () => {
  const { pool } = await testDatabase()
  const committed = await readFile(join(import.meta.dirname, 'schema.sql'), 'utf8')
  assert.equal(await dumpSchema(pool), committed.replaceAll('\r\n', '\n'))
})

test('tells columns, constraints and indexes, in an order that does not depend on how they were made', async () => {
  const ours = await testDatabase({ isEmpty: true })
  await ours.pool.query(`
    create table "Zimmer" (id int generated always as identity, name varchar(20) collate "C" not null default 'a,b');
    create table folios (
      property_id text not null, id text, total bigint default 0, twice bigint generated always as (total * 2) stored,
      constraint folios_pkey primary key (property_id, id),
      constraint folios_total_check check (total >= 0),
      constraint folios_twice_key unique nulls not distinct (twice)
    );
    create table charges (
      property_id text, folio_id text,
      constraint charges_folio foreign key (property_id, folio_id) references folios on delete cascade deferrable
    );
    create unique index folios_open on folios (property_id, lower(id)) include (total) where total > 0;
    alter table folios drop column total cascade;
    alter table folios add column total numeric(12, 2)[];`)
  assert.equal(
    await dumpSchema(ours.pool),
    `create table "Zimmer" (
  id integer not null generated always as identity,
  name character varying(20) collate "C" not null default 'a,b'::character varying
);

create table charges (
  property_id text,
  folio_id text,
  constraint charges_folio FOREIGN KEY (property_id, folio_id) REFERENCES folios(property_id, id) ON DELETE CASCADE DEFERRABLE
);

create table folios (
  property_id text not null,
  id text not null,
  total numeric(12,2)[],
  constraint folios_pkey PRIMARY KEY (property_id, id)
);
`,
  )
  const theirs = await testDatabase({ isEmpty: true })
  await theirs.pool.query(`
    create table b (id int constraint b_positive check (id > 0) constraint b_even check (id % 2 = 0));
    create index b_2 on b (id); create index b_1 on b (id desc nulls last) where id > 7;`)
  assert.equal(
    await dumpSchema(theirs.pool),
    `create table b (
  id integer,
  constraint b_even CHECK (((id % 2) = 0)),
  constraint b_positive CHECK ((id > 0))
);
CREATE INDEX b_1 ON b USING btree (id DESC NULLS LAST) WHERE (id > 7);
CREATE INDEX b_2 ON b USING btree (id);
`,
  )
})
