import { test } from 'node:test'
import { buildHttpWorld } from '../../test/http.ts'
import { silentLog } from '../db/log.ts'
import { inSnapshot } from '../db/transaction.ts'
import { loadChargesOfFolio, loadFolioView, loadPaymentsOfFolio } from '../folios/store.ts'
import { chargeOnWire } from '../folios/charge.ts'
import { loadCaller } from '../users/read.ts'
import { hashApiKey } from '../users/administration.ts'
test('speed', async () => {
  const w = await buildHttpWorld({ log: silentLog })
  const { folioId } = await w.guestInHouse()
  for (let i = 0; i < 200; i++) await w.send('POST', `/folios/${folioId}/charges`, { body: { chargeCode: 'BAR' } })
  const pool = w.database.pool
  const of = { propertyId: 'hotel', folioId }
  const measure = async (name: string, f: () => unknown) => { const t: number[] = []; for (let i = 0; i < 400; i++) { const b = performance.now(); await f(); t.push(performance.now() - b) } t.sort((a, b) => a - b); console.log(name.padEnd(20), t[40]!.toFixed(3), t[200]!.toFixed(3)) }
  const lines = await loadChargesOfFolio(pool, of)

  const cols = ['id','folio_id','parent_id','kind','code','description','quantity','unit_price_minor','amount_minor','currency','exchange_rate','service_date','business_date','recorded_at','recorded_by','is_voided','voided_on','void_reason']
  console.log((await pool.query(`explain (analyze, buffers) select ${cols.join(',')} from charges where property_id='hotel' and folio_id='${folioId}' order by id`)).rows.map((r: any) => r['QUERY PLAN']).join('\n'))
  for (let r = 0; r < 3; r++) {
  await measure('charges', () => loadChargesOfFolio(pool, of))
  await measure('18 cols', () => pool.query({ name: 'c18', text: `select ${cols.join(',')} from charges where property_id=$1 and folio_id=$2 order by id`, values: ['hotel', folioId] }))
  await measure('18 cols array', () => pool.query({ rowMode: 'array', name: 'c18a', text: `select ${cols.join(',')} from charges where property_id=$1 and folio_id=$2 order by id`, values: ['hotel', folioId] } as any))
  await measure('agg arrays', () => pool.query({ name: 'agg', text: `select ${cols.map((c) => `array_agg(${c}::text order by id) as ${c}`).join(',')} from charges where property_id=$1 and folio_id=$2`, values: ['hotel', folioId] }))
  await measure('json', () => pool.query({ name: 'js', text: `select json_agg(json_build_array(${cols.map((c) => `${c}::text`).join(',')}) order by id) as x from charges where property_id=$1 and folio_id=$2`, values: ['hotel', folioId] }))
  await measure('concat', async () => { const x = await pool.query({ name: 'cc', text: `select string_agg(concat_ws(e'\x1f', ${cols.map((c) => `coalesce(${c}::text, e'\x1d')`).join(',')}), e'\x1e' order by id) as x from charges where property_id=$1 and folio_id=$2`, values: ['hotel', folioId] }); return x.rows[0].x.split('\x1e').map((l: string) => l.split('\x1f')) })
  await measure('count', () => pool.query({ name: 'cn', text: `select count(*) from charges where property_id=$1 and folio_id=$2`, values: ['hotel', folioId] }))
  }
  await w.close()
})
