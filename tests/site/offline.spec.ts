import type { Page } from '@playwright/test'
import { cpSync, globSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { nested } from '../../scripts/test/nested.ts'
import { shownSlides } from '../../tools/build/deck.ts'
import { root } from '../../tools/build/process.ts'
import { targets } from '../../tools/build/targets.ts'
import { serve } from '../../tools/hosting/serve.ts'
import { go, open, settled } from '../support/deck.ts'
import { expectAccessible } from '../support/examine.ts'
import { expect, test } from '../support/test.ts'

test.use({ serviceWorkers: 'allow' })

/** Waits until this page's service worker has cached everything and controls the page. */
async function kept(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready
    if (active!.state !== 'activated')
      await new Promise(done => active!.addEventListener('statechange', () => active!.state === 'activated' && done(undefined)))
  })
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
}

/** The address of every file in a build that a reader can reach. */
function addressesOf(folder: string) {
  return globSync('**/*.{html,js,css,woff2,svg,png}', { cwd: folder })
    .filter(file => !file.startsWith('cards') && !['sw.js', '404.html'].includes(file))
    .map(file => file.replace(/(?:^index)?\.html$/, ''))
}

for (const { out, base } of [{ ...targets.client, base: '/' }, nested]) {
  test(`after one visit everything at ${base} is available with the server stopped`, async ({ page }) => {
    const folder = join(root, out)
    const { server, url } = await serve(folder, { as: 'site', port: 0 })
    await page.goto(url + base)
    await settled(page)
    await kept(page)
    server.close()
    server.closeAllConnections()
    for (const { alias } of (await shownSlides()).filter(({ frontmatter }) => Number(frontmatter.clicks) > 0).slice(0, 3)) {
      await page.goto(`${url}${base}${alias}?clicks=1`)
      await settled(page)
      await expect(page).toHaveURL(new RegExp(`/${alias}\\?clicks=1$`))
    }
    await page.goto(`${url}${base}read`)
    await expect(page.locator('article').first()).toBeVisible()
    await page.goto(`${url}${base}nowhere`)
    await expect(page.locator('.missing .path')).toContainText('nowhere')
    const missing = await page.evaluate(
      all =>
        Promise.all(
          all.map(address =>
            fetch(address).then(
              answer => (answer.ok ? '' : address),
              () => address,
            ),
          ),
        ),
      addressesOf(folder).map(address => base + address),
    )
    expect(missing.filter(Boolean)).toEqual([])
  })
}

/** Turns a site into another build: another title, and another name for every file with a content hash in its name. */
function rename(folder: string): void {
  const files = globSync('assets/**/*-????????.*', { cwd: folder })
  const names = new Map(
    files
      .map(file => basename(file))
      .map(name => [name, name.replace(/-(.{8})\.(\w+)$/, (_, hash: string, end: string) => `-${[...hash].reverse().join('')}.${end}`)]),
  )
  for (const file of globSync('**/*.{html,js,css}', { cwd: folder })) {
    const text = readFileSync(join(folder, file), 'utf8').replace(/[\w.~-]+-[\w-]{8}\.\w+/g, name => names.get(name) ?? name)
    writeFileSync(join(folder, file), text.replaceAll('One inner loop', 'Another loop'))
  }
  for (const file of files)
    renameSync(join(folder, file), join(folder, dirname(file), names.get(basename(file))!))
}

test('a new build takes over as a whole while the page is hidden, and the reader\'s place is kept', async ({ page }) => {
  const folder = mkdtempSync(join(tmpdir(), 'deck-builds-'))
  const [first, second] = ['first', 'second'].map(name => join(folder, name))
  const site = join(folder, 'site')
  cpSync(join(root, targets.client.out), first, { recursive: true })
  cpSync(first, second, { recursive: true })
  rename(second)
  rmSync(join(second, 'sw.js'))
  // Imported here, because the tool that writes service workers takes a long time to load, and every Playwright worker
  // loads this file.
  const { writeOffline } = await import('../../tools/site/offline.ts')
  await writeOffline(second)
  const addresses = (of: string) => globSync('assets/**/*.*', { cwd: of }).map(file => basename(file))
  const [old, other] = [addresses(first), addresses(second)]
  expect(old.filter(name => other.includes(name))).toEqual([])

  renameSync(first, site)
  const { server, url } = await serve(site, { as: 'site', port: 0 })
  await page.goto(`${url}/payments?clicks=1`)
  await settled(page)
  await kept(page)
  renameSync(site, first)
  renameSync(second, site)
  // The earlier build is gone from the server, but the open page is still entirely from it.
  await page.reload()
  await settled(page)
  await expect(page).toHaveTitle(/One inner loop/)
  // A new build that is found while the page is open takes over when the page is hidden. One that was found earlier
  // takes over at once.
  await page.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true })
    document.dispatchEvent(new Event('visibilitychange'))
  })
  await expect(page).toHaveTitle(/Another loop/, { timeout: 90_000 })
  await settled(page)
  await expect(page).toHaveURL(/\/payments\?clicks=1$/)
  const loaded = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name.split('/').pop()!))
  expect(loaded.filter(name => other.includes(name)).length).toBeGreaterThan(3)
  expect(loaded.filter(name => old.includes(name))).toEqual([])
  server.close()
  server.closeAllConnections()
  rmSync(folder, { recursive: true })
})

test('where the site has been withdrawn, its worker gives way to what is at the address now', async ({ page }) => {
  const folder = mkdtempSync(join(tmpdir(), 'deck-withdrawn-'))
  const site = join(folder, 'site')
  cpSync(join(root, targets.client.out), site, { recursive: true })
  const { server, url } = await serve(site, { as: 'site', port: 0 })
  await page.goto(`${url}/payments`)
  await settled(page)
  await kept(page)
  rmSync(join(site, 'sw.js'))
  const deck = readFileSync(join(site, 'payments.html'), 'utf8')
  const other = deck.replace(/<title>.*?<\/title>/, '<title>Another site</title>').replace(/<script>.*?<\/script>/s, '')
  writeFileSync(join(site, 'payments.html'), other)
  await page.reload()
  await expect(page).toHaveTitle('Another site')
  const left = await page.evaluate(async () => [(await navigator.serviceWorker.getRegistrations()).length, (await caches.keys()).length])
  expect(left).toEqual([0, 0])
  server.close()
  server.closeAllConnections()
  rmSync(folder, { recursive: true })
})

test('a damaged file in the browser\'s cache is replaced from the server', async ({ page }) => {
  await page.goto('/')
  await settled(page)
  await kept(page)
  const damaged = await page.evaluate(async () => {
    let count = 0
    for (const name of await caches.keys()) {
      const cache = await caches.open(name)
      for (const request of await cache.keys()) {
        if (request.url.includes('/assets/index-') && new URL(request.url).pathname.endsWith('.js')) {
          await cache.put(request, new Response('this is {{ no script', { headers: { 'Content-Type': 'text/javascript' } }))
          count++
        }
      }
    }
    return count
  })
  expect(damaged).toBeGreaterThan(0)
  await page.reload()
  await settled(page)
  await page.keyboard.press('ArrowDown')
  await expect(page).not.toHaveTitle('One inner loop')
})

test('if a file of the open build is gone from the server, the page reloads into the current build', async ({ page }) => {
  // There is no service worker yet, as after a visit that was too short to install one.
  await page.route('**/sw.js', route => route.abort())
  // The open page is from a build in which this file has another name. The page requests the file both as a
  // preload and as an import. Whether both are answered before the page reloads depends on the machine, so the file is
  // missing until the page itself is requested again.
  let gone = true
  await page.route('**/assets/HandoutView-*.js', route => gone ? route.fulfill({ status: 404 }) : route.continue())
  await open(page, 'cover')
  page.on('request', request => request.isNavigationRequest() && (gone = false))
  await page.evaluate(() => Object.assign(window, { before: true }))
  // The navigation fails, and the page is reloaded.
  await go(page, '/handout').catch(() => {})
  await page.waitForFunction(() => !('before' in window))
  expect(await page.evaluate(() => sessionStorage.getItem('deck-recovered'))).not.toBeNull()
  await settled(page)
  await go(page, '/handout')
  await expect(page.locator('html')).toHaveAttribute('data-paper', 'ready')
})

test('the manifest\'s icons exist, and the installed app opens the deck', async ({ page, request }) => {
  await page.goto('/')
  const manifestUrl = new URL((await page.locator('link[rel=manifest]').getAttribute('href'))!, page.url()).href
  const manifest = await (await request.get(manifestUrl)).json()
  expect(manifest).toMatchObject({ start_url: '/', scope: '/', display: 'standalone' })
  for (const { src, sizes } of manifest.icons) {
    const answer = await request.get(new URL(src, manifestUrl).href)
    expect(answer.status(), src).toBe(200)
    if (src.endsWith('.png'))
      expect((await answer.body()).readUInt32BE(16), src).toBe(Number.parseInt(sizes))
  }
  await expectAccessible(page)
})
