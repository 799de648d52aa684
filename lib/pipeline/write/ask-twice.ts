import type { CheckResult } from '@/db/receipt'
import { mayPublish } from '../checks/check'
import type { Answer, ModelClient } from '../model/client'
import { isAnswerError } from '../model/model-error'
import type { ModelTask } from '../model/task'

export type Tried<T> =
  | { answer: Answer<T>; checks: CheckResult[]; fallback?: undefined }
  | { answer?: undefined; checks: CheckResult[]; fallback: string }

/**
 * An answer that passes its checks: asked once, and once more with the reasons where it does not. Otherwise the checks of the
 * last answer and, in a word, why there is none. Throws `ModelError` where the endpoint fails or the run has to stop.
 */
export async function askTwice<T>(
  client: ModelClient,
  task: ModelTask<T>,
  check: (value: T) => CheckResult[],
): Promise<Tried<T>> {
  let checks: CheckResult[] = []
  for (const isLast of [false, true]) {
    const prompt = checks.length === 0 ? task.prompt : `${task.prompt}\n\n${reasonsOf(checks)}`
    try {
      const answer = await client.ask({ ...task, prompt })
      checks = check(answer.value)
      const isMissingLines = checks.some(({ name, isPassed }) => name === 'lines' && !isPassed)
      if (mayPublish(checks) && (isLast || !isMissingLines)) return { answer, checks }
    } catch (error) {
      if (!isAnswerError(error)) throw error
      return { checks, fallback: error.kind }
    }
  }
  const failed = checks.filter(({ isPassed, isWarning }) => !isPassed && !isWarning).map(({ name }) => name)
  return { checks, fallback: failed.join(', ') }
}

const advice: Readonly<Record<CheckResult['name'], string>> = {
  language: 'it was in the wrong language',
  scripts: 'it held letters of another script',
  repetition: 'it repeated itself or was no text',
  structure: 'it was not plain prose',
  numbers: 'it held numbers that stand in no item',
  names: 'it did not name the works',
  length: 'its length was wrong',
  lines: 'not every number had exactly one line',
}

/** The reasons without the words of the answer itself: only figures and numbers may be repeated. */
function reasonsOf(checks: readonly CheckResult[]): string {
  const failed = checks.filter(({ isPassed, isWarning, name }) => !isPassed && (!isWarning || name === 'lines'))
  const reasons = failed.map(({ name, detail }) => {
    const isPlain = /^[\d\s.,%×]+$/.test(detail)
    return `- ${advice[name]}${isPlain ? ` (${detail})` : ''}`
  })
  return `Your last answer could not be published:\n${reasons.join('\n')}\nWrite it again and avoid this.`
}
