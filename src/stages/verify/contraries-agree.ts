// Deeds that are each other's contrary beyond the word lists that the judge was trained with: a permit granted is not one refused.
import type { Sentence } from '../../domain/sentence.ts'
import type { Verdict } from '../../domain/verdict.ts'
import { ownStatement } from '../../text/own-statement.ts'
import { isComputed, verdict } from './material.ts'
import type { Material } from './read-evidence.ts'

/** Both sides of a deed; a side is matched as a whole. */
const contraries: readonly (readonly [RegExp, RegExp])[] = [
  [/\b(?:grant(?:s|ed)|award(?:s|ed))\b/iu, /\b(?:refus(?:es|ed)|reject(?:s|ed)|den(?:ies|ied)|turn(?:s|ed) down)\b/iu],
  [/\b(?:accept(?:s|ed)|agree(?:s|d) to)\b/iu, /\b(?:refus(?:es|ed)|reject(?:s|ed)|turn(?:s|ed) down)\b/iu],
  [/\b(?:lift(?:s|ed)|scrap(?:s|ped)|repeal(?:s|ed))\b/iu, /\b(?:impos(?:es|ed)|introduc(?:es|ed)|tighten(?:s|ed))\b/iu],
  [
    /\b(?:climb(?:s|ed)|rose|jump(?:s|ed)|soar(?:s|ed)|surg(?:es|ed))\b/iu,
    /\b(?:tumbl(?:es|ed)|fell|slid|slump(?:s|ed)|plung(?:es|ed)|sank|dropp?(?:s|ed)|(?:percent|%|a|an) (?:drop|fall|decline|slump))\b/iu,
  ],
  [/\b(?:approv(?:e|es|ed)|passed)\b/iu, /\b(?:reject(?:s|ed)?|vot(?:e|es|ed) down|turn(?:s|ed)? down|defeat(?:s|ed))\b/iu],
  [/\b(?:gain(?:s|ed)|won|add(?:s|ed))\b/iu, /\b(?:lose|loses|lost|shed)\b/iu],
  [/\b(?:rais(?:e|es|ed)|increas(?:e|es|ed)|lift(?:s|ed))\b/iu, /\b(?:lower(?:s|ed)|cut(?:s|ting)?|reduc(?:e|es|ed)|trim(?:s|med))\b/iu],
  [
    /\b(?:a|an|the|its|their|\d[\d.,]*(?:%| percent)) (?:\p{Ll}+ )?(?:rise|increase|jump|gain)\b/iu,
    /\b(?:a|an|the|its|their|\d[\d.,]*(?:%| percent)) (?:\p{Ll}+ )?(?:drop|fall|decline|slump|decrease)\b/iu,
  ],
  [/\b(?:keep|keeps|kept)\b/iu, /\b(?:lose|loses|lost)\b/iu],
  [/\b(?:succeed(?:s|ed))\b/iu, /\b(?:collaps(?:es|ed)|fail(?:s|ed)|br(?:eaks|oke) down)\b/iu],
  [/\b(?:free[sd]?|releas(?:es|ed))\b/iu, /\b(?:arrest(?:s|ed)|detain(?:s|ed)|jail(?:s|ed)|imprison(?:s|ed))\b/iu],
  [/\b(?:resum(?:es?|ed)|restart(?:s|ed)?)\b/iu, /\b(?:end(?:s|ed)|halt(?:s|ed)|suspend(?:s|ed)|collaps(?:es|ed))\b/iu],
  [
    /\b(?:was|were|is|are|been) held\b|\btook place\b|\bwent ahead\b/iu,
    /\b(?:cancel(?:s|led|ed)?|call(?:s|ed)? off|scrap(?:s|ped)|postpone[sd]?)\b/iu,
  ],
  [/\bpreced(?:es|ed?)\b/iu, /\bfollow(?:s|ed)?\b/iu],
  // Who is ordered to must, who is asked to need not.
  [
    /\border(?:s|ed) (?:\S+ ){1,6}?to \p{Ll}/iu,
    /\b(?:ask(?:s|ed)|urge[sd]|invite[sd]|advise[sd]|request(?:s|ed)) (?:\S+ ){1,6}?to \p{Ll}/iu,
  ],
  [/\bunless\b/iu, /(?<!\b(?:ask(?:s|ed)|knows?|knew|sees?|wonder(?:s|ed)|says?|said|decides?|doubts?) )\bif\b/iu],
  [/% more\b|\bmore (?:often|likely|frequent\p{Ll}*)/iu, /% (?:less|fewer)\b|\bless (?:often|likely|frequent\p{Ll}*)/iu],
  [
    /\b(?:cheaper|less (?:costly|expensive))\b/iu,
    /\b(?:dearer|costlier|more (?:costly|expensive)|prices? (?:\p{L}+ ){0,4}(?:rose|risen|rises?|went up|increased))\b/iu,
  ],
  [/\bin favou?r\b|\bvot(?:e|es|ed|ing) (?:[\d,]+ (?:to|-) [\d,]+ )?for\b/iu, /\b(?:in opposition|against)\b/iu],
]

/** The deed of ours whose contrary the passage has, and nowhere the deed itself. */
export function contraryDeed(own: string, theirs: string): string | undefined {
  for (const [one, other] of contraries) {
    for (const [side, against] of [
      [one, other],
      [other, one],
    ] as const) {
      const deed = side.exec(own)?.[0]
      if (deed !== undefined && !side.test(theirs) && against.test(theirs) && !against.test(own)) return deed
    }
  }
  return undefined
}

const denial = /\b(?:not|never|no|n't|n’t|without|nor|neither)\b|n[’']t\b/iu

/** Compares our deeds with those of English passages; where one of the two denies, the check of denials tells. */
export function contrariesAgree(sentence: Sentence, material: Material): Verdict {
  const fits = verdict(sentence, 'polarity', 'supported', 'No deed is turned round.')
  const passages = material.passages.filter(({ text, language }) => text !== '' && language.startsWith('en'))
  if (sentence.kind !== 'claim' || isComputed(sentence) || passages.length === 0 || passages.length < material.passages.length) return fits
  const own = ownStatement(sentence.text)
  const theirs = passages.map(({ text }) => text).join('\n')
  if (denial.test(own) || denial.test(theirs)) return fits
  const deed = contraryDeed(own, theirs)
  return deed === undefined ? fits : verdict(sentence, 'polarity', 'contradicted', `The passage says the contrary of "${deed}".`)
}
