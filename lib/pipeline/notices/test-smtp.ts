import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'

/** A mail server of a few lines on 127.0.0.1: it takes every mail, or refuses each `RCPT` with the reply given. */
export async function startSmtp({ refusal }: { refusal?: string } = {}) {
  const mails: string[] = []
  const lines: string[] = []
  const server = createServer((socket) => {
    let mail: string[] | undefined
    const say = (line: string) => socket.write(`${line}\r\n`)
    const hear = (line: string) => {
      if (mail && line === '.') {
        mails.push(mail.join('\n'))
        mail = undefined
        say('250 taken')
      } else if (mail) mail.push(line)
      else answer(line)
    }
    const answer = (line: string) => {
      lines.push(line)
      const word = line.split(' ')[0]?.toUpperCase()
      if (word === 'DATA') {
        mail = []
        say('354 go on')
      } else if (word === 'EHLO') say('250 tests.example')
      else if (word === 'RCPT' && refusal) say(refusal)
      else say(word === 'QUIT' ? '221 bye' : '250 fine')
    }
    let rest = ''
    socket.on('error', () => {})
    socket.on('data', (bytes) => {
      const parts = (rest + bytes).split('\r\n')
      rest = parts.pop() ?? ''
      parts.forEach(hear)
    })
    say('220 tests.example')
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return { port: (server.address() as AddressInfo).port, mails, lines, close: () => server.close() }
}
