import { existsSync } from 'node:fs'
import { isIP } from 'node:net'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'

/** The folder of this project: paths in settings count from here, wherever a command was typed. */
export const projectRoot = dirname(fileURLToPath(import.meta.url))

export type Env = {
  /** Absolute path of the database file. */
  readonly databasePath: string
  readonly host: string
  /** 0 lets the system choose. */
  readonly port: number
  /** Origin of the site as readers reach it, without a slash at the end. */
  readonly siteUrl: string
  /** The database is on storage that cannot be written: nothing is migrated, nothing checkpointed. */
  readonly isDatabaseReadonly: boolean
  /** How many processes answer. */
  readonly workers: number
  /** Upper bound of the finished pages in the memory of one process. */
  readonly keepBytes: number
  readonly logLevel: LogLevel
  /** Whether each answer is a line of the log. */
  readonly hasAccessLog: boolean
  readonly pipeline: PipelineEnv
}

/** What the making of digests takes from the environment: where its settings are, and what must not stand in a file. */
export type PipelineEnv = {
  /** Absolute path of the settings file, which need not be there when it is the default one. */
  readonly settingsPath: string
  readonly isSettingsPathDefault: boolean
  /** `''` where none is set. */
  readonly modelApiKey: string
  /** Each `''` where the settings file decides. */
  readonly model: { readonly baseUrl: string; readonly name: string; readonly protocol: string }
  readonly smtp: { readonly user: string; readonly password: string }
}

const logLevels = ['debug', 'info', 'warn', 'error', 'silent'] as const
export type LogLevel = (typeof logLevels)[number]

/** A setting holds something it cannot hold; the message is one line that names it, its value and what is expected. */
export class EnvError extends Error {
  constructor(name: string, value: string, expected: string) {
    super(`${name} is ${JSON.stringify(value)}, expected ${expected}`)
    this.name = 'EnvError'
  }
}

const expectations = {
  DATABASE_PATH: 'the path of a file, such as data/digests.db',
  HOST: 'a host name or an IP address without a port, such as 127.0.0.1',
  PORT: 'a whole number from 0 to 65535',
  SITE_URL: 'an address with http:// or https:// and no path, such as https://digest.example',
  DATABASE_READONLY: '0 or 1',
  WEB_CONCURRENCY: 'a whole number from 1 to 64',
  KEEP_BYTES: 'a whole number of bytes, 1000000 or more',
  LOG_LEVEL: `one of ${logLevels.join(', ')}`,
  ACCESS_LOG: '0 or 1',
}

const whole = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d{1,12}$/)
    .transform(Number)
    .pipe(z.number().min(least).max(most))
const flag = z.enum(['0', '1']).transform((text) => text === '1')

const schema = z.object({
  DATABASE_PATH: z.string().regex(/^(?!:memory:$)(?!.*\/$)/),
  HOST: z.string().refine((host) => isIP(host) > 0 || /^[a-z0-9_-]+(\.[a-z0-9_-]+)*$/i.test(host)),
  PORT: whole(0, 65535),
  SITE_URL: z
    .string()
    .refine(isOrigin)
    .transform((url) => new URL(url).origin)
    .optional(),
  DATABASE_READONLY: flag,
  WEB_CONCURRENCY: whole(1, 64),
  KEEP_BYTES: whole(1_000_000, 999_999_999_999),
  LOG_LEVEL: z.enum(logLevels),
  ACCESS_LOG: flag,
})

function isOrigin(text: string): boolean {
  return /^https?:\/\/[^/?#@\s]+\/?$/i.test(text) && URL.canParse(text)
}

/** `http://host:port` as a browser takes it: an address that means "all of this machine" becomes `localhost`. */
export function formatOrigin(host: string, port: number): string {
  if (host === '0.0.0.0' || host === '::') return `http://localhost:${port}`
  return `http://${isIP(host) === 6 ? `[${host}]` : host}:${port}`
}

/** Settings from the variables of an environment, each with a default where it is absent or empty; throws `EnvError`. */
export function parseEnv(variables: Readonly<Record<string, string | undefined>>): Env {
  const given = {
    DATABASE_PATH: variables.DATABASE_PATH || 'data/digests.db',
    HOST: variables.HOST || '127.0.0.1',
    PORT: variables.PORT || '3000',
    SITE_URL: variables.SITE_URL || undefined,
    DATABASE_READONLY: variables.DATABASE_READONLY || '0',
    WEB_CONCURRENCY: variables.WEB_CONCURRENCY || '1',
    KEEP_BYTES: variables.KEEP_BYTES || '64000000',
    LOG_LEVEL: variables.LOG_LEVEL || 'info',
    ACCESS_LOG: variables.ACCESS_LOG || '0',
  }
  const result = schema.safeParse(given)
  if (!result.success) {
    const name = result.error.issues[0]?.path[0] as keyof typeof given
    throw new EnvError(name, given[name] ?? '', expectations[name])
  }
  const { DATABASE_PATH, HOST, PORT, SITE_URL, ...rest } = result.data
  return Object.freeze({
    databasePath: resolve(projectRoot, DATABASE_PATH),
    host: HOST,
    port: PORT,
    siteUrl: SITE_URL ?? formatOrigin(HOST, PORT),
    isDatabaseReadonly: rest.DATABASE_READONLY,
    workers: rest.WEB_CONCURRENCY,
    keepBytes: rest.KEEP_BYTES,
    logLevel: rest.LOG_LEVEL,
    hasAccessLog: rest.ACCESS_LOG,
    pipeline: parsePipelineEnv(variables),
  })
}

/** Nothing is checked here: the settings of the pipeline are checked as one when they are read, and a reader needs none. */
function parsePipelineEnv(variables: Readonly<Record<string, string | undefined>>): PipelineEnv {
  return Object.freeze({
    settingsPath: resolve(projectRoot, variables.PIPELINE_SETTINGS || 'pipeline.json'),
    isSettingsPathDefault: !variables.PIPELINE_SETTINGS,
    modelApiKey: variables.MODEL_API_KEY ?? '',
    model: {
      baseUrl: variables.MODEL_BASE_URL ?? '',
      name: variables.MODEL_NAME ?? '',
      protocol: variables.MODEL_PROTOCOL ?? '',
    },
    smtp: { user: variables.SMTP_USER ?? '', password: variables.SMTP_PASSWORD ?? '' },
  })
}

let kept: Env | undefined

function readEnv(): Env {
  if (kept) return kept
  const file = join(projectRoot, '.env')
  if (existsSync(file)) process.loadEnvFile(file)
  kept = parseEnv(process.env)
  return kept
}

/**
 * The settings of this process, read and checked once, when the first of them is asked for: a module may import this
 * without failing, and an entry point can catch `EnvError` and print its message.
 */
export const env: Env = Object.freeze({
  get databasePath() {
    return readEnv().databasePath
  },
  get host() {
    return readEnv().host
  },
  get port() {
    return readEnv().port
  },
  get siteUrl() {
    return readEnv().siteUrl
  },
  get isDatabaseReadonly() {
    return readEnv().isDatabaseReadonly
  },
  get workers() {
    return readEnv().workers
  },
  get keepBytes() {
    return readEnv().keepBytes
  },
  get logLevel() {
    return readEnv().logLevel
  },
  get hasAccessLog() {
    return readEnv().hasAccessLog
  },
  get pipeline() {
    return readEnv().pipeline
  },
})
