import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { root } from '../../tools/build/process.ts'

/** Type sizes that styles or templates type instead of taking them from the scale. Line heights, after a slash, may be typed. */
function typedSizes(source: string): string[] {
  const styles = [...source.matchAll(/font(?:-size)?:([^;}]*)/g)].map(([, value]) => value.split('/')[0])
  const attributes = [...source.matchAll(/:size="([^"]*)"/g)].map(([, value]) => `${value}px`)
  return [...styles, ...attributes].flatMap(value => value.match(/(?<![\w.-])\d{2,}(?:\.\d+)?(?:px|rem)/g) ?? [])
}

it('no component types a type size, on the stage or on a phone', () => {
  const files = ['*.vue', '{components,layouts,src}/**/*.{vue,css}', 'styles/*.css'].flatMap(pattern => globSync(pattern, { cwd: root }))
  expect(files.length).toBeGreaterThan(100)
  expect(files.flatMap(file => typedSizes(readFileSync(join(root, file), 'utf8')).map(size => `${file}: ${size}`))).toEqual([])
})

it('a typed size is found, a line height and arithmetic are not', () => {
  expect(typedSizes('a { font-size: min(21px, 5cqi) }')).toEqual(['21px'])
  expect(typedSizes('a { font: 500 15px/20px var(--deck-sans) }')).toEqual(['15px'])
  expect(typedSizes('<TextFigure :figure :size="52" />')).toEqual(['52px'])
  expect(typedSizes('a { font-size: calc(var(--size) * 1px); line-height: 42px }')).toEqual([])
  expect(typedSizes('a { font: 600 var(--deck-type-headline)/42px var(--deck-sans) }')).toEqual([])
  expect(typedSizes('<TextFigure :figure :size="layout.size" />')).toEqual([])
})
