import type { Page } from '@playwright/test'
import type { Examination, Wishes } from './in-page.ts'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { settled } from './deck.ts'
import { source } from './in-page.ts'
import { expect, test } from './test.ts'

/** axe as a script, which every document gets that is asked: half as long as its source. */
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** WCAG 2.2 A and AA: the bar for every state. */
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** In light nothing but colours is different. */
const LOOKS: Wishes['looks'] = [{ theme: 'dark', rules: WCAG }, { theme: 'light', rules: ['color-contrast'] }]

/** What a test has examined, for the reporter: states of the page, and those that were the same as one before. */
function count(what: 'examined' | 'identical'): void {
  test.info().annotations.push({ type: 'state', description: what })
}

/** Asks a page, which is told once for each document how to answer: that takes longer than most of its answers. */
async function ask<K extends keyof Examination>(page: Page, what: K, ...args: Parameters<Examination[K]>): Promise<Awaited<ReturnType<Examination[K]>>> {
  const asked = () => page.evaluate(([what, args]) => (window as { examination?: Record<string, (...args: unknown[]) => unknown> }).examination?.[what](...args), [what, args] as const)
  const answer = await asked()
  if (answer !== undefined)
    return answer as Awaited<ReturnType<Examination[K]>>
  await page.evaluate(`${AXE}\n${source}`)
  return await asked() as Awaited<ReturnType<Examination[K]>>
}

/**
 * WCAG violations in the page as it is, one line each.
 * @param page The page; the deck has no frames.
 * @param rules The rules to ask for. Default: all of WCAG 2.2 AA.
 */
export const violations = (page: Page, rules: readonly string[] = WCAG): Promise<string[]> => ask(page, 'violationsHere', rules)

/** Expects the page as it is to keep WCAG, or some rules of it; `where` says which state it is in when it does not. */
export async function expectAccessible(page: Page, where?: string, rules?: readonly string[]): Promise<void> {
  count('examined')
  expect(await violations(page, rules), where).toEqual([])
}

/** Expects everything of the slide on stage to be in its place; `where` says which state it is in when it is not. */
export async function expectInPlace(page: Page, where: string): Promise<void> {
  await settled(page)
  expect.soft(await ask(page, 'misplaced'), where).toEqual([])
}

/** The states that this worker has found without fault. */
const sound = new Set<string>()

/**
 * Examines the slide on stage as it is: everything in place, dark and light; accessible in dark, and with enough contrast
 * in light. A state that this worker has found without fault before is not examined again.
 * @param page The page, in dark.
 * @param where What to call the state when it fails.
 * @param entering What is just coming in from outside the canvas, as a selector. Default: nothing.
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
