import { createHash } from 'node:crypto'
import { listInlineScripts } from './inline-scripts'

export type HeaderList = [name: string, value: string][]

export type Seal = {
  /** Security headers of an HTML document, with a policy that lets exactly its own inline scripts run. */
  ofPage(html: string): HeaderList
  /** Security headers of everything else. */
  ofOther: HeaderList
}

const disabledFeatures = [
  'accelerometer',
  'browsing-topics',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'usb',
]

const otherPolicy =
  "default-src 'none'; style-src 'self' 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

/** What is set on answers of a site at that origin; what only makes sense with https is left out without it. */
export function createSeal(siteUrl: string): Seal {
  const isSecure = siteUrl.startsWith('https:')
  const common: HeaderList = [
    ['x-content-type-options', 'nosniff'],
    ['x-frame-options', 'DENY'],
    ['referrer-policy', 'strict-origin-when-cross-origin'],
    ['permissions-policy', disabledFeatures.map((feature) => `${feature}=()`).join(', ')],
    ['cross-origin-opener-policy', 'same-origin'],
    ['cross-origin-resource-policy', 'same-origin'],
  ]
  if (isSecure) common.push(['strict-transport-security', 'max-age=31536000'])
  return {
    ofPage: (html) => [['content-security-policy', pagePolicy(html, isSecure)], ...common],
    ofOther: [['content-security-policy', otherPolicy], ...common],
  }
}

function pagePolicy(html: string, isSecure: boolean): string {
  const hashes = new Set(listInlineScripts(html).map(hashOf))
  return [
    "default-src 'none'",
    ["script-src 'self'", ...hashes].join(' '),
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    ...(isSecure ? ['upgrade-insecure-requests'] : []),
  ].join('; ')
}

function hashOf(script: string): string {
  return `'sha256-${createHash('sha256').update(script).digest('base64')}'`
}
