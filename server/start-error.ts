import { describeDatabaseError } from '@/db/errors'
import { EnvError, env } from '@/env'

/** One line for what the person who starts the server can mend; `undefined` for anything else, which is a bug. */
export function describeStartError(error: unknown): string | undefined {
  if (error instanceof EnvError) return error.message
  const reason = describeDatabaseError(error)
  if (reason) return `${env.databasePath}: ${reason}${adviceOn(reason)}`
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  switch (code) {
    case 'EADDRINUSE':
      return `port ${env.port} is in use: set PORT to another one`
    case 'EACCES':
      return isPathError(error)
        ? `${env.databasePath}: no permission to make or open it`
        : `port ${env.port} needs more rights than this user has: set PORT to one from 1024 on`
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `HOST ${env.host} is no address of this machine`
    case 'EROFS':
    case 'ENOTDIR':
    case 'EEXIST':
    case 'ENOENT':
      return isPathError(error) ? `${env.databasePath}: its folder cannot be made` : undefined
    default:
      return undefined
  }
}

function adviceOn(reason: string): string {
  if (/read-only|cannot be opened/.test(reason) && !env.isDatabaseReadonly)
    return '; on storage that cannot be written set DATABASE_READONLY=1'
  return ''
}

function isPathError(error: unknown): boolean {
  return error instanceof Error && 'path' in error && 'syscall' in error && error.syscall !== 'listen'
}
