import { refuse } from '../api/refusals.ts'
import type { OpenProperty } from '../properties/property.ts'
import { loadProperty } from '../properties/store.ts'
import { admitSystem } from '../users/bootstrap.ts'
import { SYSTEM_ACTOR } from '../users/built-in.ts'
import { type Books, type Environment, openBooks } from './environment.ts'
import { CommandRefused } from './errors.ts'

/** What a command works with: the open books, and whether somebody has asked it to end. */
export type Work = Books & { readonly isCancelled: () => boolean }

/** Opens the books for one command, also beside a running server, and closes them after it, however it ends. */
export async function withBooks<T>(
  environment: Environment,
  command: (work: Work) => Promise<T>,
): Promise<T> {
  let isEnding = false
  void environment.ended.then(() => {
    isEnding = true
  })
  const books = await openBooks(environment, { joins: true })
  try {
    return await command({ ...books, isCancelled: () => isEnding })
  } finally {
    await books.close()
  }
}

/** The property of that id, at which the system may act; ends the command where there is none. */
export async function workAt(
  { database }: Books,
  environment: Environment,
  propertyId: string,
): Promise<OpenProperty> {
  const { pool } = database
  const property = await loadProperty(pool, propertyId)
  if (!property) throw new CommandRefused(refuse('notFound', { object: 'property', id: propertyId }))
  await admitSystem({ pool, clock: environment.clock, actorId: SYSTEM_ACTOR.userId }, propertyId)
  return property
}
