import { useTranslations } from 'next-intl'
import type { Day, Language } from '@/db/vocabulary'
import { archivePath } from '@/lib/digest/addresses'

type Props = { locale: Language; span: { first: Day; last: Day }; refused: string | undefined }

/** Asks for a day and goes there; `refused` is what was asked for and is none. */
export function JumpForm({ locale, span, refused }: Props) {
  const t = useTranslations('archive')
  return (
    <form action={archivePath(locale)} className="no-print my-5">
      <div className="flex flex-wrap items-end gap-2">
        <label className="text-sm">
          {t('jump')}
          <input
            type="date"
            name="day"
            required
            min={span.first}
            max={span.last}
            aria-describedby={refused === undefined ? undefined : 'jump-refused'}
            className="mt-1 block rounded-md border border-strong-line bg-raised px-2 py-1.5"
          />
        </label>
        <button
          type="submit"
          className="cursor-pointer rounded-md border border-ink bg-ink px-4 py-1.5 font-semibold text-paper"
        >
          {t('go')}
        </button>
      </div>
      {refused !== undefined && (
        <p id="jump-refused" role="alert" className="mt-2 text-sm">
          {t('refused', { text: refused })}
        </p>
      )}
    </form>
  )
}
