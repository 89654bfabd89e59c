import type { Page } from '@playwright/test'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { withFigures } from '../../src/content/index.ts'
import { shownSlides } from '../../tools/build/deck.ts'
import { root } from '../../tools/build/process.ts'
import { targets } from '../../tools/build/targets.ts'
import { readColours } from '../../tools/vite/colours.ts'
import { blockStorage, live, needs, poll, press, settled, useTheme, watch } from '../support/deck.ts'
import { withoutMarkElements } from '../support/notes.ts'
import { openContents } from '../support/read.ts'
import { expect, test } from '../support/test.ts'

const slides = await shownSlides()
const { light, dark } = readColours()
/** A colour as browsers report it. */
const inRgb = (colour: string) => `rgb(${[1, 3, 5].map(at => Number.parseInt(colour.slice(at, at + 2), 16)).join(', ')})`
const bar = (page: Page) => page.locator('meta[name=theme-color]')
const headlineOf = (content: string) => withFigures(/^# (.+)$/m.exec(content)![1])
/** The headline of a slide's first step on stage: its question, if it has one. */
const firstHeadlineOf = (content: string) => headlineOf(content.split(/^::question::$/m)[1] ?? content)

/** The text of a page as a reader without scripts sees it. */
function words(html: string) {
  return withoutMarkElements(html)
    .slice(html.indexOf('<body'))
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&nbsp;', '\u00A0')
    .replaceAll('&amp;', '&')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replace(/\s+/g, ' ')
}
const plain = (text: string) => text.replace(/\s+/g, ' ')

test('every slide has its own page, which shows its headline before any script has run', async ({ request }) => {
  for (const { alias, content } of slides) {
    const answer = await request.get(`/${alias}`)
    expect(answer.status(), alias).toBe(200)
    const html = await answer.text()
    expect(words(html), alias).toContain(plain(firstHeadlineOf(content)))
    expect(html, alias).not.toMatch(/\sstyle="|\son\w+="/)
  }
})

test('a wrong address returns 404, with a page that lists the slides', async ({ request }) => {
  const answer = await request.get('/paymants')
  expect(answer.status()).toBe(404)
  const html = await answer.text()
  for (const { alias, content } of slides) {
    expect(words(html)).toContain(plain(headlineOf(content)))
    expect(html).toContain(`href="/${alias}"`)
  }
})

test('the page is the same before and after the app has taken over', async ({ page, browser }) => {
  await needs('fan-out')
  const still = await browser.newPage({
    javaScriptEnabled: false,
    baseURL: test.info().project.use.baseURL,
    viewport: { width: 980, height: 552 },
  })
  for (const address of ['/cover', '/fan-out', '/matrix', '/engine-moves']) {
    await still.goto(address)
    await page.goto(address)
    await settled(page)
    const boxes = (where: typeof page) =>
      where
        .locator('#slide-content .slidev-page:visible .deck-slide')
        .evaluate(slide =>
          [...slide.querySelectorAll('*')]
            .filter(element => element.getBoundingClientRect().width > 0 && !element.closest('.deck-hidden'))
            .map(element =>
              [
                element.localName,
                ...(['x', 'y', 'width', 'height'] as const).map(side => Math.round(element.getBoundingClientRect()[side])),
              ].join(' '),
            ),
        )
    expect(await boxes(still), address).toEqual(await boxes(page))
  }
  await still.close()
})

test('without scripts the read view is complete, with every headline, argument and source, and nothing overflows', async ({ browser }) => {
  const page = await browser.newPage({
    javaScriptEnabled: false,
    baseURL: test.info().project.use.baseURL,
    viewport: { width: 320, height: 640 },
  })
  await page.goto('/read')
  const text = words(await page.content())
  for (const { content, frontmatter } of slides) {
    expect(text).toContain(plain(headlineOf(content)))
    expect(text).toContain(plain(withFigures(String(frontmatter.source ?? ''))))
  }
  await expect(page.locator('article .argument')).toHaveCount(slides.length)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
  // The styles of the slides below the first come in a file of their own.
  expect(await page.evaluate(() => [...document.styleSheets].some(({ href }) => href?.includes('/assets/read-')))).toBe(true)
  await page.goto('/')
  await expect(page.locator('article .argument')).toHaveCount(slides.length)
  await page.goto('/cover')
  await page.getByRole('link', { name: 'This deck as a page' }).click()
  await expect(page).toHaveURL(/\/read#cover$/)
  await page.close()
})

test('the root address shows the read view on a phone at once, and the first slide in a window with room for the stage', async ({
  tab: page,
}) => {
  const noise = watch(page)
  const asked: string[] = []
  page.on(
    'request',
    request => request.isNavigationRequest() && asked.push(new URL(request.url()).pathname + new URL(request.url()).search),
  )
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto('/')
  await expect(page).toHaveURL(/\/read$/)
  await expect(page.locator('#summary h1')).toBeInViewport()
  expect(asked).toEqual(['/'])
  await page.goto('/?clicks=1&stage')
  await settled(page)
  // The request is checked instead of the address, because the app removes a step from the address if the slide does
  // not have that step.
  expect(asked).toContain('/cover?clicks=1&stage')
  await page.setViewportSize({ width: 1280, height: 720 })
  await page.goto('/')
  await expect(page).toHaveURL(/\/cover$/)
  await settled(page)
  expect(noise).toEqual([])
})

test('a redirect keeps the reader\'s numbers, on a phone and in a window with room for the stage', async ({ tab: page }) => {
  await needs('payments')
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto('/?your-rate=5000')
  await expect(page).toHaveURL(/\/read\?your-rate=5000$/)
  await page.goto('/?your-rate=5000#payments')
  await expect(page).toHaveURL(/\/read\?your-rate=5000#payments$/)
  await page.goto('/payments?clicks=2&your-rate=5000')
  await expect(page).toHaveURL(/\/read\?clicks=2&your-rate=5000#payments$/)
  await live(page)
  await expect(page.locator('#payments output')).toHaveText('120 cores become 17')
  await page.evaluate(() => sessionStorage.clear())
  await page.setViewportSize({ width: 1280, height: 720 })
  await page.goto('/?your-rate=5000')
  await expect(page).toHaveURL(/\/cover\?your-rate=5000$/)
})

test('a phone with storage blocked gets the stage on request', async ({ page }) => {
  await needs('payments')
  await blockStorage(page)
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto('/payments?stage')
  await settled(page)
  await expect(page).toHaveURL(/\/payments\?stage/)
  await page.goto('/')
  await expect(page).toHaveURL(/\/read$/)
})

test('stage, read view and handout work quietly with storage blocked', async ({ page }) => {
  await needs('payments')
  await blockStorage(page)
  const noise = watch(page)
  await page.goto('/payments')
  await settled(page)
  await press(page, 'PageDown', 'payments 1')
  await page.keyboard.press('d')
  await expect(page.locator('html')).toHaveClass(/light/)
  await press(page, 'PageDown', 'payments 2')
  await page.goto('/read?clicks=2&your-rate=5000#payments')
  await live(page)
  await expect(page.locator('#payments output')).toHaveText('120 cores become 17')
  await openContents(page)
  await page.goto('/handout')
  await expect(page.locator('html')).toHaveAttribute('data-paper', 'ready')
  expect(noise).toEqual([])
})

test('a host that serves a page under its file\'s name shows that page', async ({ page, request }) => {
  await needs('payments')
  for (const name of ['payments', 'read']) {
    const body = await (await request.get(`/${name}`)).text()
    await page.route(`**/${name}.html`, route => route.fulfill({ body, contentType: 'text/html' }))
    await page.goto(`/${name}.html`)
    await live(page)
    await expect(page).toHaveURL(new RegExp(`/${name}$`))
    await expect(page.locator('.missing')).toHaveCount(0)
  }
})

test('the site opened as files can be read, and its links lead to its other files', async ({ page }) => {
  await needs('payments')
  const folder = pathToFileURL(`${join(root, targets.client.out)}/`).href
  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: 720 })
    await page.goto(`${folder}index.html`)
    await expect(page.locator('article#payments .argument')).toBeVisible()
    await expect(page.locator('html[data-opening]')).toHaveCount(0)
    // The styles of the slides below the first come in a file of their own.
    await poll(() => page.evaluate(() => [...document.styleSheets].some(({ href }) => href?.includes('/assets/read-')))).toBe(true)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
    expect(page.url()).toBe(`${folder}index.html`)
  }
  await expect(page.locator('a[href="cover.html?stage"]')).not.toHaveCount(0)
  await page.goto(`${folder}cover.html?stage`)
  await expect(page.locator('h1')).toBeVisible()
})

test('slides below the window are rendered only after input or a delay, visible ones at once', async ({ page }) => {
  const held = () => page.locator('article').first().evaluate(slide => getComputedStyle(slide).contentVisibility)
  await page.clock.install()
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto('/read')
  expect(await held()).toBe('hidden')
  await page.clock.runFor(4000)
  // Polled, because the app may take over in the meantime, and an article that it has replaced has no computed style.
  await poll(held, 'without input, for a screen reader').toBe('auto')
  await page.goto('/read')
  expect(await held()).toBe('hidden')
  await page.mouse.move(50, 50)
  await poll(held).toBe('auto')
  await page.setViewportSize({ width: 1280, height: 4000 })
  await page.goto('/read')
  await page.clock.runFor(1)
  await poll(held, 'in the window').toBe('auto')
})

test('a phone that opens a slide gets it in the read view, and gets the stage on request', async ({ tab: page }) => {
  await needs('payments', 'fan-out')
  const noise = watch(page)
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto('/')
  await expect(page).toHaveURL(/\/read$/)
  await page.goto('/payments')
  await expect(page).toHaveURL(/\/read#payments$/)
  await page.locator('#payments[data-live]').waitFor()
  await expect(page.locator('#payments h1')).toBeInViewport()
  await openContents(page)
  const link = page.getByRole('link', { name: 'Stage' })
  await expect(link).toHaveAttribute('href', '/payments?stage')
  // Clicked by position, as with a finger: Playwright's own click may scroll first, which changes the reader's place.
  const { x, y } = (await link.boundingBox())!
  await page.mouse.click(x + 5, y + 5)
  await expect(page).toHaveURL(/\/payments/)
  await settled(page)
  await page.reload()
  await settled(page)
  await page.goto('/fan-out')
  await settled(page)
  await page.getByRole('link', { name: 'read' }).click()
  await expect(page).toHaveURL(/\/read#fan-out$/)
  await page.goto('/payments')
  await expect(page).toHaveURL(/\/read#payments$/)
  expect(noise).toEqual([])
})

test('what the reader has opened in the served page stays open when the app takes over, and the focus is kept', async ({ tab: page }) => {
  // Scripts are held back until the reader has done something.
  let begin = () => {}
  const begun = new Promise<void>(done => begin = done)
  await page.route('**/*.js', async (route) => {
    await begun
    await route.continue()
  })
  await page.goto('/read')
  const { alias } = slides[0]
  await page.locator('.contents > summary').focus()
  await page.keyboard.press('Enter')
  const link = page.getByRole('navigation').locator(`a[href="#${alias}"]`)
  await link.focus()
  begin()
  await page.locator('html[data-live]').waitFor({ state: 'attached' })
  await expect(link).toBeVisible()
  await expect(link).toBeFocused()
})

test('slides that the reader has not reached look the same after the app has taken over', async ({ tab: page }) => {
  await needs('matrix')
  const boxes = () => page.locator('#matrix').evaluate((slide) => {
    slide.style.contentVisibility = 'visible'
    return [...slide.querySelectorAll('*')]
      .map(element => element.getBoundingClientRect())
      .map(({ x, width }) => [x, width].map(Math.round).join(' '))
  })
  // Scripts are held back until the slides have been measured.
  let begin = () => {}
  const begun = new Promise<void>(done => begin = done)
  await page.route('**/*.js', async (route) => {
    await begun
    await route.continue()
  })
  await page.goto('/read')
  await page.mouse.move(50, 50)
  await page.locator('html:not([data-opening])').waitFor({ state: 'attached' })
  // A slide that is not shown yet asks for its fonts only now.
  await boxes()
  await page.evaluate(() => document.fonts.ready)
  const before = await boxes()
  begin()
  await page.locator('html[data-live]').waitFor({ state: 'attached' })
  await page.locator('#cover').evaluate(slide => slide.scrollIntoView())
  await expect(page.locator('#cover[data-live]')).toBeVisible()
  await expect(page.locator('#matrix')).not.toHaveAttribute('data-live')
  expect(await boxes()).toEqual(before)
})

test('the chosen theme is applied before anything is painted', async ({ tab: page }) => {
  await useTheme(page, 'light')
  await page.route('**/*.js', route => route.abort())
  await page.goto('/read')
  await expect(page.locator('html')).not.toHaveClass(/dark/)
  await expect(page.locator('body')).toHaveCSS('background-color', inRgb(light.bg))
  await expect(bar(page)).toHaveAttribute('content', light.bg)
})

test('the browser\'s own bar has the colour of the stage, also after D', async ({ tab: page }) => {
  await page.goto('/cover')
  await settled(page)
  await expect(bar(page)).toHaveAttribute('content', dark.bg)
  await page.keyboard.press('d')
  await expect(bar(page)).toHaveAttribute('content', light.bg)
})
