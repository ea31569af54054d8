// Whether a name that is a common word too, or somebody else's, stands for the house, the model or the site of the registry.
import { businessKinds, type EntityKind } from '../../domain/entity.ts'

/** Words of the field that the registry is of, in four languages: beside one of them the name is taken for the registry's. */
const field =
  /(?<![\p{L}\p{N}])(?:AI|A\.I\.|IA|KI|GPUs?|TPUs?|chips?|puces?|accelerators?|processors?|semiconductors?|data[- ]cent(?:re|er)s?|datacenters?|centres? de données|rechenzentr\p{L}+|centros? de datos|clouds?|comput(?:e|ing)|servers?|serveurs?|server|supercomputers?|exaflops?|clusters?|campus|models?|modèles?|modelle?|modelos?|chatbots?|LLMs?|software|start-?ups?|labs?|platforms?|open[- ]source|benchmarks?|tokens|inference|\d[\d.,]*\s?(?:MW|GW|kW|megawatts?|gigawatts?)|shares|shareholders|investors?|revenues?|earnings|antitrust|chief executive|CEO|CFO|CTO|[$€£]\s?\d[\d.,]*|(?:USD|EUR|GBP)\s?\d[\d.,]*|acciones|aktien?|actions en bourse|(?:Grafik)?[Pp]rozessor\p{L}*|Chips?|Servern?|Rechenzentr\p{L}+|Aktien?|(?:Sprach)?[Mm]odelle?n?|Halbleiter\p{L}*|Beschleunigern?|Supercomputern?|Umsatz|Aktionär\p{L}*|Investor\p{L}*|Software)(?![\p{L}\p{N}])/u
/** What a house does, right behind its name. */
export const deed =
  /^(?:[’']s)?\s(?:also |has |had |will |would |is to |plans to |said |says )?(?:said|says|will|would|plans?|has|bought|buys|won|wins|cut|cuts|added|adds|sold|sells|faces|seeks|opened|opens|signed|signs|raised|raises|unveil(?:s|ed)|launch(?:es|ed)|expects?|buil[dt]s?|hired|hires|sued|sues|took|takes|made|makes|leas(?:es|ed)|invest(?:s|ed)|report(?:s|ed)|posts|posted|agree[sd]|denie[sd]|joined|joins|drops|dropped|warns|warned|halts|halted|lost|loses|paid|pays|offer(?:s|ed)|wants|backs|backed|releas(?:es|ed)|announc(?:es|ed)|acquir(?:es|ed)|merged|hosts|let|rents|rented)(?![\p{L}])/u
const article = /(?:^|[^\p{L}])(?:the|an?|le|la|les|une?|der|die|das|den|dem|des|ein(?:e[nmrs]?)?|kein\p{L}*|el|los|las|una|il)\s$/iu
/** Whether a sentence has a word of the field that the registry is of. */
export const isOfField = (sentence: string): boolean => field.test(sentence)
/** Names that German has as nouns: a capital inside its sentences makes no name of them. */
const germanNoun = /^(?:Arm|Orange|Galaxy|Horizon|Alps|Switch|Frontier|Post|Bahn)$/u
/** A capital behind the name makes a longer name of it, unless it is an office, a legal form or a line of products. */
const longer =
  /^\s(?!(?:CEO|CFO|CTO|COO|Chief|Chair\p{L}*|President|AI|Inc|Corp|Ltd|LLC|PLC|Group|Labs?|Cloud|Platforms|Opus|Sonnet|Haiku|Code|Pro|Flash|Ultra|Max|Mini|Large|Small|Scout)(?![\p{L}]))\p{Lu}\p{Ll}/u
/** What turns the name back into the word that it is. */
const commonly =
  /^\s(?:of\s|off(?![\p{L}])|on the\s|winds?(?![\p{L}])|consoles?|calculus|analys[ei]s|pies?(?![\p{L}])|juice|groves?|trees?(?![\p{L}])|wrestl|rainforest|river|basin|star\s|sign(?![\p{L}]))/u
const person = /(?:^|[^\p{L}])(?:Mr|Mrs|Ms|Dr|Sir|Saint|St|Jean|Judge|Justice)\.?[\s-]$/u
const into = /(?:^|[^\p{L}])(?:in|at|near|outside|around|from|to|of|à|près de|bei|nach|en|cerca de)\s$/iu

/** Where a name stands in a text: what is just before and behind it, and the sentence it is in. */
export interface NamePlace {
  readonly before: string
  readonly behind: string
  readonly sentence: string
  /** Whether it is a word of the text's language that is written large anyway. */
  readonly isNoun?: boolean
}

/** Whether a name is a German noun, in a German text. */
export const isNounIn = (name: string, language: string): boolean => /^de\b/iu.test(language) && germanNoun.test(name)

/** Whether the name is surely the common word, or part of another's name. */
export const isCommonly = ({ before, behind }: NamePlace): boolean => commonly.test(behind) || person.test(before) || longer.test(behind)

/** Whether anything beside the name says that the registry's bearer of it is meant. */
export function isMeant(kind: EntityKind, { before, behind, sentence, isNoun }: NamePlace): boolean {
  if (field.test(sentence)) return true
  // Inside a sentence a capital without an article is a name's; at its head any word has one.
  const isNamed = isNoun !== true && !article.test(before) && !/(?:^|[.!?:;“”"‘«»(–—]\s*|\n\s*|\s[–-]\s)$/u.test(before)
  if (isNamed && kind !== 'place' && kind !== 'site') return true
  if (kind === 'place') return into.test(before)
  if (kind === 'model') return /^\s\d/u.test(behind)
  return (businessKinds.has(kind) || kind === 'investor') && !article.test(before) && deed.test(behind)
}
