import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { FeedList } from '@/components/feeds/feed-list'
import { SearchFeedForm } from '@/components/feeds/search-feed-form'
import { Chapter } from '@/components/ui/chapter'
import { PageTitle } from '@/components/ui/page-title'
import { categorySlugs, kinds } from '@/db/vocabulary'
import { feedsPath } from '@/lib/digest/addresses'
import { pageLocale } from '@/lib/i18n/page-locale'
import { pageMetadata } from '@/lib/i18n/page-metadata'

type Props = PageProps<'/[locale]/feeds'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = pageLocale((await params).locale)
  const t = await getTranslations('feeds')
  const feeds = kinds.map((kind) => ({ kind }))
  return pageMetadata({ locale, path: feedsPath, title: t('title'), description: t('description'), feeds })
}

export default async function FeedsPage({ params }: Props) {
  const locale = pageLocale((await params).locale)
  const t = await getTranslations()
  return (
    <main id="main" className="wrap pt-10 pb-16">
      <div className="max-w-[52rem]">
        <PageTitle>{t('feeds.title')}</PageTitle>
        <p className="mb-8 max-w-[44rem] text-lg">{t('feeds.lead')}</p>
        <Chapter title={t('feeds.kindsTitle')}>
          <p>{t('feeds.kindsText')}</p>
          <FeedList feeds={kinds.map((kind) => ({ name: t(`kind.${kind}`), subject: { kind } }))} locale={locale} />
        </Chapter>
        <Chapter title={t('feeds.sourcesTitle')}>
          <p>{t('feeds.sourcesText')}</p>
        </Chapter>
        <Chapter title={t('feeds.searchTitle')}>
          <p>{t('feeds.searchText')}</p>
          <SearchFeedForm locale={locale} />
        </Chapter>
        <Chapter title={t('feeds.categoriesTitle')}>
          <p>{t('feeds.categoriesText')}</p>
          <FeedList
            feeds={categorySlugs.map((category) => ({ name: t(`category.${category}`), subject: { category } }))}
            locale={locale}
          />
        </Chapter>
        <Chapter title={t('feeds.allTitle')}>
          <p>
            {t('feeds.allText')}{' '}
            <a href="/opml.xml" className="quiet-link">
              {t('feeds.opml')}
            </a>
          </p>
        </Chapter>
        <Chapter title={t('feeds.languagesTitle')}>
          <p>{t('feeds.languagesText')}</p>
        </Chapter>
      </div>
    </main>
  )
}
