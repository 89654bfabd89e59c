// @vitest-environment happy-dom
import type { PublicSettings } from '../../src/content/config'
import { mount, RouterLinkStub } from '@vue/test-utils'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import CaseBench from '../../components/case/bench/CaseBench.vue'
import CaseBenchActions from '../../components/case/bench/CaseBenchActions.vue'
import CaseLoop from '../../components/case/loop/CaseLoop.vue'
import CasePairs from '../../components/case/pairs/CasePairs.vue'
import ChartBar from '../../components/chart/ChartBar.vue'
import PipelineRoute from '../../components/pipeline/route/PipelineRoute.vue'
import TextFigure from '../../components/text/TextFigure.vue'
import TextProjectLinks from '../../components/text/TextProjectLinks.vue'
import TextProjects from '../../components/text/TextProjects.vue'
import { isSlideShownKey } from '../../src/composables/useIsSlideShown'
import { benchProps } from '../support/bench'
import { figureOf } from '../support/figure'

const settings = vi.hoisted((): PublicSettings => ({}))
vi.mock('../../src/settings', () => ({ settings }))

beforeEach(() => Object.keys(settings).forEach(key => delete settings[key as keyof PublicSettings]))

const components = { ChartBar, TextFigure }
const links = (wrapper: ReturnType<typeof mount>) => wrapper.findAll('a').map(a => `${a.text()} ${a.attributes('href')}`)

/** Mounts a picture with these settings. */
function show(picture: object, props: object, set: PublicSettings = {}, shown: (alias: string) => boolean = () => true) {
  Object.assign(settings, set)
  return mount(picture, {
    props,
    global: { components, stubs: { RouterLink: RouterLinkStub }, provide: { [isSlideShownKey as symbol]: shown } },
  })
}

describe('each setting is shown if it is set, and nothing in its place if it is not', () => {
  it('addresses of projects, spelled out for paper', () => {
    const of = [{ id: 'wire-probe', name: 'wire-probe' }, { id: 'monocoque', name: 'Monocoque' }]
    expect(show(TextProjectLinks, { of }).text()).toBe('')
    const wrapper = show(TextProjectLinks, { of }, { projectLinks: { monocoque: 'https://example.com/m' } })
    expect(links(wrapper)).toEqual(['https://example.com/m https://example.com/m'])
    expect(wrapper.text()).toContain('Monocoque: https://example.com/m')
  })

  it('company, client and date on the cover', () => {
    const pair = (what: string) => ({ what, before: figureOf(90, 'ms'), after: figureOf(10, 'ms') })
    const props = { pairs: ['a', 'b', 'c'].map(pair), trades: ['loop', 'trades'], words: { before: 'b', after: 'a', client: 'for' } }
    expect(show(CaseLoop, props).find('.occasion').exists()).toBe(false)
    expect(show(CaseLoop, props, { company: 'Inner Loop' }).get('.occasion').text()).toBe('Inner Loop')
    const parts = show(CaseLoop, props, { client: 'The Client', date: '2026-11-30' }).findAll('.occasion p > span')
    expect(parts.map(part => part.text())).toEqual(['Inner Loop', 'for The Client', '30 November 2026'])
  })

  it('contact on the last slide', () => {
    const props = { text: 'text', subject: 's', clears: false, still: true }
    expect(links(show(CaseBenchActions, props))).toEqual([])
    expect(show(CaseBenchActions, props, { contact: [] }).find('.contact').exists()).toBe(false)
    const contact = [{ text: 'a@example.com', href: 'mailto:a@example.com' }, { text: 'call', href: 'https://example.com/call' }]
    expect(links(show(CaseBenchActions, props, { contact }))).toEqual([
      'a@example.com mailto:a@example.com',
      'call https://example.com/call',
    ])
  })

  it('the delivery lead\'s name on the packet\'s route', () => {
    const props = {
      role: 'Delivery lead',
      about: 'here',
      next: 'next',
      hops: Array.from({ length: 4 }, (_, i) => ({ name: `s${i}`, line: 'l' })),
      echo: { hop: 2, label: 'in', year: figureOf(2004, 'year') },
      beside: { label: '# k', items: ['x', 'y'] },
    }
    expect(show(PipelineRoute, props).get('.who').text()).toBe('Delivery leadhere')
    expect(show(PipelineRoute, props, { deliveryLead: 'A. Lead' }).get('.who').text()).toBe('A. LeadDelivery lead · here')
  })

  it('project links on the projects', () => {
    const project = (id: string) => ({ id, name: id, line: 'l' })
    const props = { projects: [project('wire-probe'), project('monocoque')], contributed: 'contributed' }
    expect(links(show(TextProjects, props))).toEqual([])
    expect(links(show(TextProjects, props, { projectLinks: { monocoque: 'https://example.com/m' } }))).toEqual([
      'monocoque https://example.com/m',
    ])
  })
})

describe('no link leads to a hidden slide', () => {
  const hidden = (alias: string) => alias !== 'limits'
  const to = (wrapper: ReturnType<typeof mount>) => wrapper.findAllComponents(RouterLinkStub).map(link => link.props('to'))

  it('from the last slide\'s ways in', () => {
    const ways = ['matrix', 'limits'].map(alias => ({ name: alias, to: alias }))
    const bench = show(CaseBench, { ...benchProps, ways }, {}, hidden)
    expect(to(bench).filter(address => typeof address === 'string')).toEqual(['matrix'])
    expect(bench.text()).toContain('limits')
  })

  it('from the rows of the promise slide', () => {
    const pair = (alias: string) => ({
      to: alias,
      name: alias,
      what: 'w',
      before: figureOf(20, 'ms'),
      after: figureOf(10, 'ms'),
      ratio: figureOf(2, 'x', { computation: '20 ms / 10 ms' }),
    })
    const pairs = show(CasePairs, { pairs: ['payments', 'limits'].map(pair) }, {}, hidden)
    expect(to(pairs)).toEqual(['payments'])
    expect(pairs.findAll('.row')).toHaveLength(2)
    expect(pairs.text()).toContain('limits')
  })
})

it('the footer shows the version and its date, whatever the date of the pitch', async () => {
  vi.stubGlobal('__DECK_VERSION__', '1.2.3')
  vi.stubGlobal('__DECK_COMMIT_DATE__', '2026-11-21')
  const edition = async () => {
    vi.resetModules()
    return (await import('../../src/edition')).edition
  }
  expect(await edition()).toEqual({ version: 'v1.2.3', date: '2026-11-21', pdfs: false })
  settings.date = '2026-11-30'
  expect((await edition()).date).toBe('2026-11-21')
})
