import type { Language } from '@/db/vocabulary'
import { wordsOf } from '@/lib/i18n/words'
import { visibleText } from '@/lib/markdown/visible-text'
import { editorialPrompts } from '../prompts/editorial'
import { summarisePrompts } from '../prompts/summarise'
import { writeEditorial } from '../write/editorial'
import type { Written } from '../write/receipt'
import { writeSection } from '../write/section'
import { inParallel } from './in-parallel'
import type { Memory } from './memory'
import type { ModelUse } from './model-use'
import { type PlannedSection, toWritingSource } from './sections'
import type { Advance } from './stages'

export type WrittenSection = PlannedSection & { texts: Written[] }

export type WritingParts = {
  languages: readonly Language[]
  remember: Memory
  /** Absent: extracts alone. */
  use: ModelUse | undefined
  /** How many texts are written at once. */
  width: number
  advance: Advance
}

/** Every section in every language, each from its own sources alone. A text the model cannot be had for is an extract that says why. */
export async function writeSections(
  sections: readonly PlannedSection[],
  parts: WritingParts,
): Promise<WrittenSection[]> {
  const wanted = sections.flatMap((section) => parts.languages.map((lang) => ({ section, lang })))
  const texts = await inParallel(wanted, parts.width, async ({ section, lang }) => {
    const text = await writeText(section, lang, parts)
    parts.advance(`${section.category} ${lang}: ${text.receipt.method}`)
    return text
  })
  return sections.map((section) => ({
    ...section,
    texts: texts.filter((_, index) => wanted[index]?.section === section),
  }))
}

async function writeText(
  { category, candidates }: PlannedSection,
  lang: Language,
  parts: WritingParts,
): Promise<Written> {
  const { remember, use } = parts
  const sources = candidates.map(({ item }) => toWritingSource(item))
  const { text } = await remember({
    stage: 'summarise',
    unit: `${category} ${lang}`,
    input: [use?.model ?? null, summarisePrompts[lang].version, lang, sources],
    work: async (): Promise<{ text: Written; lack: string | null }> => {
      const used = await use?.attempt((client) => writeSection(sources, lang, client))
      if (used?.value) return { text: used.value, lack: null }
      const extract = await writeSection(sources, lang)
      const lack = used?.lack ?? null
      return { text: { ...extract, receipt: { ...extract.receipt, fallback: lack } }, lack }
    },
    isSettled: ({ lack }) => lack === null,
  })
  return text
}

/** The editorial of each language over the sections that the model wrote in it; none without a model, or where it fails. */
export async function writeEditorials(sections: readonly WrittenSection[], parts: WritingParts): Promise<Written[]> {
  const { remember, use, languages } = parts
  if (!use) return []
  const editorials = await inParallel(languages, parts.width, async (lang) => {
    const leads = sections.flatMap(({ category, texts }, position) => {
      const lead = leadOf(texts, lang)
      return lead === '' ? [] : [{ position, label: labelOf(category, lang), lead }]
    })
    const { text } = await remember({
      stage: 'summarise',
      unit: `editorial ${lang}`,
      input: [use.model, editorialPrompts[lang].version, lang, leads],
      work: async (): Promise<{ text: Written | null; lack: string | null }> => {
        const used = await use.attempt((client) => writeEditorial(leads, lang, client))
        return { text: used.value ?? null, lack: used.lack ?? null }
      },
      isSettled: ({ lack }) => lack === null,
    })
    return text
  })
  return editorials.filter((text) => text !== null)
}

/** The name of a category as a section of that language is headed. */
export function labelOf(category: PlannedSection['category'], lang: Language): string {
  return wordsOf(lang)(`category.${category}`)
}

/** The first sentence that the model wrote in that language; `''` for an extract. */
function leadOf(texts: readonly Written[], lang: Language): string {
  const text = texts.find((one) => one.lang === lang && one.receipt.method === 'model')
  const [lead = ''] = text?.body.split('\n\n') ?? []
  return visibleText(lead)
}
