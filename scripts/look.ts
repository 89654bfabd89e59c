import type { Browser, Locator, Page } from 'playwright-chromium'
import { mkdirSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { nearest } from '../src/lib/nearest.ts'
import { openBrowser } from '../tools/build/browser.ts'
import { readSlides } from '../tools/build/deck.ts'
import { main } from '../tools/build/process.ts'

const options = {
  url: { type: 'string', default: 'http://localhost:3030' },
  step: { type: 'string', default: '0,99' },
  theme: { type: 'string', default: 'dark,light' },
  out: { type: 'string', default: 'out/look' },
  width: { type: 'string', default: '980' },
  height: { type: 'string', default: '552' },
  wait: { type: 'string', default: '600' },
  motion: { type: 'boolean', default: false },
  read: { type: 'boolean', default: false },
  print: { type: 'boolean', default: false },
} as const

type Wishes = ReturnType<typeof parseArgs<{ options: typeof options, allowPositionals: true }>>['values']

/**
 * Takes screenshots of slides for checking a visual change. Needs a running deck (npm run dev); --url sets its address.
 *   npm run look -- payments promise --step 0,2 --theme dark,light --wait 500
 * With --read: the whole slide as laid out in the read view, e.g. at the width of a phone:
 *   npm run look -- payments --read --width 390
 * With --print: the slide as printed, in the print colours.
 * Screenshots are written to out/look/.
 */
await main(async () => {
  const { values, positionals } = parseArgs({ allowPositionals: true, options })
  for (const name of ['width', 'height', 'wait'] as const) {
    if (!/^\d+$/.test(values[name]))
      throw new Error(`--${name} must be a whole number, not "${values[name]}".`)
  }
  const aliases = (await readSlides()).map(slide => slide.alias)
  if (!positionals.length)
    throw new Error('Name the slides to look at, e.g. npm run look -- payments promise --step 0,2')
  const wrong = positionals.find(alias => !aliases.includes(alias))
  if (wrong !== undefined) {
    const meant = nearest(wrong, aliases)
    throw new Error(`There is no slide "${wrong}"${meant ? `; did you mean "${meant}"?` : '.'}`)
  }
  await fetch(values.url).catch(() => {
    throw new Error(`No deck answers at ${values.url}: run npm run dev first, or give another address with --url.`)
  })

  mkdirSync(values.out, { recursive: true })
  const { browser } = await openBrowser()
  try {
    for (const theme of values.print ? ['print'] : values.theme.split(','))
      await (values.read ? takeRead : take)(browser, positionals, theme, values)
  }
  finally {
    await browser.close()
  }
})

/**
 * Opens a page in a theme; `print` opens it in the light one. Logs the page's console errors, console warnings and
 * uncaught exceptions.
 */
async function openPage(browser: Browser, theme: string, { width, height, motion }: Wishes): Promise<Page> {
  const page = await browser.newPage({
    viewport: { width: Number(width), height: Number(height) },
    deviceScaleFactor: Number(width) > 600 ? 1.5 : 2,
    reducedMotion: motion ? 'no-preference' : 'reduce',
  })
  page.on('console', m => ['error', 'warning'].includes(m.type()) && console.log(`  ${m.type()}: ${m.text()}`))
  page.on('pageerror', e => console.log(`  error: ${e.message}`))
  await page.addInitScript((scheme) => {
    localStorage.setItem('slidev-color-schema', scheme)
    localStorage.setItem('deck-dark-first', 'done')
  }, theme === 'print' ? 'light' : theme)
  return page
}

/** Waits until an element has had the same height for half a second: a picture may be loaded after its slide is shown. */
async function settledHeight(element: Locator): Promise<void> {
  await element.evaluate(async (node) => {
    let height = -1
    for (let since = 0; since < 5; since++) {
      if (node.clientHeight !== height)
        since = 0
      height = node.clientHeight
      await new Promise(done => setTimeout(done, 100))
    }
  })
}

/** Takes a screenshot of each slide in the read view, in one theme. */
async function takeRead(browser: Browser, aliases: readonly string[], theme: string, wishes: Wishes): Promise<void> {
  const page = await openPage(browser, theme, wishes)
  await page.goto(`${wishes.url}/read`, { waitUntil: 'load' })
  if (theme === 'print')
    await page.emulateMedia({ media: 'print' })
  for (const alias of aliases) {
    const slide = page.locator(`#${alias}`)
    await slide.evaluate(article => article.scrollIntoView({ behavior: 'instant' })).catch(() => {
      throw new Error(`"${alias}" is not in the read view at ${wishes.url}/read; is it hidden in deck.config.ts?`)
    })
    await page.locator(`#${alias}[data-live]`).waitFor()
    await page.evaluate(() => document.fonts.ready)
    await page.waitForTimeout(Number(wishes.wait))
    await settledHeight(slide)
    const path = `${wishes.out}/${alias}-read-${wishes.width}-${theme}.png`
    await slide.screenshot({ path, style: '.read > .bar { display: none !important }' })
    console.log(path)
  }
  await page.close()
}

/** Takes screenshots of each slide on the stage, or as printed, in one theme. */
async function take(browser: Browser, aliases: readonly string[], theme: string, wishes: Wishes): Promise<void> {
  const { url, step: steps, out, wait } = wishes
  const page = await openPage(browser, theme, wishes)
  for (const alias of aliases) {
    // Paper shows only a slide's last step.
    for (const step of theme === 'print' ? ['last'] : steps.split(',')) {
      const address = `${url}/${theme === 'print' ? `pages?print#${alias}` : `${alias}?clicks=${step}`}`
      try {
        await page.goto(address, { waitUntil: 'load' })
        await page.locator(theme === 'print' ? `[id="${alias}"] .deck-slide` : '.slidev-page:visible .deck-slide').first().waitFor()
      }
      catch (error) {
        throw new Error(
          `The slide does not appear at ${address}; is it hidden in deck.config.ts? ${(error as Error).message.split('\n')[0]}`,
        )
      }
      await page.evaluate(() => document.fonts.ready)
      await page.waitForTimeout(Number(wait))
      const path = `${out}/${alias}-${step}-${theme}.png`
      await (theme === 'print' ? page.locator(`[id="${alias}"]`).screenshot({ path }) : page.screenshot({ path }))
      console.log(path)
    }
  }
  await page.close()
}
