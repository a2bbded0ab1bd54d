import { answer, api, askingWhoIAm } from '../client/api.ts'
import { problemOf } from '../client/problem.ts'
import { isLeavingOnPurpose } from '../parts/dialog/use-leaving.ts'
import { notifyError } from '../parts/notices.tsx'

/** Ends the session and begins the page anew, so that nothing of it is left for who comes next; says where it could not. */
export function useSignOut(): () => Promise<void> {
  return async () => {
    isLeavingOnPurpose.set(true)
    try {
      await answer(api.DELETE('/v1/session', askingWhoIAm))
    } catch (error) {
      // Who is not signed in any more is out already.
      if (problemOf(error)?.status !== 401) {
        isLeavingOnPurpose.set(false)
        return notifyError(error)
      }
    }
    location.assign('/')
  }
}
