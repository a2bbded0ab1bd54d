import assert from 'node:assert/strict'
import { test } from 'node:test'
import { issuedDocument, manyLines } from '../../test/documents.ts'
import { readPdf } from '../../test/pdf.ts'
import { createPrinter } from './printer.ts'

const options = { currency: 'BRL', timeZone: 'America/Sao_Paulo', paper: 'a4' } as const

test('each is printed as it is, and one that cannot be fails alone', async () => {
  const printer = createPrinter()
  try {
    const long = printer.print(issuedDocument({ content: { lines: manyLines(300) } }), options)
    const broken = printer.print(issuedDocument({ issuedAt: 'never' }), options)
    const short = printer.print(issuedDocument({ number: 7n }), options)
    await assert.rejects(broken, /Invalid time value/)
    const titles = await Promise.all(
      [long, short].map(async (printing) => (await readPdf(await printing)).info.Title),
    )
    assert.deepEqual(titles, ['Conta 1042', 'Conta 7'])
  } finally {
    await printer.close()
  }
})

test('a printer that is closed fails what waits, and begins again for the next', async () => {
  const printer = createPrinter()
  const waiting = assert.rejects(printer.print(issuedDocument(), options), /the printer has ended/)
  await printer.close()
  await waiting
  const pdf = await printer.print(issuedDocument(), options)
  assert.equal(pdf.subarray(0, 5).toString(), '%PDF-')
  await printer.close()
})
