import { expect, it } from 'vitest'
import { withCut } from './cut'

it('arranges Slidev\'s list of slides', () => {
  const code = withCut('const data = []\nexport const slides = import.meta.hot ? import.meta.hot.data.slides : shallowRef(data)')
  expect(code).toMatch(/^import \{ arranged \} from ".*\/src\/composables\/cut\.ts"\n/)
  expect(code).toMatch(/: shallowRef\(arranged\(data\)\)$/)
})

it('throws when the list is not where it used to be', () => {
  expect(() => withCut('export const slides = ref(data)')).toThrow('Slidev\'s list of slides is not where it used to be')
})
