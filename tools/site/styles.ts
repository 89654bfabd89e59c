import type { ChildNode, Container } from 'postcss'
import postcss from 'postcss'

/** Cache of parsed sheets, since most pages share the same ones. */
const parsed = new Map<string, postcss.Root>()

function parse(text: string): postcss.Root {
  if (!parsed.has(text))
    parsed.set(text, postcss.parse(text))
  return parsed.get(text)!
}

/** The style sheets of a page, in cascade order. */
export class Sheets {
  readonly #sheets: { css: postcss.Root, everywhere: boolean }[]
  /** Every selector in them, without duplicates. */
  readonly selectors: readonly string[]

  /** @param sheets Each sheet's text, and whether every page of the deck has it. */
  constructor(sheets: readonly { text: string, everywhere: boolean }[]) {
    this.#sheets = sheets.map(({ text, everywhere }) => ({ css: parse(text), everywhere }))
    const all = new Set<string>()
    for (const { css } of this.#sheets) {
      css.walkRules((rule) => {
        if (!isKeyframe(rule))
          rule.selectors.forEach(selector => all.add(selector))
      })
    }
    this.selectors = [...all]
  }

  /**
   * The rules that a page needs.
   * @param wanted Which sheets and selectors.
   * @param wanted.everywhere Whether to take the sheets that every page has, or the others.
   * @param wanted.keep Whether a selector is needed.
   * @returns The rules as text, inside their conditions. The `@font-face` rules of these sheets are always included.
   */
  only(wanted: { everywhere: boolean, keep: (selector: string) => boolean }): string {
    return this.#sheets.filter(({ everywhere }) => everywhere === wanted.everywhere).map(({ css }) => {
      const copy = css.clone()
      prune(copy, wanted.keep)
      return copy.toString()
    }).join('\n')
  }
}

function isKeyframe(rule: ChildNode): boolean {
  return rule.parent?.type === 'atrule' && (rule.parent as postcss.AtRule).name.endsWith('keyframes')
}

/** Removes rules without a selector to keep, conditions that are left empty, comments and keyframes. */
function prune(container: Container, keep: (selector: string) => boolean): void {
  for (const node of [...container.nodes ?? []]) {
    if (node.type === 'comment' || (node.type === 'atrule' && /keyframes$|^charset$/.test(node.name))) {
      node.remove()
    }
    else if (node.type === 'rule') {
      const kept = node.selectors.filter(keep)
      if (kept.length)
        node.selectors = kept
      else
        node.remove()
    }
    else if (node.type === 'atrule' && node.nodes && node.name !== 'font-face' && node.name !== 'property') {
      prune(node, keep)
      if (!node.nodes.length)
        node.remove()
    }
  }
}

/** Names of the custom properties that a text uses. */
const usedIn = (text: string) => [...text.matchAll(/var\(\s*(--[\w-]+)/g)].map(([, name]) => name)

/** Whether this declares one of the deck's tokens (styles/tokens.css), which all elements inherit from the root. */
const isToken = (node: postcss.Declaration) => node.prop.startsWith('--deck-')

/** The names in `start` and those that the tokens of `css` need for them. */
function closure(css: postcss.Root, start: Iterable<string>): Set<string> {
  const needed = new Set(start)
  for (const name of needed) {
    css.walkDecls(name, ({ value }) => {
      usedIn(value).forEach(other => needed.add(other))
    })
  }
  return needed
}

/** Removes rules and conditions that hold nothing. */
function dropEmpty(container: Container): void {
  for (const node of [...container.nodes ?? []]) {
    if (!('nodes' in node) || !node.nodes)
      continue
    dropEmpty(node as Container)
    if (!node.nodes.length)
      node.remove()
  }
}

/** A copy of `css` with only those tokens that `keep` accepts, and without the rules that this empties. */
function filterTokens(css: postcss.Root, keep: (node: postcss.Declaration) => boolean): string {
  const copy = css.clone()
  copy.walkDecls((node) => {
    if (!keep(node))
      node.remove()
  })
  dropEmpty(copy)
  return copy.toString()
}

/**
 * Moves the tokens that only a page's own rules use from the common styles to the page's own, and drops those that neither
 * uses: the common styles are inlined into every page.
 * @param common The styles that are the same on every page, which declare all tokens.
 * @param own The page's own styles.
 */
export function splitTokens(common: string, own: string): { common: string, own: string } {
  const css = parse(common)
  const plain: string[] = []
  css.walkDecls((node) => {
    if (!isToken(node))
      plain.push(node.value)
  })
  const inCommon = closure(css, usedIn(plain.join()))
  const inOwn = closure(css, usedIn(own))
  const moved = filterTokens(css, node => isToken(node) && inOwn.has(node.prop) && !inCommon.has(node.prop))
  return { common: filterTokens(css, node => !isToken(node) || inCommon.has(node.prop)), own: moved + own }
}
