export type VersionReading = { version: string; error?: undefined } | { version?: undefined; error: unknown }

/**
 * The version of the database for a request. Requests that the system hands over in one turn of the event loop share
 * one reading: each of them was there before the next turn can see a change.
 */
export function createVersionReader(readVersion: () => string): () => VersionReading {
  let reading: VersionReading | undefined
  const forget = () => {
    reading = undefined
  }
  return () => {
    if (reading) return reading
    reading = tryReading(readVersion)
    setImmediate(forget)
    return reading
  }
}

function tryReading(readVersion: () => string): VersionReading {
  try {
    return { version: readVersion() }
  } catch (error) {
    return { error }
  }
}
