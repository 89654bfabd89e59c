import { globSync, readFileSync } from 'node:fs'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'
import { projects } from './scripts/test/projects.ts'

/** Files that replace a module or a global: each runs in a world of its own, as nothing there is loaded yet and nothing stays. */
const replacing = globSync(projects.unit).filter(file =>
  /\bvi\.(?:mock|doMock|stubGlobal|stubEnv|useFakeTimers)\(/.test(readFileSync(file, 'utf8')),
)

export default defineConfig({
  plugins: [vue()],
  // Tests see a client's deck without settings; those of settings replace src/settings.
  define: { __DECK_SETTINGS__: '{}', __SLIDEV_FEATURE_PRESENTER__: 'false' },
  test: {
    // Machines that run tests are busy.
    testTimeout: 30_000,
    reporters: './scripts/test/vitest-reporter.ts',
    setupFiles: './scripts/test/vitest-setup.ts',
    pool: 'threads',
    maxWorkers: 2,
    projects: [
      // A file that needs a page says so in its first line.
      // They share what they import: half of the time was loading it anew.
      { extends: true, test: { name: 'unit', include: projects.unit, exclude: replacing, environment: 'node', isolate: false } },
      { extends: true, test: { name: 'unit-alone', include: replacing, environment: 'node' } },
      {
        extends: true,
        test: { name: 'handout', include: projects.handout, environment: 'node', testTimeout: 60_000, hookTimeout: 60_000 },
      },
      { extends: true, test: { name: 'hosting', include: projects.hosting, environment: 'node' } },
    ],
  },
})
