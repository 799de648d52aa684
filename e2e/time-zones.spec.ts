import { expect } from '@playwright/test'
import { collectComplaints } from './support/complaints'
import { test } from './support/test'
import { languages } from './support/words'

// Versions of ICU differ in the comma after the weekday.
const days = [
  { day: '2027-01-01', ko: '2027년 1월 1일 금요일', en: /^Friday,? 1 January 2027$/ },
  { day: '2026-12-31', ko: '2026년 12월 31일 목요일', en: /^Thursday,? 31 December 2026$/ },
  { day: '2026-03-08', ko: '2026년 3월 8일 일요일', en: /^Sunday,? 8 March 2026$/ },
  { day: '2024-02-29', ko: '2024년 2월 29일 목요일', en: /^Thursday,? 29 February 2024$/ },
]
const allDays = ['2027-01-01', '2026-12-31', '2026-12-30', '2026-12-29', '2026-03-08', '2024-02-29']

for (const timezoneId of ['UTC', 'America/Los_Angeles', 'Asia/Seoul', 'Pacific/Kiritimati']) {
  test.describe(timezoneId, () => {
    test.use({ timezoneId })

    test('a day is the same day on home, its own page and its digest', async ({ page, baseURL }) => {
      const complaints = collectComplaints(page, baseURL)
      const first = page.getByRole('main').getByRole('time').first()
      const listed = page.getByRole('table').getByRole('time')
      for (const locale of languages) {
        for (const { day, ...names } of days) {
          for (const path of [`/${locale}/${day}`, `/${locale}/${day}/papers`]) {
            await page.goto(path)
            await expect(first).toHaveAttribute('datetime', day)
            await expect(first).toHaveText(names[locale])
          }
        }
        await page.goto(`/${locale}`, { waitUntil: 'networkidle' })
        await expect(first).toHaveText(days[0]?.[locale] ?? '')
        expect(await listed.evaluateAll((all) => all.map((time) => time.getAttribute('datetime')))).toEqual(allDays)
      }
      expect(complaints).toEqual([])
    })
  })
}
