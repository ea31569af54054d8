// What keeps a sentence from speaking against the news: it is of another matter, of a time gone by, or taken back at once.

const elsewhere =
  /\b(?:another|earlier|previous(?:ly)?|at first|initially|but now|until|(?:years?|months?|weeks?) (?:ago|before|earlier)|last (?:year|month|spring|summer|autumn|winter)|defend\w*|since|then (?:rose|fell|\p{Ll}+ed)|now (?:backs?|supports?)|former(?:ly)?|no longer|once|(?:an?|its|the) rival)\b/iu
const takenBack =
  /\b(?:since|later|then|now|but)\b[^.]{0,80}\b(?:back(?:s|ed)|support\w*|drop(?:s|ped)|withdr[ae]w\w*|accept\w*|agreed?|disclos\w*|publish\w*|put at|reviewed|doubled|rose|signed)\b/iu

/** Whether words tell of another matter or of a year before that of their report. */
export const isOfElsewhere = (text: string, year: number): boolean =>
  elsewhere.test(text) || [...text.matchAll(/\b(?:19|20)\d\d\b/gu)].some(([found]) => Number(found) < year)

/** Whether the sentence behind an objection takes it back. */
export const isTakenBack = (next: string): boolean => takenBack.test(next)
