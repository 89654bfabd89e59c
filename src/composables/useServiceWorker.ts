import { useDocumentVisibility, useEventListener, whenever } from '@vueuse/core'
import { computed, shallowRef } from 'vue'
import { isKept } from './storage'

/** Delay after page load before the other slides are cached, in ms. By then, the first has been loaded and read. */
const PATIENCE = 3000

/** The message that makes a waiting worker take over from the running one. */
const TAKE_OVER = { type: 'SKIP_WAITING' }

/** How long the page must have gone without loading anything before a new build takes over, in ms. */
const QUIET = 1000

/** Waits until the page has stopped loading resources, including preloaded ones. */
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
 * Lets a completely cached build take over. If a file is requested at that moment, Chromium restarts the old worker and
 * from then on keeps the new one waiting, whatever message it gets. So the message is sent when nothing is loading.
 * @param next The worker of the new build.
 * @param may Whether the worker may still take over once nothing is loading.
 */
async function activate(next: ServiceWorker, may: () => boolean): Promise<void> {
  await quiet()
  if (may())
    next.postMessage(TAKE_OVER)
}

/** Whether data saving is on. If so, readers only get what they open, and nothing is cached in advance. */
const saves = () => (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true

/**
 * Caches the hosted site for offline use, and updates to a new build as a whole. If the new build is completely cached
 * when the page opens, the update is made at once, otherwise when the page is hidden. It reloads the page, which loses
 * nothing, because the slide and its step are in the address.
 */
export function useServiceWorker(): void {
  if (!('serviceWorker' in navigator) || !isKept || saves())
    return
  const waiting = shallowRef<ServiceWorker>()
  const hidden = useDocumentVisibility()
  const replaces = navigator.serviceWorker.controller !== null

  /** Sets `waiting` once a new build is completely cached. */
  function follow(next: ServiceWorker | null) {
    next?.addEventListener('statechange', () => {
      if (next.state === 'installed' && replaces)
        waiting.value = next
    })
  }

  async function register() {
    const registration: ServiceWorkerRegistration | undefined = await navigator.serviceWorker.register(`${import.meta.env.BASE_URL}sw.js`)
    // In a browser that is set to block service workers, `register` may resolve to `undefined`.
    if (!registration)
      return
    if (registration.waiting)
      void activate(registration.waiting, () => true)
    follow(registration.installing)
    registration.addEventListener('updatefound', () => follow(registration.installing))
  }

  whenever(computed(() => waiting.value && hidden.value === 'hidden'), () => activate(waiting.value!, () => hidden.value === 'hidden'))
  // The first worker takes control of a page that is up to date. Any later worker brings a new build: reload for it.
  useEventListener(navigator.serviceWorker, 'controllerchange', () => replaces && location.reload())
  const later = () =>
    setTimeout(() => register().catch(error => console.warn(`The deck is not cached for offline use: ${error.message}`)), PATIENCE)
  if (document.readyState === 'complete')
    later()
  else
    useEventListener('load', later, { once: true })
}
