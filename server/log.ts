import pino from 'pino'
import { env } from '@/env'
import { withSourceMaps } from './memory'

export type Log = Pick<pino.Logger, 'debug' | 'info' | 'warn' | 'error'>

/** JSON lines on stderr; written at once, so that the last lines before an end are not lost. */
export function createLog(): Log {
  const options: pino.LoggerOptions = {
    level: env.logLevel,
    base: { pid: process.pid },
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: { err: (error: Error) => withSourceMaps(() => pino.stdSerializers.err(error)) },
  }
  return pino(options, pino.destination({ dest: 2, sync: true }))
}
