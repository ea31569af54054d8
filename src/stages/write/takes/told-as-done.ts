// Whether the words around a pair of figures tell them as they are: nothing denied, foreseen, bounded or said in marks.

/** Denials and turns of phrase that make a figure a wish, a guess or a condition. */
const unreal =
  /\b(?:not|never|no longer|nobody|neither|nor|without|denied|denies|cannot|won['’]t|didn['’]t|wasn['’]t|isn['’]t|could|may|might|would|should|if|unless|whether|hop(?:es|ed)|wants?|wanted|seeks?|sought|ask(?:s|ed|ing)|demand(?:s|ed|ing)|urg(?:es|ed)|forecast\w*|predict\w*|estimat\w*|consensus|analysts?|reportedly|rumou?r\w*|allegedly|supposedly|refus\w+|shelv\w+|scrapp\w+|abandon\w+|cancel\w+|void|overturn\w*|none|project(?:s|ed)|expect(?:s|ed|ing|ations?)?|foresees?|foresaw|sees|guid(?:es|ed|ing|ance)|outlook|aim(?:s|ed|ing)?|target(?:s|ed|ing)|set to|due to (?=\p{Ll}+$)|on (?:track|course)|poised|likely|reckon(?:s|ed)?|anticipat\w*)\b/iu
/** The same, told behind the figures: "a contract worth EUR 74 million was cancelled". */
const undone =
  /^[^.;]{0,50}\b(?:was|were|has been|have been|had been|is|are)\s(?:\p{L}+ly\s)?(?:refus|shelv|scrapp|abandon|cancel|overturn|void|denied|withdrawn)/iu
/** What takes the figures back behind them, or calls them false: of those nothing is reckoned. */
const disowned =
  /\b(?:figures?|numbers?|papers|documents|accounts|results?|votes?|decision|ruling|contract|deal|order|it|they)\b(?! of\b)[^.;,]{0,40}\b(?:forged|faked|fabricated|falsified|rigged|annulled|overturned|quashed|voided|invalidated|reversed|retracted|withdrawn|inflated|overstated|in error)\b|\b(?:withdrew|retracted|disowned) (?:the|its|those|these) (?:figures?|numbers?|results?|report|claim)|\b(?:was|were) (?:won|obtained|gained) (?:by|through) \p{L}+/iu
export const isDisowned = (behind: string): boolean => disowned.test(behind)

/** Whose guess it was, told behind the figures: "will climb to EUR 38 million, the bank expects". */
const guessed =
  /^[^.;]{0,60},\s[^.;]{0,50}\b(?:expects?|expected|predict(?:s|ed)|forecasts?|estimate[sd]?|project(?:s|ed)|hope[sd]?|believe[sd]?|reckon(?:s|ed)|according to (?:\p{L}+ ){0,2}(?:forecasts?|estimates?|projections?|analysts?))\b/iu
/** What only bounds the figure that stands next. */
const bound =
  /\b(?:passed|exceed\w*|topped|surpass\w*|more than|less than|fewer than|at least|at most|up to|as much as|as many as|as little as|under|over|below|above|no more than|beyond|nearer|closer to)\s(?:(?:the|a|an|its|some)\s)?$/iu
const reach = 80

/** The clause before a place, as far back as a stop, a semicolon or a word that opens another statement. */
function clauseBefore(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - reach), at)
  const cut = [...before.matchAll(/[.;:]\s|,\s(?:and|but|while|whereas|although)\s/gu)].at(-1)
  return cut === undefined ? before : before.slice(cut.index + cut[0].length)
}

/** Whether a place lies in somebody's marked words. */
export function isInMarks(text: string, at: number): boolean {
  const before = text.slice(0, at)
  const straight = (before.match(/"/gu)?.length ?? 0) % 2 === 1
  return straight || (before.match(/“/gu)?.length ?? 0) > (before.match(/”/gu)?.length ?? 0)
}

interface Span {
  readonly start: number
  readonly end: number
}

/** Whether two figures of a sentence, in their order, are neither denied nor foreseen nor said in marks; they may be bounded. */
export function isReal(text: string, one: Span, other: Span): boolean {
  // The month is no modal.
  const clause = `${clauseBefore(text, one.start)}${text.slice(one.end, other.start)}`.replace(/\bMay\b/gu, '')
  return (
    !unreal.test(clause) &&
    !isInMarks(text, one.start) &&
    !isInMarks(text, other.start) &&
    !undone.test(text.slice(other.end)) &&
    !guessed.test(text.slice(other.end)) &&
    !isDisowned(text.slice(other.end))
  )
}

/**
 * Whether two figures of a sentence are told as they are.
 *
 * @param one the figure that stands first
 * @param other the one behind it
 */
export function isToldAsDone(text: string, one: Span, other: Span): boolean {
  return isReal(text, one, other) && !bound.test(text.slice(0, one.start)) && !bound.test(text.slice(0, other.start))
}
