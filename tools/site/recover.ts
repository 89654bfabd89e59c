/**
 * Runs in the head of every page. If the app cannot start, or a part of it cannot be loaded, removes the service worker
 * and its caches and reloads the page from the server, once. The cause is a build that has been replaced on the server,
 * or a damaged file in a cache. The function is inlined into the page as text, so it cannot use anything from outside.
 */
export function recover(): void {
  const KEY = 'deck-recovered'
  /** A second reload within this time, in ms, would not help. */
  const AGAIN = 20_000

  async function anew(event: Event) {
    const live = 'live' in document.documentElement.dataset
    if (live && event.type !== 'vite:preloadError')
      return
    try {
      if (Date.now() - Number(sessionStorage.getItem(KEY)) < AGAIN)
        return
      sessionStorage.setItem(KEY, String(Date.now()))
    }
    catch {
      // Without storage there is no way to know whether a reload was tried before.
      return
    }
    event.preventDefault()
    const kept = await navigator.serviceWorker?.getRegistrations() ?? []
    await Promise.all([...kept.map(worker => worker.unregister()), ...(await caches.keys()).map(name => caches.delete(name))])
    location.reload()
  }
  addEventListener('error', anew, true)
  addEventListener('unhandledrejection', anew)
  addEventListener('vite:preloadError', anew)
}

/** The script as the text of a `<script>`. */
export const recoverScript = `(${recover})()`
