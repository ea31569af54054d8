// Short verbs of headlines and turns that state a deal without naming it: who "bags" a loan, what "flips the switch", who "gets" chips from whom.
import { around, before, chips, computing, en, loan, site } from './deal-lexicon.ts'
import type { Pattern } from './deal-pattern.ts'

const toName = String.raw`(?:to|for)\s(?:the\s|\p{Ll}+\s){0,3}\p{Lu}`
const money = String.raw`(?:[$€£]\s?\d|\d[\d.,]*\s?(?:million|billion|m|bn)\b)`

export const headlineEnglish: readonly Pattern[] = [
  [
    'live',
    String.raw`\b(?:flip(?:s|ped)?|thr(?:ow|ows|ew)|pull(?:s|ed)?|press(?:es|ed)?) the (?:switch|button|lever)\b|\b(?:took|takes|has taken|have taken|welcomed|welcomes) (?:in )?(?:its|their|the) first (?:customers?|clients?|tenants?|workloads?|jobs?)\b|\b(?:servers|machines|chips|GPUs|racks) (?:have )?(?:began|begun|started) (?:humming|running|whirring|working)\b${around(site)}|\bcan now use\b`,
  ],
  ['borrow', String.raw`${en('bag net land clinch snag get:got line_up draw_down tap')}${before(loan, 70)}`],
  [
    'raise',
    String.raw`${en('bag net snag nab grab line_up haul_in reel_in rake_in')}(?=.{0,14}${money})(?!.{0,60}(?:contract|deal|order)\b)`,
  ],
  [
    'fund',
    String.raw`\b(?:writes?|wrote|written|signs?|signed) (?:an? )(?=.{0,24}${money}.{0,16}\bche(?:que|ck)\b)|${en('add commit chip_in contribute')}(?=.{0,14}${money}.{0,14}\bof its own\b)`,
    'turned',
  ],
  ['raise', String.raw`\bfil(?:ed|es|ing) (?:for|to)\b(?=.{0,60}\b(?:listing|public offering|IPO|go public)\b)(?=.{0,110}${money})`],
  ['order', String.raw`${en('get:got obtain receive buy:bought')}(?=.{0,40}\d.{0,30}${chips}.{0,30}\bfrom\b)`],
  [
    'order',
    String.raw`(?<=${chips}.{0,60})\b(?:(?:is|are|will be|comes?|coming|came) (?:coming |come |being )?(?:from|supplied by|delivered by|provided by|made by)|supplied by|delivered by)(?= (?:the )?\p{Lu})`,
    'noun',
  ],
  [
    'give',
    String.raw`${en('set_aside earmark ring-fence block reserve')}(?=.{0,40}\d.{0,30}${chips}.{0,20}\bfor (?:the )?\p{Lu})|${en('run:ran')}(?=.{0,50}\b(?:jobs|models|workloads|training|inference)\b.{0,60}\d.{0,20}${chips})`,
    'turned',
  ],
  [
    'commit',
    String.raw`${en('choose:chose:chosen pick select')}(?=.{0,40}\b(?:for|as)\b.{0,80}\b(?:contract|deal|agreement)\b.{0,30}${money})(?=.{0,60}(?:${computing}|\b(?:AI|cloud) services\b))`,
  ],
  ['use', String.raw`${en('pick choose:chose:chosen')}(?= \p{Lu}[\p{L}\d ]{2,30} for \d.{0,20}${chips})`],
  [
    'take',
    String.raw`\b(?:has|have) (?:gone|turned) to (?=\p{Lu}.{0,50}\bfor \d)|\b(?:has|have) committed to (?=\d)|\bhad contracted (?=\d)|\bhas contracted (?=\d)`,
  ],
  ['lease', String.raw`\b(?:goes|go|going|went|has gone|have gone) (?=${toName}.{0,60}\b(?:term|lease|years?)\b)`, 'turned'],
  ['swap', String.raw`\b(?:inherits|inherited)(?= \p{Lu}.{0,60}\b(?:MW|GW|megawatts)\b)|${en('hand')}(?=.{0,50}\bover to (?:the )?\p{Lu})`],
  ['target', String.raw`\b(?:is|are) (?:shooting|gunning|pushing) for\b(?=.{0,20}\d)`],
]

export const headlineFrench: readonly Pattern[] = [
  ['approve', String.raw`\b[Ff]eu vert (?:pour|à|au|aux)\b${before(site, 90)}`],
  ['take', String.raw`\bs[’']offre(?:nt)?\b(?=.{0,40}\d)|\bpren(?:d|nent)\b(?=.{0,20}\d)`],
  ['raise', String.raw`\b(?:[Ll]e |[Ss]on |[Ll]a )?(?:tour de table|levée de fonds)(?= de \d)`, 'noun'],
  ['order', String.raw`\b(?:a|ont) passé commande\b(?=.{0,40}${chips})`],
  ['live', String.raw`\b(?:ont pris possession)\b(?=.{0,100}\ben service\b)|\binaugure(?:nt)?\b(?=.{0,20}\d)`],
]

export const headlineGerman: readonly Pattern[] = [
  ['live', String.raw`\b(?:ist|sind) am Netz\b`],
  ['give', String.raw`\brechne(?:t|n)\b(?=.{0,60}\bfür \p{Lu}.{0,60}\d)`, 'turned'],
]

export const headlineSpanish: readonly Pattern[] = [
  ['approve', String.raw`\b[Ll]uz verde (?:a|al|para)\b${before(site, 90)}`],
  ['take', String.raw`\bse queda(?:rá|n)? con\b(?=.{0,20}\d)`],
  ['order', String.raw`\b(?:pide|pedirá|pidió|ha pedido)\b(?=.{0,60}\d.{0,20}${chips})`],
  ['live', String.raw`\b(?:estrena|estrenó|ha estrenado)\b${before(site, 80)}`],
]
