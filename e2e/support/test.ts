import { test as base, type Page } from '@playwright/test'

type Shared = { sharedPage: Page }
type Worker = { workerPage: Page }

/**
 * Adds `sharedPage`, one page for all tests of a worker, many times faster than a new one each: for tests that open an
 * address and read. It comes as a reader with a wide screen and an empty browser store would have it.
 */
export const test = base.extend<Shared, Worker>({
  workerPage: [
    async ({ browser }, use, { project }) => {
      const context = await browser.newContext({ baseURL: project.use.baseURL })
      await use(await context.newPage())
      await context.close()
    },
    { scope: 'worker' },
  ],
  sharedPage: async ({ workerPage: page }, use) => {
    await page.setViewportSize({ width: 1280, height: 720 })
    await page.emulateMedia({ media: null, colorScheme: null, reducedMotion: null })
    await page.mouse.move(0, 0)
    await use(page)
    page.removeAllListeners()
    await page.evaluate(() => localStorage.clear())
    await page.context().clearCookies()
  },
})
