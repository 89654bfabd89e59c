import { useDarkMode } from '@slidev/client'
import { defineAppSetup } from '@slidev/types'

const SEEDED = 'deck-dark-first'

/** The stage is dark at a first visit; from then on the key D decides. Paper stays light. */
export default defineAppSetup(() => {
  if (new URLSearchParams(location.search).has('print'))
    return
  try {
    if (localStorage.getItem(SEEDED))
      return
    localStorage.setItem(SEEDED, 'done')
    useDarkMode().isDark.value = true
  }
  catch {
    // Storage is blocked: the system's preference stands.
  }
})
