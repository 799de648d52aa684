/** What an ending asks of the syllable before it: a final consonant, none, or `로` (none or ㄹ). */
type Condition = 'closed' | 'open' | 'ro' | 'any'

const endings: Readonly<Record<Condition, string>> = {
  closed:
    '은 이 을 과 으로 으로서 으로써 으로부터 으로의 으로는 으로도 과의 과는 과도 이나 이라 이라는 이라고 이란 이며 이고 이다 이든 이나마 이지만 이면 이었다 이라도 이라면 이야말로',
  open: '는 가 를 와 와의 와는 와도 나 라 라는 라고 란 며 고 다 든 지만 면 였다 라도 라면 야말로',
  ro: '로 로서 로써 로부터 로의 로는 로도',
  any: '의 에 에서 에게 에게서 에는 에도 에만 에의 에서는 에서도 에서의 에서만 에게는 에게도 께서 도 만 만의 만을 만이 까지 까지의 까지는 까지도 부터 부터의 부터는 마다 조차 마저 보다 보다는 보다도 처럼 같은 같이 밖에 대로 뿐 뿐만 들 들이 들은 들을 들의 들에 들에게 들과 들도 들로 들이나 입니다 하고',
}

const conditions = new Map<string, Condition>(
  (Object.entries(endings) as [Condition, string][]).flatMap(([condition, list]) =>
    list.split(' ').map((ending): [string, Condition] => [ending, condition]),
  ),
)
const longest = Math.max(...[...conditions.keys()].map((ending) => ending.length))
const shortestStem = 2

/** Whether the Hangul syllable ends in a consonant, and whether in ㄹ (Unicode 3.12: 28 endings a pair of consonant and vowel). */
function finalOf(syllable: string): { isClosed: boolean; isRieul: boolean } {
  const index = (syllable.charCodeAt(0) - 0xac00) % 28
  return { isClosed: index !== 0, isRieul: index === 8 }
}

function fits(condition: Condition, before: string): boolean {
  const { isClosed, isRieul } = finalOf(before)
  if (condition === 'closed') return isClosed
  if (condition === 'open') return !isClosed
  return condition === 'any' || !isClosed || isRieul
}

/** The word without its particle: the longest ending that fits the syllable before it and leaves two; the word itself when none does. */
export function stripParticle(word: string): string {
  for (let length = Math.min(longest, word.length - shortestStem); length > 0; length--) {
    const stem = word.slice(0, -length)
    const condition = conditions.get(word.slice(-length))
    if (condition && fits(condition, stem.slice(-1))) return stem
  }
  return word
}

/** Whether the word is nothing but a particle, as behind a Latin name (`LLM을`). */
export function isParticle(word: string): boolean {
  return conditions.has(word)
}

const common = '은 는 이 가 을 를 의 에 에서 와 과 로 으로 도'.split(' ')

/** The commonest particles that may stand behind the noun. */
export function commonParticles(noun: string): string[] {
  return common.filter((particle) => fits(conditions.get(particle) ?? 'any', noun.slice(-1)))
}
