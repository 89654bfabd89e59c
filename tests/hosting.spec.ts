import type { Page } from '@playwright/test'
import process from 'node:process'
import { expect, test } from '@playwright/test'
import { readConfig, shownSlides } from '../scripts/deck.ts'
import { settled, watch } from './support/deck.ts'

/** Goes to a route of the app without asking the server. */
async function route(page: Page, to: string): Promise<void> {
  await page.evaluate((to) => {
    const state = { ...history.state, current: to }
    history.pushState(state, '', to)
    dispatchEvent(new PopStateEvent('popstate', { state }))
  }, to)
}

test('the production policy blocks nothing of the deck', async ({ page }) => {
  const noise = watch(page)
  await page.goto('/')
  await settled(page)
  for (const [i, { alias }] of (await shownSlides()).entries()) {
    for (const address of [`/${alias}`, `/${alias}?clicks=99`]) {
      await route(page, address)
      await expect(page.locator(`#slide-content .slidev-page-${i + 1}:visible .deck-slide`), address).toHaveCount(1)
      await settled(page)
    }
  }
  const dark = await page.evaluate(() => document.documentElement.classList.contains('dark'))
  await page.keyboard.press('d')
  await expect(page.locator('html')).toHaveClass(dark ? /light/ : /dark/)
  await page.keyboard.press('o')
  const overview = page.getByRole('dialog', { name: 'All slides' })
  await expect(overview).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(overview).toBeHidden()
  await page.keyboard.press('g')
  await page.locator('#slidev-goto-input').pressSequentially('a')
  await expect(page.locator('#slidev-goto-dialog li').first()).toBeVisible()
  await page.keyboard.press('Escape')
  for (const paper of ['/handout', '/pages']) {
    await route(page, paper)
    await page.locator('html[data-paper="ready"]').waitFor()
  }
  expect(noise).toEqual([])
})

test('below a path, everything that the deck asks for is below it', async ({ page, context }) => {
  const base = process.env.NESTED_URL!
  const noise = watch(page)
  const asked: string[] = []
  context.on('request', request => asked.push(request.url()))
  await page.goto(base)
  await settled(page)
  await page.keyboard.press('ArrowDown')
  const { alias } = (await shownSlides())[1]
  await expect.poll(() => page.url()).toContain(`${base}${alias}`)
  await settled(page)
  expect(noise).toEqual([])
  const opened = context.waitForEvent('page')
  await page.keyboard.press('Control+p')
  const handout = await opened
  await handout.locator('html[data-paper="ready"]').waitFor()
  expect(asked.filter(url => !url.startsWith(base) && !url.startsWith('data:'))).toEqual([])
  expect(asked.length).toBeGreaterThan(10)
})

test('what the policy does not know is blocked', async ({ page }) => {
  const noise = watch(page)
  await page.goto('/')
  await settled(page)
  await page.evaluate(() => {
    document.head.append(Object.assign(document.createElement('style'), { textContent: 'h1 { color: red }' }))
    document.head.append(Object.assign(document.createElement('script'), { textContent: 'document.title = "taken"' }))
  })
  expect(noise).toHaveLength(2)
  await expect(page).not.toHaveTitle('taken')
})

test('pages are isolated, as the labs need it', async ({ page }) => {
  await page.goto('/')
  expect(await page.evaluate(() => crossOriginIsolated)).toBe(true)
})

test('a wrong address is 404', async ({ page }) => {
  expect((await page.goto(`/no-such-slide`))?.status()).toBe(404)
})

test('robots are told the same by page and header', async ({ request }) => {
  const answer = await request.get('/')
  const { index } = await readConfig()
  expect(await answer.text()).toContain(`<meta name="robots" content="${index ? 'all' : 'noindex'}">`)
  expect(answer.headers()['x-robots-tag']).toBe(index ? undefined : 'noindex')
})
