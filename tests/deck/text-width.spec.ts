import { SANS, textWidth } from '../../src/lib/text-width.ts'
import { expect, test } from '../support/test.ts'

const characters = String.fromCharCode(...SANS.map((_, i) => i + 32))
const texts = ['what ping sends', 'Persistent floor, diagnosed', '16 shards, hot-key risk', '3,680', '6 min 12 s', '//import:test']

test('the widths that pictures are laid out with are those of the font', async ({ deck: page }) => {
  const measured = await page.evaluate(async ({ characters, texts }) => {
    const styles = getComputedStyle(document.documentElement)
    const context = document.createElement('canvas').getContext('2d')!
    /** The width of each text in px, at 100 px. */
    async function widths(font: string, of: readonly string[]) {
      await document.fonts.load(font)
      context.font = font
      return of.map(text => context.measureText(text).width)
    }
    const sans = `600 100px ${styles.getPropertyValue('--deck-sans')}`
    const mono = `500 100px ${styles.getPropertyValue('--deck-mono')}`
    return { each: await widths(sans, [...characters]), sans: await widths(sans, texts), mono: await widths(mono, texts) }
  }, { characters, texts })
  for (const [i, width] of measured.each.entries()) {
    expect(SANS[i], characters[i]).toBeGreaterThanOrEqual(width - 0.01)
    expect(SANS[i], characters[i]).toBeLessThan(width + 1.01)
  }
  for (const [i, text] of texts.entries()) {
    for (const face of ['sans', 'mono'] as const) {
      const room = textWidth(text, 100, face)
      expect(room, `${text} in ${face}`).toBeGreaterThanOrEqual(measured[face][i])
      expect(room, `${text} in ${face}`).toBeLessThan(1.06 * measured[face][i])
    }
  }
})
