import assert from 'node:assert/strict'
import { test } from 'node:test'
import { QueryObserver } from '@tanstack/react-query'
import { Queries } from './queries.ts'

// What is read while something changes is not kept as it was before.

for (const isFirst of [true, false]) {
  test(`a change overtakes ${isFirst ? 'the first' : 'another'} reading that is on its way`, async (t) => {
    const queries = new Queries()
    t.after(() => queries.clear())
    const asked: ((answer: string) => void)[] = []
    const observer = new QueryObserver(queries, {
      queryKey: ['hotel', 'folio'],
      queryFn: () => new Promise<string>((resolve) => asked.push(resolve)),
    })
    const stop = observer.subscribe(() => {})
    t.after(stop)
    if (!isFirst) {
      asked.shift()!('long ago')
      await settled()
      void observer.refetch()
    }
    assert.equal(asked.length, 1)
    const done = queries.invalidateQueries({ queryKey: ['hotel'] })
    assert.equal(asked.length, 2)
    asked[0]!('before')
    await settled()
    assert.notEqual(observer.getCurrentResult().data, 'before')
    asked[1]!('after')
    await done
    assert.equal(observer.getCurrentResult().data, 'after')
    assert.equal(observer.getCurrentResult().error, null)
  })
}

function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}
