import { type Language, languages } from '@/db/vocabulary'

const fallback: Language = 'ko'

/** The language for a reader whose address names none: the one chosen before, else the best of Accept-Language (RFC 9110 12.5.4), else Korean. */
export function chooseLanguage(remembered: string | undefined, acceptLanguage: string | null): Language {
  return (
    languages.find((language) => language === remembered) ??
    bestAccepted(acceptLanguage?.slice(0, 500) ?? '') ??
    fallback
  )
}

function bestAccepted(header: string): Language | undefined {
  const ranges = header.split(',').flatMap((range) => {
    const [tag = '', ...parameters] = range.trim().toLowerCase().split(';')
    const weight = parameters.map((parameter) => parameter.trim()).find((parameter) => parameter.startsWith('q='))
    const quality = weight === undefined ? 1 : Number(weight.slice(2))
    const language = languages.find((known) => tag.trim() === known || tag.trim().startsWith(`${known}-`))
    return language && quality > 0 ? [{ language, quality }] : []
  })
  return ranges.sort((a, b) => b.quality - a.quality)[0]?.language
}
