import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import type { Language } from '@/db/vocabulary'
import { type FeedSubject, feedPath } from '@/lib/digest/addresses'
import { searchFeedPath } from '@/lib/feeds/feed-path'
import type { SearchChoice } from '@/lib/search/search-params'
import { pageAlternates } from './alternates'

type Page = {
  locale: Language
  path: (language: Language) => string
  /** Without the name of the site; absent where the page has that alone. */
  title?: string
  description: string
  /** Feeds that a feed reader finds from this page. */
  feeds?: FeedSubject[]
  type?: 'website' | 'article'
  /** What is shown where its address is shared. */
  images?: NonNullable<Metadata['openGraph']>['images']
}

/** What the head of a page says to search engines, feed readers and those who share its address. */
export async function pageMetadata(page: Page): Promise<Metadata> {
  const { locale, path, title, description, feeds = [], type = 'website', images } = page
  const t = await getTranslations({ locale, namespace: 'site' })
  const types = await feedTypes(locale, feeds)
  return {
    ...(title === undefined ? {} : { title }),
    description,
    alternates: { ...pageAlternates(locale, path), ...(feeds.length > 0 ? { types } : {}) },
    openGraph: {
      ...openGraphOf(locale, t('name')),
      type,
      title: title ?? t('name'),
      description,
      url: path(locale),
      ...(images === undefined ? {} : { images }),
    },
  }
}

/** The part of Open Graph that all pages of a language share; title and description Next takes from the page. */
export function openGraphOf(locale: Language, siteName: string) {
  const [own, other] = locale === 'ko' ? ['ko_KR', 'en_US'] : ['en_US', 'ko_KR']
  return { type: 'website' as const, siteName, locale: own, alternateLocale: [other] }
}

/** For `alternates.types`: each feed as Atom, which every feed reader takes, of a search with its filters; the page of feeds has the other formats. */
export async function feedTypes(locale: Language, feeds: readonly (FeedSubject | SearchChoice)[]) {
  const t = await getTranslations({ locale })
  const nameOf = (feed: FeedSubject | SearchChoice) => {
    if ('query' in feed) return t('search.titleFor', { query: feed.query })
    return 'kind' in feed ? t(`kind.${feed.kind}`) : t(`category.${feed.category}`)
  }
  return {
    'application/atom+xml': feeds.map((feed) => ({
      url: 'page' in feed ? searchFeedPath(locale, feed, 'atom') : feedPath(locale, feed, 'atom'),
      title: t('feeds.feedTitle', { site: t('site.name'), name: nameOf(feed) }),
    })),
  }
}
