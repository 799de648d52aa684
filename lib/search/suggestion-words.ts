import { isParticle, stripParticle } from './particles'

/** What makes a verb or an adjective of a noun (`개선하는`, `제공됩니다`): the noun is what a reader looks for. */
const verbEndings =
  '하다 하는 하고 하며 하여 하기 하지 하면 하게 하도록 해 해서 해야 했다 했으며 했습니다 한 한다 할 합니다 함 함으로써 함에 되다 되는 되고 되며 되어 되기 되지 되면 되었다 되었으며 되었습니다 된 된다 될 됩니다 됨 돼 시키는 시키고 시키며 시키기 시켜 시킨 시킨다 시킬 시킵니다 시킴'
    .split(' ')
    .sort((a, b) => b.length - a.length)

/** Endings after which a word is no name of anything. */
const noNoun =
  /(?:니다|[있없았었했했였됐었]다|적인|적으로|스러운|로운|하다|되다|면서|거나|려는|려고|도록|어야|아야|지만)$/

/** Words that stand everywhere and name nothing, as written or as the beginning of a form. */
const emptyWords = new Set(
  '이는 이를 이에 이와 이로 이러한 이런 이번 그리고 그러나 하지만 또한 특히 따라서 따라 따른 통해 통한 통하여 위해 위한 위하여 대한 대해 대하여 관한 관련 관련된 인해 인한 의해 의한 같은 같이 다른 다양 다양한 새로운 새롭게 기존 가능 중요 주요 여러 많은 많이 모든 모두 더욱 매우 보다 높은 높이 낮은 나은 좋은 크게 작은 현재 최근 향후 앞으로 함께 동시에 아직 이미 주로 바로 등을 등의 등이 등에 것을 것이 것은 것으로 것이며 것입니다 수를 경우 때문 위의 아래 첫째 둘째 번째 가지 가지고 어떻게 무엇 누구 어떤 각각 하나 둘째 셋째 전반 걸쳐 중점 두고 있게 있도록 있음 있을 없음 없이 미칠 미치는 가져올 높일 높이고 필요 강력 복잡 지속 가장 자주 다시 만약 그들 우리 이들 저자 본문 여기 거기 즉시 대부분 일부 사이 정도 이상 이하 이후 이전 기반으로 목표로 바탕 간의 다루 앞으 깊게 중점 단독'.split(
    ' ',
  ),
)

/** What a digest says of itself: worth a suggestion as a word, but no part of a phrase. */
const bookish = new Set(
  '요약 보고서 종합 최종 결론 키워드 공통 주제 테마 패턴 식별 추출 제목 논문 기사 사건 영향 분석 트렌드 핵심 연구 발전 변화 가능성 기여 제안 제시 소개 강조 summary themes events impact keywords'.split(
    ' ',
  ),
)

const englishEmptyWords = new Set(
  'a an the and or of for in on at to from by with without as is are was were be been it its this that these those we our you your i my me he she they their them his her not no but if then than so such can could will would may might must should do does did has have had how why what when where which who whom via into over under between about after before during through toward towards up down out off more most less least new using use used based hn show ask vs et al s t d m re ve ll & one two three first second also only just all any each some many much very get gets make makes like'.split(
    ' ',
  ),
)

/** The noun that a Hangul word is or begins with (`모델을`: `모델`, `개선하는`: `개선`); `undefined` when it names nothing. */
export function nounOf(word: string): string | undefined {
  const noun = withoutVerbEnding(word) ?? (noNoun.test(word) ? undefined : stripParticle(word))
  if (noun === undefined || noun.length < 2 || isEmpty(word) || isEmpty(noun)) return undefined
  const isForm = /^(?:있|없|않|것|못|그런|저런|어느)/.test(noun) || /^.[은는를]$/.test(noun) || /..적$/.test(noun)
  return isForm ? undefined : noun
}

function withoutVerbEnding(word: string): string | undefined {
  const ending = verbEndings.find((ending) => word.length >= ending.length + 2 && word.endsWith(ending))
  return ending && word.slice(0, -ending.length)
}

function isEmpty(word: string): boolean {
  return emptyWords.has(word) || isParticle(word)
}

/** Whether a word in letters, folded, names anything: no article, no number, no single letter. */
export function isLatinName(word: string): boolean {
  return word.length > 1 && /\p{L}/u.test(word) && !englishEmptyWords.has(word)
}

/** Whether the digests use the noun to speak of themselves. */
export function isBookish(noun: string): boolean {
  return bookish.has(noun.toLowerCase())
}
