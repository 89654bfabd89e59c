import process from 'node:process'
import { defineConfig } from '@playwright/test'
import { browserArgs } from './tools/build/browser.ts'

/** Started by scripts/test/deck.ts, which builds and serves what is tested. */
export default defineConfig({
  testDir: 'tests',
  testMatch: '**/*.spec.ts',
  fullyParallel: true,
  workers: 2,
  timeout: 180_000,
  // Machines that run tests are busy: a state may take its time to come, and is still waited for.
  expect: { timeout: 20_000 },
  // What passes only the second time has a fault.
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  reporter: './scripts/test/playwright-reporter.ts',
  outputDir: 'test-results',
  use: {
    baseURL: process.env.DECK_URL,
    viewport: { width: 980, height: 552 },
    reducedMotion: 'reduce',
    // What a worker keeps would hide what the server says; tests/site/offline.spec.ts has them.
    serviceWorkers: 'block',
    trace: 'off',
    screenshot: 'only-on-failure',
    launchOptions: { executablePath: process.env.CHROMIUM_PATH, args: browserArgs },
  },
})
