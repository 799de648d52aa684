import { chromium, defineConfig } from '@playwright/test'
import { chooseBrowser } from './scripts/prepare/choose-browser.cjs'

const port = process.env.PLAYWRIGHT_PORT || '3411'
const origin = `http://127.0.0.1:${port}`
const isRoot = process.getuid?.() === 0

export default defineConfig({
  testDir: 'e2e',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  reporter: 'list',
  use: {
    baseURL: origin,
    browserName: 'chromium',
    launchOptions: {
      executablePath: chooseBrowser(process.env, chromium.executablePath()),
      args: [
        // The sandbox of Chromium refuses to run as root.
        ...(isRoot ? ['--no-sandbox'] : []),
        '--disable-gpu',
        '--disable-quic',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
      ],
    },
  },
  webServer: {
    command: 'node e2e/serve.mjs',
    port: Number(port),
    // A day is the same day wherever the server stands: west of it, the day before would show.
    env: { HOST: '127.0.0.1', PORT: port, SITE_URL: origin, TZ: 'America/Los_Angeles' },
    reuseExistingServer: false,
    timeout: 120_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 },
  },
})
