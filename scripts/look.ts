import { mkdirSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { chromium } from 'playwright-chromium'
import { browserArgs, findBrowser } from './browser.ts'

/**
 * Takes pictures of slides, to be looked at after a visual change.
 *   npm run look -- payments promise --step 0,2 --theme dark,light --wait 500
 * Needs a running deck (npm run dev); --url says where. Pictures go to out/look/.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    url: { type: 'string', default: 'http://localhost:3030' },
    step: { type: 'string', default: '0,99' },
    theme: { type: 'string', default: 'dark,light' },
    out: { type: 'string', default: 'out/look' },
    width: { type: 'string', default: '980' },
    height: { type: 'string', default: '552' },
    wait: { type: 'string', default: '600' },
    motion: { type: 'boolean', default: false },
  },
})

mkdirSync(values.out, { recursive: true })
const browser = await chromium.launch({ executablePath: await findBrowser(), args: browserArgs })
for (const theme of values.theme.split(',')) {
  const page = await browser.newPage({
    viewport: { width: Number(values.width), height: Number(values.height) },
    deviceScaleFactor: Number(values.width) > 600 ? 1.5 : 2,
    reducedMotion: values.motion ? 'no-preference' : 'reduce',
  })
  page.on('console', m => ['error', 'warning'].includes(m.type()) && console.log(`  ${m.type()}: ${m.text()}`))
  page.on('pageerror', e => console.log(`  error: ${e.message}`))
  await page.addInitScript((scheme) => {
    localStorage.setItem('slidev-color-schema', scheme)
    localStorage.setItem('deck-dark-first', 'done')
  }, theme)
  for (const alias of positionals) {
    for (const step of values.step.split(',')) {
      await page.goto(`${values.url}/${alias}?clicks=${step}`, { waitUntil: 'load' })
      await page.locator('.slidev-page:visible .deck-slide').first().waitFor()
      await page.evaluate(() => document.fonts.ready)
      await page.waitForTimeout(Number(values.wait))
      const path = `${values.out}/${alias}-${step}-${theme}.png`
      await page.screenshot({ path })
      console.log(path)
    }
  }
  await page.close()
}
await browser.close()
