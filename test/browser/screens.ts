import type { Page } from 'playwright-core'
import type { FullWorld } from '../full-world.ts'

/** A screen as the pictures show it. */
export type Screen = {
  /** The beginning of the file's name. */
  readonly name: string
  /** Where it is, in the hotel of the pictures. */
  readonly path: (world: FullWorld) => string
  /** What is done before the picture is taken, such as to open a dialog. It waits for what it opens. */
  readonly prepare?: (page: Page) => Promise<void>
}

/** All screens, in the order of a day at the reception. A new screen gets its line here. */
export const SCREENS: readonly Screen[] = [
  {
    name: 'api',
    path: () => '/docs/',
    prepare: (page) => page.getByRole('heading', { name: 'Comanda' }).first().waitFor(),
  },
]
