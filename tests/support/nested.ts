import type { Form } from '../../scripts/forms.ts'
import type { DeckConfig } from '../../src/content/config.ts'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PDFDocument } from 'pdf-lib'
import { writeHosting } from '../../scripts/hosting/write.ts'
import { writeOffline } from '../../scripts/site/offline.ts'
import { prerender } from '../../scripts/site/prerender.ts'

/** What the deck's own settings leave out. */
export const settings = { siteUrl: 'https://deck.example/talks/deck/', index: true } satisfies DeckConfig

/** Where `npm run handout` has printed real ones, `npm run build -- --handout` copies those. */
async function addPdfs(folder: string): Promise<void> {
  const pdf = await PDFDocument.create()
  pdf.addPage()
  const bytes = await pdf.save()
  for (const file of ['handout.pdf', 'slides.pdf'])
    writeFileSync(join(folder, file), bytes)
}

/** A client's site as it is below a path, at an address that is known, with PDFs, and open to search engines. */
export const nested = {
  out: '.nested',
  for: 'client',
  cut: 'full',
  base: '/talks/deck/',
  handout: true,
  finish: [addPdfs, folder => prerender(folder, settings), writeOffline, writeHosting],
} as const satisfies Form
