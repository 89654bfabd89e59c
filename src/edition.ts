// Written into the build by setup/vite-plugins.ts.
declare const __DECK_VERSION__: string
declare const __DECK_COMMIT_DATE__: string

/** What this copy of the deck is: the footer says it, and what it offers depends on it. */
export const edition = {
  /** The package's version, e.g. `v0.1.0`. */
  version: `v${__DECK_VERSION__}`,
  /** The day of the version's commit, as `YYYY-MM-DD`; empty outside a repository. */
  date: __DECK_COMMIT_DATE__,
  /** Whether the site has the PDFs, `handout.pdf` and `slides.pdf`: the page that was served says so (tools/site/write.ts). */
  pdfs: 'pdfs' in document.documentElement.dataset,
}
