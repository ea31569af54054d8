import { writeFileSync } from 'node:fs'
import { isShut } from '../../domain/freeze.ts'
import { editionMessage } from '../../stages/deliver/send.ts'
import { UsageError } from './say.ts'
import { type HomeOption, withWire } from './with-wire.ts'

/** `groundwire mail`: shows an edition as it is mailed, or sends it to one address to try the mail server. */
export async function mail(day: string | undefined, options: HomeOption & { readonly to?: string; readonly html?: string }): Promise<void> {
  if (day !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(day)) throw new UsageError(`A day looks like 2026-11-24, not "${day}".`)
  await withWire(options, async (wire, clock, config) => {
    const [newest] = await wire.store.editions(1)
    const edition = day === undefined ? newest : await wire.store.editionOfDay(day)
    if (!edition) throw new UsageError(day === undefined ? 'There is no edition yet.' : `There is no edition of ${day}.`)
    const found = await Promise.all(edition.storyIds.map((id) => wire.store.dispatchOfStory(id)))
    const ofDay = found.filter((it) => it !== null).filter((it) => it.status === 'usable')
    const at = clock.now().toISOString()
    const reader = {
      id: 'try',
      address: options.to ?? '',
      rhythm: 'daily',
      state: 'active',
      askedAt: at,
      expiresAt: at,
      token: 'not-a-real-token',
    } as const
    const site = wire.mail?.site ?? { name: config.name, url: config.siteUrl || `http://localhost:${config.port}` }
    const settled = (await wire.store.watches()).filter((it) => it.resolution?.at.slice(0, 10) === edition.day)
    const message = editionMessage(reader, edition.day, { ofDay, ofWeek: [], settled }, site)
    if (options.html !== undefined) writeFileSync(options.html, message.html)
    if (options.to === undefined) {
      console.log(`Subject: ${message.subject}\n\n${message.text}`)
      return
    }
    if (isShut(await wire.store.freezes(), 'email'))
      throw new UsageError('E-mail is frozen, so nothing was sent. groundwire desk lists what is, and groundwire desk thaw lets it go on.')
    if (wire.mail === null) throw new UsageError('No mail server is configured. Set GROUNDWIRE_SMTP_URL and GROUNDWIRE_MAIL_FROM.')
    await wire.mail.send(message)
    console.log(`Sent to ${options.to}: ${message.subject}`)
  })
}
