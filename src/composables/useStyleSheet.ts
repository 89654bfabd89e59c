import type { MaybeRefOrGetter } from 'vue'
import { onScopeDispose, toValue, watchEffect } from 'vue'

/**
 * Gives the document rules that are written at run time, for as long as the calling scope lives. A style element is
 * blocked by the hosted deck's Content-Security-Policy, which only knows what the build has written.
 * @param css The rules, as a style sheet; applied anew when they change.
 */
export function useStyleSheet(css: MaybeRefOrGetter<string>): void {
  const sheet = new CSSStyleSheet()
  watchEffect(() => sheet.replaceSync(toValue(css)))
  document.adoptedStyleSheets.push(sheet)
  onScopeDispose(() => document.adoptedStyleSheets.splice(document.adoptedStyleSheets.indexOf(sheet), 1))
}
