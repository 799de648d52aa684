import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('.', import.meta.url))

export default defineConfig({
  resolve: { alias: { '@': root.replace(/\/$/, '') } },
  test: {
    include: ['{app,components,db,lib,messages,scripts,server}/**/*.test.{ts,tsx}', '*.test.ts'],
    environment: 'node',
    // Some tests make whole databases; a busy machine of two cores takes its time over that.
    testTimeout: 30_000,
  },
})
