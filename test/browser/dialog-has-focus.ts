import type { Page } from 'playwright-core'

/**
 * Waits until the dialog that opened has the focus. It gets it a moment after it is shown, and only a machine is fast enough to press a
 * key in between, which is then for the page behind.
 */
export async function dialogHasFocus(page: Page): Promise<void> {
  await page.locator('[role="dialog"] :focus').waitFor()
}
