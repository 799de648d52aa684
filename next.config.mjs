import createNextIntlPlugin from 'next-intl/plugin'

const withNextIntl = createNextIntlPlugin('./lib/i18n/request.ts')

/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  compress: false,
  images: { unoptimized: true },
  serverExternalPackages: ['better-sqlite3', '@resvg/resvg-js'],
  devIndicators: false,
  // Title and description stand in the head for every reader, not only for crawlers known by name.
  htmlLimitedBots: /.*/,
}

export default withNextIntl(config)
