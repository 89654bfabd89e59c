/** The tests that Vitest runs, by project: globs relative to the deck. */
export const projects = {
  unit: ['{src,components,layouts,scripts,tools}/**/*.test.ts', 'tests/deck/*.test.ts'],
  /** These need the files that scripts/test/handout.ts writes. */
  handout: ['tests/handout/*.test.ts'],
  /** These build half of the deck, twice. */
  hidden: ['tests/hidden/*.test.ts'],
  /** These need nginx and Caddy, which scripts/test/hosting.ts finds or installs. */
  hosting: ['tests/hosting/*.test.ts'],
}
