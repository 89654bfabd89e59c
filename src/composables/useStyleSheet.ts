import type { MaybeRefOrGetter } from 'vue'
import { onScopeDispose, toValue, watchEffect } from 'vue'

/**
 * Adds generated rules to the document for the lifetime of the calling scope. The rules are not put in a style element,
 * because the hosted deck's Content-Security-Policy only allows style elements that the build has written.
 * @param css The rules, as a style sheet; applied again when they change.
 */
export function useStyleSheet(css: MaybeRefOrGetter<string>): void {
  const sheet = new CSSStyleSheet()
  watchEffect(() => sheet.replaceSync(toValue(css)))
  document.adoptedStyleSheets.push(sheet)
  onScopeDispose(() => document.adoptedStyleSheets.splice(document.adoptedStyleSheets.indexOf(sheet), 1))
}
