import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openBrowser } from '../tools/build/browser.ts'
import { readTitle } from '../tools/build/deck.ts'
import { readOutline } from '../tools/build/outline.ts'
import { main, root } from '../tools/build/process.ts'
import { build, targets } from '../tools/build/targets.ts'
import { serve } from '../tools/hosting/serve.ts'
import { sitePages } from '../tools/site/pages.ts'
import { drawCards } from '../tools/site/prerender.ts'
import { withText } from './sheet/png-text.ts'

/** Widths of the sheet and of one slide on it, in px. */
const WIDTH = 1640
const SLIDE = 392

/** Draws the README's contact sheet, docs/slides.png: every slide at its last step, captioned with its alias. */
await main(async () => {
  await build([targets.paper])
  const slides = (await readOutline()).map(({ alias, headline }) => ({ alias, headline }))
  const pages = (await sitePages(await readTitle())).filter(({ slide }) => slide)
  const folder = mkdtempSync(join(tmpdir(), 'deck-sheet-'))
  const { server, url } = await serve(join(root, targets.paper.out), { port: 0 })
  const { browser } = await openBrowser()
  try {
    const tab = await browser.newPage({
      viewport: { width: 980, height: 552 },
      deviceScaleFactor: SLIDE / 980,
      colorScheme: 'dark',
      reducedMotion: 'reduce',
    })
    await drawCards(tab, `${url}/`, pages, join(folder, 'cards'))
    const figures = slides.map(({ alias }) => {
      const png = readFileSync(join(folder, 'cards', `${alias}.png`)).toString('base64')
      return `<figure><img src="data:image/png;base64,${png}"><figcaption>${alias}</figcaption></figure>`
    })
    const page = await browser.newPage({ viewport: { width: WIDTH, height: 100 } })
    await page.setContent(`<style>
      body { margin: 0; padding: 12px; display: grid; grid-template-columns: repeat(4, ${SLIDE}px); gap: 12px; background: #fff }
      figure { margin: 0 }
      img { display: block; width: 100% }
      figcaption { padding: 4px 0; font: 14px monospace; color: #333 }
    </style>${figures.join('')}`)
    const png = await page.screenshot({ fullPage: true })
    writeFileSync(join(root, 'docs/slides.png'), withText(png, 'slides', JSON.stringify(slides)))
    console.log(`docs/slides.png: ${slides.length} slides`)
  }
  finally {
    await browser.close()
    server.close()
    rmSync(folder, { recursive: true, force: true })
  }
})
