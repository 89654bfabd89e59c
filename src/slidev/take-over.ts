import type { Router } from 'vue-router'
import { captureServedPage } from '../read/served-page'
import { slides } from './slides'

/** Takes up the app's style sheets, which a served page only fetches, so that they do not hold up its first paint. */
function styled(): Promise<unknown> {
  return Promise.all([...document.querySelectorAll<HTMLLinkElement>('link[data-deck-sheet]')].map(link => new Promise((done) => {
    link.addEventListener('load', done, { once: true })
    link.addEventListener('error', done, { once: true })
    link.rel = 'stylesheet'
  })))
}

/** Loads what the address shows: its view and, on the stage, its slide. */
async function loaded(router: Router): Promise<void> {
  await router.isReady()
  const { name, params } = router.currentRoute.value
  if (name === 'play')
    await slides.value.find(({ no, meta }) => [String(no), meta.slide.frontmatter.routeAlias].includes(String(params.no)))?.load?.()
}

/**
 * Lets the app replace a page that was served with its content without anything to be seen of it: awaited before the
 * app is mounted, which empties the page.
 */
export async function takeOver(router: Router): Promise<void> {
  if (document.documentElement.dataset.base === undefined)
    return
  await loaded(router)
  // Loading and mounting are each long enough for a phone: what its reader does in between is heard.
  await new Promise(done => setTimeout(done))
  captureServedPage()
  // Last, so that the page that goes is not laid out in them.
  await styled()
}
