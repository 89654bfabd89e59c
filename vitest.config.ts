import { globSync, readFileSync } from 'node:fs'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'
import { projects } from './scripts/test/projects.ts'

/** Test files that mock a module or a global. Each runs in isolation, so that no other file sees its mocks. */
const replacing = globSync(projects.unit).filter(file =>
  /\bvi\.(?:mock|doMock|stubGlobal|stubEnv|useFakeTimers)\(/.test(readFileSync(file, 'utf8')),
)

export default defineConfig({
  plugins: [vue()],
  // Tests run as in a client's build with no settings; tests of settings mock src/settings.
  define: { __DECK_SETTINGS__: '{}', __SLIDEV_FEATURE_PRESENTER__: 'false' },
  test: {
    // Test machines are often busy.
    testTimeout: 30_000,
    reporters: './scripts/test/vitest-reporter.ts',
    setupFiles: './scripts/test/vitest-setup.ts',
    pool: 'threads',
    maxWorkers: 2,
    projects: [
      // Files that need a DOM choose their environment on the first line.
      // This project is not isolated, so that its files share the modules they import. Loading the modules separately
      // for each file took half the time.
      { extends: true, test: { name: 'unit', include: projects.unit, exclude: replacing, environment: 'node', isolate: false } },
      { extends: true, test: { name: 'unit-alone', include: replacing, environment: 'node' } },
      {
        extends: true,
        test: { name: 'handout', include: projects.handout, environment: 'node', testTimeout: 60_000, hookTimeout: 60_000 },
      },
      {
        extends: true,
        test: { name: 'hidden', include: projects.hidden, environment: 'node', testTimeout: 60_000, hookTimeout: 1_800_000 },
      },
      { extends: true, test: { name: 'hosting', include: projects.hosting, environment: 'node' } },
    ],
  },
})
