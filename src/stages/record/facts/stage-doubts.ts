// Words of how far along a deal is that its row has not read: begun, signed, only wished, on no paper.
import type { Fact } from '../../../domain/fact.ts'
import { wordy } from '../deals/deal-lexicon.ts'
import { signed } from '../deals/how-far-words.ts'

/** Words of how far along a build is, that a row which says no more than "announced" has not read. */
const begun = wordy(
  String.raw`\b(?:begun|began|begins|beginning|started|starts|start of|under ?way|constructing|earthworks?|foundations?|excavat\p{L}+|diggers|poured|commencé|débuté|démarré|entamé|chantier|pierre|begonnen|gestartet|Spatenstich|Grundstein|comenzado|empezado|iniciado|obras)\b`,
  'iu',
)
/** The same of any deal: that it was signed, or is only wished. */
const furtherAlong = wordy(
  String.raw`\b(?:signed(?! off)|signing|inked|concluded|sealed|contracted|expects?|wants?|asked|asks|seeks?|seeking|hop(?:es|ed|ing)|espère|hofft|signé|conclu|souhaite|veut|unterzeichnet|unterschrieben|geschlossen|möchte|firmado|firmó|firmaron|quiere|espera)\b`,
  'iu',
)
const onPaper = wordy(
  String.raw`\b(?:sign\p{L}*|ink(?:s|ed)?|execut\p{L}+|contract\p{L}*|conclud\p{L}+|seal\p{L}*|struck|strikes?|clinch\p{L}*|won|wins?|land(?:s|ed)|bag(?:s|ged)|secure[sd]?|clos(?:es|ed)|lease|agreement|renew\p{L}*|exten\p{L}+|sign[éeè]\p{L}*|conclu\p{L}*|bail|contrat|accord|unter\p{L}+|geschlossen|abgeschlossen|vereinbar(?:t|en)|Vertrag|Mietvertrag|firm\p{L}+|contrato|suscri\p{L}+|cerrado|acuerdo)\b`,
  'iu',
)
const agreedOnly = wordy(String.raw`\b(?:agreed to|will|to (?:lease|buy|supply)|accepté de|aceptado)\b`, 'iu')

/** "Is to close in April": money that is not there yet. */
const stillToClose = /\b(?:is|are|due|expected|set|meant) to (?:close|complete|be (?:closed|completed|signed|paid))\b/iu

/** Doubts about how far along a row says its deal is, by the words of its own clause. */
export function stageDoubts(
  fact: Pick<Fact, 'type' | 'status'>,
  text: string,
  language: string,
): readonly ('unread_stage' | 'unwritten')[] {
  const isUnread =
    fact.status === 'announced' &&
    !/^(?:programme_target|offtaker_change)$/.test(fact.type) &&
    fact.type !== 'estimate' &&
    (furtherAlong.test(text) ||
      (/^capacity_[bl][ui]/.test(fact.type) && begun.test(text)) ||
      (language.startsWith('de') && /\bwill\b/u.test(text)))
  const isUnwritten = fact.status === 'contracted' && !signed.test(text) && (!onPaper.test(text) || agreedOnly.test(text))
  const isOpen = fact.status === 'financed' && stillToClose.test(text)
  return [...(isUnread || isOpen ? (['unread_stage'] as const) : []), ...(isUnwritten ? (['unwritten'] as const) : [])]
}
