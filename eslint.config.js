import antfu from '@antfu/eslint-config'

/** Imports that all product code must avoid: Slidev's internals, and settings that must not reach a reader. */
const everywhere = [
  { group: ['**/deck.config*'], message: 'This would ship every setting. Import src/settings, which has only those that slides show.' },
  {
    group: ['@slidev/client/*'],
    message: 'Import only the public index of @slidev/client. Only src/slidev may use its internals, each with a reason.',
  },
]

/** The browser's storage, which throws an error where it is blocked, even when it is only asked for. */
const storage = ['localStorage', 'sessionStorage']

/** Modules that have state or need a browser, as globs. */
const impure = ['vue', '@vueuse/*', '@slidev/*', '**/*.vue', '**/content/!(types)*', '**/composables/**']

/**
 * Keeps code pure: it must use no browser globals, clock or randomness, and must not import modules that do.
 * @param {string[]} files The sources, as globs.
 * @param {string[]} groups The modules that they may not import, as globs.
 * @param {string[]} ignores Sources to exclude, as globs.
 */
function pure(files, groups = impure, ignores = []) {
  return {
    files,
    ignores,
    rules: {
      'no-restricted-globals': ['error', 'window', 'document', 'navigator', ...storage, 'performance'],
      'no-restricted-properties': ['error', { object: 'Math', property: 'random' }, { object: 'Date', property: 'now' }],
      'no-restricted-imports': ['error', { patterns: [...everywhere, { group: groups, message: 'This code must stay pure.' }] }],
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
  // The table in docs/architecture.md says which folder may import which; tests/deck/modules.test.ts enforces it.
  {
    files: ['{src,components,layouts}/**', '*.vue'],
    ignores: ['src/slidev/**'],
    rules: { 'no-restricted-imports': ['error', { patterns: everywhere }] },
  },
  {
    files: ['{src,components,layouts,setup}/**', '*.vue'],
    ignores: ['src/composables/storage.ts', '**/*.test.ts'],
    rules: {
      'no-restricted-globals': ['error', ...storage.map(name => ({ name, message: 'Import it from src/composables/storage.' }))],
      'no-restricted-properties': ['error', ...storage.map(property => ({ property, message: 'Import it from src/composables/storage.' }))],
      'no-restricted-syntax': ['error', {
        selector: 'BinaryExpression[right.value=/^.$/]:matches([left.property.name=key], [left.callee.object.property.name=key])',
        message: 'A layout of another script has no such letter: compare keyName(event).',
      }],
    },
  },
  // What a page runs before the app can import nothing, so it guards each access itself.
  {
    files: ['tools/site/**'],
    rules: {
      'no-restricted-syntax': ['error', {
        selector: `:matches(${storage.map(name => `Identifier[name=${name}]`)}):not(TryStatement > BlockStatement.block *)`,
        message: 'Where storage is blocked, this throws an error: wrap it in try.',
      }],
    },
  },
  pure(['src/labs/*/{model,text}/**', 'src/labs/*/lab.ts', 'src/labs/kit/{random,spread}*.ts']),
  pure(['src/content/**'], impure.filter(group => group !== '**/content/**')),
  pure(
    [
      'src/lib/**',
      'components/**/*.ts',
      'src/labs/*/view/*.ts',
      'src/composables/{follow,walk-grid}*.ts',
      'src/presenter/!(use*|questions|words).ts',
      'src/slidev/swipe*.ts',
    ],
    impure,
    // Composables and the tests of components need not be pure.
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
