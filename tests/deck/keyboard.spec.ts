import { matrix } from '../../src/content/matrix.ts'
import { motion } from '../../src/content/words.ts'
import { at, needs, open, place, stage, turnTo } from '../support/deck.ts'
import { expect, test } from '../support/test.ts'

test('the matrix can be read cell by cell with the keyboard alone, without changing slides', async ({ deck: page }) => {
  await turnTo(page, 'matrix')
  await page.locator('table button[tabindex="0"]').focus()
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('Home')
  for (let i = 0; i < 4; i++)
    await page.keyboard.press('ArrowUp')
  for (const { note } of matrix.rows[0]) {
    await expect(page.locator('td', { has: page.locator(':focus') })).toContainText(note)
    await page.keyboard.press('ArrowRight')
  }
  await page.keyboard.press('ArrowDown')
  await expect(page.locator('td', { has: page.locator(':focus') })).toContainText(matrix.rows[1].at(-1)!.note)
  expect(place(page)).toBe('matrix 0')
})

test('every stage of the pipeline can be opened with the keyboard alone, one at a time', async ({ deck: page }) => {
  await turnTo(page, 'pipeline')
  const stages = page.getByRole('button', { name: /^(?:commit|lint|build|test|perf-gate|stage|prod)\b/ })
  await expect(stages).toHaveCount(7)
  await stages.first().focus()
  await page.keyboard.press('Enter')
  for (let i = 0; i < 7; i++) {
    await expect(stages.nth(i)).toHaveAttribute('aria-expanded', 'true')
    await expect(stage(page).locator('button[aria-expanded="true"]')).toHaveCount(1)
    await page.keyboard.press('ArrowRight')
  }
  await page.keyboard.press('Escape')
  await expect(stage(page).locator('button[aria-expanded="true"]')).toHaveCount(0)
  expect(place(page)).toBe('pipeline 0')
})

test('with reduced motion a case rests in its last state, without a race', async ({ deck: page }) => {
  await turnTo(page, 'payments', 2)
  await expect(page.getByText('# after')).toBeVisible()
  await expect(page.getByText(motion.race)).toHaveCount(0)
})

test('with motion the race runs, pauses, and ends when the slide is left', async ({ tab: page }) => {
  await needs('distributed')
  await page.emulateMedia({ reducedMotion: 'no-preference' })
  await open(page, 'payments', 2)
  const pause = page.getByRole('button', { name: 'pause' })
  await expect(pause).toBeVisible()
  await expect(page.getByText(motion.race)).toHaveCount(1)
  await pause.click()
  await expect(page.getByRole('button', { name: 'play', exact: true })).toBeVisible()
  await page.keyboard.press('ArrowRight')
  await at(page, 'distributed 0')
  await expect(page.getByText(motion.race)).toHaveCount(0)
})
