import { type Card, type CardBar, type CardLedger, cardSize } from './card'
import { cardCategoryColours, cardColours } from './card-colours'

const { paper, ink, soft, line, accent } = cardColours
const margin = 60
const right = cardSize.width - margin
const firstLedger = 232
const ledgerStep = 42
const rowStep = 45
const barStart = 470
const barEnd = 960

/** The families of the two fonts that `drawCard` loads. */
const serif = `font-family="NanumMyeongjo" font-weight="700"`
const sans = `font-family="NanumGothic"`

/** The card as SVG. Every text is escaped, and none refers to anything outside. */
export function formatCard({ site, tagline, title, ledgers, bars, empty }: Card): string {
  const { width, height } = cardSize
  const firstRow = firstLedger + ledgerStep * ledgers.length + 26
  const parts = [
    `<rect width="${width}" height="${height}" fill="${paper}"/>`,
    `<text x="${margin}" y="78" font-size="28" ${serif} fill="${ink}">${escapeXml(site)}</text>`,
    `<text x="${right}" y="76" font-size="22" text-anchor="end" ${sans} fill="${soft}">${escapeXml(tagline)}</text>`,
    `<rect x="${margin}" y="98" width="${right - margin}" height="2" fill="${ink}"/>`,
    `<text x="${margin}" y="178" font-size="56" ${serif} fill="${ink}">${escapeXml(title)}</text>`,
    ...ledgers.map((ledger, index) => formatLedger(ledger, firstLedger + ledgerStep * index)),
    ...bars.map((bar, index) => formatBar(bar, firstRow + rowStep * index)),
  ]
  if (bars.length === 0)
    parts.push(
      `<text x="${margin}" y="${firstRow + 20}" font-size="28" ${sans} fill="${soft}">${escapeXml(empty)}</text>`,
    )
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${parts.join('')}</svg>`
}

function formatLedger({ label, listed, fresh, hasNew }: CardLedger, y: number): string {
  const spans = [
    ...(label === undefined ? [] : [`<tspan fill="${soft}">${escapeXml(label)}</tspan>`]),
    `<tspan font-weight="700" fill="${ink}">${escapeXml(listed)}</tspan>`,
    hasNew
      ? `<tspan font-weight="700" fill="${accent}">● ${escapeXml(fresh)}</tspan>`
      : `<tspan fill="${soft}">${escapeXml(fresh)}</tspan>`,
  ]
  return `<text x="${margin}" y="${y}" font-size="28" ${sans} xml:space="preserve">${spans.join('   ')}</text>`
}

function formatBar({ category, name, value, share }: CardBar, y: number): string {
  const colour = category ? cardCategoryColours[category] : soft
  const bar = `x="${barStart}" y="${y - 1}" height="18" rx="2"`
  const length = Math.round(Math.min(1, Math.max(0, share)) * (barEnd - barStart))
  return [
    `<text x="${margin}" y="${y + 17}" font-size="26" ${sans} fill="${ink}">${escapeXml(name)}</text>`,
    `<rect ${bar} width="${barEnd - barStart}" fill="${line}"/>`,
    `<rect ${bar} width="${length}" fill="${colour}"/>`,
    `<text x="${right}" y="${y + 17}" font-size="26" text-anchor="end" ${sans} fill="${soft}">${escapeXml(value)}</text>`,
  ].join('')
}

/** More than fits on any line; drawing takes time with the square of the length. */
const longestText = 120

/** XML 1.0 knows no control characters and no half surrogate pairs, not even escaped. */
function escapeXml(text: string): string {
  return text
    .slice(0, longestText)
    .replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, ' ')
    .replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
}
