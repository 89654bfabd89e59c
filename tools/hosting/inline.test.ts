import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { inlineOf } from './inline.ts'

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
const of = (html: string) => inlineOf({ 'a.html': html })

describe('the inline code of pages', () => {
  it('is hashed as a browser hashes it, without duplicates and in an order that does not depend on that of the pages', () => {
    const a = '<STYLE media="print">p { color: red }</STYLE><script>b()</script>'
    const b = '<script type="module">a()</script ><style>\n p{}\r\n</style><style>p { color: red }</style>'
    const expected = { scripts: [hash('b()'), hash('a()')].sort(), styles: [hash('p { color: red }'), hash('\n p{}\n')].sort() }
    expect(inlineOf({ 'a.html': a, 'b.html': b })).toEqual(expected)
    expect(inlineOf({ 'b.html': b, 'a.html': a })).toEqual(expected)
    // The hash of an empty style, as printed in Chromium's console.
    expect(of('<style></style>').styles).toEqual(['\'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\''])
  })

  it('is what a browser runs or applies, but not data, linked files or comments', () => {
    for (const type of [
      '',
      ' type="module"',
      ' type=text/javascript',
      ' type=\'application/javascript\'',
      ' type="importmap"',
      ' type="speculationrules"',
      ' data-src="x"',
      ' data-x="a > b"',
    ])
      expect(of(`<script${type}>x</script>`).scripts, type).toEqual([hash('x')])
    for (const html of [
      '<script type="application/ld+json">{}</script>',
      '<script type="text/template">x</script>',
      '<script src="/a.js"></script>',
      '<script type="module" SRC = "/a.js"> </script>',
      '<!-- <script>x</script> <style>p{}</style> -->',
      '<link rel="stylesheet" href="a.css">',
      '',
    ])
      expect(of(html), html).toEqual({ scripts: [], styles: [] })
  })

  it('may not be in an attribute, which a browser would silently ignore', () => {
    for (const html of [
      '<p style="color:red">',
      '<div class="a"\n style=\'\'>',
      '<IMG SRC=x ONERROR="run()">',
      '<svg onload=run()>',
      '<script onerror="x" src="a.js"></script>',
      '<style style="x"></style>',
    ])
      expect(() => of(html), html).toThrow(/^a\.html has an attribute "(?:style|on\w+)", which the Content-Security-Policy blocks: </i)
    for (const html of [
      '<p title="a style = b, onclick=c">',
      '<p data-style="x" only>',
      '<p>style="x"</p>',
      '<script>a = \' style="x" onload="y"\'</script>',
      '<!-- <p style="x"> -->',
    ])
      expect(() => of(html), html).not.toThrow()
    expect(() => inlineOf({ 'a.html': '<p style="">', 'b.html': '<p onclick="">' })).toThrow(/a\.html[^\n]*\nb\.html/)
  })
})
