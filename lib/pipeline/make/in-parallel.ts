/**
 * Does the work for each input, so many at once; the results in the order of the inputs. After the first error nothing new is
 * begun, what is under way is waited for, and then the error is thrown: no work goes on behind the caller's back.
 */
export async function inParallel<I, O>(
  inputs: readonly I[],
  width: number,
  work: (input: I, index: number) => Promise<O>,
): Promise<O[]> {
  const results = new Map<number, O>()
  const errors: unknown[] = []
  let next = 0
  const worker = async () => {
    while (next < inputs.length && errors.length === 0) {
      const index = next
      next += 1
      const [input] = inputs.slice(index, index + 1) as [I]
      await work(input, index).then(
        (result) => results.set(index, result),
        (error) => errors.push(error),
      )
    }
  }
  await Promise.all(Array.from({ length: Math.max(1, width) }, worker))
  if (errors.length > 0) throw errors[0]
  return [...results].sort(([a], [b]) => a - b).map(([, result]) => result)
}
