/// <reference types="vite/client" />

// Slidev's build-time flags, declared here because its sources are type-checked with ours.
declare const __DEV__: boolean
declare const __SLIDEV_FEATURE_PRESENTER__: boolean
declare const __SLIDEV_FEATURE_EDITOR__: boolean
declare const __SLIDEV_FEATURE_DRAWINGS__: boolean
declare const __SLIDEV_FEATURE_DRAWINGS_PERSIST__: boolean
declare const __SLIDEV_HAS_SERVER__: boolean
declare const __SLIDEV_HASH_ROUTE__: boolean

declare module 'file-saver'

// The package has no types of its own.
declare module 'subset-font' {
  /** Subsets a font to the characters of `text` and to the OpenType features in `keepFeatures`, given by tag. */
  export default function subsetFont(
    font: Uint8Array,
    text: string,
    options: { targetFormat: 'woff2', keepFeatures: string[] },
  ): Promise<Uint8Array>
}

// tools/vite/shown-content.ts writes it.
declare module 'virtual:deck-summary' {
  /** The summary of the deck, without what belongs to hidden slides. */
  const summary: import('./src/content/summary').DeckSummary
  export default summary
}

// tools/vite/key-figures.ts writes it.
declare module 'virtual:deck-key-figures' {
  /** The key figures of the slides, by alias. */
  const keyFigures: Readonly<Record<string, import('./src/content/key-figures').KeyFigure>>
  export default keyFigures
}
