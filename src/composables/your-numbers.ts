/** What a reader has typed, by the name of the field. */
export type Numbers = Readonly<Record<string, string>>

/** In an address, the names of the reader's numbers begin with this, so that they are never one of the deck's own. */
const PREFIX = 'your-'

/** The longest text of a field. */
export const LONGEST = 60

/** A text as it is kept: on one line, without control characters, and not too long. */
export const tidy = (text: string): string => text.replace(/\p{Cc}+/gu, ' ').slice(0, LONGEST)

/** The reader's numbers in a query string. @param search The query string, with or without its question mark. */
export function numbersIn(search: string): Numbers {
  return Object.fromEntries([...new URLSearchParams(search)]
    .filter(([name, text]) => name.startsWith(PREFIX) && text.trim() !== '')
    .map(([name, text]) => [name.slice(PREFIX.length), tidy(text)]))
}

/**
 * A query string with these numbers in place of the ones that it has. The rest of it stays, letter for letter.
 * @param search The query string, with or without its question mark.
 * @param numbers The reader's numbers; empty ones are left out.
 * @returns The query string with its question mark, or an empty text.
 */
export function withNumbers(search: string, numbers: Readonly<Record<string, string | undefined>>): string {
  const rest = search.replace(/^\?/, '').split('&').filter(part => part !== '' && !part.startsWith(PREFIX))
  const own = Object.entries(numbers).flatMap(([name, text = '']) =>
    text.trim() === '' ? [] : [new URLSearchParams({ [PREFIX + name]: text }).toString()])
  const parts = [...rest, ...own]
  return parts.length ? `?${parts.join('&')}` : ''
}

/** The reader's numbers from what storage holds, which may be anything. */
export function numbersFrom(stored: string | null): Numbers {
  try {
    const found: unknown = JSON.parse(stored ?? '')
    const entries = typeof found === 'object' && found !== null && !Array.isArray(found) ? Object.entries(found) : []
    return Object.fromEntries(entries.flatMap(([name, text]) => typeof text === 'string' && text.trim() ? [[name, tidy(text)]] : []))
  }
  catch {
    return {}
  }
}
