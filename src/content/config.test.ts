import type { DeckConfig } from './config'
import { describe, expect, it } from 'vitest'
import { problems, publicSettings, unset } from './config'

const aliases = ['payments', 'ping', 'limits']

/** All settings, with valid values. */
const whole: Required<DeckConfig> = {
  company: 'Inner Loop',
  platformLead: 'P. Lead',
  deliveryLead: 'A. Lead',
  contact: [{ text: 'a@example.com', href: 'mailto:a@example.com' }, { text: 'call', href: 'https://example.com/call' }],
  client: 'Client',
  date: '2026-11-30',
  siteUrl: 'https://deck.example.com/',
  index: false,
  projectLinks: { monocoque: 'https://example.com/monocoque' },
  hide: ['limits'],
  numbers: { 'rate': 5000, 'build-before': '35 min', 'change-size': 3.5, 'number': '900 ms' },
}
const wrong = (config: unknown) => problems(config, aliases)

describe('the settings', () => {
  it('may all be set, or all be missing', () => {
    expect(wrong(whole)).toEqual([])
    expect(wrong({})).toEqual([])
    expect(wrong({ company: undefined })).toEqual([])
  })

  it('are reported with what the deck shows instead if they are unset or empty', () => {
    expect(unset({})).toHaveLength(8)
    expect(unset(whole)).toEqual([])
    expect(unset({ ...whole, contact: [], projectLinks: {} })).toEqual([
      'contact is not set: the last slide shows no contact.',
      'projectLinks is not set: the projects have no links.',
    ])
  })

  it('reach a client only if slides show them', () => {
    const shown = ['client', 'company', 'contact', 'date', 'deliveryLead', 'numbers', 'platformLead', 'projectLinks']
    expect(Object.keys(publicSettings(whole)).sort()).toEqual(shown)
    expect(publicSettings({ hide: ['limits'], siteUrl: 'https://deck.example.com/' })).toEqual({})
  })
})

describe('the check of the settings', () => {
  it('refuses a company or client that is too long for its line on the cover', () => {
    const name = 'The Honourable Company of Performance Tuners and Distributed Systems Engineers of Dublin and Beyond'
    expect(wrong({ company: name })[0]).toMatch(/company "The .*" is too long for its place: shorten it to about \d\d characters\.$/)
    expect(wrong({ deliveryLead: name })[0]).toContain('deliveryLead "')
    const contact = { text: 'a@example.com', href: 'mailto:a@example.com' }
    expect(wrong({ contact: [contact, contact, contact] })).toEqual([
      'deck.config.ts: contact lists three, but the last slide has room for two.',
    ])
    expect(wrong({ contact: [{ ...contact, text: name }] })[0]).toContain('contact "')
    const call = { text: 'Book a call', href: 'https://calendar.example.com/appointments/schedules/AcZssZ1xWv7kq3yT0mQh9d8e7f6g' }
    expect(wrong({ contact: [contact, call] })).toEqual([])
    const long = { ...call, href: `${call.href}/with-both-of-us-and-everybody-else` }
    expect(wrong({ contact: [contact, long] })[0]).toMatch(
      /contact "Book a call": on page one of the handout its address ".*" is too long .*: shorten it to about \d\d characters\.$/,
    )
    expect(wrong({ client: name })[0]).toContain('client "')
    expect(wrong({ client: name.slice(0, 56) })).toEqual([])
  })

  it('takes names in other scripts by what their letters need', () => {
    for (const client of ['Łódź Żółć GmbH & Søn', 'Пример Банк', 'Εθνική Τράπεζα της Ελλάδος', '株式会社サンプル銀行'])
      expect(wrong({ client, company: client })).toEqual([])
    for (const platformLead of ['Александр Константинов', 'Αλέξανδρος Παπαδόπουλος'])
      expect(wrong({ platformLead, deliveryLead: platformLead })).toEqual([])
    expect(wrong({ client: 'ЩЮЖШ'.repeat(9) })[0]).toMatch(/client "ЩЮ.*" is too long .*: shorten it to about \d\d characters\.$/)
    expect(wrong({ company: '銀行'.repeat(22) })[0]).toMatch(/company "銀行.*" is too long for its place/)
  })

  it('suggests the setting that was probably meant', () => {
    expect(wrong({ compny: 'A' })).toEqual(['deck.config.ts: there is no setting "compny"; did you mean "company"?'])
    expect(wrong({ constructor: 'A' })).toHaveLength(1)
    expect(wrong({ telephone: 1 })).toEqual(['deck.config.ts: there is no setting "telephone".'])
  })

  it('suggests the slide or project that was probably meant', () => {
    expect(wrong({ hide: ['pong'] })).toEqual(['deck.config.ts: hide: there is no slide "pong"; did you mean "ping"?'])
    expect(wrong({ projectLinks: { monoqoque: 'https://example.com/' } })).toEqual([
      'deck.config.ts: projectLinks: there is no project "monoqoque"; did you mean "monocoque"?',
    ])
  })

  it('rejects values of the wrong type and empty texts', () => {
    for (const key of ['company', 'deliveryLead', 'client', 'date', 'siteUrl', 'index', 'contact', 'projectLinks', 'hide', 'numbers']) {
      for (const value of [1, null, ...key === 'index' ? [] : [true], '', ' ', ['', 1], [null], { a: 1 }]) {
        const found = wrong({ [key]: value })
        expect(found.length, `${key}: ${JSON.stringify(value)}`).toBeGreaterThan(0)
        expect(found[0]).toContain(key)
      }
    }
    for (const config of [undefined, null, 'x', []])
      expect(wrong(config)).toEqual(['deck.config.ts must export its settings: export default config.'])
  })

  it('requires a text and a valid address for a contact', () => {
    expect(wrong({ contact: 'a@example.com' })[0]).toContain('contact must be a list')
    expect(wrong({ contact: ['a@example.com'] })[0]).toContain('"a@example.com"')
    expect(wrong({ contact: [{ text: 'mail', href: 'a@example.com' }] })[0]).toContain('"mail" needs')
    expect(
      wrong({
        contact: [
          { text: '+353 1 555 0100', href: 'tel:+353-1-555-0100' },
          { text: 'call', href: 'tel:+35315550100' },
        ],
      }),
    ).toEqual([])
    for (const href of ['tel:01 555 0100', 'tel:5550100', 'tel:+', 'tel:+353 1 555 0100', 'tel:+353x'])
      expect(wrong({ contact: [{ text: 'call', href }] }), href).toHaveLength(1)
    expect(
      wrong({
        contact: [
          { text: 'x', href: 'javascript:alert(1)' },
          { text: 'y', href: 'http://example.com' },
          { text: '', href: 'https://example.com' },
        ],
      }),
    ).toHaveLength(3)
  })

  it('requires https for siteUrl and project links, and a slash at the end of siteUrl', () => {
    for (const siteUrl of ['http://deck.example.com/', 'deck.example.com/', 'https://deck.example.com', 'https:///'])
      expect(wrong({ siteUrl }), siteUrl).toEqual(['deck.config.ts: siteUrl must begin with https:// and end with a slash.'])
    expect(wrong({ projectLinks: { monocoque: 'mailto:a@example.com' } })).toEqual([
      'deck.config.ts: projectLinks.monocoque must begin with https://.',
    ])
  })

  it('allows only a host and a plain path in siteUrl', () => {
    for (const siteUrl of ['https://deck.example.com/', 'https://example.com/talks/deck/', 'https://example.com:8443/a.b/~c_d-e/'])
      expect(wrong({ siteUrl }), siteUrl).toEqual([])
    for (const siteUrl of [
      'https://example.com/?deck=/',
      'https://example.com/#/',
      'https://example.com//',
      'https://example.com/a%20b/',
      'https://example.com/a"b/',
    ]) {
      expect(wrong({ siteUrl }), siteUrl).toEqual([
        'deck.config.ts: siteUrl may have a path of plain names, e.g. https://example.com/deck/, and nothing more.',
      ])
    }
  })

  it('rejects dates that do not exist or are not in the form YYYY-MM-DD', () => {
    for (const date of ['2026-02-30', '2026-13-01', '30.11.2026', '2026-1-2', '2026-11-30T10:00', '2026'])
      expect(wrong({ date }), date).toHaveLength(1)
  })

  it('accepts a number to start with for every field, and refuses one out of its range in one line', () => {
    const cases = { 'rate': '5,000', 'builds': 120, 'build-before': 35, 'build-after': '6 min 12 s', 'hour-cost': '€80' }
    const pipeline = { 'changes': 20, 'change-size': 6, 'p99-start': '7.8 ms' }
    const bench = { what: 'p99', number: '900 ms', goal: 250, load: 300, hardware: 'x', date: 'May' }
    expect(wrong({ numbers: { ...cases, ...pipeline, ...bench } })).toEqual([])
    expect(wrong({ numbers: {} })).toEqual([])
    const said = (numbers: object) => wrong({ numbers }).map(line => line.replace('deck.config.ts: ', ''))
    expect(said({ rates: 5 })).toEqual(['numbers: there is no number "rates"; did you mean "rate"?'])
    expect(said({ constructor: 5 })).toHaveLength(1)
    expect(said({ rate: 0 })).toEqual(['numbers.rate 0 is not from 1 to 1,000,000,000.'])
    expect(said({ 'build-before': '25 h' })).toEqual(['numbers.build-before "25 h" is not from 1 s to 1,440 min.'])
    expect(said({ number: 'fast' })).toEqual(['numbers.number "fast" is no number with its unit, as in 350 ms.'])
    const others = [{ rate: 1e99 }, { rate: 'abc' }, { rate: null }, { 'change-size': 3 }, { 'p99-start': 8 }, { load: '' }]
    for (const numbers of [...others, { load: 'x'.repeat(61) }])
      expect(said(numbers), JSON.stringify(numbers)).toHaveLength(1)
  })

  it('rejects hiding every slide', () => {
    expect(wrong({ hide: aliases })).toEqual(['deck.config.ts: hide leaves no slide.'])
  })

  it('reports each problem separately', () => {
    expect(wrong({ compny: 'A', date: 'soon', hide: 'ping' })).toHaveLength(3)
  })
})
