import { expect, it } from 'vitest'
import { standIns } from './stand-ins'

type Resolve = (id: string, importer?: string) => string | undefined
type Transform = (code: string, id: string) => string | undefined

// Vite writes paths with forward slashes on every system; Node uses the system's own separator.
it.each([
  ['/home/deck/', '/home/deck/'],
  ['C:\\deck\\', 'C:/deck/'],
  ['C:\\deck\\', 'C:\\deck\\'],
])('replaces imports only in Slidev\'s own modules, with the deck in %s and importers in %s', (root, importers) => {
  const { resolveId, transform } = standIns(root) as unknown as { resolveId: Resolve, transform: Transform }
  const importer = (path: string) => importers + path.replaceAll('/', importers.at(-1)!)
  expect(resolveId('floating-vue', importer('node_modules/@slidev/client/setup/main.ts'))).toMatch(
    /^[^\\]*\/src\/slidev\/floating-vue\.ts$/,
  )
  expect(resolveId('./QuickOverview.vue', importer('node_modules/@slidev/client/internals/Controls.vue'))).toMatch(
    /\/src\/slidev\/QuickOverview\.vue$/,
  )
  expect(resolveId('./QuickOverview.vue', importer('node_modules/other/Controls.vue'))).toBeUndefined()
  expect(resolveId('floating-vue', importer('src/slidev/x.ts'))).toBeUndefined()
  expect(() => transform('changed', importer('node_modules/@slidev/client/internals/Goto.vue'))).toThrow('has changed')
  expect(transform('whatever', importer('src/Goto.vue'))).toBeUndefined()
})
