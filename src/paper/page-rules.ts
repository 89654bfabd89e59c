/**
 * The running footer of A4 pages: one page rule per section, since CSS running strings are not available here.
 * @param sections The sections; section `i` is the named page `section-i`.
 * @param edition Version and date.
 */
export function pageRules(sections: readonly string[], edition: string): string {
  const font = '500 8.5pt "IBM Plex Sans Condensed"'
  const text = (words: string) => JSON.stringify(words)
  return sections.map((section, i) => `@page section-${i} {
  size: A4 portrait;
  margin: 12mm 15mm 16mm;
  @bottom-left { content: ${text(section)}; font: ${font}; }
  @bottom-right { content: counter(page) " / " counter(pages) ${text(` · ${edition}`)}; font: ${font}; }
}`).join('\n')
}
