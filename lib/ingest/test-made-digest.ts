import type { Database } from '@/db/open'
import { type CheckName, type CheckResult, checkNames, type Receipt } from '@/db/receipt'
import { type EditorialRecord, type SectionRecord, type SummaryRecord, saveDigest, writeTransaction } from '@/db/save'
import type { CategorySlug, Day, Kind, Language, Method } from '@/db/vocabulary'
import { identifySource } from '@/lib/digest/source-key'
import { teaserOf } from '@/lib/markdown/teaser'
import { indexSection } from '@/lib/search/section-text'

/** 15:04 in Seoul. */
const madeAt = '2027-01-04T06:04:00.000Z'
export const madeDay = '2027-01-04' as Day
export const madeModel = 'example-writer-2'

const found: Partial<Record<CheckName, string>> = { language: '0.91', length: '412' }

/** All checks, passed but for those named. */
function listChecks(failed: Partial<Record<CheckName, string>> = {}): CheckResult[] {
  return checkNames.map((name) => ({
    name,
    isPassed: failed[name] === undefined,
    isWarning: name === 'names' || name === 'lines',
    detail: failed[name] ?? found[name] ?? '',
  }))
}

function receiptOf(method: Receipt['method'], values: Partial<Receipt>): Receipt {
  const made = { model: madeModel, promptVersion: 'summarise/1+0a1b2c3d', createdAt: madeAt }
  const asked = method === 'extract' ? { model: null, promptVersion: null, createdAt: null } : made
  return { method, ...asked, sources: [], withheld: [], checks: listChecks(), fallback: null, ...values }
}

type Text = Pick<SummaryRecord, 'lang' | 'body' | 'method'> & { textLang?: Language; receipt?: Receipt }
type MadeSection = { label: Record<Language, string>; category: CategorySlug; texts: Text[]; sources: string[] }

const robots: MadeSection = {
  label: { ko: '로보틱스·자율 시스템', en: 'Robotics' },
  category: 'robotics',
  sources: ['GraspNet2: Hands that learn', 'WalkBot: Robots on stairs'],
  texts: [
    {
      lang: 'ko',
      method: 'model',
      body: '손으로 잡는 법을 스스로 익힌 로봇이 물건 1,200개 가운데 87.5%를 집었습니다.\n\n- **근거**: 계단에서 넘어지는 일이 31번 줄었습니다.\n\n1. 손이 잡는 법을 배웁니다.\n2. 계단을 오릅니다.',
      receipt: receiptOf('model', { sources: [0, 1], checks: listChecks({ names: 'WalkBot' }) }),
    },
    {
      lang: 'en',
      method: 'model',
      body: 'A robot that taught itself to grasp picked up 87.5% of 1,200 objects.\n\n- **Evidence**: it fell 31 times less on stairs.\n\n1. Hands learn to grasp.\n2. Robots climb stairs.',
      receipt: receiptOf('model', { sources: [0, 1] }),
    },
  ],
}

const talks: MadeSection = {
  label: { ko: '대규모 언어 모델', en: 'Large language models' },
  category: 'llm',
  sources: ['LongNote: remembering long talks', 'Small models that ask back', 'A study of praise'],
  texts: [
    {
      lang: 'ko',
      textLang: 'en',
      method: 'extract',
      body: '- **LongNote: remembering long talks**: We present LongNote, a memory for talks of many hours.\n- **Small models that ask back**: Small models that ask one question first answer better.\n- **A study of praise**',
      receipt: receiptOf('extract', {
        sources: [0, 1, 2],
        withheld: [2],
        checks: listChecks({ language: '0.31', numbers: '97.4' }),
        fallback: 'language, numbers',
      }),
    },
    {
      lang: 'en',
      method: 'model',
      body: 'Memory for long talks and the courage to ask back make small models better.\n\n1. LongNote keeps hours of talk.\n2. One question first helps.\n3. A study of praise',
      receipt: receiptOf('model', { sources: [0, 1], withheld: [2] }),
    },
  ],
}

const chips: MadeSection = {
  label: { ko: '시스템·하드웨어', en: 'Chips' },
  category: 'systems',
  sources: ['A chip for the night shift'],
  texts: [
    { lang: 'ko', method: 'imported', body: '밤에만 일하는 칩이 전기를 아낍니다.' },
    {
      lang: 'en',
      method: 'translated',
      body: 'A chip that works at night only saves power.',
      receipt: receiptOf('translated', { promptVersion: 'translate/1+4d5e6f70' }),
    },
  ],
}

const editorials: EditorialRecord[] = [
  {
    lang: 'ko',
    body: '오늘은 손과 발이 배운 날입니다. 로봇은 잡고 오르는 법을, 작은 모델은 되묻는 법을 익혔습니다. 두 분야 모두 적은 것으로 많은 것을 합니다.',
    receipt: receiptOf('model', { sources: [0, 1] }),
  },
  {
    lang: 'en',
    body: 'A day on which hands and feet learned. Robots grasp and climb, small models ask back. Both do much with little.',
    receipt: receiptOf('model', { sources: [0, 1] }),
  },
]

/**
 * A day as the pipeline leaves it. Papers: a section by the model in both languages, one that is an English extract in the
 * Korean edition with its third source withheld, and an editorial. News: a Korean section that was imported, and translated.
 */
export function saveMadeDigests(db: Database): void {
  saveMade(db, 'papers', [robots, talks], editorials)
  saveMade(db, 'news', [chips], [])
}

function saveMade(db: Database, kind: Kind, made: MadeSection[], editorials: EditorialRecord[]): void {
  const methodOf = (lang: Language): Method => made[0]?.texts.find((text) => text.lang === lang)?.method ?? 'imported'
  const editions = (['ko', 'en'] as const).map((lang) => ({
    lang,
    shape: 'single' as const,
    method: methodOf(lang),
    contentHash: `${kind} ${lang}`,
    importedAt: madeAt,
    outline: made.map(({ label, sources }, position) => ({
      position,
      label: label[lang],
      emoji: null,
      sources: sources.map(describeSource),
    })),
  }))
  writeTransaction(db, () => saveDigest(db, { day: madeDay, kind, editions, editorials, sections: made.map(recordOf) }))
}

function recordOf({ label, category, texts, sources }: MadeSection): SectionRecord {
  return {
    label: label.ko,
    emoji: null,
    category,
    summaries: texts.map((text) => ({
      ...text,
      teaser: teaserOf(text.body),
      model: text.receipt?.model ?? null,
      createdAt: madeAt,
    })),
    sources: sources.map(describeSource).map(({ title, url }) => ({ title, url, ...identifySource(title, url) })),
    search: indexSection({
      labels: [label.ko, label.en],
      category,
      summaries: texts.map(({ lang, textLang, body }) => ({ lang: textLang ?? lang, body })),
      sources: sources.map(describeSource),
    }),
  }
}

function describeSource(title: string) {
  return { title, url: `https://example.org/${title.toLowerCase().replace(/\W+/g, '-')}` }
}
