// Who is sued, by the words of the sentence that tells of the suit.
import { literal } from '../../../text/literal.ts'
import { businessesIn } from './businesses-in.ts'
import type { News } from './news-plan.ts'

const suing = /\b(?:fil(?:e|es|ed|ing)|su(?:e|es|ed|ing)|accus\w+|brought|brings?|lodg(?:es|ed)|launch\w*|plaintiffs?)\b/iu
/** What may stand between "against" and a name, and what behind it: "against the lab Orla AI over", but not "against Orla AI investors". */
const remark = String.raw`(?:(?:the |its )?(?:lab|company|firm|maker|start-up|startup|group|developer) )?`
const behind = String.raw`(?=[,.;:]|$| (?:of|over|for|that|can|in|on|to|and|is|was|has|may|should|will|which|after|by|from|at|go|goes|went|began|begins)\b)`

/**
 * The business that a suit is against.
 *
 * @param party whom the news is about, taken where its first sentence names no business and nobody is told to sue
 * @returns undefined where the words leave it open, or the only business is the one that sues
 */
export function defendantOf(text: string, party: string, news: News): string | undefined {
  const named = businessesIn(text, news)
  const standing = (each: { readonly aliases: readonly string[] }, before: string, after: string): boolean =>
    each.aliases.some((name) => new RegExp(`${before}${literal(name)}${after}`, 'u').test(text))
  const sued = named.filter((each) =>
    standing(each, String.raw`(?<![\p{L}\d])`, String.raw` (?:(?:has|have|had) been|is|was|is being|was being) (?:accused|sued)\b`),
  )
  const passive = /\b(?:been|is|was|are|were|be|being) (?:accused|sued)\b/iu.test(text)
  if (passive || sued.length > 0) return sued.length === 1 ? sued[0]?.name : undefined
  const active = named.filter((each) => standing(each, String.raw`\b(?:against|accus(?:e|es|ed|ing)|su(?:e|es|ed|ing)) ${remark}`, behind))
  if (active.length > 0) return active[0]?.name
  if (suing.test(text) || suing.test(news.titles) || named.length > 1) return undefined
  return named[0]?.name ?? party
}
