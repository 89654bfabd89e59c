import type { Ref } from 'vue'
import { useEventListener, useStorage } from '@vueuse/core'
import { onMounted, onUnmounted, shallowRef } from 'vue'

/** The maximum number of frames to wait for the layout to settle. */
const PATIENCE = 240

/** The part of the window in which a slide counts as being read, as a root margin: a line a third of the way down. */
const LINE = '-33% 0px -66% 0px'

/**
 * Tracks which slide is being read. The address names that slide, so that it can be shared. The slide is also
 * kept in storage, so that the page reopens there.
 * @param aliases The aliases of the page's slides; each is also the id of the slide's element.
 * @returns The alias of the slide being read.
 */
export function useReading(aliases: Readonly<Ref<readonly string[]>>) {
  const current = shallowRef(aliases.value[0])
  const last = useStorage('deck-reading', '')
  /** The slide that is being scrolled to; until it has arrived, slides that cross the line are ignored. */
  let sought = ''

  function read(alias: string) {
    current.value = alias
    // The first slide is where the page opens anyway.
    last.value = alias === aliases.value[0] ? '' : alias
    const hash = `#${alias}`
    if (location.hash !== hash)
      history.replaceState(history.state, '', hash)
  }

  /** Scrolls a slide to the top and keeps it there until content above it has its final height. Any input ends this. */
  async function show(alias: string) {
    sought = alias
    read(alias)
    const slide = document.getElementById(alias)!
    const taken = new AbortController()
    for (const moved of ['wheel', 'touchmove', 'keydown', 'pointerdown'])
      addEventListener(moved, () => taken.abort(), { once: true, signal: taken.signal })
    const whole = () => [slide, slide.previousElementSibling].every(each => !(each instanceof HTMLElement) || 'live' in each.dataset)
    for (let frame = 0, steady = 0, last = Number.NaN; frame < PATIENCE && steady < 3 && !taken.signal.aborted; frame++) {
      slide.scrollIntoView({ behavior: 'instant' })
      await new Promise(requestAnimationFrame)
      const { top } = slide.getBoundingClientRect()
      steady = top === last && whole() ? steady + 1 : 0
      last = top
    }
    taken.abort()
    // A later call may be in progress.
    if (sought === alias)
      sought = ''
  }

  function pass(alias: string) {
    if (!sought)
      read(alias)
  }

  /**
   * Shows the slide that the address names. If it names none and the page is not scrolled, shows the slide that was
   * read last.
   */
  function begin() {
    const named = decodeURIComponent(location.hash.slice(1))
    const alias = named || (scrollY === 0 ? last.value : '')
    if (aliases.value.includes(alias) && alias !== aliases.value[0])
      void show(alias)
  }
  useEventListener('hashchange', begin)

  let observer: IntersectionObserver | undefined
  onMounted(() => {
    begin()
    observer = new IntersectionObserver(entries => entries.forEach(({ isIntersecting, target }) => isIntersecting && pass(target.id)), {
      rootMargin: LINE,
    })
    for (const alias of aliases.value)
      observer.observe(document.getElementById(alias)!)
  })
  onUnmounted(() => observer?.disconnect())

  return current
}
