// Whether a sentence denies, plans, supposes or reports, and which way its figures move.
import { readOnce } from './read-once.ts'

export type Modality = 'fact' | 'plan' | 'possible' | 'rumour' | 'conditional'

export interface Polarity {
  readonly negated: boolean
  readonly modality: Modality
  readonly direction?: 'up' | 'down'
}

const negation =
  /\b(?:not|never|no longer|neither|nor|cannot|without|den(?:y|ies|ied|ying)|refus(?:e|es|ed|ing)|fail(?:s|ed)?(?: (?:on )?(?:\d{1,2} [A-Z][a-z]+ \d{4}|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)| [a-z]+ly)? to|declin(?:e|es|ed)(?: (?:on )?(?:\d{1,2} [A-Z][a-z]+ \d{4}|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)| [a-z]+ly)? to|reject(?:s|ed|ing)?|turn(?:s|ed|ing)? down|rul(?:e|es|ed|ing) out|(?:call(?:s|ed)?|back(?:s|ed)?) off|ne|n['’]est|pas|jamais|aucune?|dément|nicht|kein\w*|nie|niemals|nunca|jamás|ningun[ao]?|niega|negó)\b|\b\w+n['’]t\b|\bno\b(?!\.)/i
const notReallyNegation =
  /\bnot only\b|\bno doubt\b|\bno (?:less|fewer|more|later|earlier|sooner) than\b|\bnon seulement\b|\bnicht nur\b|\bno sólo\b|\bno\. ?\d/gi
const rumour =
  /\b(?:reportedly|rumou?r(?:s|ed)?|allegedly|alleged|unconfirmed|people familiar|(?:people|persons?) with (?:direct |first-hand )?knowledge|sources? (?:said|say|close)|said to be|is understood to|anonymous(?:ly)?|speculation|aurait|auraient|selon des sources|rumeurs?|angeblich|soll(?:en)? (?:sich|laut)|Insidern?|Gerüchte?n?|presuntamente|supuestamente|rumor(?:es)?|al parecer)\b/i
const conditional =
  /\b(?:if|unless|provided (?:that)?|subject to|depending on|contingent|pending|would|assuming|à condition|sous réserve|si|falls|sofern|wenn|vorbehaltlich|würden?|siempre que|sujeto a)\b/i
const plan =
  /\b(?:plan(?:s|ned|ning)?|will|shall|intend(?:s|ed)?|aim(?:s|ed)?|expect(?:s|ed)?|propos(?:e|es|ed|al)|set to|due to|scheduled|going to|to be built|hopes? to|aspires?|agreed to|pledg(?:e|es|ed)|target(?:s|ed)?|commit(?:s|ted) to|prévoi(?:t|ent)|prévue?s?|compte|va|vont|envisage|plan(?:en|te|ten)|(?<=\b(?:AG|SE|GmbH|er|sie|es|man|\p{Ll}+ung|Konzern|Regierung) )plant|werden?|wird|beabsichtigt|geplant|prevé|planea|planean|pretende|tiene previsto)\b/iu
const possible =
  /\b(?:may|might|could|possib(?:le|ly)|perhaps|maybe|potential(?:ly)?|likely|consider(?:s|ing)|explor(?:es|ing)|weigh(?:s|ing)|in talks|discuss(?:es|ing)|mulls?|mulling|option|pourrai(?:t|ent)|peut-être|probablement|könnten?|möglich(?:erweise)?|vielleicht|wahrscheinlich|podrían?|quizás?|posiblemente)\b/i
const up =
  /\b(?:ris(?:e|es|en|ing)|rose|grew|grow(?:s|n|ing|th)?|increas(?:e|es|ed|ing)|climb(?:s|ed|ing)?|jump(?:s|ed|ing)?|surg(?:e|es|ed|ing)|soar(?:s|ed|ing)?|gain(?:s|ed|ing)?|expand(?:s|ed|ing)?|rais(?:e|es|ed|ing)|higher|doubl(?:e|es|ed|ing)|tripl(?:e|es|ed|ing)|up|hausse|augment\w+|progress\w+|steig\w+|stieg\w*|gestiegen|wuchs|erhöh\w+|sub(?:e|en|ió|ieron)|aument\w+|crec\w+)\b/gi
const down =
  /\b(?:fall(?:s|en|ing)?|fell|drop(?:s|ped|ping)?|declin(?:e|es|ed|ing)|decreas(?:e|es|ed|ing)|slump(?:s|ed)?|plung(?:e|es|ed|ing)|plummet(?:s|ed)?|los(?:es?|t|s)|shr[aiu]nk\w*|cut(?:s|ting)?|lower(?:s|ed|ing)?|slid(?:e|es)?|halv(?:e|es|ed)|reduc(?:e|es|ed|ing)|trim(?:s|med)?|down|baisse\w*|recul\w*|diminu\w*|chut\w*|sink\w*|sank\w*|gesunken|fiel\w*|gefallen|kürz\w*|baj\w+|cay\w+|ca(?:e|en)|reduj\w+|descend\w+)\b/gi
/** "up to", "set up", "back up", "shut down", "declined to": no movement of a figure. */
const noMovement =
  /\bup to\b|\b(?:set|build|built|back|pick|sign|take|follow|start|end|shut|break|step|turn|settle|made?) (?:up|down)\b|\bdeclin(?:e|es|ed|ing)(?: (?:on )?(?:\d{1,2} [A-Z][a-z]+ \d{4}|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)| [a-z]+ly)? to\b|\b(?:start|follow|build)-up\b/gi

/** The text with blanks where a "not" or "no" denies nothing: "no more than 90", "not only". */
export const withoutMereLimits = (text: string): string => text.replace(notReallyNegation, (words) => ' '.repeat(words.length))

/** Where a text denies, refuses or turns down, as ranges, in reading order. Never throws. */
export function findDenials(text: string): readonly { readonly start: number; readonly end: number }[] {
  return [...withoutMereLimits(text).matchAll(new RegExp(negation, 'gi'))].map(({ index, 0: words }) => ({
    start: index,
    end: index + words.length,
  }))
}

const sentenceCharactersMax = 4_000

/**
 * Reads polarity from the whole sentence: a reader's first impression, not a parse. A rumour outweighs a condition, a condition a
 * possibility, a possibility a plan; everything else is told as fact. `direction` is absent where both or neither way is said.
 *
 * @throws never
 */
export const polarityOf: (whole: string) => Polarity = readOnce(polarityIn)

function polarityIn(whole: string): Polarity {
  const sentence = whole.slice(0, sentenceCharactersMax)
  const negated = negation.test(sentence.replace(notReallyNegation, ' '))
  const moving = sentence.replace(noMovement, ' ')
  const ups = [...moving.matchAll(up)].length
  const downs = [...moving.matchAll(down)].length
  const direction = ups > 0 === downs > 0 ? undefined : ups > 0 ? ('up' as const) : ('down' as const)
  return { negated, modality: modalityOf(sentence), ...(direction === undefined ? {} : { direction }) }
}

function modalityOf(sentence: string): Modality {
  if (rumour.test(sentence)) return 'rumour'
  if (conditional.test(sentence)) return 'conditional'
  // "May 3" and "in May" are months.
  if (possible.test(sentence.replace(/\b(?:in|of|since|by|until|from|last|next|\d{1,2}) May\b|\bMay\b(?= \d)/g, ' '))) return 'possible'
  return plan.test(sentence) ? 'plan' : 'fact'
}
