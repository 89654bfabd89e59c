import { beforeEach, describe, expect, it } from 'vitest'
import { createMemoryHistory, createRouter } from 'vue-router'
import { isShown, onlyKnown } from './known'

const component = { template: '<p />' }
const slides = [{ no: 1, alias: 'cover' }, { no: 2, alias: 'payments' }, { no: 3 }]
const deck = slides.map(({ no, alias }) => ({ no, meta: { slide: { frontmatter: { routeAlias: alias } } } }))

let router: ReturnType<typeof createRouter>
beforeEach(async () => {
  router = createRouter({
    history: createMemoryHistory(),
    routes: [
      { name: 'play', path: '/:no', component },
      { name: 'presenter', path: '/presenter/:no', component },
      { name: 'notes', path: '/notes', component },
      { name: 'NotFound', path: '/:pathMatch(.*)*', component },
    ],
  })
  router.beforeEach(onlyKnown(() => deck))
})

/** The route's name and full path after going from `start` to `address`. */
async function from(start: string, address: string): Promise<string> {
  await router.push(start)
  await router.push(address)
  return `${String(router.currentRoute.value.name)} ${router.currentRoute.value.fullPath}`
}

describe('within the deck', () => {
  it('an address that names no slide leads to the not-found page, from a slide as well as from outside', async () => {
    expect(await from('/', '/nope')).toBe('NotFound /nope')
    expect(await from('/payments', '/nope')).toBe('NotFound /nope')
    expect(await from('/presenter/payments', '/presenter/nope')).toBe('NotFound /presenter/nope')
    for (const no of ['/0', '/4', '/01', '/1.5', '/undefined'])
      expect(await from('/payments', no)).toBe(`NotFound ${no}`)
  })

  it('a slide is found by alias and by number', async () => {
    expect(await from('/nope', '/payments?clicks=2')).toBe('play /payments?clicks=2')
    expect(await from('/payments', '/3')).toBe('play /3')
    expect(await from('/payments', '/presenter/cover?clicks=1')).toBe('presenter /presenter/cover?clicks=1')
    expect(await from('/payments', '/notes')).toBe('notes /notes')
  })

  it('the name of a page\'s file leads to the page', async () => {
    expect(await from('/', '/payments.html?clicks=2#x')).toBe('play /payments?clicks=2#x')
    expect(await from('/', '/nope.html')).toBe('NotFound /nope')
    expect(await from('/payments', '/index.html')).toBe('NotFound /')
    expect(await from('/payments', '/notes.html')).toBe('notes /notes')
  })

  it('an unreadable step is removed, and the rest of the address stays', async () => {
    for (const clicks of ['two', '-1', '1.5', '', '1&clicks=2'])
      expect(await from('/payments?clicks=1', `/payments?print&clicks=${clicks}#x`)).toBe('play /payments?print#x')
  })
})

it('a slide is shown if the deck has its alias', () => {
  expect(['cover', 'payments', 'limits', '3', 'undefined'].filter(alias => isShown(deck, alias))).toEqual(['cover', 'payments'])
})
