import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Language } from '@/db/vocabulary'
import { setAnswerStatus } from '@/lib/answer/status'
import { homePath } from '@/lib/digest/addresses'

type Props = { locale: Language; title?: string; text?: string; newest?: string; children?: ReactNode }

/** What stands where there is no page: says so with status 404, in the page's language, with a way on. */
export function Missing({ locale, title, text, newest, children }: Props) {
  const t = useTranslations('notFound')
  setAnswerStatus(404)
  return (
    <main id="main" className="wrap py-20">
      <h1 className="mb-3 font-semibold font-serif text-3xl">{title ?? t('title')}</h1>
      <p className="mb-6 max-w-[44rem] text-soft">{text ?? t('text')}</p>
      {children}
      <ul className="flex flex-wrap gap-x-6 gap-y-2">
        {newest && (
          <li>
            <Link href={newest} prefetch={false} className="quiet-link">
              {t('newest')}
            </Link>
          </li>
        )}
        <li>
          <Link href={homePath(locale)} prefetch={false} className="quiet-link">
            {t('home')}
          </Link>
        </li>
      </ul>
    </main>
  )
}
