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
 * this one first (src/slidev/stand-ins.ts).
 */
for (const area of ['localStorage', 'sessionStorage'] as const) {
  try {
    void window[area].length
  }
  catch {
    Object.defineProperty(window, area, { configurable: true, value: forgetful() })
  }
}
