/**
 * The running footer of A4 pages: one page rule per group of sheets, since CSS running strings are not available here.
 * @param labels What stands at the left; label `i` is on the pages named `sheets-i`.
 * @param edition Version and date.
 * @param numbered Whether to print page numbers. Default: true.
 */
export function pageRules(labels: readonly string[], edition: string, numbered = true): string {
  const font = '500 7.5pt "IBM Plex Sans Condensed"'
  const text = (words: string) => JSON.stringify(words)
  const right = numbered ? `counter(page) " / " counter(pages) ${text(` · ${edition}`)}` : text(edition)
  return labels.map((label, i) => `@page sheets-${i} {
  size: A4 portrait;
  margin: 12mm 15mm 14mm;
  @bottom-left { content: ${text(label)}; font: ${font}; }
  @bottom-right { content: ${right}; font: ${font}; }
}`).join('\n')
}
