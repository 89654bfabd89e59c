import type { BrowserContext } from '@playwright/test'

/** Keeps the pages of a context from storing the reader's numbers. */
export function blockNumbers(context: BrowserContext): Promise<unknown> {
  return context.addInitScript(() => {
    const proxied = (real: (...rest: never[]) => unknown) => new Proxy(real, {
      apply(method, storage, rest) {
        if (rest[0] === 'deck-your-numbers')
          throw new DOMException('blocked', 'SecurityError')
        return Reflect.apply(method, storage, rest)
      },
    })
    Object.assign(Storage.prototype, { getItem: proxied(Storage.prototype.getItem), setItem: proxied(Storage.prototype.setItem) })
  })
}

/** Numbers of the reader's own as a query. */
export function queryOf(own: Readonly<Record<string, string | undefined>>): string {
  return new URLSearchParams(Object.entries(own).map(([key, text = '']) => [`your-${key}`, text])).toString()
}
