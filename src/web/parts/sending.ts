import { newIdempotencyKey } from '../client/api.ts'
import { problemOf } from '../client/problem.ts'
import { nextKey, outcomeOf } from './operation-key.ts'

/**
 * Sends something under one Idempotency-Key, which is kept through refusals and lost connections until something is done;
 * see `nextKey`. Throws what `run` throws. Asked again while it is on its way, it does nothing and gives null.
 */
export function makeSending(): <Result>(
  run: (key: string) => Promise<Result>,
) => Promise<{ readonly result: Result } | null> {
  let key: string | null = null
  let isOnItsWay = false
  return async (run) => {
    if (isOnItsWay) return null
    isOnItsWay = true
    key ??= newIdempotencyKey()
    try {
      const result = await run(key)
      key = nextKey(key, 'done', newIdempotencyKey)
      return { result }
    } catch (error) {
      key = nextKey(key, outcomeOf(problemOf(error)?.code ?? null), newIdempotencyKey)
      throw error
    } finally {
      isOnItsWay = false
    }
  }
}
