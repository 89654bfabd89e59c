import { shownSlides } from '../../tools/build/deck.ts'
import { live, needs, poll } from '../support/deck.ts'
import { openAll, openContents, read } from '../support/read.ts'
import { expect, test } from '../support/test.ts'

const slides = await shownSlides()
const lab = 'engine-lab'
const appendix = slides.find(({ frontmatter }) => frontmatter.closed === 'appendix')!.alias

test('what a link points into opens, also with a step, and scrolling past a closed part opens nothing', async ({ tab: page }) => {
  await needs(lab)
  await page.setViewportSize({ width: 390, height: 844 })
  await read(page, appendix)
  await expect(page.locator(`#${appendix} .picture`)).toBeVisible()
  await page.evaluate(() => localStorage.clear())
  await page.goto(`/${lab}?clicks=2`)
  await expect(page).toHaveURL(new RegExp(`/read\\?clicks=2#${lab}$`))
  await live(page)
  await page.locator(`#${lab}[data-live]`).waitFor()
  await expect(page.locator(`#${lab} .picture`)).toBeVisible()
  await expect(page.locator(`#${lab} h1`).first()).toBeInViewport()
  await page.locator(`#${appendix}`).evaluate(article => article.scrollIntoView())
  await expect(page).not.toHaveURL(new RegExp(`#${lab}$`))
  await expect(page.locator('.appendix[open]')).toHaveCount(0)
})

test('a lab is loaded only once it is opened', async ({ tab: page }) => {
  await needs(lab)
  await read(page)
  await page.locator(`#${lab}`).evaluate(article => article.scrollIntoView())
  await expect(page).toHaveURL(new RegExp(`#${lab}$`))
  await expect(page.locator(`#${lab}`)).not.toHaveAttribute('data-live')
  await page.locator(`#${lab} .read-part > summary`).click()
  await page.locator(`#${lab}[data-live]`).waitFor()
  await expect(page.locator(`#${lab} .read-part`)).toHaveAttribute('open')
})

test('a part opens by keyboard in its place, and the other one stays on the page', async ({ tab: page }) => {
  await needs('payments')
  await page.setViewportSize({ width: 390, height: 844 })
  await read(page, 'payments')
  const more = page.locator('#payments .more > summary')
  await more.focus()
  const { y } = (await more.boundingBox())!
  await page.keyboard.press('Enter')
  await expect(page.locator('#payments .more > p').first()).toBeVisible()
  await expect(page.locator('#payments .sources > summary')).toBeVisible()
  expect((await more.boundingBox())!.y).toBe(y)
  await page.keyboard.press('Enter')
  await expect(page.locator('#payments .more > p').first()).toBeHidden()
})

test('one control opens every part and closes them again, on the page and in the contents', async ({ tab: page }) => {
  await read(page)
  const closed = page.locator('main details:not([open])')
  const all = await closed.count()
  expect(all).toBeGreaterThan(slides.length)
  await openAll(page)
  await expect(closed).toHaveCount(0)
  await openContents(page)
  await page.locator('.read > .bar').getByRole('button', { name: 'Close every part' }).click()
  await expect(closed).toHaveCount(all)
})

test('print opens every part and closes it again afterwards', async ({ tab: page }) => {
  await needs('payments')
  await read(page, 'payments')
  const more = page.locator('#payments .more > p').first()
  await expect(more).toBeHidden()
  await page.emulateMedia({ media: 'print' })
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
  await expect(page.locator('main details:not([open])')).toHaveCount(0)
  await expect(more).toBeVisible()
  await page.evaluate(() => dispatchEvent(new Event('afterprint')))
  await page.emulateMedia({ media: 'screen' })
  await expect(more).toBeHidden()
})

test('without scripts, every part opens, and print shows all of it', async ({ browser }) => {
  const { baseURL } = test.info().project.use
  const page = await browser.newPage({ javaScriptEnabled: false, baseURL, viewport: { width: 390, height: 844 } })
  await page.goto('/read')
  const slide = page.locator(`#${slides[1].alias}`)
  await slide.scrollIntoViewIfNeeded()
  const more = slide.locator('.more > p').first()
  await expect(more).toBeHidden()
  await slide.locator('.more > summary').click()
  await expect(more).toBeVisible()
  await page.locator(`#${appendix} .read-part > summary`).click()
  await expect(page.locator(`#${appendix} .picture`)).toBeVisible()
  // A control that needs the app is not shown without it.
  await expect(page.locator('.front button:visible')).toHaveCount(0)
  await page.emulateMedia({ media: 'print' })
  for (const part of await page.locator('article details:is(.sources, .more)').all())
    await expect(part.locator(':scope > *').last()).toBeVisible()
  await page.close()
})

test('the page holds every note of the matrix, closed or not', async ({ request }) => {
  await needs('matrix')
  const html = await (await request.get('/read')).text()
  const { matrix } = await import('../../src/content/matrix.ts')
  const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
  for (const { note } of matrix.rows.flat().filter(({ note }) => note))
    expect(html).toContain(escaped(note))
})

test('what the reader has opened in a served slide stays open when the app takes over, and keeps the focus', async ({ tab: page }) => {
  await needs('stake')
  let begin = () => {}
  const begun = new Promise<void>(done => begin = done)
  await page.route('**/*.js', async (route) => {
    await begun
    await route.continue()
  })
  await page.goto('/read')
  await page.mouse.move(50, 50)
  await page.locator('html:not([data-opening])').waitFor({ state: 'attached' })
  for (const part of ['more', 'sources'])
    await page.locator(`#stake .${part} > summary`).click()
  await page.locator('#stake .more > summary').focus()
  begin()
  await page.locator('#stake[data-live]').waitFor()
  for (const part of ['more', 'sources'])
    await expect(page.locator(`#stake .${part}`)).toHaveAttribute('open')
  await poll(() => page.evaluate(() => document.activeElement?.closest('.more')?.closest('article')?.id)).toBe('stake')
})
