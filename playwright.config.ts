import process from 'node:process'
import { defineConfig } from '@playwright/test'
import { browserArgs } from './tools/build/browser.ts'

/** The settings for browser tests. scripts/test/deck.ts builds and serves the decks under test, and runs Playwright. */
export default defineConfig({
  testDir: 'tests',
  testMatch: '**/*.spec.ts',
  fullyParallel: true,
  workers: 2,
  timeout: 180_000,
  // Test machines are often busy, so assertions wait a long time for a state.
  expect: { timeout: 20_000 },
  // A test that passes only on a retry has found a bug.
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  reporter: './scripts/test/playwright-reporter.ts',
  outputDir: 'test-results',
  use: {
    baseURL: process.env.DECK_URL,
    viewport: { width: 980, height: 552 },
    reducedMotion: 'reduce',
    // A service worker's cache would hide the server's responses. Only tests/site/offline.spec.ts allows one.
    serviceWorkers: 'block',
    trace: 'off',
    screenshot: 'only-on-failure',
    launchOptions: { executablePath: process.env.CHROMIUM_PATH, args: browserArgs },
  },
})
