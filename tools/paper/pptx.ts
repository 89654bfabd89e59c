import type { OutlineSlide } from '../build/outline.ts'
import { Buffer } from 'node:buffer'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import JSZip from 'jszip'
import { root } from '../build/process.ts'
import { fitted, overflowing } from './pptx-fit.ts'

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: '\'' }

/**
 * The text of a part of a presentation, in order. White space is left out, because a new run of text starts wherever
 * the style changes.
 */
function wordsOf(xml: string): string {
  return [...xml.matchAll(/<a:t>([^<]*)<\/a:t>/g)]
    .map(m => m[1])
    .join('')
    .replace(/&(?:(amp|lt|gt|quot|apos)|#(\d+));/g, (_, named?: string, code?: string) =>
      named ? entities[named] : String.fromCodePoint(Number(code)))
    .replace(/\s+/g, '')
}

const isSlide = (part: string) => /^ppt\/slides\/slide\d+\.xml$/.test(part)

/**
 * Faults of an editable presentation, one per item: broken links, missing headlines, texts that leave their boxes in the
 * fonts that take the place of the deck's, speaker notes, extra slides.
 */
export async function pptxFaults(bytes: Uint8Array, slides: readonly Pick<OutlineSlide, 'alias' | 'headline'>[]): Promise<string[]> {
  const zip = await JSZip.loadAsync(bytes, { checkCRC32: true })
  const faults: string[] = []
  const text = async (part: string) => await zip.file(part)?.async('string') ?? ''
  for (const part of Object.keys(zip.files).filter(part => part.endsWith('.rels'))) {
    const folder = part.replace(/_rels\/[^/]+$/, '')
    for (const [, target, external] of (await text(part)).matchAll(/Target="([^"]*)"[^>]*?(TargetMode="External")?\/>/g)) {
      if (!external && !zip.file(new URL(target, `http://part/${folder}`).pathname.slice(1)))
        faults.push(`${part} links to ${target}, which does not exist`)
    }
  }
  for (const [i, { alias, headline }] of slides.entries()) {
    if (!wordsOf(await text(`ppt/slides/slide${i + 1}.xml`)).includes(headline.replace(/\s+/g, '')))
      faults.push(`slide ${i + 1} (${alias}) lacks its headline as text`)
    for (const words of overflowing(await text(`ppt/slides/slide${i + 1}.xml`)))
      faults.push(`slide ${i + 1} (${alias}): "${words}" leaves its box where the fonts are missing`)
    const note = wordsOf(await text(`ppt/notesSlides/notesSlide${i + 1}.xml`))
    if (!/^\d*$/.test(note))
      faults.push(`slide ${i + 1} (${alias}) has a speaker note`)
  }
  if (zip.file(`ppt/slides/slide${slides.length + 1}.xml`))
    faults.push(`it has more than ${slides.length} slides`)
  return faults
}

/** Rewrites a presentation with the commit's date in place of the time of the export, and its texts fitted to their boxes. */
async function finished(bytes: Uint8Array, date: Date): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(bytes)
  const fresh = new JSZip()
  for (const part of Object.keys(zip.files).filter(part => !zip.files[part].dir)) {
    const content = await zip.files[part].async('nodebuffer')
    const own = isSlide(part)
      ? Buffer.from(fitted(content.toString('utf8')))
      : part === 'docProps/core.xml'
        ? Buffer.from(
            content.toString('utf8').replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${date.toISOString().slice(0, 19)}Z`),
          )
        : content
    fresh.file(part, own, { date, createFolders: false })
  }
  return fresh.generateAsync({ type: 'uint8array', compression: 'DEFLATE' })
}

/** Slidev's exporter. It is imported directly, because Slidev's command line would start its own server. */
async function exporter(): Promise<{ exportSlides: (options: Record<string, unknown>) => Promise<string> }> {
  const folder = join(dirname(createRequire(import.meta.url).resolve('@slidev/cli/package.json')), 'dist')
  const [file] = globSync('export-*.mjs', { cwd: folder })
  if (!file)
    throw new Error('Slidev\'s exporter is not where it used to be: see tools/paper/pptx.ts.')
  // This call determines the deck's folder, in which the exporter looks for its browser package.
  const { resolveOptions } = await import('@slidev/cli')
  await resolveOptions({ entry: join(root, 'slides.md') }, 'export')
  return import(pathToFileURL(join(folder, file)).href)
}

/**
 * Exports the slides as an editable presentation with Slidev's own exporter, without speaker notes.
 * @param file The path that Slidev writes to.
 * @param port The port on which the presenter's build is served. That build has the page that the exporter opens.
 * @param executablePath The browser.
 * @param slides The slides it shows.
 * @param date The commit's date.
 * @returns The finished file.
 * @throws Error if Slidev writes no file, or a faulty one.
 */
export async function exportPptx(
  file: string,
  port: number,
  executablePath: string,
  slides: readonly OutlineSlide[],
  date: Date,
): Promise<Uint8Array> {
  const { exportSlides } = await exporter()
  await exportSlides({
    port,
    total: slides.length,
    // The exporter would take notes from here, so none are passed.
    slides: slides.map(({ headline }) => ({ title: headline })),
    format: 'pptx-editable',
    output: file,
    timeout: 90_000,
    waitUntil: 'networkidle',
    width: 980,
    height: 551,
    scale: 2,
    executablePath,
  })
  if (!existsSync(file))
    throw new Error('slides.pptx could not be exported.')
  const bytes = await finished(readFileSync(file), date)
  const faults = await pptxFaults(bytes, slides)
  if (faults.length)
    throw new Error(`slides.pptx: ${faults.join('; ')}.`)
  return bytes
}
