import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { Day, Kind, Language } from '@/db/vocabulary'
import { type DigestChoice, digestPath } from '@/lib/digest/addresses'
import { TermsSwitch } from './terms-switch.client'

type Props = { locale: Language; day: Day; kind: Kind; choice: DigestChoice }

/** Two switches made of links, so that each choice has its address and works without JavaScript. */
export function ViewOptions({ locale, day, kind, choice }: Props) {
  const t = useTranslations('digest')
  const to = (change: DigestChoice) => digestPath(locale, day, kind, { ...choice, ...change })
  return (
    <nav aria-label={t('options')} className="no-print mb-8 flex flex-wrap gap-x-6 gap-y-2 text-sm">
      <Switch
        options={[
          { text: t('showAll'), href: to({ show: undefined }), isCurrent: !choice.show },
          { text: t('showNew'), href: to({ show: 'new' }), isCurrent: choice.show === 'new' },
        ]}
      />
      <Switch
        options={[
          { text: t('viewSingle'), href: to({ view: undefined }), isCurrent: !choice.view },
          { text: t('viewBoth'), href: to({ view: 'both' }), isCurrent: choice.view === 'both' },
        ]}
      />
      <TermsSwitch labels={{ on: t('termsOn'), off: t('termsOff') }} />
    </nav>
  )
}

type Option = { text: string; href: string; isCurrent: boolean }

function Switch({ options }: { options: Option[] }) {
  return (
    <ul className="flex gap-4">
      {options.map(({ text, href, isCurrent }) => (
        <li key={text}>
          <Link
            href={href}
            prefetch={false}
            scroll={false}
            aria-current={isCurrent ? 'true' : undefined}
            className="border-transparent border-b-2 pb-0.5 text-soft hover:text-ink aria-[current]:border-ink aria-[current]:text-ink"
          >
            {text}
          </Link>
        </li>
      ))}
    </ul>
  )
}
