import { createRequire } from 'node:module'
import { join } from 'node:path'
import process from 'node:process'
import { nested } from '../tests/support/nested.ts'
import { findBrowser } from './browser.ts'
import { checkConfig, main, root, run } from './deck.ts'
import { build, forms } from './forms.ts'
import { serve } from './serve.ts'

/** Builds the deck in its forms, serves them, and runs the browser tests. Arguments go to Playwright. */
await main(async () => {
  await checkConfig()
  const { path, version } = await findBrowser()
  console.log(`Testing with Chromium ${version} (${path}).`)
  const env: NodeJS.ProcessEnv = { ...process.env, CHROMIUM_PATH: path }
  await build([nested, forms.client, forms.full, forms.core])
  for (const [name, form] of Object.entries({ DECK_URL: forms.client, PRESENT_URL: forms.full, CORE_URL: forms.core, NESTED_URL: nested })) {
    const { url } = await serve(join(root, form.out), { as: 'site' in form ? 'site' : 'app', port: 0 })
    env[name] = url + ('base' in form ? form.base : '')
  }
  const cli = createRequire(import.meta.url).resolve('@playwright/test/cli')
  const { status } = await run(process.execPath, [cli, 'test', ...process.argv.slice(2)], { env })
  process.exit(status ?? 1)
})
