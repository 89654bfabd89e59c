import { expect, it } from 'vitest'
import { kinds } from '../content'
import { byKind, bySource } from './by-source'

it('groups by kind and source in order of first appearance, and keeps the computations of derived figures', () => {
  const groups = bySource(['payments-p99-before', 'payments-p99-ratio', 'fanout-p99-before', 'payments-p99-after', 'fanout-ratio'])
  expect(groups.map(group => [group.kind, group.rows.map(row => row.id)])).toEqual([
    [kinds.engagement, ['payments-p99-before', 'payments-p99-after']],
    [kinds.derived, ['payments-p99-ratio', 'fanout-ratio']],
    [kinds.engagement, ['fanout-p99-before']],
  ])
  expect(groups[1].rows[0].computation).toContain('184')
  expect(groups[1].source).toBe('')
  expect(groups[0].source).toContain('auth/charge')
})

it('is empty for a slide without figures', () => {
  expect(bySource([])).toEqual([])
})

it('by kind alone, figures of several sources share a group', () => {
  const groups = byKind(['payments-p99-before', 'fanout-ratio', 'fanout-p99-before'])
  expect(groups.map(group => [group.kind, group.source, group.rows.map(row => row.id)])).toEqual([
    [kinds.engagement, '', ['payments-p99-before', 'fanout-p99-before']],
    [kinds.derived, '', ['fanout-ratio']],
  ])
})
