'use client'

import { useParams } from 'next/navigation'
import en from '@/messages/en.json'
import ko from '@/messages/ko.json'

/** What went wrong belongs into the log, not on the page; a client leaf gets no translations, so it brings its four lines. */
const texts = { ko: ko.error, en: en.error }

export default function ErrorPage({ retry }: { error: unknown; retry: () => void }) {
  const t = useParams().locale === 'en' ? texts.en : texts.ko
  return (
    <main id="main" className="wrap py-20">
      <h1 className="mb-3 font-semibold font-serif text-3xl">{t.title}</h1>
      <p className="mb-6 text-soft">{t.text}</p>
      <button type="button" onClick={() => retry()} className="rounded-full border border-strong-line px-4 py-1.5">
        {t.retry}
      </button>
    </main>
  )
}
