// Whose report an article passes on: "first reported by X", "X reported", an agency in dateline or byline.
import type { Article } from '../../domain/article.ts'
import { findAttribution } from '../../text/attribution.ts'

/** A voice that an article credits, by the name it gives, with the words that say so. */
export interface Credit {
  readonly name: string
  readonly words: string
}

/** Agencies that outlets print under their own names; the trade's own abbreviations. */
const agencies =
  'Reuters|Associated Press|AP|Agence France-Presse|AFP|Deutsche Presse-Agentur|dpa|EFE|Europa Press|ANSA|PA Media|Press Association|Bloomberg News|Kyodo|Xinhua|TASS|APA|ATS|Keystone-ATS|Belga|Ritzau|NTB|TT|STT'
const dateline = new RegExp(`^[^\\n]{0,60}\\((${agencies})\\)\\s*[-–—:]`, 'u')
const bylineOf = new RegExp(`^(?:by |von |par |por )?(?:staff,? )?(${agencies})(?:\\s+(?:staff|news agency))?$`, 'iu')
/** A name in brackets before the first dash, whoever it is: "LYON (Harrow Wire) —". */
const namedDateline = /^[^\n(]{0,40}\((\p{Lu}[\p{L} .&-]{2,40})\)\s*[-–—]/u
const wordsMax = 160
/** Reports credit another in their first sentences; further down it is context. */
const sentencesRead = 4
const passesOn =
  /\b(?:report(?:s|ed)?|first reported|as reported by|according to|citing|berichtet\w*|meldet\w*|laut|nach Angaben|selon|d['’]après|rapporte|a rapporté|según|informó|publicó|de acuerdo con)\b/iu

/**
 * The voices an article credits for its report, strongest first: dateline, byline, then "X reported" in its first four sentences.
 * Only names; whether a name is an outlet, and not a company that spoke for itself, is for the registry of sources to say.
 *
 * @returns at most 6
 */
export function findCredits(article: Pick<Article, 'text' | 'byline' | 'sentences' | 'language'>): readonly Credit[] {
  const { text, byline, sentences, language } = article
  const credits: Credit[] = []
  const opening = dateline.exec(text) ?? namedDateline.exec(text)
  if (opening?.[1] !== undefined) credits.push({ name: opening[1].trim(), words: opening[0].trim() })
  for (const name of byline) {
    const agency = bylineOf.exec(name.trim())?.[1]
    credits.push({ name: agency ?? name.trim(), words: `byline ${name.trim()}` })
  }
  for (const { start, end } of sentences.slice(0, sentencesRead)) {
    const sentence = text.slice(start, end)
    const found = passesOn.test(sentence) ? findAttribution(sentence, language) : undefined
    if (found?.speaker !== undefined && passesOn.test(found.verb))
      credits.push({ name: found.speaker.replace(/['’]s$/, ''), words: sentence.slice(found.start, found.end).slice(0, wordsMax) })
  }
  return credits.slice(0, 6)
}

const agencyName = new RegExp(`^(?:${agencies})$`, 'iu')

/** Whether a name is one of the agencies that need not be sources of ours to be known. */
export function isAgency(name: string): boolean {
  return agencyName.test(name)
}
