// The last line of all: which outlets report on whom, by the names that most of the reports share.
import type { Claim } from '../../../domain/claim.ts'
import type { Dossier } from '../../../domain/dossier.ts'
import type { Sentence } from '../../../domain/sentence.ts'
import { hasWord, insideBefore, noLetterBefore, noLetterBehind } from '../../../text/standing.ts'
import { printPublisher } from '../wording/attribution-frames.ts'
import { claimSentence, spanOf } from '../wording/evidence-of.ts'
import { houseWords } from '../wording/house-words.ts'
import { capitalise, countWord, joinWords, withArticle } from '../wording/phrases.ts'
import { articleText } from '../wording/who-speaks.ts'
import { fitsHeadline } from './headline.ts'
import { titleNouns } from './title-nouns.ts'
import { isHalfName, isOftenNamed, isOutletName, isSameName } from './topic-names.ts'

/** One capitalised word is a name where the article writes it so inside its sentences, never small, and it is no people's adjective. */
function isLoneName(word: string, text: string): boolean {
  const isInside = hasWord(word, text, insideBefore, noLetterBehind)
  const isSmall = hasWord(word.toLowerCase(), text, noLetterBefore, noLetterBehind)
  return isInside && !isSmall && !/(?:ican|ean|ian|ish|ese|ocratic|raeli|lack|hite)s?$/u.test(word)
}

/** "26 May 2026 — Lena Brandt": a line of the page, and no sentence of the report. */
function isByline(claim: Claim, dossier: Dossier): boolean {
  const line = articleText(claim, dossier).slice(claim.start, claim.end)
  return (
    line !== '' &&
    (claim.verb.text === '' || line.length < 60) &&
    (/^\p{Lu}\p{Ll}+ \d{1,2}, \d{4}/u.test(line) || !/[.!?]["”’')]{0,2}\s*$/u.test(line))
  )
}

const isEnglish = (claim: Claim, dossier: Dossier): boolean =>
  dossier.sources.find(({ article }) => article.id === claim.articleId)?.article.language.startsWith('en') ?? false

/** Whether a report's headline or one of its sentences names both: else nothing says what one has to do with the other. */
function standTogether(one: string, other: string, dossier: Dossier): boolean {
  const { sources, claims } = dossier
  const texts = [
    ...sources.map(({ article }) => article.title),
    ...claims.map((claim) => articleText(claim, dossier).slice(claim.start, claim.end)),
    ...claims.map(({ names }) => names.map(({ text }) => text).join('\n')),
  ]
  const short = (name: string): string => name.split(' ').at(-1) ?? name
  return texts.some((text) => text.includes(short(one)) && text.includes(short(other)))
}

/** An outlet, half of a longer name, letters of a page: nothing that reports are on. */
const isUnfitName = (text: string, article: string, dossier: Dossier): boolean =>
  isOutletName(text, dossier) ||
  isHalfName(text, article) ||
  /^\p{Lu}?\p{Ll}{0,2}$/u.test(text) ||
  text.length > 30 ||
  text.length < 4 ||
  /^\p{Lu}{6,}$/u.test(text) ||
  /\p{Lu}{3,} \p{Lu}{3,}/u.test(text)

const whoReports = (publishers: readonly string[]): string =>
  publishers.length > 1 ? `${capitalise(countWord(publishers.length))} outlets report` : `${publishers[0] ?? 'One source'} reports`

/** A name that no headline has is seldom what the reports are about: then the nouns of the headlines are. */
const nounsOf = (dossier: Dossier) => titleNouns(dossier).map(({ text, claim }) => ({ words: text, claim }))

/** Whom and what the reports are about, by the names that most of them share; undefined where they name nothing. */
export function topicHeadline(dossier: Dossier): Sentence | undefined {
  const counts = new Map<string, { count: number; claim: Claim }>()
  const publishers = [
    ...new Set(dossier.sources.filter(({ coverage }) => coverage.role !== 'copy').map(({ source }) => printPublisher(source.name))),
  ]
  const titles = dossier.sources.map(({ article }) => article.title).join('\n')
  const plain = dossier.claims.filter((each) => !each.negated)
  for (const claim of plain.filter((each) => each.position < 12 && !isByline(each, dossier))) {
    const isForeign = !isEnglish(claim, dossier)
    for (const name of claim.names) {
      // Of a text in another language only registered names are sure to be names.
      if (isForeign && name.entityId === undefined) continue
      const entity = dossier.entities.find(({ id }) => id === name.entityId)
      // "Netzbetreiber Havelnetz": what a text of another language puts before a registered name is no part of it.
      const text = houseWords((isForeign ? entity?.name : undefined) ?? name.text.replace(/[’']s$/u, ''))
      if (!text.includes(' ') && name.entityId === undefined && !isLoneName(text, articleText(claim, dossier))) continue
      if (isUnfitName(text, articleText(claim, dossier), dossier)) continue
      const known = counts.get(text)
      const isInTitle = [text, ...(isForeign ? (entity?.aliases ?? []) : [])].some((each) => titles.includes(each))
      const by = (isInTitle ? 3 : 1) + (text.includes(' ') ? 0.5 : 0)
      counts.set(text, { count: (known?.count ?? 0) + by, claim: known?.claim ?? claim })
    }
  }
  const ranked = [...counts].toSorted((a, b) => b[1].count - a[1].count)
  const first = ranked[0]
  if (first === undefined) return undefined
  const isTitled = (name: string): boolean => hasWord(name.split(' ').at(-1) ?? name, titles, noLetterBefore, noLetterBehind)
  const entityOf = ([text, { claim }]: (typeof ranked)[number]): string | undefined =>
    claim.names.find((name) => name.text.startsWith(text))?.entityId
  const isOther = (each: (typeof ranked)[number]): boolean =>
    !isSameName(each[0], first[0]) && (entityOf(each) === undefined || entityOf(each) !== entityOf(first))
  // What one line of a page has beside its text is not what the reports are about.
  const second = ranked.find(
    (each) =>
      isOther(each) &&
      (each[0].includes(' ') || entityOf(each) !== undefined || isTitled(each[0])) &&
      (each[1].count >= 3 || isOftenNamed(each[0], dossier)) &&
      standTogether(first[0], each[0], dossier),
  )
  const told = second === undefined ? [first] : [first, second]
  const named = told.map(([name, { claim }]) => ({ words: withArticle(name), claim }))
  const nouns = isTitled(first[0]) ? [] : nounsOf(dossier)
  for (const choice of [nouns, nouns.slice(0, 1), named, named.slice(0, 1)]) {
    const text = `${whoReports(publishers)} on ${joinWords(choice.map(({ words }) => words))}`
    if (choice.length === 0 || !fitsHeadline(text)) continue
    const proofs = [...new Set([...choice.map(({ claim }) => claim), ...plain.slice(0, 2)])]
    return claimSentence(
      dossier.storyId,
      'headline',
      text,
      proofs.map((claim) => spanOf(claim, dossier)),
    )
  }
  return undefined
}
