import process from 'node:process'
import { defineConfig } from '@playwright/test'
import { browserArgs } from './scripts/browser.ts'

/** Started by scripts/test-deck.ts, which builds and serves what is tested. */
export default defineConfig({
  testDir: 'tests',
  testMatch: '*.spec.ts',
  fullyParallel: true,
  workers: 3,
  timeout: 120_000,
  forbidOnly: Boolean(process.env.CI),
  reporter: process.env.CI ? 'line' : 'list',
  outputDir: 'test-results',
  use: {
    baseURL: process.env.DECK_URL,
    viewport: { width: 980, height: 552 },
    reducedMotion: 'reduce',
    // What a worker keeps would hide what the server says; tests/offline.spec.ts has them.
    serviceWorkers: 'block',
    trace: 'off',
    screenshot: 'only-on-failure',
    launchOptions: { executablePath: process.env.CHROMIUM_PATH, args: browserArgs },
  },
})
