import type { Browser } from 'playwright-chromium'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'

/** Sizes, in px, of the icons for an installed site. */
const SIZES = [180, 192, 512]

/**
 * Draws the icon at each size.
 * @param browser An open browser.
 * @param svg The favicon.
 * @param folder The output folder.
 */
export async function drawIcons(browser: Browser, svg: string, folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true })
  const page = await browser.newPage()
  for (const size of SIZES) {
    await page.setViewportSize({ width: size, height: size })
    await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`)
    await page.screenshot({ path: join(folder, `icon-${size}.png`) })
  }
  await page.close()
}
