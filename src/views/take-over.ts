import type { Router } from 'vue-router'
import { captureTyped } from '../composables/useYourNumbers'
import { captureServedPage } from '../read/served-page'
import { slides } from '../slidev/slides'

/** Applies the app's style sheets. A prerendered page only preloads them, so that they do not delay its first paint. */
function styled(): Promise<unknown> {
  return Promise.all([...document.querySelectorAll<HTMLLinkElement>('link[data-deck-sheet]')].map(link => new Promise((done) => {
    link.addEventListener('load', done, { once: true })
    link.addEventListener('error', done, { once: true })
    link.rel = 'stylesheet'
  })))
}

/** Loads the view at the current address and, if that is the stage, also its slide. */
async function loaded(router: Router): Promise<void> {
  await router.isReady()
  const { name, params } = router.currentRoute.value
  if (name === 'play')
    await slides.value.find(({ no, meta }) => [String(no), meta.slide.frontmatter.routeAlias].includes(String(params.no)))?.load?.()
}

/**
 * Lets the app take over a prerendered page without a visible change. It must be awaited before the app is mounted,
 * because mounting empties the page.
 */
export async function takeOver(router: Router): Promise<void> {
  if (document.documentElement.dataset.base === undefined)
    return
  await loaded(router)
  // Loading and mounting each keep a phone busy for a while: yield in between, so that input is handled.
  await new Promise(done => setTimeout(done))
  captureServedPage()
  captureTyped()
  // Apply the style sheets last, so that the old page is not laid out with them.
  await styled()
}
