import { answer, api, askingWhoIAm } from '../client/api.ts'
import { problemOf } from '../client/problem.ts'
import { notify } from '../parts/notices.tsx'
import { useWords } from '../words/language.tsx'
import { words } from './words.ts'

/** Ends the session and begins the page anew, so that nothing of it is left for who comes next; says where it could not. */
export function useSignOut(): () => Promise<void> {
  const say = useWords(words)
  return async () => {
    try {
      await answer(api.DELETE('/v1/session', askingWhoIAm))
    } catch (error) {
      const problem = problemOf(error)
      // Who is not signed in any more is out already.
      if (problem?.status !== 401)
        return notify({ kind: 'refused', text: problem?.title ?? say('unreachable') })
    }
    location.assign('/')
  }
}
