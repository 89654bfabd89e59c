import antfu from '@antfu/eslint-config'

const pages = ['**/layouts/**', '**/pages/**', '**/setup/**']
const vue = ['vue', '@vueuse/*', '@slidev/*']
const presenter = ['**/presenter/**']

/** Rules for pure code: no browser globals, no clock, no randomness. */
const pure = {
  'no-restricted-globals': ['error', 'window', 'document', 'navigator', 'localStorage', 'performance'],
  'no-restricted-properties': ['error', { object: 'Math', property: 'random' }, { object: 'Date', property: 'now' }],
}

/**
 * Forbids imports against the direction of dependencies in docs/architecture.md.
 * @param {string[]} files The sources, as globs.
 * @param {string[]} groups The modules that they may not import, as globs.
 * @param {object} rules Additional rules for these sources.
 * @param {string[]} ignores Sources to exclude, as globs.
 */
function restrict(files, groups, rules = {}, ignores = []) {
  return {
    files,
    ignores,
    rules: {
      'no-restricted-imports': ['error', {
        patterns: [
          { group: groups, message: 'Against the direction of dependencies: see docs/architecture.md.' },
          { group: ['**/deck.config*'], message: 'It would ship every setting: src/settings has those that slides show.' },
          {
            group: ['@slidev/client/*'],
            message: 'Only the public index of @slidev/client. Internals are reached from src/slidev, each with its reason.',
          },
        ],
      }],
      ...rules,
    },
  }
}

export default antfu(
  {
    type: 'app',
    vue: true,
    typescript: true,
    markdown: false,
    pnpm: false,
    yaml: false,
    toml: false,
    ignores: ['dist', '.present', '.build', '.bench', '.building-*', 'out', '.slidev', 'pages', 'slides.md', '*.md'],
  },
  restrict(['src/labs/**'], [...pages, ...presenter, '**/components/**']),
  restrict(
    ['src/labs/*/{model,text}/**', 'src/labs/*/lab.ts', 'src/labs/kit/random*.ts'],
    [...pages, ...vue, ...presenter, '**/components/**', '**/content/**', '**/composables/**'],
    pure,
  ),
  restrict(['src/content/**'], [...pages, ...vue, ...presenter, '**/components/**', '**/labs/**', '**/composables/**'], pure),
  restrict(['src/composables/**'], [...pages, ...presenter, '**/components/**'], {}, ['**/useOneOpen.test.ts']),
  restrict(['components/**'], [...pages, ...presenter, '@slidev/*']),
  restrict(['src/{presenter,stage,views,paper}/**', '*.vue'], ['**/pages/**']),
  restrict(['layouts/**'], ['**/pages/**', '**/setup/**', ...presenter]),
  // Pure functions, shared or beside what uses them. This comes last, because the last rule for a file counts.
  restrict(
    [
      'src/lib/**',
      'components/**/*.ts',
      'src/labs/*/view/*.ts',
      'src/composables/{follow,walk-grid}*.ts',
      'src/presenter/{detour,pace,revive}*.ts',
      'src/slidev/swipe*.ts',
    ],
    [...pages, ...vue, ...presenter, '**/components/**', '**/content/**', '**/labs/**', '**/composables/**'],
    pure,
    // Composables and tests of components.
    ['**/use*.ts', '**/[A-Z]*.test.ts'],
  ),
).append({
  rules: {
    'no-console': 'off',
    'node/prefer-global/process': ['error', 'never'],
  },
}, {
  files: ['**/*.{ts,vue,js}'],
  rules: { 'style/max-len': ['error', { code: 140 }] },
})
