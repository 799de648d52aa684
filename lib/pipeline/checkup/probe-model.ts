import { z } from 'zod'
import { createMemoryCallStore } from '../model/call-store'
import { ModelError } from '../model/model-error'
import { connectModel, type ModelSettings } from '../model/settings'
import { createMemoryWayStore } from '../model/ways'

/** Asks the model one tiny question; what it said of itself in one line without the key. */
export async function probeModel(
  settings: ModelSettings,
  apiKey: string,
): Promise<{ isAnswering: boolean; detail: string }> {
  const stores = { calls: createMemoryCallStore(), ways: createMemoryWayStore() }
  const impatient = { ...settings, timeoutSeconds: Math.min(settings.timeoutSeconds, 60), longestWaitSeconds: 0 }
  const { client, account } = connectModel(impatient, { apiKey, ...stores })
  try {
    await client.ask({
      name: 'doctor',
      promptVersion: 'doctor/1',
      system: 'You answer with JSON of the form {"isReady":true}.',
      prompt: 'Are you ready? Answer as JSON.',
      answer: z.object({}),
      shape: z.object({ isReady: z.boolean() }),
      maxOutputTokens: 500,
    })
  } catch (error) {
    if (!(error instanceof ModelError)) throw error
    // An answer of another form is one all the same: the endpoint, the model and the key are right.
    if (error.scope !== 'answer') return { isAnswering: false, detail: error.message }
  }
  const { input, output } = account.spent()
  return { isAnswering: true, detail: `answers (${input + output} tokens)` }
}
