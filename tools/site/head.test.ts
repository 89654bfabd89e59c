import type { HeadParts } from './head'
import { expect, it } from 'vitest'
import { head } from './head'

const page = { path: 'payments', slide: 'payments', title: 'p99 "fell" & stayed', description: 'What <was> done.' }
const parts: HeadParts = { page, title: 'One inner loop', base: '/deck/', index: false, fonts: ['/deck/assets/f.woff2'], styles: 'p{}' }

it('has a canonical link and a card when the address is known', () => {
  const html = head({ ...parts, siteUrl: 'https://example.com/deck/' })
  expect(html).toContain('<link rel="canonical" href="https://example.com/deck/payments">')
  expect(html).toContain('<meta property="og:image" content="https://example.com/deck/cards/payments.png">')
  expect(html).toContain('<meta property="og:title" content="p99 &quot;fell&quot; &amp; stayed">')
  expect(html).toContain('<meta property="og:description" content="What &lt;was&gt; done.">')
  expect(html).toContain('<meta name="twitter:card" content="summary_large_image">')
})

it('of a page that shows no slide, has the card of the one that the page names', () => {
  const { slide: _, ...read } = { ...page, path: 'read', card: 'stake' }
  expect(head({ ...parts, page: read, siteUrl: 'https://example.com/' })).toContain('https://example.com/cards/stake.png')
})

it('has neither when the address is unknown', () => {
  expect(head(parts)).not.toMatch(/canonical|og:|twitter:/)
})

it('keeps search engines out unless they are let in, and always out of pages without a description', () => {
  expect(head(parts)).toContain('<meta name="robots" content="noindex">')
  expect(head({ ...parts, index: true })).toContain('<meta name="robots" content="all">')
  const { description: _, ...nameless } = page
  expect(head({ ...parts, index: true, siteUrl: 'https://example.com/', page: nameless })).toContain(
    '<meta name="robots" content="noindex">',
  )
  expect(head({ ...parts, index: true, siteUrl: 'https://example.com/', page: nameless })).not.toMatch(/canonical|og:/)
})
