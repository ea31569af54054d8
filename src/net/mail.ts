// The one way mail leaves: any SMTP server, by nodemailer. What a message says is made elsewhere.
import { createTransport } from 'nodemailer'
import { Fault } from '../domain/fault.ts'

export interface MailMessage {
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly html: string
  /** Stable, so that a message sent twice after a crash is seen as one. */
  readonly messageId: string
  readonly headers: Readonly<Record<string, string>>
}

/** Who sends, and where the site is that the links of a message lead to. */
export interface MailSite {
  readonly name: string
  readonly url: string
}

export interface Mail {
  readonly site: MailSite
  /** @throws Fault 'mail.failed'; `retry` is 'never' when the address is not one, or the server says that it is wrong */
  send(message: MailMessage): Promise<void>
  close(): void
}

export interface MailConfig {
  readonly smtpUrl: string
  readonly from: string
  readonly site: MailSite
}

const timeoutMs = 20_000
/** SMTP answers from 550 to 553 are about the mailbox; trying again cannot help. */
const isAddressWrong = (error: unknown): boolean => {
  const code = (error as { responseCode?: number }).responseCode ?? 0
  return code >= 550 && code <= 553
}

/** One address and nothing else: no line end, blank or sign that would make it two, and one at-sign. */
const oneAddress = /^[^\s\p{Cc}@,;:<>()"\\]{1,64}@[^\s\p{Cc}@,;:<>()"\\]{1,253}$/u

export function makeMail({ smtpUrl, from, site }: MailConfig): Mail {
  const transport = createTransport(smtpUrl, { from: { name: site.name, address: from } })
  return {
    site,
    async send({ to, subject, text, html, messageId, headers }) {
      if (!oneAddress.test(to)) throw new Fault('mail.failed', 'What the message should go to is not one address.', { retry: 'never' })
      const timer = new Promise<never>((_, fail) => {
        setTimeout(() => fail(new Error('no answer in time')), timeoutMs).unref()
      })
      try {
        await Promise.race([
          transport.sendMail({
            to,
            subject,
            text,
            html,
            messageId,
            headers: { ...headers },
            disableFileAccess: true,
            disableUrlAccess: true,
          }),
          timer,
        ])
      } catch (cause) {
        throw new Fault('mail.failed', `The mail server did not take the message: ${(cause as Error).message}`, {
          retry: isAddressWrong(cause) ? 'never' : 'soon',
          cause,
        })
      }
    },
    close: () => transport.close(),
  }
}
