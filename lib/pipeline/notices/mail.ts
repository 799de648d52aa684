import { createTransport } from 'nodemailer'
import { findAddress, type Lookup } from '../http/connect'
import { redact } from '../model/redact'
import type { PipelineSettings } from '../settings'
import type { PublishedDigest } from './published'
import { formatText } from './text'

export type MailParts = {
  smtp: { user: string; password: string }
  isPrivateAllowed: (hostname: string, port: string) => boolean
  lookup?: Lookup
  timeoutMs?: number
}

type MailSettings = NonNullable<PipelineSettings['notices']['mail']>

/** Sends one mail with all digests; why it failed in one line without the password, `undefined` when it did not. */
export async function sendMail(
  digests: readonly PublishedDigest[],
  { server, from, to }: MailSettings,
  parts: MailParts,
): Promise<string | undefined> {
  const { user, password } = parts.smtp
  try {
    const transport = createTransport(await connection(new URL(server), parts))
    await transport.sendMail({
      from,
      to,
      subject: digests.map(({ title }) => title).join(' · '),
      text: formatText(digests),
      headers: { 'Auto-Submitted': 'auto-generated' },
      disableFileAccess: true,
      disableUrlAccess: true,
    })
    transport.close()
    return undefined
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return `the mail was not sent: ${redact(reason, [user, password].filter(Boolean))}`
  }
}

/** The server's address is looked up and checked here, and the connection goes to that address; a password only goes over TLS or to a host that may be private. */
async function connection({ protocol, hostname, port }: URL, parts: MailParts) {
  const { smtp, isPrivateAllowed, lookup, timeoutMs = 15_000 } = parts
  const isSecure = protocol === 'smtps:'
  const number = Number(port) || (isSecure ? 465 : 587)
  const address = await findAddress(hostname, String(number), { isPrivateAllowed, ...(lookup && { lookup }) })
  return {
    host: address,
    port: number,
    secure: isSecure,
    tls: { servername: hostname },
    requireTLS: smtp.user !== '' && !isSecure && !isPrivateAllowed(hostname, String(number)),
    ...(smtp.user === '' ? {} : { auth: { user: smtp.user, pass: smtp.password } }),
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
  }
}
