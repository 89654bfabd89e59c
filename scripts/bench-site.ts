import type { Report } from './bench/lighthouse.ts'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import process from 'node:process'
import { parseArgs } from 'node:util'
import { chromium } from 'playwright-chromium'
import { browserArgs, findBrowser } from '../tools/build/browser.ts'
import { checkDeck } from '../tools/build/deck.ts'
import { main, root, run } from '../tools/build/process.ts'
import { build, targets } from '../tools/build/targets.ts'
import { firstLoad } from './bench/first-load.ts'
import { audit, median } from './bench/lighthouse.ts'
import { benchServer } from './bench/server.ts'

/** A four-slide deck with Slidev's defaults and system fonts. It shows what a deck costs without optimisation. */
const BARE = `---
theme: default
title: Bare
fonts:
  provider: none
---

# One

---

# Two

---

# Three

---

# Four
`

/** Builds the bare deck in a folder inside this repository, so that the build uses the same Slidev as ours. */
async function buildBare(): Promise<string> {
  mkdirSync(join(root, '.bench'), { recursive: true })
  const folder = mkdtempSync(join(root, '.bench/bare-'))
  writeFileSync(join(folder, 'slides.md'), BARE)
  const cli = createRequire(import.meta.url).resolve('@slidev/cli/bin/slidev.mjs')
  const { status, output } = await run(process.execPath, [cli, 'build', 'slides.md'], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_ENV: 'production' },
  })
  if (status !== 0)
    throw new Error(`The bare deck could not be built:\n${output}`)
  return folder
}

/** An almost empty page. It shows the minimum cost of any page on this machine. */
const EMPTY
  = '<!DOCTYPE html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="description" '
    + 'content="empty"><link rel="icon" href="data:,"><title>Empty</title><p>Empty</p></html>'

const kb = (bytes: number) => (bytes / 1024).toFixed(1)

/** Prints load sizes and Lighthouse results for the hosted deck, and for a bare Slidev deck from the same run. */
await main(async () => {
  const { values } = parseArgs({ options: { runs: { type: 'string', default: '3' }, built: { type: 'boolean', default: false } } })
  await checkDeck()
  if (!values.built)
    await build([targets.client])
  const bareFolder = await buildBare()
  const ours = await benchServer(join(root, targets.client.out), true)
  const bare = await benchServer(join(bareFolder, 'dist'), false)
  writeFileSync(join(bareFolder, 'dist/empty.html'), EMPTY)
  const { path, version } = await findBrowser()
  const browser = await chromium.launch({ executablePath: path, args: browserArgs })
  const pages = [
    { name: 'the deck\'s own address', url: `${ours.url}/` },
    { name: 'read view', url: `${ours.url}/read` },
    { name: 'cover on the stage', url: `${ours.url}/cover?stage` },
    { name: 'slide payments on the stage', url: `${ours.url}/payments?stage` },
    { name: 'bare Slidev, four slides', url: `${bare.url}/` },
    { name: 'an empty page', url: `${bare.url}/empty` },
  ]
  try {
    console.log(
      `Chromium ${version}, Node ${process.versions.node}, loopback, gzip.\n\nFirst load, KB up to `
      + '1.5 s after load, and after the reader has moved, which starts the app; window 1280 x 720',
    )
    console.log(`${''.padEnd(30)}      JS     CSS   fonts    HTML   other     all  requests`)
    for (const [{ name, url }, moves] of pages.flatMap(page =>
      (page.url.startsWith(ours.url) ? [false, true] : [false]).map(moves => [page, moves] as const),
    )) {
      const { js, css, fonts, html, other, all, requests } = await firstLoad(browser, url, { width: 1280, height: 720 }, moves)
      console.log(
        (moves ? '  with the app' : name).padEnd(30)
        + [js, css, fonts, html, other, all].map(bytes => kb(bytes).padStart(8)).join('')
        + String(requests).padStart(10),
      )
    }
    console.log(`\nLighthouse, mobile preset, simulated throttling, medians of ${values.runs}; times in ms`)
    console.log(`${''.padEnd(30)}perf  a11y  best   SEO     FCP     LCP     TBT     CLS`)
    const reports = new Map<string, Report[]>(pages.map(({ name }) => [name, []]))
    for (let i = 0; i < Number(values.runs); i++) {
      for (const { name, url } of pages)
        reports.get(name)!.push(await audit(url, path))
    }
    for (const [name, all] of reports) {
      const { performance, accessibility, bestPractices, seo, fcp, lcp, tbt, cls, faults } = median(all)
      console.log(name.padEnd(30)
        + [performance, accessibility, bestPractices, seo].map(value => String(value).padStart(4)).join('  ')
        + [fcp, lcp, tbt].map(value => value.toFixed(0).padStart(8)).join('') + cls.toFixed(3).padStart(8)
        + (faults.length ? `   below full marks: ${faults.join(', ')}` : ''))
    }
  }
  finally {
    await browser.close()
    ours.server.close()
    bare.server.close()
    rmSync(bareFolder, { recursive: true, force: true })
  }
})
