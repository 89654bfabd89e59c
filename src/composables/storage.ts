/** A storage that forgets everything when the page is left. */
function forgetful(): Storage {
  const kept = new Map<string, string>()
  return {
    get length() {
      return kept.size
    },
    key: i => [...kept.keys()][i] ?? null,
    getItem: key => kept.get(String(key)) ?? null,
    setItem: (key, value) => void kept.set(String(key), String(value)),
    removeItem: key => void kept.delete(String(key)),
    clear: () => kept.clear(),
  }
}

/**
 * Where the browser blocks storage, even asking for it throws an error, and Slidev asks while its modules are loaded.
 * There, a storage that forgets takes its place: everything works, and nothing is remembered. Slidev's modules import
 * this one first (src/slidev/stand-ins.ts), and the deck's own get at storage only through it.
 * @param area The storage: what the browser keeps for the site, or for this window.
 * @returns Whether the browser keeps anything there.
 */
function mend(area: 'localStorage' | 'sessionStorage'): boolean {
  try {
    void window[area].length
    return true
  }
  catch {
    Object.defineProperty(window, area, { configurable: true, value: forgetful() })
    return false
  }
}

/** Whether this browser keeps anything: where it blocks storage, it refuses a service worker, too. */
export const isKept: boolean = [mend('localStorage'), mend('sessionStorage')].every(Boolean)

/** What the browser has kept for the site under a key; null if there is nothing. */
export function recall(key: string): string | null {
  try {
    return localStorage.getItem(key)
  }
  catch {
    return null
  }
}

/** Keeps a text for the site under a key, unless storage is full. */
export function remember(key: string, text: string): void {
  try {
    localStorage.setItem(key, text)
  }
  catch {
    // Everything works without.
  }
}
