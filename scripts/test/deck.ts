import { globSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import process from 'node:process'
import { findBrowser, testBrowser } from '../../tools/build/browser.ts'
import { checkDeck, readSlides } from '../../tools/build/deck.ts'
import { main, root, run } from '../../tools/build/process.ts'
import { build, targets } from '../../tools/build/targets.ts'
import { serve } from '../../tools/hosting/serve.ts'
import { tell } from './counts.ts'
import { nested } from './nested.ts'
import { select } from './select.ts'

/**
 * Builds the targets under test, serves them, and runs the browser tests. `npm run test:deck -- slides payments` runs
 * the tests in slides.spec.ts that have "payments" in their names. Options are passed to Playwright.
 */
await main(async () => {
  await checkDeck()
  const whole = await findBrowser()
  const path = testBrowser(whole)
  console.log(`Testing with Chromium ${whole.version} (${path}).`)
  const env: NodeJS.ProcessEnv = { ...process.env, CHROMIUM_PATH: path }
  await build([nested, targets.client, targets.full, targets.core, targets.gallery])
  tell('built')
  for (const [name, target] of Object.entries({
    DECK_URL: targets.client,
    PRESENT_URL: targets.full,
    CORE_URL: targets.core,
    NESTED_URL: nested,
    GALLERY_URL: targets.gallery,
  })) {
    const { url } = await serve(join(root, target.out), { as: 'site' in target ? 'site' : 'app', port: 0 })
    env[name] = url + ('base' in target ? target.base : '')
  }
  const slides = (await readSlides()).map(({ alias }) => alias)
  const { files, pattern, options } = select(process.argv.slice(2), globSync('tests/**/*.spec.ts', { cwd: root }), slides)
  const cli = createRequire(import.meta.url).resolve('@playwright/test/cli')
  const { status } = await run(process.execPath, [cli, 'test', ...files, ...pattern ? ['--grep', pattern] : [], ...options], { env })
  process.exit(status ?? 1)
})
