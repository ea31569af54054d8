// Somebody is accused in what is told, and a report tells that he or she denies it: that is told with it.
import type { Claim } from '../../../domain/claim.ts'
import type { Dossier } from '../../../domain/dossier.ts'
import type { Sentence } from '../../../domain/sentence.ts'
import { findStyleBreaches } from '../../../text/house-style.ts'
import { ownStatement } from '../../../text/own-statement.ts'
import { printPublisher } from '../wording/attribution-frames.ts'
import { claimSentence, sourceOf, spanOf } from '../wording/evidence-of.ts'
import { houseWords } from '../wording/house-words.ts'
import { nameInFull } from '../wording/names-in-full.ts'
import { mayOffer, wasRefused } from '../wording/own-words.ts'
import { countWords, nameInProse } from '../wording/phrases.ts'
import { whoIsMeant } from '../wording/who-is-meant.ts'

const sentencesMax = 3

/** A charge against somebody, in a headline or a sentence of ours. */
const charge =
  /\b(?:accus(?:e[ds]?|ing|ations?|ers?)|alleg(?:e[ds]?|ing|ations?|edly)|charged with|charges (?:of|against)|indict(?:ed|ment)|molest\p{Ll}*|rap(?:e[ds]?|ing)|sexual(?:ly)? (?:assault|misconduct|harass|abus)\p{Ll}*|harass(?:ed|ment|ing)|misconduct|brib(?:e|es|ed|ery|ing)|fraud|collu(?:ded|sion|ding)|secretly record\p{Ll}*|murder(?:ed)?|hush money|affairs?|false (?:attack )?report|hoax|embezzl\p{Ll}+|corruption|meddling|bias)\b/u
/** What was settled against somebody, or taken back, needs no denial of before. */
const settled =
  /\b(?:convict\p{Ll}+|found guilty|pleads? guilty|pleaded guilty|admit\p{Ll}*|confess\p{Ll}*|sentenc\p{Ll}+|acquit\p{Ll}*)\b/u
const isDenial = /\b(?:den(?:y|ies|ied|ial|ying)|not guilty|innocen(?:t|ce)|untrue)\b/u

const denies = /^(?:(?:has|have) )?(?:\p{Ll}+ly |still |also |long |always )*(?:denied|denies|deny)$/u
/** "All of those accusations", "any wrongdoing", "the report": what is denied, by a word that the charge told explains. */
const where = String.raw`(?:at|in|on) (?:(?:an?|the|his|her|their|its) )?(?:\p{Ll}+ )?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|court|hearing|arraignment|trial|statement|interview|post|tweet|letter|speech|email|television)\b(?! (?:that|of|about|over)\b)`
const denied = new RegExp(
  String.raw`^(?:(?:all|any)(?: of)? )?(?:(?:the|those|these|that|an?) )?(?:(?:sexual|criminal|political|multiple|various) )?(?<what>accusations?|allegations?|charges?|wrongdoing|misconduct|claims?|reports?|collusion|affairs?|meddling|bias)(?: (?:against (?:him|her|them)))?(?=$|[,.;]| and\b| ${where})`,
  'u',
)
const protests = /^(?:(?:has|have) )?(?:\p{Ll}+ly )*(?:maintain(?:s|ed)?|plead(?:s|ed)?)$/u
/** To all of it, or to a crime by name; "in a case over his boat" is of another matter. */
const innocence = new RegExp(
  String.raw`^(?<plea>(?:his|her|their) innocence|not guilty)(?=$|[,.;]| and\b| ${where}| to (?:(?:all|both|the|those|these) )*(?:of the )?(?:charges?|counts?|accusations?|allegations?)\b| to (?<crime>\p{Ll}{4,}))`,
  'u',
)
/** A denial of longer ago is of another matter as likely as of this one. */
const longAgoMs = 200 * 86_400_000
/** Whoever suffered it, told of it or was told is not who is charged. */
const beside =
  /\b(?:murder|rape|killing|harassment|abuse|assault|by|before|after|for|when|while|told|shocked|from|(?:brib|assault|murder|harass|rap|molest|defraud)(?:ing|ed))(?: of)? (?:[\p{L}’'-]+ ){0,3}$/u
/** How it went on: whoever has owned up or was tried denies it no longer. */
const ended = /\b(?:convicted|found guilty|pleaded guilty|admitted|confessed|sentenced|acquitted)\b/u

const surnameOf = (name: string): string =>
  name
    .replace(/['’]s$/u, '')
    .split(' ')
    .at(-1) ?? name

/** What the claim says of whoever denies, in our words; undefined where it denies nothing that a charge explains. */
function deniedBy({ verb, dates }: Claim, text: string, printed: string, published: string): string | undefined {
  if (dates.some(({ interval }) => Date.parse(interval.to) < Date.parse(published) - longAgoMs)) return undefined
  if (denies.test(verb.text)) {
    const found = denied.exec(text)
    const what = found?.groups?.['what']
    if (found === null || what === undefined) return undefined
    const some = /^any\b/u.test(found[0]) || /^(?:wrongdoing|misconduct|collusion|meddling|bias)$/u.test(what) ? '' : 'the '
    const has = /^(?:has|have) /u.exec(verb.text)?.[0] ?? ''
    return `${has}${verb.text.split(' ').at(-1) ?? ''} ${some}${what}`
  }
  const { plea, crime } = (protests.test(verb.text) ? innocence.exec(text)?.groups : undefined) ?? {}
  return plea === undefined || (crime !== undefined && !printed.includes(crime))
    ? undefined
    : `${verb.text.split(' ').at(-1) ?? ''} ${plea}`
}

/** Whether a line charges somebody of that name, and not another by him or her. */
function charges(line: string, surname: string): boolean {
  const own = ownStatement(line)
  const at = new RegExp(`(?<![\\p{L}-])${surname.replace(/[^\p{L}\p{N}]/gu, '.')}(?![\\p{L}-])`, 'u').exec(own)?.index
  if (at === undefined || !charge.test(own) || beside.test(own.slice(0, at).replace(/(?:\p{Lu}[\p{L}.’'-]* )+$/u, ''))) return false
  return !/^\S+ (?:has |have |again |also )*(?:accus|alleg|den)/u.test(own.slice(at))
}

/** "Vestberg denied it at first. He was convicted on Tuesday": what a report tells behind the denial. */
const isEnded = (behind: string, surname: string): boolean =>
  behind
    .split(/(?<=[.!?][”"]?)\s+/u)
    .some(
      (each, at) =>
        ended.test(each) && (at === 0 || each.includes(surname) || (at === 1 && /^(?:But |Later,? )?(?:He|She|They|It)\b/u.test(each))),
    )

/** What is denied by a word of its own must be charged by it. */
function isOfCharge(told: string, printed: string): boolean {
  const what = told.split(' ').at(-1) ?? ''
  return !/^(?:collusion|affairs?|meddling|bias)$/u.test(what) || printed.includes(what.replace(/s$/u, ''))
}

/** The denial of whoever is accused in what is told; undefined where nobody is, or it is told already, or no report has one. */
export function denialSentence(headline: Sentence, summary: readonly Sentence[], prose: Dossier): Sentence | undefined {
  const lines = [headline, ...summary].map(({ text }) => text)
  const printed = lines.join('\n')
  if (!charge.test(printed) || isDenial.test(printed) || settled.test(printed)) return undefined
  for (const claim of prose.claims) {
    const from = claim.modality === 'plan' ? undefined : sourceOf(prose, claim.articleId)
    const article = from?.article
    const told =
      article &&
      deniedBy(
        claim,
        article.text
          .slice(claim.verb.end, claim.end)
          .trim()
          .replace(/[.”"]+$/u, ''),
        printed,
        article.publishedAt,
      )
    if (told === undefined || from === undefined || from.coverage.role === 'copy') continue
    const who = whoIsMeant(claim, prose) ?? nameInFull(claim.subject, claim, prose)
    const surname = surnameOf(who?.text ?? '')
    if (who === undefined || !/^\p{Lu}/u.test(surname) || !lines.some((line) => charges(line, surname))) continue
    if (!isOfCharge(told, printed) || isEnded(from.article.text.slice(claim.verb.end), surname)) continue
    // "Mona Vestberg denied it": and Arne Vestberg is accused.
    const first = /^(?<first>\p{Lu}[\p{L}’'-]+) /u.exec(who.text)?.groups?.['first']
    const isOther = lines.some((line) => new RegExp(`\\p{Lu}\\p{Ll}+ ${surname}(?!\\p{L})`, 'u').test(line)) && first !== undefined
    if (isOther && !printed.includes(`${first} `)) continue
    const isNamed = summary.some(({ text }) => new RegExp(`\\p{Lu}[\\p{L}.’'-]* ${surname}(?!\\p{L})`, 'u').test(text))
    // "Orr Bank": what a report never calls by its last word alone keeps its name.
    const isShort = new RegExp(`(?<!\\p{Lu}[\\p{L}’'-]* )${surname}(?!\\p{L})`, 'u').test(from.article.text)
    // "Brandt" of two of that name told of is neither's.
    const firsts = new Set(
      [...printed.matchAll(new RegExp(`(?<first>\\p{Lu}\\p{Ll}+) ${surname}(?!\\p{L})`, 'gu'))].map(({ groups }) => groups?.['first']),
    )
    const name = isNamed && isShort && firsts.size < 2 ? surname : houseWords(who.text)
    const text = `${name} ${told}, according to ${nameInProse(printPublisher(from.source.name))}.`
    if (findStyleBreaches(text).length > 0 || !mayOffer(text, prose) || wasRefused(text, prose)) continue
    const proofs = [claim, ...(isNamed || who.from === undefined ? [] : [who.from])]
    return claimSentence(
      prose.storyId,
      'summary',
      text,
      proofs.map((each) => spanOf(each, prose)),
    )
  }
  return undefined
}

/** The summary with the denial of whoever it accuses, in the place of its last sentence where it is full. */
export function withDenial(headline: Sentence, summary: readonly Sentence[], prose: Dossier, wordsMax: number): readonly Sentence[] {
  const denial = summary.length === 0 ? undefined : denialSentence(headline, summary, prose)
  if (denial === undefined) return summary
  const kept = summary.slice(0, sentencesMax - 1)
  const words = [...kept, denial].reduce((sum, { text }) => sum + countWords(text), 0)
  return words > wordsMax ? [...kept.slice(0, 1), denial] : [...kept, denial]
}
