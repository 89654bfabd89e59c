import type { Instrument, Layer } from './layers'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canvas } from '../../../src/lib/scale'
import { beamPath, checkPath, fieldPath, layoutLayers } from './layers'

const layersOf = (count: number): Layer[] => Array.from({ length: count }, (_, i) => ({ name: `layer ${i}`, lever: `lever ${i}` }))
function instrument(name: string, hot: number, sees: readonly number[]): Instrument {
  return {
    name,
    reads: 'what it reads',
    sees: sees.map(i => `layer ${i}`),
    layer: `layer ${hot}`,
    shows: ['one line', 'another'],
    answer: ['one line', 'another'],
  }
}

const data = fc.record({ count: fc.integer({ min: 3, max: 8 }), tools: fc.integer({ min: 2, max: 5 }), seed: fc.nat() })
  .chain(({ count, tools }) => fc.record({
    layers: fc.constant(layersOf(count)),
    instruments: fc.tuple(...Array.from({ length: tools }, (_, i) => fc
      .uniqueArray(fc.integer({ min: 0, max: count - 1 }), { minLength: 1, maxLength: count })
      .map(sees => instrument(`tool ${i}`, sees[0], sees)))),
    chosen: fc.integer({ min: 0, max: tools - 1 }),
  }))

describe('the layers', () => {
  it('fill the picture from its top to the baseline with equal gaps, whichever is open', () => {
    fc.assert(fc.property(data, ({ layers, instruments, chosen }) => {
      checkPath({ layers, instruments, first: 'tool 0' })
      const { strips, hot } = layoutLayers(instruments, layers, chosen)
      expect(strips[0].y).toBe(canvas.top)
      expect(strips.at(-1)!.y + strips.at(-1)!.height).toBeCloseTo(canvas.base)
      strips.slice(1).forEach(({ y }, i) => expect(y - strips[i].y - strips[i].height).toBeCloseTo(4))
      strips.forEach(({ height }, i) => i === hot ? expect(height).toBe(124) : expect(height).toBeGreaterThan(28))
    }))
  })
})

describe('the instruments', () => {
  it('stand apart, from the top of the layers to their baseline', () => {
    fc.assert(fc.property(data, ({ layers, instruments, chosen }) => {
      const { instruments: places } = layoutLayers(instruments, layers, chosen)
      expect(places[0].y).toBe(canvas.top)
      expect(places.at(-1)!.y + places.at(-1)!.height).toBeCloseTo(canvas.base)
      places.slice(1).forEach(({ y }, i) => expect(y - places[i].y - places[i].height).toBeGreaterThanOrEqual(12 - 1e-9))
      expect(places[0].height).toBeGreaterThanOrEqual(60)
    }))
  })
})

describe('the light', () => {
  it('falls on all layers that the instrument sees, and on no other', () => {
    fc.assert(fc.property(data, ({ layers, instruments, chosen }) => {
      const { strips, hot, lit, fields, torch } = layoutLayers(instruments, layers, chosen)
      const spans = [...fields, [torch[1], torch[2]]]
      expect(lit[hot]).toBe(true)
      strips.forEach(({ y, height }, i) => {
        const middle = y + height / 2
        expect(spans.filter(([top, bottom]) => top < middle && middle < bottom)).toHaveLength(lit[i] ? 1 : 0)
      })
    }))
  })

  it('is one outline with the instrument, and one field for neighbours', () => {
    const layers = layersOf(6)
    const { fields, torch } = layoutLayers([instrument('a', 0, [0]), instrument('b', 2, [0, 1, 2, 4, 5])], layers, 1)
    expect(fields).toHaveLength(2)
    expect(torch[0]).toBe(400)
    expect(beamPath(torch, 72)).toBe(`M-4 400H214V429L352 ${torch[1]}V${torch[2]}L214 443V472H-4z`)
    expect(fieldPath([100, 200], 400, 72)).toBe('M214 429L352 100V200L214 443z')
  })
})

describe('data outside the range', () => {
  const layers = layersOf(4)
  const instruments = [instrument('a', 0, [0, 1]), instrument('b', 2, [2])]
  const refuses = (more: Partial<Parameters<typeof checkPath>[0]>) => expect(() => checkPath({ instruments, layers, first: 'a', ...more }))

  it('is refused by name', () => {
    refuses({}).not.toThrow()
    refuses({ layers: layersOf(2) }).toThrow('There are two layers, but the picture fits three to eight.')
    refuses({ instruments: instruments.slice(1) }).toThrow('There are one instruments, but the picture fits two to five.')
    refuses({ first: 'c' }).toThrow('No instrument is called "c".')
    refuses({ instruments: [instruments[0], instrument('b', 2, [1])] })
      .toThrow('b finds something in "layer 2", which is no layer with a lever')
    refuses({ instruments: [instruments[0], instrument('b', 2, [2, 7])] }).toThrow('b sees "layer 7", which is no layer.')
    refuses({ instruments: [instruments[0], { ...instruments[1], reads: 'everything that it can' }] })
      .toThrow('"everything that it can" does not fit on one line of 144 px.')
    refuses({ instruments: [instruments[0], { ...instruments[1], lanes: 9 }] }).toThrow('b has 9 lanes')
  })
})
