import { useTranslations } from 'next-intl'

/** The id of a letter's group. */
export function letterId(letter: string): string {
  return `letter-${letter}`
}

/** Links to the letters with which terms begin. */
export function TermLetters({ letters }: { letters: string[] }) {
  const t = useTranslations('terms')
  return (
    <nav aria-label={t('letters')} className="no-print mb-6">
      <ul className="flex flex-wrap gap-1.5">
        {letters.map((letter) => (
          <li key={letter}>
            <a
              href={`#${letterId(letter)}`}
              className="block min-w-9 border border-line px-2 py-1 text-center hover:border-strong-line"
            >
              {letter}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
