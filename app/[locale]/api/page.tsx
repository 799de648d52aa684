import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Example } from '@/components/api/example'
import { Chapter } from '@/components/ui/chapter'
import { PageTitle } from '@/components/ui/page-title'
import { getDatabase } from '@/db'
import { findNewestDay } from '@/db/queries/digests'
import { env } from '@/env'
import { endpoints } from '@/lib/api/openapi'
import { apiPath, feedsPath } from '@/lib/digest/addresses'
import { pageLocale } from '@/lib/i18n/page-locale'
import { pageMetadata } from '@/lib/i18n/page-metadata'
import { tools } from '@/lib/mcp/tools'

type Props = PageProps<'/[locale]/api'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = pageLocale((await params).locale)
  const t = await getTranslations('api')
  return pageMetadata({ locale, path: apiPath, title: t('title'), description: t('description') })
}

export default async function ApiPage({ params }: Props) {
  const locale = pageLocale((await params).locale)
  const t = await getTranslations('api')
  return (
    <main id="main" className="wrap pt-10 pb-16">
      <div className="max-w-[52rem]">
        <PageTitle>{t('title')}</PageTitle>
        <p className="mb-8 max-w-[44rem] text-lg">{t('lead')}</p>
        <Chapter title={t('addressesTitle')}>
          <p>{t('addressesText')}</p>
          <ul className="mt-4">
            {endpoints.map(({ path, name }) => (
              <li key={name} className="border-line border-t py-2.5">
                <code className="break-words font-semibold">GET /api/v1{path}</code>
                <p className="text-sm text-soft">{t(`endpoint.${name as EndpointName}`)}</p>
              </li>
            ))}
          </ul>
          <p className="mt-4">
            <a href="/api/v1/openapi.json" className="quiet-link">
              {t('document')}
            </a>
          </p>
        </Chapter>
        <Chapter title={t('examplesTitle')}>
          {listExamples(findNewestDay(getDatabase(), 'papers') ?? '2024-11-15').map((path) => (
            <Example key={path} path={path} siteUrl={env.siteUrl} />
          ))}
        </Chapter>
        <Chapter title={t('rulesTitle')}>
          <p>{t('rulesText')}</p>
        </Chapter>
        <Chapter title={t('toolsTitle')}>
          <p>{t('toolsText')}</p>
          <pre
            // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by the keyboard
            tabIndex={0}
            className="mt-3 overflow-x-auto border border-line bg-raised p-3 text-sm"
          >
            <code>{`${env.siteUrl}/api/mcp`}</code>
          </pre>
          <ul className="mt-4">
            {tools.map(({ name }) => (
              <li key={name} className="border-line border-t py-2.5">
                <code className="font-semibold">{name}</code>
                <p className="text-sm text-soft">{t(`tool.${name as ToolName}`)}</p>
              </li>
            ))}
          </ul>
        </Chapter>
        <Chapter title={t('feedsTitle')}>
          <p>
            {t('feedsText')}{' '}
            <a href={feedsPath(locale)} className="quiet-link">
              {t('feedsLink')}
            </a>
          </p>
        </Chapter>
      </div>
    </main>
  )
}

/** The names of endpoints and tools are the keys of their words; a test holds them together. */
type EndpointName = keyof typeof import('@/messages/ko.json')['api']['endpoint']
type ToolName = keyof typeof import('@/messages/ko.json')['api']['tool']

function listExamples(day: string): string[] {
  return [
    '/api/v1/digests?kind=papers&limit=3',
    `/api/v1/digests/${day}/papers`,
    `/api/v1/new?since=${day}&limit=5`,
    '/api/v1/categories/llm?limit=5',
    '/api/v1/search?q=LLM&sort=day',
  ]
}
