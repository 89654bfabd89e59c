// Written into the build by setup/vite-plugins.ts.
declare const __DECK_VERSION__: string
declare const __DECK_COMMIT_DATE__: string

/** This copy of the deck. The footer shows its version and date; `pdfs` decides whether the deck offers downloads. */
export const edition = {
  /** The package's version, e.g. `v0.1.0`. */
  version: `v${__DECK_VERSION__}`,
  /** The date of the version's commit, as `YYYY-MM-DD`; empty outside a repository. */
  date: __DECK_COMMIT_DATE__,
  /** Whether the site has `handout.pdf`, `one-page.pdf` and `slides.pdf`: tools/site/write.ts marks this in each page. */
  pdfs: 'pdfs' in document.documentElement.dataset,
}
