import type { Page } from '@playwright/test'
import type { Buffer } from 'node:buffer'
import process from 'node:process'
import { nested, settings } from '../../scripts/test/nested.ts'
import { readConfig, shownSlides } from '../../tools/build/deck.ts'
import { poll, settled, watch } from '../support/deck.ts'
import { expect, test } from '../support/test.ts'

/** Navigates to a route of the app without a request to the server. */
async function route(page: Page, to: string): Promise<void> {
  await page.evaluate((to) => {
    const state = { ...history.state, current: to }
    history.pushState(state, '', to)
    dispatchEvent(new PopStateEvent('popstate', { state }))
  }, to)
}

/** For every slide, tests/deck/slides.spec.ts checks this with the same server. */
test('the production policy blocks nothing that themes, overview, search and paper pages need', async ({ tab: page }) => {
  const noise = watch(page)
  await page.goto('/')
  await settled(page)
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

test('when served under a path, the deck requests nothing outside it', async ({ page, context }) => {
  const base = process.env.NESTED_URL!
  const noise = watch(page)
  const asked: string[] = []
  context.on('request', request => asked.push(request.url()))
  await page.goto(base)
  await settled(page)
  await page.keyboard.press('ArrowDown')
  const { alias } = (await shownSlides())[1]
  await poll(() => page.url()).toContain(`${base}${alias}`)
  await settled(page)
  expect(noise).toEqual([])
  const opened = context.waitForEvent('page')
  await page.keyboard.press('Control+p')
  const handout = await opened
  await handout.locator('html[data-paper="ready"]').waitFor()
  expect(asked.filter(url => !url.startsWith(base) && !url.startsWith('data:'))).toEqual([])
  expect(asked.length).toBeGreaterThan(10)
})

test('inline styles and scripts that the policy does not list are blocked', async ({ tab: page }) => {
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

test('pages are cross-origin isolated, as the labs require', async ({ tab: page }) => {
  await page.goto('/')
  expect(await page.evaluate(() => crossOriginIsolated)).toBe(true)
})

test('a wrong address returns 404', async ({ tab: page }) => {
  expect((await page.goto(`/no-such-slide`))?.status()).toBe(404)
})

test('the page and its header tell robots the same thing', async ({ request }) => {
  const answer = await request.get('/')
  const { index } = await readConfig()
  expect(await answer.text()).toContain(`<meta name="robots" content="${index ? 'all' : 'noindex'}">`)
  expect(answer.headers()['x-robots-tag']).toBe(index ? undefined : 'noindex')
})

/** Width and height of a PNG, from its first chunk. */
const sizeOf = (png: Buffer) => [png.readUInt32BE(16), png.readUInt32BE(20)]

test('with the site\'s address set, each page has a link card and a canonical link, and may be indexed if allowed', async ({ request }) => {
  const base = process.env.NESTED_URL!
  const aliases = (await shownSlides()).map(({ alias }) => alias)
  const pictures = new Set<string>()
  // The root address and the read view have the first slide's card.
  for (const path of ['', 'read', ...aliases]) {
    const alias = path === '' || path === 'read' ? aliases[0] : path
    const answer = await request.get(base + path)
    expect(answer.headers()['x-robots-tag']).toBeUndefined()
    const html = await answer.text()
    const says = (pattern: RegExp) => pattern.exec(html)?.[1]
    expect(says(/<link rel="canonical" href="([^"]+)"/)).toBe(settings.siteUrl + path)
    expect(says(/<meta name="robots" content="([^"]+)"/)).toBe('all')
    expect(says(/<meta property="og:title" content="([^"]+)"/)).toBe(says(/<title>([^<]+)/))
    expect(says(/<meta property="og:description" content="([^"]+)"/)).toBe(says(/<meta name="description" content="([^"]+)"/))
    const picture = says(/<meta property="og:image" content="([^"]+)"/)!
    expect(picture).toBe(`${settings.siteUrl}cards/${alias}.png`)
    const card = await (await request.get(picture.replace(settings.siteUrl, base))).body()
    expect(sizeOf(card)).toEqual([1200, 676])
    pictures.add(card.toString('base64'))
  }
  expect(pictures.size).toBe(aliases.length)
  expect(await (await request.get(`${base}nowhere`)).text()).toContain('<meta name="robots" content="noindex">')
  const own = await (await request.get('/')).text()
  const { siteUrl } = await readConfig()
  expect(/rel="canonical"|og:image/.test(own)).toBe(siteUrl !== undefined)
})

test('PDFs that are built in are offered on the stage and in the read view', async ({ tab: page, request }) => {
  const base = process.env.NESTED_URL!
  for (const file of ['handout.pdf', 'one-page.pdf', 'slides.pdf'])
    expect((await request.get(base + file)).headers()['content-type']).toBe('application/pdf')
  await page.goto(`${base}read`)
  await page.getByText('Contents', { exact: true }).click()
  // The click has also started the app. The table of contents that it opened stays open.
  await page.locator('html[data-live]').waitFor({ state: 'attached' })
  for (const [name, file] of [['Handout as PDF', 'handout.pdf'], ['One page as PDF', 'one-page.pdf'], ['Slides as PDF', 'slides.pdf']]) {
    const link = page.getByRole('link', { name })
    await expect(link).toHaveAttribute('href', nested.base + file)
    await expect(link).toBeVisible()
  }
  const saved = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Handout as PDF' }).click()
  expect((await saved).suggestedFilename()).toBe('handout.pdf')
  await page.goto(base)
  await settled(page)
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: 'Help' }).getByRole('link', { name: 'handout as PDF' })).toHaveAttribute(
    'href',
    `${nested.base}handout.pdf`,
  )
  // A site that was built without PDFs does not offer them.
  await page.goto('/read')
  await page.getByText('Contents', { exact: true }).click()
  await expect(page.getByRole('link', { name: /as PDF/ })).toHaveCount(0)
})
