import { readFileSync } from 'node:fs'
import postcss from 'postcss'

/** The colours of one theme by the name of their token, without `--deck-`: `{ bg: '#0c1a20', … }`. */
export type Colours = Readonly<Record<string, string>>

const TOKENS = new URL('../../styles/tokens.css', import.meta.url)

/**
 * The stage's colours that are plain hexadecimal values, for files that no style sheet reaches.
 * @param css The style sheet with the tokens. Default: that of the deck.
 */
export function readColours(css = readFileSync(TOKENS, 'utf8')): Record<'light' | 'dark', Colours> {
  const light: Record<string, string> = {}
  const dark: Record<string, string> = {}
  postcss.parse(css).walkDecls(/^--deck-/, ({ prop, value, parent }) => {
    const selector = parent && 'selector' in parent ? String(parent.selector) : ''
    const theme = selector === ':root' ? light : /^html\.dark/.test(selector) ? dark : undefined
    if (theme && /^#[0-9a-f]{6}$/.test(value))
      theme[prop.slice('--deck-'.length)] = value
  })
  return { light, dark: { ...light, ...dark } }
}
