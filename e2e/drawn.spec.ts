import { expect, type Page } from '@playwright/test'
import { collectComplaints } from './support/complaints'
import { test } from './support/test'

const digest = '/ko/2027-01-01/papers'

/** The text of every section, in the order of the page. */
function readSections(page: Page): Promise<string[]> {
  return page.getByRole('article').getByRole('region').allInnerTexts()
}

const journeys = [
  { name: 'a category', link: `main a[href="${digest}/security"]:visible`, address: `**${digest}/security` },
  { name: 'another day', link: 'main a[href="/ko/2026-12-31/papers"]', address: '**/ko/2026-12-31/papers' },
  { name: 'both languages', link: 'main a[href*="view=both"]', address: /view=both/ },
  { name: 'the other language', link: 'header a[hreflang="en"]', address: /\/en\/2027-01-01\/papers/ },
]

for (const { name, link, address } of journeys) {
  test(`the text stands there again after ${name} and back, and after forward`, async ({ page, baseURL }) => {
    const complaints = collectComplaints(page, baseURL && new URL(baseURL).origin)
    await page.goto(digest)
    await page.waitForLoadState('networkidle')
    const before = await readSections(page)
    expect(before[0]?.length).toBeGreaterThan(50)
    await page.locator(link).first().click()
    await page.waitForURL(address)
    await expect.poll(async () => (await readSections(page)).join('')).not.toBe(before.join(''))
    const there = await readSections(page)
    const other = await page.context().newPage()
    await other.goto(page.url())
    expect(there).toEqual(await readSections(other))
    await other.close()
    await page.goBack()
    await expect.poll(() => readSections(page)).toEqual(before)
    await page.goForward()
    await expect.poll(() => readSections(page)).toEqual(there)
    expect(complaints).toEqual([])
  })
}

test('a summary is sent once in a document', async ({ request }) => {
  const html = await (await request.get(digest)).text()
  const text = /<div class="summary"[^>]*><p>([^<]{20,60})/.exec(html)?.[1] ?? ''
  expect(text).not.toBe('')
  expect(html.split(text)).toHaveLength(2)
})

test('an answer for the router carries the summaries', async ({ request }) => {
  const html = await (await request.get(digest)).text()
  const text = /<div class="summary"[^>]*><p>([^<]{20,60})/.exec(html)?.[1] ?? ''
  const answer = await (await request.get(digest, { headers: { rsc: '1' } })).text()
  expect(text).not.toBe('')
  expect(answer).toContain(text)
})
