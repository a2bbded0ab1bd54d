import assert from 'node:assert/strict'
import axe, { type AxeResults, type RunOptions } from 'axe-core'
import type { Page } from 'playwright-core'

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice']

/** Rules of these tags that axe leaves out unless they are named. */
const NAMED_RULES = { 'target-size': { enabled: true } }

/**
 * Throws unless axe finds nothing against WCAG 2.2, levels A and AA, nor against its own best practices, in the page as it
 * is now. `where` says in the error which state of the page this is; `without` leaves out elements of others, by selector.
 */
export async function expectNoViolations(
  page: Page,
  { where, without = [] }: { readonly where: string; readonly without?: readonly string[] },
): Promise<void> {
  const how: RunOptions = { runOnly: { type: 'tag', values: TAGS }, rules: NAMED_RULES }
  await expectNothing(page, { where, without, how })
}

/** Throws unless all letters on the page have the contrast of level AAA: 7 : 1, large ones 4.5 : 1. */
export async function expectHighContrast(page: Page, { where }: { readonly where: string }): Promise<void> {
  const how: RunOptions = { runOnly: { type: 'rule', values: ['color-contrast-enhanced'] } }
  await expectNothing(page, { where, without: [], how })
}

async function expectNothing(
  page: Page,
  asked: { readonly where: string; readonly without: readonly string[]; readonly how: RunOptions },
): Promise<void> {
  const { where, without, how } = asked
  const { violations } = await run(page, { exclude: without.map((selector) => [selector]) }, how)
  const lines = violations.flatMap(({ id, impact, help, helpUrl, nodes }) => [
    `${id} (${impact}): ${help}, ${helpUrl.split('?')[0]}`,
    ...nodes.flatMap(({ target, html, failureSummary }) => [
      `  ${target.join(' ')}  ${html.replaceAll(/\s+/g, ' ').slice(0, 160)}`,
      ...(failureSummary ?? '').split('\n').map((line) => `    ${line.trim()}`),
    ]),
  ])
  assert.equal(lines.length, 0, `Not everybody can use ${where}, at ${page.url()}:\n${lines.join('\n')}\n`)
}

/**
 * axe in the page itself, once for each document; pages of ours have no frames. Its builder for Playwright opens a page of
 * its own for every run: that takes three times as long, and the page that is looked at loses the focus meanwhile.
 */
async function run(
  page: Page,
  context: { readonly exclude: readonly (readonly string[])[] },
  how: RunOptions,
): Promise<Pick<AxeResults, 'violations'>> {
  if (!(await page.evaluate("'axe' in window"))) await page.evaluate(axe.source)
  const given = [context, { ...how, resultTypes: ['violations'] }].map((one) => JSON.stringify(one))
  return await page.evaluate(`axe.run(${given.join(', ')}).then(({ violations }) => ({ violations }))`)
}
