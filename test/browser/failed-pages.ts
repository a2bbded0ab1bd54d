import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'

const FOLDER = join(import.meta.dirname, '../../.cache/failed-pages')

/** Keeps what a page showed when its test failed, and tells where. Never fails itself: there is an error to be told. */
export async function keepPicture(page: Page, test: string): Promise<string> {
  try {
    await mkdir(FOLDER, { recursive: true })
    const name = test
      .normalize('NFD')
      .replaceAll(/[^\w]+/g, '-')
      .slice(0, 100)
    const path = join(FOLDER, `${name}.png`)
    await page.screenshot({ path, timeout: 5000 })
    return `The page was at ${page.url()} and looked as in ${path}`
  } catch (error) {
    return `The page was at ${page.url()}, and there is no picture of it: ${error}`
  }
}
