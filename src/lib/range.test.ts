import { describe, expect, it } from 'vitest'
import { figureOf } from '../../tests/support/figure'
import { checkCount, checkName, checkRatio } from './range'

describe('the check of a ratio', () => {
  it('compares times in any units', () => {
    expect(() => checkRatio(figureOf(2, 'weeks'), figureOf(3, 'days'))).not.toThrow()
    expect(() => checkRatio(figureOf(6, 'h'), figureOf(20, 'min'))).not.toThrow()
    expect(() => checkRatio(figureOf(1, 'days'), figureOf(1, 'h'), 25)).toThrow('is 24 times')
  })

  it('refuses figures whose units cannot be compared, and names both', () => {
    expect(() => checkRatio(figureOf(184, 'ms'), figureOf(28, '%')))
      .toThrow('test-184-ms is in ms and test-28-% in %, so one is no multiple of the other.')
  })
})

it('names what a picture has no room for', () => {
  expect(() => checkCount('stages', [1, 2, 3], 4, 9)).toThrow('There are three stages, but the picture fits four to nine.')
  expect(() => checkName('The stage', 'a name of thirty characters...')).toThrow('has 30 characters, but the picture fits 24.')
})
