import { expect, it } from 'vitest'
import { figureOf } from '../../../tests/support/figure'
import { checkPing, floorSize } from './ping'

const words = {
  icmp: { name: 'ICMP', what: 'what ping sends' },
  tcp: { name: 'TCP', what: 'accelerated networking', reading: 'no such bottleneck' },
  software: { name: 'Software path', idle: 'idle', busy: 'under load' },
  reading: 'Persistent floor',
  levels: ['light', 'heavy'],
}

it('shrinks a long reading until it fits beside the box', () => {
  expect(floorSize(figureOf(4, 'ms', { to: 6 }))).toBeGreaterThan(130)
  expect(floorSize(figureOf(820, 'ms', { to: 990 }))).toBeLessThan(100)
})

it('refuses a reading or a text that is too long, by name', () => {
  expect(() => checkPing({ ...words, floor: figureOf(4, 'ms') })).not.toThrow()
  const long = figureOf(123_456_789, 'req/s/core', { to: 987_654_321 })
  expect(() => checkPing({ ...words, floor: long })).toThrow(`${long.id} is too long`)
  const software = { ...words.software, busy: 'under a load that nobody expected' }
  expect(() => checkPing({ ...words, software, floor: figureOf(4, 'ms') })).toThrow('"under a load that nobody expected" does not fit')
  expect(() => checkPing({ ...words, levels: ['one'], floor: figureOf(4, 'ms') })).toThrow('one levels')
})
