import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { parseArgs } from 'node:util'
import { openBrowser } from '../tools/build/browser.ts'
import { checkDeck } from '../tools/build/deck.ts'
import { readOutline } from '../tools/build/outline.ts'
import { main, root } from '../tools/build/process.ts'
import { build, targets } from '../tools/build/targets.ts'
import { serve } from '../tools/hosting/serve.ts'
import { exportPptx } from '../tools/paper/pptx.ts'
import { paperInfo, printHandout, printOnePage, printSlides } from '../tools/paper/print.ts'
import { commitDate } from '../tools/vite/commit-date.ts'

/**
 * Writes out/slides.pdf, out/handout.pdf, its first page as out/one-page.pdf, and out/slides.pptx. They are made in a
 * temporary folder and moved into place together at the end, so a failure leaves earlier files intact. `--pdf` writes only
 * the PDFs, in half the time.
 */
await main(async () => {
  const { values } = parseArgs({ options: { pdf: { type: 'boolean', default: false } } })
  const started = performance.now()
  const said = (text: string) => console.log(`${((performance.now() - started) / 1000).toFixed(1).padStart(5)} s  ${text}`)
  const { config } = await checkDeck()
  const { browser, path: executablePath } = await openBrowser()
  const out = join(root, 'out')
  const aside = join(out, `.writing-${process.pid}`)
  try {
    mkdirSync(aside, { recursive: true })
  }
  catch (error) {
    await browser.close()
    throw new Error(`${out} cannot be written to: ${(error as Error).message}`)
  }
  try {
    const slides = await readOutline()
    const committed = commitDate(root)
    if (!committed)
      said('this folder has no commit: the files show no date, and their properties have that of today')
    const date = new Date(`${committed || new Date().toISOString().slice(0, 10)}T00:00:00Z`)
    const info = paperInfo(config, date)
    await build(values.pdf ? [targets.paper] : [targets.paper, targets.full])
    const { server, url } = await serve(join(root, targets.paper.out), { port: 0 })
    const exported = values.pdf ? undefined : await serve(join(root, targets.full.out), { port: 0 })
    const pptx = exported && exportPptx(join(aside, 'slides.export.pptx'), Number(new URL(exported.url).port), executablePath, slides, date)
    pptx?.catch(() => {})
    const files: [string, Uint8Array][] = []
    try {
      for (const print of [printSlides, printHandout, printOnePage]) {
        const { file, bytes, pages } = await print(browser, url, slides, info)
        said(`${file}: ${pages} pages, ${Math.round(bytes.length / 1024)} KB`)
        files.push([file, bytes])
      }
    }
    finally {
      server.close()
    }
    const bytes = await pptx?.finally(() => exported!.server.close())
    if (bytes) {
      said(`slides.pptx: ${slides.length} slides, ${Math.round(bytes.length / 1024)} KB`)
      files.push(['slides.pptx', bytes])
    }
    for (const [file, content] of files)
      writeFileSync(join(aside, file), content)
    for (const [file] of files)
      renameSync(join(aside, file), join(out, file))
    said('written to out/')
  }
  finally {
    await browser.close()
    rmSync(aside, { recursive: true, force: true })
  }
})
