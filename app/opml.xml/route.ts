import { getTranslations } from 'next-intl/server'
import { categorySlugs, kinds, type Language, languages } from '@/db/vocabulary'
import { env } from '@/env'
import { categoryPath, type FeedSubject, feedPath, homePath } from '@/lib/digest/addresses'
import { formatOpml, type OpmlGroup } from '@/lib/feeds/opml'

export const dynamic = 'force-dynamic'

/** `/opml.xml`: every feed of digests in both languages, for a feed reader to import. */
export async function GET(): Promise<Response> {
  const groups = await Promise.all(languages.map(listGroup))
  const t = await getTranslations({ locale: 'en', namespace: 'site' })
  return new Response(formatOpml(t('name'), groups), { headers: { 'content-type': 'text/x-opml; charset=utf-8' } })
}

async function listGroup(language: Language): Promise<OpmlGroup> {
  const t = await getTranslations({ locale: language })
  const toFeed = (name: string, subject: FeedSubject, home: string) => ({
    title: t('feeds.feedTitle', { site: t('site.name'), name }),
    xmlUrl: env.siteUrl + feedPath(language, subject, 'atom'),
    htmlUrl: env.siteUrl + home,
    language,
  })
  return {
    text: `${t('site.name')} (${t(`language.${language}`)})`,
    feeds: [
      ...kinds.map((kind) => toFeed(t(`kind.${kind}`), { kind }, homePath(language))),
      ...categorySlugs.map((category) =>
        toFeed(t(`category.${category}`), { category }, categoryPath(language, category)),
      ),
    ],
  }
}
