// The short form of a story with no figure in proportion: what cannot be concluded, and the datum that its reports lack.
import type { Sentence } from '../../../domain/sentence.ts'
import { tellsSlot } from '../../../text/slots-told.ts'
import { showsTerm } from '../../../text/term-signs.ts'
import { absenceOf, claimSentence, spanOf } from '../wording/evidence-of.ts'
import { businessesIn, isLead } from './businesses-in.ts'
import { partyNamed } from './named-party.ts'
import { isTold, type News, type Said } from './news-plan.ts'
import { deniedDatum } from './open-denied.ts'
import type { OpenKind } from './open-kind.ts'
import { openKinds } from './open-kinds.ts'

/** What makes the news no news: denied, undone, or only thought of. */
const undone =
  /\b(?:not|never|no longer|den(?:y|ies|ied|ial)|call(?:s|ed)? off|abandon\w*|withdr[ae]w\w*|scrap(?:s|ped)?|cancel\w*|reject\w*|block\w*|rumou?r\w*|may|might|could|would|should|consider\w*|talks|weigh(?:s|ing)?|mull\w*|explor(?:es|ed|ing)|hop(?:es|ed|ing)|wants?|seek(?:s|ing)?|sought|reportedly|said to|if|unless|plan(?:s|ned|ning)? to|overturn\w*|revers\w+|suspend\w*|postpon\w*|fail(?:s|ed)? to|collaps\w*|alleg\w+|claim(?:s|ed)? (?:to|that|it|they)|expected|likely|threat\w*|urg(?:es|ed)|calls? (?:for|on)|propos\w+|would-be|hoax|fake|joke|predict\w*|forecast\w*|almost|nearly|again|former(?:ly)?|opinion)\b|[?“”"]/iu
/** Who else than the business may tell it: a rival's or an opponent's word is no news told as done. */
const ofAnother =
  /\b(?:rivals?|critics?|analysts?|opponents?|competitors?|lawyers?|ministers?|sources?|person|people|bankers?|unions?|insiders?|commentators?|observers?)\b[^.;]{0,40}\b(?:said|says|told|wrote|believes?)\b|\baccording to (?:an?|one|two|three|some|people|sources)\b/iu
/** What further down takes the news back. */
const undoneLater =
  /\b(?:called off|abandoned|withdr[ae]wn?|cancelled|fell through|collapsed|scrapped|retracted|dropped (?:the|its)|took back|taken back|off the table|turned out to be (?:false|wrong|untrue))\b/iu
/** What is told of another year, in play or as a story is no news of the day. */
const elsewhen =
  /\b(?:last year|(?:years?|months?) (?:ago|before)|recall(?:s|ed)|once|films?|novels?|poems?|game of|exercise|drill|played|joke|ranking|road|museum|history|anniversary|back|each (?:spring|year)|for one)\b/iu
const asks = /^(?:How|Why|What|Who|Whether|When)\b/u
/** What another report's headline may say that takes the news back. */
const takenBack =
  /\b(?:den(?:y|ies|ied|ial)|call(?:s|ed)? off|abandon\w*|withdr[ae]w\w*|scrap(?:s|ped)?|cancel\w*|reject\w*|block(?:s|ed)?|rumou?r\w*|overturn\w*|revers\w+|suspend\w*|collaps\w*|hoax|fake|joke|off the table|no (?:deal|longer)|retract\w*|correct(?:s|ed|ion))\b|\?$/iu

/** A company that "denies wrongdoing" has still settled: its remark behind the news is another matter. */
const clauseOf = (text: string): string => text.replace(/\bMay\b/gu, '').split(/(?<=\p{L}), (?:but|and|while|whereas) /u)[0] ?? text

/** Reports that can be asked for a datum: every one that is no copy, in English, with its text. */
function askable({ dossier, articleIds }: News): boolean {
  const own = dossier.sources.filter(({ coverage }) => coverage.role !== 'copy')
  return (
    own.length > 0 &&
    own.length === articleIds.length &&
    own.every(({ article }) => article.text !== '' && article.language.startsWith('en'))
  )
}

/** Whether any report, or its headline, may give the datum. */
const isGiven = (slot: string, news: News): boolean =>
  isTold(slot, news) || news.dossier.sources.some(({ article }) => tellsSlot(slot, article.title))

const ownTitle = ({ claim }: Said, { dossier }: News): string =>
  dossier.sources.find(({ article }) => article.id === claim.articleId)?.article.title ?? ''

/** A year that is not the report's own and not ahead of it. */
const isOfOtherYear = ({ text, claim }: Said, { dossier }: News): boolean => {
  const year = Number(dossier.sources.find(({ article }) => article.id === claim.articleId)?.article.publishedAt.slice(0, 4))
  return [...text.matchAll(/\b(?:19|20)\d\d\b/gu)].some(([found]) => Number(found) < year)
}

function isNewsOf(kind: OpenKind, said: Said, news: News): boolean {
  const title = ownTitle(said, news)
  return (
    isLead(said) &&
    said.claim.position < 2 &&
    kind.lead.test(said.text) &&
    ![clauseOf(said.text), title].some((each) => undone.test(each)) &&
    !ofAnother.test(said.text) &&
    !elsewhen.test(`${said.text}\n${title}`) &&
    !isOfOtherYear(said, news) &&
    !asks.test(title)
  )
}

/** Whether a sentence opens with a business, by one of its names. */
const opensWith = (text: string, party: string, { dossier }: News): boolean =>
  party !== '' &&
  [party, ...dossier.entities.flatMap(({ name, aliases }) => (name === party ? aliases : []))].some((name) => text.startsWith(name))

/** "A price …, and neither report has one", "their shares …, and no report has them". */
function noneHas(missing: string, reports: number): string {
  const it = /^(?:an?|the) /u.test(missing) ? 'one' : 'them'
  return reports === 1
    ? `the report ${it === 'one' ? 'has none' : 'does not have them'}`
    : `${reports === 2 ? 'neither' : 'no'} report has ${it}`
}

/** Words by which a report may give a sum or a share without a sign of money. */
const ofSums =
  /\b(?:revenues?|sales|turn(?:s|ed)? over|turnover|income|profits?|loss(?:es)?|lost|earn\w*|burn\w*|bill(?:s|ed|ings)|cash|worth|valu\w+|stakes?|half|third|quarter|tenth|per ?cent|cents?|hundred|thousand|millions?|billions?|cost\w*|pay\w*|paid|price\w*|cheap\w*|free)\b|%/iu

/** Whether any sentence of any report but the one that tells the news may hold a sum, of whatever: then none is called missing. */
const mayHoldSum = (lead: Said, { dossier }: News): boolean =>
  dossier.sources.some(({ article }) => {
    const { id, text, title } = article
    const own = id === lead.claim.articleId ? `${text.slice(0, lead.claim.start)} ${text.slice(lead.claim.end)}` : `${title}\n${text}`
    return showsTerm('price', own) || ofSums.test(own)
  })

/**
 * What the story's reports leave open that their news would be weighed by, with the datum that none of them has; undefined where the news is
 * of no kind known, is not told as done, or some report may give each datum.
 *
 * @param prose the dossier with only what prose may draw on
 */
export function openDatum(news: News): Sentence | undefined {
  const { dossier, articleIds, titles } = news
  const texts = dossier.sources.map(({ article }) => article.text)
  if (!askable(news) || texts.some((text) => undoneLater.test(text)) || titles.split('\n').some((title) => takenBack.test(title)))
    return undefined
  const denied = deniedDatum(news)
  if (denied !== undefined) return denied
  const words = [titles, ...texts].join('\n')
  for (const kind of openKinds) {
    if (!kind.title.test(titles) || kind.never?.test(titles) === true) continue
    for (const lead of news.said.filter((said) => isNewsOf(kind, said, news))) {
      const party = partyNamed(lead, news) ?? ''
      const named = businessesIn(`${lead.text}\n${titles}`, news)
      if (kind.isOfOne === true && (party === '' || named.length > 1)) continue
      if (kind.opens === true && !opensWith(lead.text, party, news)) continue
      const gap = kind.data({ news, lead, party, words }).find(({ slot }) => !isGiven(slot, news))
      if (gap === undefined || mayHoldSum(lead, news)) continue
      const also = news.said.filter(
        ({ claim }) =>
          claim !== lead.claim &&
          claim.names.some(({ entityId }) =>
            named.some((each) => dossier.entities.some(({ id, name }) => id === entityId && name === each.name)),
          ),
      )
      return claimSentence(
        dossier.storyId,
        'cannot-conclude',
        `It cannot be concluded ${gap.open}; ${gap.missing} would settle it, and ${noneHas(gap.missing, articleIds.length)}.`,
        [absenceOf(articleIds, [gap.slot]), ...[lead, ...also.slice(0, 1)].map(({ claim }) => spanOf(claim, dossier))],
      )
    }
  }
  return undefined
}
