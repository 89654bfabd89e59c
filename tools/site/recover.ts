/**
 * Runs in the head of every page: when the app cannot start, or a part of it cannot be loaded, the page is loaded anew
 * from the server, once, without what the browser had kept of the site. That is a build that has been replaced on the
 * server, or a kept file that is damaged. It is written into the page as text, so that it can use nothing from outside.
 */
export function recover(): void {
  const KEY = 'deck-recovered'
  /** Twice within this time, in ms, it would not help. */
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
      // Without storage there is no telling whether this was tried.
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
