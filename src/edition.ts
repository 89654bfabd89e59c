import { settings } from './settings'

// Written into the build by setup/vite-plugins.ts.
declare const __DECK_VERSION__: string
declare const __DECK_COMMIT_DATE__: string

/** What this copy of the deck is: the footer says it, and what it offers depends on it. */
export const edition = {
  /** The package's version, e.g. `v0.1.0`. */
  version: `v${__DECK_VERSION__}`,
  /** The day of the pitch if it is set, else of the version's commit; empty outside a repository. */
  date: settings.date ?? __DECK_COMMIT_DATE__,
  /** Whether the site has the PDFs, `handout.pdf` and `slides.pdf`: the page that was served says so (tools/site/write.ts). */
  pdfs: 'pdfs' in document.documentElement.dataset,
}
