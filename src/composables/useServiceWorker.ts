import { useDocumentVisibility, useEventListener, whenever } from '@vueuse/core'
import { computed, shallowRef } from 'vue'

/** The first slide is here and read before the network is used for the others, in ms after the page has loaded. */
const PATIENCE = 3000

/** Asked first, a build that is complete takes over from the one that is running. */
const TAKE_OVER = { type: 'SKIP_WAITING' }

/** How long nothing has been loaded before a build takes over, in ms. */
const QUIET = 1000

/** Waits until the page has stopped loading things, ahead of its reader for one. */
function quiet(): Promise<void> {
  return new Promise((done) => {
    let timer: ReturnType<typeof setTimeout>
    const observer = new PerformanceObserver(wait)
    function wait() {
      clearTimeout(timer)
      timer = setTimeout(() => {
        observer.disconnect()
        done()
      }, QUIET)
    }
    wait()
    observer.observe({ type: 'resource' })
  })
}

/**
 * Lets a build that is complete take over. Chromium starts the old worker again when it is asked for a file at that
 * moment, and from then on leaves the new one waiting whatever it is told; so it is told when nothing is being loaded.
 * @param next The worker of the new build.
 * @param may Whether it still may when that time has come.
 */
async function takeOver(next: ServiceWorker, may: () => boolean): Promise<void> {
  await quiet()
  if (may())
    next.postMessage(TAKE_OVER)
}

/** Who asks for little traffic gets what is opened and nothing ahead. */
const saves = () => (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true

/**
 * Keeps the hosted site for when there is no network, and moves on to a new build of it as a whole: at once if it is
 * there when the page is opened, else when nobody is looking. The slide and its step are in the address, so that a
 * reload loses nothing.
 */
export function useServiceWorker(): void {
  if (!('serviceWorker' in navigator) || saves())
    return
  const waiting = shallowRef<ServiceWorker>()
  const hidden = useDocumentVisibility()
  const replaces = navigator.serviceWorker.controller !== null

  /** Takes note of a build once it is complete. */
  function follow(next: ServiceWorker | null) {
    next?.addEventListener('statechange', () => {
      if (next.state === 'installed' && replaces)
        waiting.value = next
    })
  }

  async function register() {
    const registration: ServiceWorkerRegistration | undefined = await navigator.serviceWorker.register(`${import.meta.env.BASE_URL}sw.js`)
    // Some browsers are told to keep no workers, and answer with nothing.
    if (!registration)
      return
    if (registration.waiting)
      void takeOver(registration.waiting, () => true)
    follow(registration.installing)
    registration.addEventListener('updatefound', () => follow(registration.installing))
  }

  whenever(computed(() => waiting.value && hidden.value === 'hidden'), () => takeOver(waiting.value!, () => hidden.value === 'hidden'))
  // The first worker takes over a page that has all it needs; any other one brings another build.
  useEventListener(navigator.serviceWorker, 'controllerchange', () => replaces && location.reload())
  const later = () =>
    setTimeout(() => register().catch(error => console.warn(`The deck is not kept for offline use: ${error.message}`)), PATIENCE)
  if (document.readyState === 'complete')
    later()
  else
    useEventListener('load', later, { once: true })
}
