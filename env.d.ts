/// <reference types="vite/client" />

// Slidev's build-time flags: its sources are type-checked with ours.
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
  /** Cuts a font down to the characters of a text and to OpenType features by their tags. */
  export default function subsetFont(
    font: Uint8Array,
    text: string,
    options: { targetFormat: 'woff2'; keepFeatures: string[] },
  ): Promise<Uint8Array>
}
