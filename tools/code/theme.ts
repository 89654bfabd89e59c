import type { ThemeRegistration } from 'shiki/core'
import { createCssVariablesTheme } from 'shiki/core'

/** The prefix of the theme's custom properties. They are never defined: each one becomes a class. */
const PREFIX = '--deck-code-'

const COLOUR = /var\(--deck-code-token-([\w-]+)\)/

/** Scopes that the deck tells apart and Shiki's own theme does not. Marks include all operators that are not words. */
const scopes: Readonly<Record<string, readonly string[]>> = {
  option: ['constant.other.option'],
  mark: ['punctuation', 'punctuation.separator', 'meta.brace', 'keyword.operator', 'storage.type.function.arrow'],
  keyword: ['keyword.operator.new', 'keyword.operator.expression', 'variable.language.this'],
}

/** The theme of all code in the deck. No hue has a meaning: names are in ink, the rest is muted (styles/code.css). */
export const theme: ThemeRegistration = createCssVariablesTheme({ name: 'deck', variablePrefix: PREFIX, fontStyle: false })
theme.tokenColors?.push(...Object.entries(scopes).map(([kind, scope]) => ({
  scope: [...scope],
  settings: { foreground: `var(${PREFIX}token-${kind})` },
})))

/** The kind of a token, e.g. `keyword`, given its style or colour in the theme; undefined if it has the colour of text. */
export const kindOf = (style: string): string | undefined => COLOUR.exec(style)?.[1]
