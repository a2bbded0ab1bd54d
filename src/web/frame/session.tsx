import { useQuery, useQueryClient } from '@tanstack/react-query'
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react'
import { answer, api, askingWhoIAm, rightsChanged, rightsRefused, setSignedInAs } from '../client/api.ts'
import { handsBack } from '../client/hands.ts'
import type { operations } from '../client/openapi.d.ts'
import { problemOf } from '../client/problem.ts'
import { openSettings } from '../client/settings.ts'
import { ErrorPanel } from '../parts/error-panel.tsx'
import { MustChangePassword } from './must-change-password.tsx'
import { SignInPage } from './sign-in.tsx'
import { SignInAgain } from './sign-in-again.tsx'

/** Who is signed in, with their rights at each property. */
export type Me = operations['getMe']['responses'][200]['content']['application/json']

const SignedIn = createContext<Me | null>(null)

/** Who is signed in. */
export function useMe(): Me {
  return useContext(SignedIn)!
}

/** The query that says who is signed in; asked again when rights may have changed. */
export const ME = ['me'] as const

/** Shows what is below to who is signed in, and the sign-in page to others. */
export function SessionProvider({ children }: { readonly children: ReactNode }) {
  const queries = useQueryClient()
  const me = useQuery({
    queryKey: ME,
    // Who was signed in and is not any more is asked to sign in again over their work, not in its place.
    queryFn: () => whoAmI(queries.getQueryData(ME) ? {} : askingWhoIAm),
    staleTime: 60_000,
    refetchOnWindowFocus: true,
  })
  useEffect(() => {
    const askAnew = () => void queries.invalidateQueries({ queryKey: ME })
    // What may be done stands in every answer of the property, not only in that of who is signed in.
    const askAllAnew = () => {
      askAnew()
      void queries.invalidateQueries({ queryKey: [rightsChanged.get()!.propertyId] })
    }
    const unfollows = [
      rightsRefused.follow(askAnew),
      rightsChanged.follow(askAllAnew),
      handsBack.follow(askAnew),
    ]
    return () => {
      for (const unfollow of unfollows) unfollow()
    }
  }, [queries])
  const isSignedIn = me.data !== undefined && me.data !== null
  // What was just typed to sign in, for the page that would else ask for it again. Nowhere but here, and not for longer.
  const [given, setGiven] = useState<string | null>(null)
  const begin = useMemo(
    () => async () => {
      // What somebody else was shown on this page is not for who comes now.
      queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== ME[0] })
      await queries.refetchQueries({ queryKey: ME })
    },
    [queries],
  )
  if (me.isPending) return null
  if (me.isError && me.data === undefined) return <ErrorPanel error={me.error} onRetry={() => me.refetch()} />
  if (!isSignedIn) {
    return (
      <SignInPage
        onSignedIn={async (_userId, password) => {
          setGiven(password)
          await begin()
          if (!queries.getQueryData<Me | null>(ME)?.mustChangePassword) setGiven(null)
        }}
      />
    )
  }
  if (me.data!.mustChangePassword) {
    return (
      <MustChangePassword
        me={me.data!}
        given={given}
        onChanged={async () => {
          setGiven(null)
          await begin()
        }}
      />
    )
  }
  return (
    <SignedIn value={me.data!}>
      {children}
      <SignInAgain me={me.data!} />
    </SignedIn>
  )
}

/** Null where nobody is signed in. */
async function whoAmI(how: Partial<typeof askingWhoIAm>): Promise<Me | null> {
  try {
    const me = await answer(api.GET('/v1/me', how))
    setSignedInAs(me.userId)
    openSettings(me.settings, (name, value) => {
      // What is not kept now is kept the next time that it is changed.
      api.PUT('/v1/me/settings/{name}', { params: { path: { name } }, body: { value } }).catch(() => {})
    })
    return me
  } catch (error) {
    if (problemOf(error)?.status === 401) return null
    throw error
  }
}
