import type { Ref } from 'vue'
import { useEventListener, useStorage } from '@vueuse/core'
import { onMounted, onUnmounted, shallowRef } from 'vue'

/** The maximum number of frames to wait for the layout to settle. */
const PATIENCE = 240

/** The part of the window in which a place counts as being read, as a root margin: a line a third of the way down. */
const LINE = '-33% 0px -66% 0px'

/** Whether a slide has its final height: one whose picture opens on demand stays as it was served until it is opened. */
function isWhole(slide: Element | null): boolean {
  return !slide?.matches('article') || slide.matches('[data-live]') || !!slide.querySelector('.read-part:not([open])')
}

/**
 * Tracks which place of the page is being read. The address names that place, so that it can be shared. The place is also
 * kept in storage, so that the page reopens there.
 * @param places The places of the page: the parts before the slides, then the slides' aliases. Each is also the id of its element.
 * @returns The place being read, and a function to call when elements of places have been added to the page.
 */
export function useReading(places: Readonly<Ref<readonly string[]>>) {
  const current = shallowRef(places.value[0])
  const last = useStorage('deck-reading', '')
  /** The place that is being scrolled to; until the page has arrived there, places that cross the line are ignored. */
  let sought = ''

  function read(place: string) {
    const isTop = place === places.value[0]
    current.value = place
    // The first place is where the page opens anyway.
    last.value = isTop ? '' : place
    const hash = isTop ? '' : `#${place}`
    if (location.hash !== hash)
      history.replaceState(history.state, '', `${location.pathname}${location.search}${hash}`)
  }

  /** Scrolls a place to the top and keeps it there until content above it has its final height. Any input ends this. */
  async function show(place: string) {
    sought = place
    read(place)
    const element = document.getElementById(place)!
    const taken = new AbortController()
    for (const moved of ['wheel', 'touchmove', 'keydown', 'pointerdown'])
      addEventListener(moved, () => taken.abort(), { once: true, signal: taken.signal })
    const whole = () => isWhole(element) && isWhole(element.previousElementSibling)
    for (let frame = 0, steady = 0, last = Number.NaN; frame < PATIENCE && steady < 3 && !taken.signal.aborted; frame++) {
      element.scrollIntoView({ behavior: 'instant' })
      await new Promise(requestAnimationFrame)
      const { top } = element.getBoundingClientRect()
      steady = top === last && whole() ? steady + 1 : 0
      last = top
    }
    taken.abort()
    // A later call may be in progress.
    if (sought === place)
      sought = ''
  }

  /**
   * Shows the place that the address names, with its picture open. If it names none and the page is not scrolled, shows the
   * place that was read last.
   */
  function begin() {
    const named = decodeURIComponent(location.hash.slice(1))
    const place = named || (scrollY === 0 ? last.value : '')
    if (!places.value.includes(place) || place === places.value[0])
      return
    if (named)
      document.getElementById(named)?.querySelector('.read-part')?.setAttribute('open', '')
    void show(place)
  }
  useEventListener('hashchange', begin)

  let observer: IntersectionObserver | undefined
  /** Watches the places that are in the page. Watching one again changes nothing. */
  function observe() {
    places.value.map(place => document.getElementById(place)).forEach(element => element && observer?.observe(element))
  }
  onMounted(() => {
    begin()
    observer = new IntersectionObserver(entries => entries.forEach(({ isIntersecting, target }) => {
      if (isIntersecting && !sought)
        read(target.id)
    }), { rootMargin: LINE })
    observe()
  })
  onUnmounted(() => observer?.disconnect())

  return { current, observe }
}
