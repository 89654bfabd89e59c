/** The part of a service worker's global scope that is used here. */
interface WorkerScope {
  location: { href: string }
  registration: { scope: string, unregister: () => Promise<boolean> }
  clients: { get: (id: string) => Promise<{ url: string, navigate: (url: string) => Promise<unknown> } | undefined> }
}

/** A request that the worker hears of. */
interface FetchEvent {
  request: Request
  resultingClientId: string
  waitUntil: (work: Promise<void>) => void
}

/**
 * Runs in the service worker. A worker outlives its site: once the site has been withdrawn, it would show the deck for
 * ever, whatever is at the address by then. So whenever a page is opened, the worker looks for its own script on the
 * server. If the server says that there is none, or has a page in its place, the worker ends itself with everything
 * that it has cached, and the page is loaded from the server. Without a network, and behind a login, nothing changes.
 * The function stands before the rest of the worker, whose answer to a request is the last that any listener hears of
 * it, and is written there as text, so it cannot use anything from outside.
 */
export function withdraw(): void {
  const TRIES = 20
  /** Pause between two tries, in ms. */
  const PAUSE = 250
  const { location, registration, clients } = globalThis as unknown as WorkerScope

  async function isGone() {
    const response = await fetch(location.href, { method: 'HEAD', cache: 'no-store' }).catch(() => undefined)
    if (!response || response.redirected)
      return false
    const isPage = /^text\/html/.test(response.headers.get('content-type') ?? '')
    return response.status === 404 || response.status === 410 || (response.ok && isPage)
  }

  /** Loads a page again. While it is still being opened, it may not be there yet, or refuse. */
  async function reload(id: string) {
    for (let tried = 0; tried < TRIES; tried++) {
      const page = await clients.get(id)
      if (await page?.navigate(page.url).catch(() => undefined))
        return
      await new Promise(done => setTimeout(done, PAUSE))
    }
  }

  async function check(id: string) {
    if (!await isGone())
      return
    await registration.unregister()
    const own = (await caches.keys()).filter(name => name.endsWith(registration.scope))
    await Promise.all(own.map(name => caches.delete(name)))
    await reload(id)
  }

  addEventListener('fetch', (event) => {
    const { request, resultingClientId, waitUntil } = event as unknown as FetchEvent
    if (request.mode === 'navigate')
      waitUntil.call(event, check(resultingClientId))
  })
}

/** The function as the text of a script. */
export const withdrawScript = `(${withdraw})()`
