import type { Ref } from 'vue'
import { useEventListener, useStorage } from '@vueuse/core'
import { onMounted, onUnmounted, shallowRef } from 'vue'

/** How many frames a page may take to stand still. */
const PATIENCE = 240

/** The part of the window in which a slide counts as being read: a line a third of the way down. */
const LINE = '-33% 0px -66% 0px'

/**
 * Follows which slide is being read: in the address, so that it can be shared, and in storage, so that the page opens
 * there again.
 * @param aliases The slides of the page; each has an element of that id.
 * @returns The alias of the slide being read.
 */
export function useReading(aliases: Readonly<Ref<readonly string[]>>) {
  const current = shallowRef(aliases.value[0])
  const last = useStorage('deck-reading', '')
  /** The slide that is being brought to the line: until it is there, what passes the line is not read. */
  let sought = ''

  function read(alias: string) {
    current.value = alias
    // At its beginning the page needs no place to be found.
    last.value = alias === aliases.value[0] ? '' : alias
    const hash = `#${alias}`
    if (location.hash !== hash)
      history.replaceState(history.state, '', hash)
  }

  /** Brings a slide to the top, and again while what is above it takes its true height; whoever scrolls ends that. */
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
    // A later one may be on its way.
    if (sought === alias)
      sought = ''
  }

  function pass(alias: string) {
    if (!sought)
      read(alias)
  }

  /** The slide that the address names, or the one that was read last when it names none and nobody has scrolled. */
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
