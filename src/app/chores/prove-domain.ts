import { printMoment } from '../../domain/day-words.ts'
import type { Job } from '../../domain/job.ts'
import type { Notice } from '../../domain/notice.ts'
import { queueTerms } from '../../domain/queue-terms.ts'
import type { DomainProof } from '../../net/prove-domain.ts'
import type { Stage } from '../../stages/stage.ts'
import { enforce } from '../notices.ts'

interface Out {
  readonly notice: Notice
  readonly proof: DomainProof
  readonly at: string
}

/** Hours between two looks for a sender's token: soon at first, then daily for two weeks. */
const hoursBetween = [0.25, 0.5, 1, 2, 4, 8, ...new Array<number>(14).fill(24)]

/**
 * Notice with an unproved domain -> proof, if the sender's token stands where only the owner can put it; then the level falls
 * at once. Nothing else in a notice has any effect here.
 */
export const proveDomain: Stage<Notice, Out> = {
  name: 'prove-domain',
  next: ['withdraw'],
  ...queueTerms['prove-domain'],
  async load(subject, store) {
    const notice = await store.noticeById(subject)
    return notice && notice.domain !== '' && !notice.isDomainProved ? notice : null
  },
  async run(notice, tools) {
    const proof = await tools.net.proveDomain(notice.domain, notice.proofToken)
    tools.note({ domain: notice.domain, proof: proof.kind === 'proved' ? proof.how : proof.why })
    return { notice, proof, at: tools.now().toISOString() }
  },
  async save({ notice, proof, at }, tx): Promise<readonly Job[]> {
    const held = (await tx.noticeById(notice.id)) ?? notice
    if (held.isDomainProved) return []
    const checks = (held.checks ?? 0) + 1
    if (proof.kind === 'proved') return enforce({ ...held, checks, isDomainProved: true, provedBy: proof.how }, new Date(at), tx)
    await tx.saveNotice({ ...held, checks, lastCheck: `${printMoment(at)}: ${proof.why.slice(0, 600)}` })
    const hours = hoursBetween[checks - 1]
    if (hours === undefined) return []
    await tx.defer({ stage: 'prove-domain', subject: held.id }, new Date(Date.parse(at) + hours * 3600_000))
    return []
  },
}
