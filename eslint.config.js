import antfu from '@antfu/eslint-config'

/** Sources may only import from layers below their own: lib <- lab <- composables <- components <- layouts; content <- components. */
function below(files, groups, more = {}) {
  return {
    files,
    rules: {
      'no-restricted-imports': ['error', { patterns: [
        { group: groups, message: 'Against the direction of dependencies: see README, "Layers".' },
        { group: ['**/deck.config*'], message: 'Ships all of it, ours included: src/settings has what slides show.' },
        { group: ['@slidev/client/*'], message: 'Only the public index of @slidev/client; an internal belongs in src/slidev with its reason.' },
      ] }],
      ...more,
    },
  }
}

const upwards = ['**/components/**', '**/layouts/**', '**/pages/**', '**/setup/**']
const impure = {
  'no-restricted-globals': ['error', 'window', 'document', 'navigator', 'localStorage', 'performance'],
  'no-restricted-properties': ['error', { object: 'Math', property: 'random' }, { object: 'Date', property: 'now' }],
}

export default antfu({
  type: 'app',
  vue: true,
  typescript: true,
  markdown: false,
  pnpm: false,
  yaml: false,
  toml: false,
  ignores: ['dist', '.present', '.build', '.bench', '.building-*', 'out', '.slidev', 'pages', 'slides.md', '*.md'],
}, below(['src/lib/**'], [...upwards, 'vue', '@vueuse/*', '@slidev/*', '**/content/**', '**/lab/**', '**/composables/**', '**/presenter/**'], impure), below(['src/lab/**'], [...upwards, 'vue', '@vueuse/*', '@slidev/*', '**/content/**', '**/composables/**', '**/presenter/**'], impure), below(['src/content/**'], [...upwards, 'vue', '@vueuse/*', '@slidev/*', '**/lab/**', '**/composables/**', '**/presenter/**'], impure), below(['src/composables/**'], [...upwards, '**/presenter/**']), below(['components/**'], ['**/layouts/**', '**/pages/**', '**/setup/**', '**/presenter/**', '@slidev/*']), below(['src/{presenter,stage,views,paper}/**', '*.vue'], ['**/pages/**']), below(['layouts/**'], ['**/pages/**', '**/setup/**', '**/presenter/**'])).append({
  rules: {
    'no-console': 'off',
    'node/prefer-global/process': ['error', 'never'],
  },
})
