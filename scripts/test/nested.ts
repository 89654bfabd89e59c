import type { DeckConfig } from '../../src/content/config.ts'
import type { Target } from '../../tools/build/targets.ts'
import { Buffer } from 'node:buffer'
import { targets } from '../../tools/build/targets.ts'

/** Settings that the deck itself leaves unset. */
export const settings = { siteUrl: 'https://deck.example/talks/deck/', index: true } satisfies DeckConfig

/** A minimal PDF in place of those that `npm run handout` prints. */
const pdf = Buffer.from(
  '%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count '
  + '1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj\ntrailer<</Root 1 0 R>>\n',
)

/** A client's site that is served under a path. It has a known address and PDFs, and search engines may list it. */
export const nested = {
  out: '.build/nested',
  app: targets.client.app,
  base: '/talks/deck/',
  site: { settings, pdfs: { 'handout.pdf': pdf, 'one-page.pdf': pdf, 'slides.pdf': pdf } },
} as const satisfies Target
