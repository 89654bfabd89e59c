import { pathPrefix, slidesTitle, useDarkMode } from '@slidev/client'
import { defineAppSetup } from '@slidev/types'
import { watch } from 'vue'
import { legendKey } from '../src/composables/legend'
import { recall, remember } from '../src/composables/storage'
import { isSlideShownKey } from '../src/composables/useIsSlideShown'
import { titleOf } from '../src/lib/page-title'
import { isShown, onlyKnown } from '../src/slidev/known'
import { slides } from '../src/slidev/slides'
import { openLegend } from '../src/stage/keys'
import { takeOver } from '../src/views/take-over'

const SEEDED = 'deck-dark-first'

export default defineAppSetup(async ({ app, router }) => {
  // Slidev awaits nothing before it calls this function, so the guard also checks the address that opens the deck.
  router.beforeEach(onlyKnown(() => slides.value))
  // Set the title at once, so that the entry in the browser's history gets it too.
  router.afterEach((to, _, failure) => {
    if (!failure)
      document.title = titleOf(to, slides.value, slidesTitle)
  })
  app.provide(legendKey, { address: `${pathPrefix}handout#letters`, open: openLegend })
  app.provide(isSlideShownKey, alias => isShown(slides.value, alias))
  startDark()
  colourBar()
  await takeOver(router)
})

/** Keeps the colour of the browser's own bar, which a hosted page sets in its head, that of the stage. */
function colourBar(): void {
  const bar = document.querySelector<HTMLMetaElement>('meta[name=theme-color]')
  if (bar) {
    watch(useDarkMode().isDark, () => {
      bar.content = getComputedStyle(document.documentElement).getPropertyValue('--deck-bg')
    }, { flush: 'post' })
  }
}

/** The stage is dark on the first visit; after that, the D key decides. Paper stays light. */
function startDark(): void {
  if (new URLSearchParams(location.search).has('print'))
    return
  if (recall(SEEDED))
    return
  remember(SEEDED, 'done')
  useDarkMode().isDark.value = true
}
