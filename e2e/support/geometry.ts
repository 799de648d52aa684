import type { Locator, Page } from '@playwright/test'

export type Box = { x: number; y: number; width: number; height: number }

/** Where the element stands on the page; throws when it is not shown. */
export async function boxOf(locator: Locator): Promise<Box> {
  const box = await locator.boundingBox()
  if (!box) throw new Error(`not shown: ${locator}`)
  return box
}

/** How many pixels of the page stand out at its side, 0 when it needs no sideways scrolling. */
export function sidewaysOverflow(page: Page): Promise<number> {
  return page.evaluate(() => {
    const root = document.documentElement
    return Math.max(root.scrollWidth, document.body.scrollWidth) - root.clientWidth
  })
}
