import type { Page } from '@playwright/test'
import type { Examination, Wishes } from './in-page.ts'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { settled } from './deck.ts'
import { source } from './in-page.ts'
import { expect, test } from './test.ts'

/** The minified axe script for the page. It is half the size of `axe.source`. */
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** WCAG 2.2 A and AA, required in every state. */
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/**
 * The themes and their rules. The light theme differs from the dark one only in colours, so only contrast is checked.
 */
const LOOKS: Wishes['looks'] = [{ theme: 'dark', rules: WCAG }, { theme: 'light', rules: ['color-contrast'] }]

/**
 * Reports that a test has examined a state of the page, or has skipped it because it is identical to an earlier one.
 */
function count(what: 'examined' | 'identical'): void {
  test.info().annotations.push({ type: 'state', description: what })
}

/**
 * Calls an examination function in a page. The script is injected only once per document, because injecting it takes
 * longer than most calls.
 */
async function ask<K extends keyof Examination>(
  page: Page,
  what: K,
  ...args: Parameters<Examination[K]>
): Promise<Awaited<ReturnType<Examination[K]>>> {
  const asked = () =>
    page.evaluate(
      ([what, args]) => (window as { examination?: Record<string, (...args: unknown[]) => unknown> }).examination?.[what](...args),
      [what, args] as const,
    )
  const answer = await asked()
  if (answer !== undefined)
    return answer as Awaited<ReturnType<Examination[K]>>
  await page.evaluate(`${AXE}\n${source}`)
  return (await asked()) as Awaited<ReturnType<Examination[K]>>
}

/**
 * WCAG violations of the page in its current state, one line each.
 * @param page The page; the deck has no frames.
 * @param rules The rules to check. Default: all of WCAG 2.2 AA.
 */
export const violations = (page: Page, rules: readonly string[] = WCAG): Promise<string[]> => ask(page, 'violationsHere', rules)

/** Expects the page, in its current state, to meet WCAG or the given rules; `where` names the state in a failure. */
export async function expectAccessible(page: Page, where?: string, rules?: readonly string[]): Promise<void> {
  count('examined')
  expect(await violations(page, rules), where).toEqual([])
}

/** The layout faults of the slide on stage or, on a page that shows all slides, of each picture. */
export const faultsHere = (page: Page): Promise<string[]> => ask(page, 'misplaced')

/** The layout faults of the slide in either theme, and what is elsewhere in the light theme. @param page The page, in dark. */
export async function faultsInThemes(page: Page): Promise<string[]> {
  return (await ask(page, 'inspectHere', { looks: LOOKS, seen: [] })).flatMap(({ faults }) => faults?.misplaced ?? [])
}

/** Expects everything on the current slide to be in its place; `where` names the state in a failure. */
export async function expectInPlace(page: Page, where: string): Promise<void> {
  await settled(page)
  expect.soft(await faultsHere(page), where).toEqual([])
}

/** Expects every picture of a page that shows all slides to be in its place; `where` names the page in a failure. */
export async function expectAllInPlace(page: Page, where: string): Promise<void> {
  count('examined')
  expect.soft(await faultsHere(page), where).toEqual([])
}

/** The states in which this worker has found no fault. */
const sound = new Set<string>()

/**
 * Examines the current slide in its current state. Everything must be in place in both themes, be accessible in dark,
 * and have enough contrast in light. A state is not examined again if this worker has found no fault in it before.
 * @param page The page, in dark.
 * @param where The name of the state, for failure messages.
 * @param entering Selector of what is just entering from outside the canvas. Default: none.
 */
export async function examine(page: Page, where: string, entering?: string): Promise<void> {
  await test.step(where, async () => {
    await settled(page)
    for (const { theme, state, faults } of await ask(page, 'inspectHere', { looks: LOOKS, seen: [...sound], entering })) {
      count(faults ? 'examined' : 'identical')
      if (!faults)
        continue
      expect.soft(faults, `${where}, ${theme}`).toEqual({ misplaced: [], violations: [] })
      if (!faults.misplaced.length && !faults.violations.length)
        sound.add(state)
    }
  })
}
