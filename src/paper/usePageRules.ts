import { onScopeDispose, watchEffect } from 'vue'

/**
 * Gives the document rules that are written at run time. A style element would need its hash in the hosted deck's
 * Content-Security-Policy, and its text depends on the slides.
 * @param rules The rules, as a style sheet; read again when what it is made of changes.
 */
export function usePageRules(rules: () => string): void {
  const sheet = new CSSStyleSheet()
  watchEffect(() => sheet.replaceSync(rules()))
  document.adoptedStyleSheets.push(sheet)
  onScopeDispose(() => document.adoptedStyleSheets.splice(document.adoptedStyleSheets.indexOf(sheet), 1))
}
