// Signs that what a sentence tells of is over, undone or refused: of a contract, leave or a suit that has ended nothing is foreseen.
import type { News, Said } from './news-plan.ts'

/** Words of a headline or a first sentence that end a contract, or give it to somebody else. */
const endsDeal =
  /\b(?:cancel\w*|withdr[ae]w\w*|revok\w*|rescind\w*|terminat\w*|scrap(?:s|ped|ping)?|annul\w*|quash\w*|void\w*|ends|ended|expir\w*|laps(?:es|ed)|block\w*|suspend\w*|halt(?:s|ed)?|los(?:e|es|t|ing)|rivals?|overturn\w*|reject\w*|refus\w*|abandon\w*|drop(?:s|ped)|fail(?:s|ed)|passed over|den(?:y|ies|ied)|former)\b/iu
/** The same told as done in any other sentence. */
const isUndone = /\b(?:cancell?ed|revoked|rescinded|terminated|annulled|quashed|scrapped|overturned|withdrawn|withdrew|set aside)\b/iu
/** A vote that gives nothing, or gives a bar. */
const withholds =
  /\b(?:against(?! (?:\p{Ll}+(?:['’]s?)? ){0,3}(?:advice|recommendations?|wishes|protests?|objections?|opposition)\b)|not|revok\w*|reject\w*|refus\w*|den(?:y|ies|ied|ying)|rescind\w*|withdr[ae]w\w*|cancel\w*|bans?|banned|moratori\w*|overturn\w*|freez\w*|pauses?|limits?|restrict\w*|stud(?:y|ies)|fines?|tax(?:es)?)\b/iu
const withheld =
  /\b(?:revok(?:es?|ed)|rescind(?:s|ed)?|overturn(?:s|ed)?|annul(?:s|led)?|bans?|banned|moratori\w*|withdr[ae]ws?|withdrawn|cancel(?:s|led)?)\b/iu
const gives = /\bto (?:grant|approve|back|give|allow|let)\b|\b(?:approved|granted|backed)\b/iu
/** A suit that has ended, or whose day is gone. */
const endsSuit =
  /\b(?:(?<!\b(?:the|an?) )drop(?:s|ped|ping)?\b(?=[^.]{0,60}\b(?:case|lawsuit|suit|claims?|complaint|action|proceedings|it)\b)|(?:case|lawsuit|suit|claims?)\b[^.]{0,40}\bdropped|withdr[ae]w\w*|dismiss\w*|thr(?:ew|ow[ns]?|owing)\b[^.]{0,80}\bout|toss(?:es|ed|ing)?|postpon\w*|delay\w*|adjourn\w*|call(?:s|ed|ing)? off|call(?:s|ed) (?:it|the \p{Ll}+) off|settle[sd]?|settlement|settling|discontinu\w*|abandon\w*|vacat(?:es|ed)|put(?:s)? off|stayed|paused)\b/iu
/** A day of a trial that was to be, or is none. */
const isPastDay =
  /\b(?:(?:was|were) (?:\p{Ll}+ )?(?:to|due|set|scheduled|expected|planned)|had been|would have|not|never|no longer|instead)\b/iu

/** A court that refuses to dismiss, or dismisses some of the claims, ends no suit. */
const goesOn =
  /\b(?:refus\w+|declin\w+|den(?:y|ies|ied)|reject\w+)\b(?:(?! and )[^.,;]){0,60}?\b(?:dismiss\w*|throw\w* [^.,;]{0,40}?out|throw\w* out|toss\w*)|\b(?:dismiss(?:es|ed)|thr(?:ows|ew) out|toss(?:es|ed)(?: out)?) (?:one|two|three|four|five|some|several|part|\d+) (?:of|claims?)\b/giu
const endsIt = (text: string): boolean => endsSuit.test(text.replace(goesOn, ' '))

/** The sentences of all reports: what undoes the news may be told where no claim was read. */
const sentencesOf = ({ dossier }: News): readonly string[] => dossier.sources.flatMap(({ article }) => article.text.split(/(?<=[.!?])\s/u))
const anySaid = (news: News, sign: RegExp, of: RegExp): boolean =>
  news.said.some(({ text }) => sign.test(text)) || sentencesOf(news).some((text) => sign.test(text) && of.test(text))

/** Whether a contract that a sentence tells of has ended, or is another's. */
export const isDealEnded = (lead: Said, news: News, whole: News): boolean =>
  endsDeal.test(news.titles) || endsDeal.test(lead.text) || anySaid(whole, isUndone, undoneDeal)

/** Whether a sentence tells that leave was given, and nothing takes it back. */
export const isLeaveGiven = (lead: Said, news: News, whole: News): boolean =>
  gives.test(lead.text) &&
  !withholds.test(lead.text) &&
  !withheld.test(news.titles) &&
  !anySaid(whole, isUndone, /\b(?:vote|decision|permits?|consent|approval)\b/iu)

/** Whether the two sides of a case settled it behind the verdict. */
export const isSettled = (whole: News): boolean =>
  sentencesOf(whole).some((text) => /\bsettled (?:the|their|its) (?:case|lawsuit|suit|dispute|claims?)\b/iu.test(text))

/** Whether a suit is over, or its day was put off. */
export const isSuitEnded = (news: News, whole: News): boolean =>
  [...news.titles.split('\n'), ...[...news.said, ...whole.said].map(({ text }) => text)].some(endsIt) ||
  sentencesOf(whole).some((text) => /\b(?:case|lawsuit|suit|trial|complaint)\b/iu.test(text) && endsIt(text))

/** Whether a sentence gives a day on which a trial is to begin, and not one on which it was to. */
export const isTrialAhead = (text: string): boolean => /\btrial\b/iu.test(text) && !isPastDay.test(text)

const undoneDeal = /\b(?:award|contract|tender)\b/iu
const contract = '(?:contract|deal|agreement|order|award|lease)s?'
const ends = String.raw`(?:los(?:e|es|t|ing)|cancel\w*|revok\w*|terminat\w*|annul\w*|scrap(?:s|ped|ping)?|withdr[ae]w\w*|rescind\w*)`
const lostDeal = new RegExp(
  String.raw`\b${ends} (?:\S+ ){0,8}?${contract}\b|\b${contract} (?:\S+ ){0,8}?(?:is|was|were|been|be) (?:\p{Ll}+ )?(?:lost|cancelled|canceled|revoked|terminated|annulled|scrapped|withdrawn|rescinded)\b|\b(?:awarded|given|goes|went|gone) to a rival\b|\ba rival (?:of \S+(?: \S+)? )?(?:has )?won\b|\bpassed over\b`,
  'iu',
)

/** Whether a report tells of an award or a contract that was undone. */
export const tellsUndone = (texts: readonly string[]): boolean =>
  texts.some((text) => text.split(/(?<=[.!?])\s/u).some((each) => isUndone.test(each) && undoneDeal.test(each)))

/** Whether words tell of a contract that was lost, ended or given to a rival. */
export const tellsLostDeal = (text: string): boolean => lostDeal.test(text)
