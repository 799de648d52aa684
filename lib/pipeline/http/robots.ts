import robotsParser from 'robots-parser'

/** What a site's robots.txt says; `crawlDelayMs` `undefined` where it says nothing. */
export type RobotsRules = { isAllowed: (url: string) => boolean; crawlDelayMs: number | undefined }

export const everythingAllowed: RobotsRules = { isAllowed: () => true, crawlDelayMs: undefined }

/** The rules for our agent (RFC 9309); a file that holds no rule allows everything. */
export function parseRobots(url: string, text: string, userAgent: string): RobotsRules {
  const robots = robotsParser(url, text)
  const delay = robots.getCrawlDelay(userAgent)
  return {
    isAllowed: (address) => robots.isAllowed(address, userAgent) ?? true,
    crawlDelayMs: delay === undefined ? undefined : Math.min(delay, 30) * 1000,
  }
}
