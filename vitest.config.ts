import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  plugins: [vue()],
  test: {
    include: ['{src,components,layouts,setup,scripts,tests}/**/*.test.ts'],
    environment: 'happy-dom',
  },
})
