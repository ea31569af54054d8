// What English says when it states a deal: verbs and nouns by act, the surest first.
import {
  around,
  before,
  chips,
  computing,
  consent,
  electricity,
  en,
  equity,
  lease,
  loan,
  paper,
  project,
  site,
  supply,
} from './deal-lexicon.ts'
import type { Pattern } from './deal-pattern.ts'
import { moreEnglish } from './deal-words-en-more.ts'

/** A name follows, perhaps behind small words. */
const toName = String.raw`\bto\s(?:the\s|an?\s|\p{Ll}+\s){0,3}(?!\d|MW|GW)\p{Lu}`
const figure = String.raw`(?:[$€£]\s?)?\d`
const sum = String.raw`(?:(?:[$€£]|\b(?:USD|EUR|GBP|CHF|CAD|AUD|SEK|NOK|DKK|JPY)) ?\d|\d[\d.,]* ?(?:bn|m)\b)`
const holding = String.raw`(?:lease|contract|capacity|space|hall|offtake|agreement|tenancy|megawatts|MW|GW)`
const stakes = String.raw`(?=.{0,100}\b${project})`

export const english: readonly Pattern[] = [
  ['pause', `${en('pause suspend halt freeze:froze:frozen mothball')}${around(project)}`],
  ['pause', String.raw`\b(?:puts?|putting|placed|been put|being put)\b.{0,90}\bon (?:hold|ice)\b`],
  ['pause', `${en('shelve')}(?=.{0,120}\\b(?:until|while|pending|for now)\\b)${around(project)}`],
  ['pause', `${en('delay postpone')}(?=.{0,90}\\bindefinitely\\b)${around(project)}`],
  [
    'swap',
    String.raw`${en('replace')} \p{Ll}?\p{Lu}[\p{L}\d ]{2,40} as (?:\p{Lu}[\p{L}\d ]{1,30}[’']s? )?(?:the |an? |new |anchor |main |sole )*(?:tenant|customer|offtaker|occupant|lessee|user)\b`,
  ],
  [
    'swap',
    String.raw`\b(?:tak(?:es?|en|ing) over|took over|(?:will|to) take over)\b(?:(?=.{0,60}\b${holding}\b)|(?<=\b${holding}\b.{0,60}))`,
  ],
  ['swap', String.raw`${en('assume inherit')}(?=.{0,60}\b(?:lease|contract|tenancy|offtake)\b)`],
  [
    'swap',
    String.raw`${en('transfer assign hand hand_over pass novate sign_over')}(?! (?:over )?the keys)(?=.{0,70}\b(?:lease|contract|offtake|agreement|tenancy)\b.{0,60}${toName})`,
  ],
  ['swap', String.raw`${en('sell:sold')}(?= (?:its|their|the|an?) (?:[\p{L}\d-]+ ){0,3}(?:lease|tenancy)\b.{0,60}${toName})`],
  ['swap', String.raw`\b(?:steps?|stepped|stepping|step) in(?:to the (?:shoes|place) of| for)\b`],
  ['swap', String.raw`\b(?:goes|going|go|went|passes|passed) to (?=.{2,60}\binstead\b)`],
  ['swap', String.raw`\btakes? (?:up )?the (?:space|capacity|hall)\b`],
  [
    'cancel',
    `${en('cancel scrap abandon ditch axe terminate shelve kill')}${around(project)}|${en('drop')}(?! (?:to|by|from|below|in)\b)${around(project)}`,
  ],
  ['cancel', `\\bcancelled\\b${around(project)}`],
  [
    'cancel',
    String.raw`\b(?:call(?:ed|s|ing)? off|pull(?:ed|s|ing)? (?:out of|(?:the )?plug on)|walk(?:ed|s|ing)? away from|back(?:ed|s|ing)? out of|withdr(?:ew|aws|awn|awing)(?: from)?|g(?:ives|ave|iven|iving) up(?: on)?|will not (?:go ahead|proceed) with|(?:is|are) not going ahead with)\b${stakes}`,
  ],
  [
    'option',
    String.raw`(?<!\bexercis(?:es|ed|ing|e) (?:an? |the |its )?)\b(?:an? |the |its )?(?<!\bexercis(?:es|ed|ing|e) (?:an? |the |its ))options? (?:on|for|over|to (?:lease|take|rent|add|expand(?: by)?|buy|increase))\b`,
  ],
  [
    'option',
    String.raw`\b(?:can|may) (?:(?:also|then|later|still) )?(?:lease|take|rent|add|book|reserve)(?: up)? (?:(?:another|an (?:additional|extra)|a further) (?=(?:up to )?\d[\d.,]* ?(?:MW|GW|megawatts?)\b)|(?:up to )?\d[\d.,]* ?(?:MW|GW|megawatts) more\b)|\b(?:the |a )?right to (?:lease|take|rent|add|expand)\b|\bright of first (?:offer|refusal)\b|\bunder (?:an?|the|its|this) (?:[\p{L}-]+ )?option\b`,
  ],
  ['power', `${en('sign strike:struck ink announce agree secure conclude seal enter_into close contract')}${around(supply, 70)}`],
  ['power', `${en('contract')}(?=.{0,50}\\d.{0,30}${electricity})`],
  ['power', `${en('buy:bought purchase source procure order take:took:taken')}${before(electricity, 60)}`],
  ['power', `${en('supply deliver sell:sold provide')}${before(electricity, 70)}`, 'turned'],
  ['power', String.raw`\bpowered by\b${before(electricity, 60)}`],
  ['power', String.raw`${en('install')}(?=.{0,40}\bfuel cells\b)`, 'turned'],
  [
    'sign',
    String.raw`${en('sign')} (?=\p{Lu}[\p{L}\d ]{2,40} (?:as (?:an? |its |the )?(?:\p{L}+ ){0,2}(?:customer|client|tenant)|to (?:an? )?.{0,40}\b(?:lease|contract|deal)))`,
    'turned',
  ],
  [
    'sign',
    String.raw`${en('win:won land clinch bag')}(?=.{0,60}\b(?:contract|deal|agreement|order)\b.{0,60}\b(?:from|to (?:supply|provide|host|give|deliver)|with)\b)`,
    'turned',
  ],
  [
    'sign',
    String.raw`\b(?:signed|agreed|announced|struck) (?:an? )(?:deal|contract|agreement) to (?:supply|provide|host|give|deliver)\b`,
    'turned',
  ],
  ['option', String.raw`\bholds? an option\b`],
  ['borrow', String.raw`${en('lend:lent')}`, 'turned'],
  [
    'fund',
    String.raw`${en('invest put')}(?=.{0,40}${figure}.{0,40}\b(?:million|billion|m|bn)?\b.{0,20}\b(?:in|into)\s(?:the\s|\p{Ll}+\s){0,3}\p{Lu})(?!.{0,60}${site})`,
    'turned',
  ],
  ['fund', String.raw`${en('lead:led')}(?=.{0,70}(?:${equity}|${loan}))`, 'turned'],
  [
    'fund',
    String.raw`${en('grant provide give:gave:given extend offer make:made')}(?=.{0,60}\b(?:loan|credit facility|debt facility|credit line|debt financing)\b)`,
    'turned',
  ],
  [
    'borrow',
    String.raw`${en('borrow')}|${en('secure obtain close arrange receive get:got raise sign agree win:won take_out took_out negotiate')}(?! (?:the |its )?(?:interest|rates?|price)\b)${around(loan, 80)}|\btook out\b${before(loan, 60)}`,
  ],
  ['borrow', String.raw`${en('issue sell:sold place price offer float')}(?=.{0,50}\b(?:bonds?|notes)\b)`],
  [
    'raise',
    String.raw`${en('raise')}(?! (?:its |the |a )?(?:interest|prices?|rates?|question|issue|possibility|target|goal|forecast|stakes?))(?=.{0,90}(?:${equity}|\b(?:debt|million|billion)\b|${sum}))`,
  ],
  [
    'raise',
    String.raw`${en('close complete pull_in bring_in pick_up collect receive secure obtain attract land win:won get:got')}${around(equity, 90)}(?=.{0,60}${figure})`,
  ],
  [
    'commit',
    String.raw`${en('pay:paid spend:spent')}(?!.{0,70}\bdata ?cent(?:re|er)s?(?: capacity| space)?\b)(?=.{0,90}${computing})(?!.{0,60}\d[\d,.]* (?:\p{L}+ )?${chips})`,
  ],
  ['commit', String.raw`\b(?:has committed|have committed|commits|committed|commit)\b(?=.{0,60}\b(?:to|for)\b)(?=.{0,110}${computing})`],
  ['commit', String.raw`\bthe new (?=[$€£]?\d[\d.,]* (?:billion|million)\b)`],
  [
    'sign',
    `${en('sign strike:struck ink seal conclude enter_into reach finalise finalize agree extend renew close expand negotiate execute')}(?! to\\b)${around(paper, 70)}(?!.{0,12}\\b(?:to (?:acquire|buy) (?:rival|the company)))`,
  ],
  ['sign', String.raw`\bsign(?:ed|s) for\b`],
  ['sign', String.raw`[’']s? new (?:contract|deal|agreement) with\b`],
  ['sign', String.raw`\b(?:has|have) (?:an? )?(?:signed )?(?:letter of intent|memorandum)\b`],
  [
    'sign',
    String.raw`\b(?:talks|negotiations|discussions) (?:between|with|among)\b(?=.{0,80}${paper})|\bin talks\b.{0,40}\b(?:over|on|about)\b(?=.{0,40}${paper})`,
  ],
  ['replace', String.raw`\breplac(?:es|ed) (?:its|the|an?) .{0,110}?\bwith\b`],
  [
    'lease',
    String.raw`\b(?:hand(?:ed|s) (?:over )?the keys|has let|have let|(?:pre-?)?lets?\b|${en('lease_out rent_out')}|${en('lease rent sublease sublet')})(?=.{0,110}(?:${toName}|\bto\s(?:an?|the|one|two)\s\p{Ll}))`,
    'turned',
  ],
  [
    'lease',
    String.raw`\b(?:found|finds|find|won|wins|win|gained|secured|signed|has) (?:an? )?(?:\p{L}+ )?tenant (?:in|for)\b|\b(?:won|wins|secured|gained|landed) (?=\p{Lu}[\p{L}\d ]{2,40} as (?:an? |the |its )?(?:\p{L}+ )?tenant)`,
    'turned',
  ],
  ['lease', `${en('lease rent sublease')}|\\bpre-?leas(?:es|ed|ing)\\b|(?<=to )(?:pre-?lease|rent)`],
  [
    'order',
    String.raw`${en('order buy:bought purchase acquire procure')}${around(chips, 90)}(?!.{0,50}\b(?:computing power|cloud capacity|worth of (?:compute|computing)))`,
  ],
  [
    'order',
    String.raw`\b(?:plac(?:es|ed|ing)|place) (?:an? )?(?:\p{L}+ )?order for\b|\b(?:takes?|took|taken|taking) delivery of\b|${en('spend:spent')}(?=.{0,40}\bon \d.{0,30}${chips})|[’']s? (?:\p{L}+ )?order (?:of|for) (?=.{0,30}${chips})`,
  ],
  [
    'order',
    String.raw`\b(?:received|receives|won|wins|booked|has|secured|secures|landed|bagged|clinched) (?:an? )?(?:\p{L}+ )?order (?:for|of)\b(?=.{0,50}${chips})`,
    'turned',
  ],
  ['order', String.raw`${en('deliver supply ship sell:sold')}(?=.{0,70}${chips})(?!.{0,70}\bworth of (?:compute|computing))`, 'turned'],
  ['give', String.raw`${en('supply deliver provide')}(?=.{0,40}\d.{0,40}\bworth of (?:compute|computing))`, 'turned'],
  [
    'propose',
    `${en('apply:applied')} for\\b${before(consent, 60)}|\\bfil(?:ed|es|ing) (?:an? )?(?:plans?|applications?|request)\\b${before(site, 80)}|${en('propose')}${before(site, 80)}|\\b(?:is|are) (?:considering|weighing|studying|seeking|looking)\\b(?! (?:an? )?(?:leas|rent|buy|rais|order|purchas))${before(site, 80)}|${en('consider weigh')}(?! (?:an? )?(?:leas|rent|buy|rais|order|purchas))${before(site, 80)}|\\bplans (?:for|a)\\b${before(site, 80)}|\\bplan(?:ned|ning|s)\\b(?! to\\b)${before(site, 80)}|\\b(?:is|are) (?:planned|proposed) (?:by|for)\\b${around(site)}|${en('submit seek:sought')}${before(site, 80)}`,
  ],
  [
    'approve',
    String.raw`${en('win:won obtain receive get:got secure grant give:gave:given')}(?=.{0,60}${consent})|\bapprov(?:es|ed|ing)\b(?=.{0,90}${site})|\bcleared\b(?=.{0,60}\bto build\b)`,
  ],
  [
    'take',
    String.raw`(?!\b(?:occupied|reserved|booked|taken)\b(?<=\b(?:is|are|was|were) (?:already |now |fully )?\p{L}+)(?! by\b))${en('take:took:taken secure book reserve occupy snap_up lock_in lock_up pick_up grab nab')}(?! (?:place|over|part|care|steps?|stock|time|note|charge)\b)|\bcontracted for\b|\bspoken for by\b|\bmov(?:es?|ed|ing) into\b|\bsign(?:ed|s)? up for\b`,
  ],
  ['take', String.raw`${en('become:became:become')} (?:the |an? )?(?:\p{L}+ )?tenant\b`],
  ['take', String.raw`${en('acquire buy:bought')}(?=.{0,50}\b(?:colocation|hosting|data cent(?:re|er)) (?:capacity|space)\b)`],
  ['use', String.raw`${en('get:got gain obtain have:had receive')} access to\b(?=.{0,40}${chips})|\b(?:rented|leased|hired) from\b`],
  ['commit', String.raw`${en('buy:bought purchase')}(?=.{0,60}\b(?:million|billion)\b.{0,50}${computing})`],
  [
    'give',
    String.raw`(?:${en('provide supply give:gave:given make:made allocate grant dedicate devote')}|${en('host')} (?=\p{Lu}))(?=.{0,80}\d.{0,20}(?:${chips}|\b(?:MW|GW|megawatts|gigawatts|kW)\b))`,
    'turned',
  ],
  [
    'live',
    String.raw`\b(?:went live|goes live|go live|is (?:now )?live|has gone live|(?:enter(?:ed|s)|has entered) (?:commercial )?(?:service|operations?)|(?:was|were|has been|have been) (?:put|brought|placed) (?:into (?:service|operation)|online)|(?:put|puts|brought|brings|bringing)\b.{0,90}\b(?:into (?:service|operation)|online|on ?stream)|c(?:a|o)mes? (?:online|on ?stream)|(?:is|are|was|were) (?:now |already )?(?:live|in service|in operation|operational|up and running|running|fully operational)|has begun to use|starts? work on)\b`,
  ],
  ['live', String.raw`\b(?:began|begins|begun|started|starts|commenced|commences) (?:commercial )?operat(?:ions?|ing)\b`],
  [
    'live',
    `${en('open inaugurate')}(?! (?:up|the (?:door|way)|talks)\\b)${around(site)}|${en('commission energise energize switch_on turn_on fire_up power_up')}|\\bnow (?:runs|operates)\\b|\\b(?:is|are) now (?:operating|running)\\b|${en('open')} with\\b`,
  ],
  // "El Capitan uses 30 MW": a fact on the machine that is named, whatever the story is about.
  ['live', String.raw`(?<=\p{Lu}\p{L}+ )(?:uses|draws|consumes)(?= (?:about |some |nearly )?\d[\d.,]* ?(?:MW|GW|megawatts|gigawatts)\b)`],
  [
    'target',
    String.raw`(?:[’']s (?:goal|target|aim|ambition) is|\b(?:has set|sets?|raised|raises|lifted|doubled) (?:itself )?(?:an?|its|the) (?:new )?(?:target|goal|ambition)|\btargets?\b|${en('target')}|\b(?:plans|aims|hopes|wants|intends|expects) to (?:double|triple|quadruple|expand|increase|raise|lift|boost|grow) (?:its|their|total) (?:\p{L}+ ){0,3}(?:capacity|footprint|portfolio|fleet)(?: \p{L}+){0,3} to (?=\d)|\b(?:is )?aim(?:s|ing)? (?:for|to (?:reach|have|run|build|operate|grow)|at)|\b(?:plans|wants|hopes|intends|expects|aspires|pledged|vows|vowed|on track|on course) to (?:reach|have|run|operate|own|control|grow to|hit|get to)\b|\bwants to be (?:at|running)\b)`,
  ],
  [
    'build',
    String.raw`\b(?:broke|breaks|breaking|broken|break) ground\b|\b(?:construction|building|work)\b(?: \p{L}+)?(?=.{0,80}\b(?:has begun|began|has started|started|begins|starts|is under ?way|under way|got under way)\b)(?=.{0,80}${site})|\b(?:began|begun|begins|started|starts|start|commenced|commences|commencing|kicks off|kicked off|kicking off) (?:construction|building|work)\b|\btop(?:s|ped|ping) out\b${before(site, 60)}|${en('turn convert transform')}(?=.{0,60}\binto (?:an? )?.{0,30}${site})|\bunder construction\b|\blaid the (?:foundation|first) stone\b|${en('build:built construct develop erect expand')}(?!-)|${en('add')}(?=.{0,40}\d)|${en('invest')}(?=.{0,70}\bin\b.{0,30}${site})|${en('unveil announce present reveal outline')}(?=.{0,20}(?:\ban?\b|\bplans?\b|\bproject\b).{0,60}${site})|\bannounc(?:ed|es) (?:plans|that it will build|an? )|\bplan(?:s|ned|ning)?(?: to build)\b|${en('choose:chose:chosen select pick')}(?=.{0,60}\bfor\b.{0,40}${site})|\b(?:will|is to|are to) (?:host|house|get|receive)\b|\bhas (?:announced|presented|planned)\b`,
  ],
  [
    'draw',
    String.raw`\b(?:will|is to|would) (?:draw|offer|hold|provide|have(?! \p{L}+(?:ed|en)\b))\b(?!.{0,40}\bto (?:others?|anyone|rivals)\b)(?!.{0,50}\b(?:wind|solar|nuclear|hydro)\b)(?=.{0,60}\b(?:MW|GW|megawatts|gigawatts)\b)|\bdraws\b|\bhas (?:a )?(?:grid connection|connection) of\b|\bphase (?:one|two|1|2) is\b|\bthe (?:first|second) phase (?:is|has|will be|covers)\b|\bplanned\b${before(site, 60)}`,
  ],
  // More ways of saying it, as newspapers do.
  ...moreEnglish,
  // Deals told as things: "Orion's lease of 10 MW", "the order for 4,000 GPUs".
  [
    'lease',
    String.raw`\b(?:lease|rental|letting) (?:of|for|covering|over|on) (?=\d)|\d ?(?:MW|GW) lease\b(?=.{0,60}\b(?:between|with|by|from|to)\b)`,
    'noun',
  ],
  ['order', String.raw`\b(?:order|purchase) (?:of|for) (?=.{0,10}\d.{0,24}${chips})`, 'noun'],
  ['build', String.raw`\b(?:construction|building) of (?=.{0,60}${site})`, 'noun'],
  ['live', String.raw`\b(?:opening|inauguration|launch) of (?=.{0,60}${site})`, 'noun'],
  ['sign', `${lease} between\\b`, 'noun'],
  ['lease', String.raw`[’']s? (?:[\p{L}-]+ ){0,2}\d[\d.,]* ?(?:MW|GW) (?:lease|agreement|deal|contract) with (?=\p{Lu})`, 'noun'],
]
