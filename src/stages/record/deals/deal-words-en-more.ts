// The newspaper's turns of phrase for deals in English, after the plain words; each is a verb with its particle or its idiom.
import { around, before, chips, computing, consent, electricity, en, equity, project, site } from './deal-lexicon.ts'
import type { Pattern } from './deal-pattern.ts'

const into = String.raw`\b(?:in|into|behind)\s(?:the\s|\p{Ll}+\s){0,3}\p{Lu}`
const sum = String.raw`(?:(?:[$€£]|\b(?:USD|EUR|GBP|CHF|CAD|AUD|SEK|NOK|DKK|JPY))\s?\d|\d[\d.,]*\s?(?:million|billion|m|bn)\b)`

export const moreEnglish: readonly Pattern[] = [
  [
    'pause',
    String.raw`\b(?:puts?|putting) the brakes on\b${around(project)}|\b(?:come|comes|came|coming|ground|brought) to a (?:standstill|halt|stop)\b${around(project)}|\b(?:call(?:ed|s)? a halt to|press(?:ed|es)? pause on|hit pause on|stopped work on|is stalled|has stalled|are stalled|(?:is|are|remains?|was|stays?) on (?:hold|ice)|at a standstill|sits? idle)\b${around(project)}`,
  ],
  [
    'swap',
    String.raw`\bstep(?:s|ped|ping)? into\b(?=.{0,40}\b(?:lease|contract|tenancy)\b)|\b(?:in place of|takes? the place of|took the place of)\b(?=.{0,60}\b(?:tenant|lease|customer)\b)|\b(?:takes?|took|taken|taking|picks?|picked) (?:on|up)\b(?=.{0,50}\b(?:lease|contract)\b.{0,40}\b(?:of|from|that)\s\p{Lu})|\bpass(?:es|ed|ing)? (?:on )?(?=.{0,50}\blease\b.{0,40}\bto\s\p{Lu})`,
  ],
  [
    'cancel',
    String.raw`\b(?:tore|tears|torn|tearing) up\b${around(project)}|${en('bin nix jettison abort forgo rescind annul scotch quash')}${before(project)}|\b(?:no longer|not) (?:pursuing|planning|going ahead with|interested in)\b${before(project)}|\b(?:opt(?:ed|s)? out of|end(?:ed|s)? (?:its|the|their) .{0,40}\b(?:lease|contract|agreement)|exit(?:ed|s) (?:its|the|an?) (?=.{0,40}\b(?:lease|contract|deal)\b)|pull(?:ed|s) (?=its|the plans?|plans?)|thr(?:ew|own|ows) out its|dropp(?:ed|ing) out of|calls? time on|called time on|will not be built|will not build)\b`,
  ],
  [
    'approve',
    String.raw`\b(?:vot(?:ed|es) (?:\p{L}+ ){0,3}(?:in favou?r of|for|to approve)|back(?:ed|s)(?! by)|wav(?:ed|es) through|sign(?:ed|s) off(?: on)?|green-?lit|green-?light(?:s|ed)|rubber-stamp(?:ed|s)|clear(?:ed|s)|pass(?:ed|es))\b${before(String.raw`(?:${site}|\bproposal\b|\bplans\b)`, 90)}|\b(?:planning )?(?:consent|permission|approval|go-?ahead) (?:has been |was )?(?:given|granted|won|secured)\b`,
  ],
  [
    'propose',
    String.raw`\b(?:lodg(?:ed|es)|submitt(?:ed|s)|tabl(?:ed|es)|float(?:ed|s)|mull(?:s|ed|ing)|eye(?:s|d|ing)|explor(?:es|ed|ing)|scout(?:s|ing)|ask(?:s|ed) (?:the \p{L}+ )?for)\b(?! (?:leas|rent|buy|rais|order|purchas))${before(site, 90)}|\bwould like to (?:build|develop|construct|add)\b|\b(?:wants|hopes|intends|aims|seeks) to (?:build|develop|construct|add|expand|put up|erect)\b`,
  ],
  [
    'build',
    String.raw`\b(?:pour(?:s|ed|ing) concrete|turn(?:s|ed) the first sod|dig(?:s|ging)? the foundations|(?:puts?|putting) up|set(?:s|ting)? up|groundworks?|earthworks?|lay(?:s|ing)? foundations?)\b${around(site)}|${en('create enlarge extend double triple site locate earmark reserve')}(?=.{0,90}${site})(?=.{0,120}\b\d)(?=.{0,90}\b(?:for an?|for (?=\d)|adding|by \d|to \d|an? )\b)|\badding\b(?=.{0,20}\d)|${en('put:put pour sink:sank:sunk plough pump spend:spent')}(?=.{0,40}${sum})(?=.{0,70}\b(?:in|into|on)\b.{0,30}${site})|\b(?:${en('settle')} on|${en('line_up')})${before(site, 90)}`,
  ],
  [
    'live',
    String.raw`\b(?:cuts?|cutting) the ribbon\b${before(site)}|\b(?:began|begun|begins|started|starts|is|are) (?:now )?(?:serving|taking|hosting|running|processing) (?:its first |the first |their )?(?:customers?|clients?|workloads?|jobs?)\b|\b(?:went|goes|gone|taken|comes?|came|brought) into (?:service|operation|use)\b|\b(?:is|are) (?:now )?(?:humming|live|buzzing)\b${around(site)}|\bbr(?:ought|ings|inging) (?=.{0,80}\binto (?:operation|service|use)\b)|${en('plug_in start_up power_on boot_up light_up')}${around(site)}|\bopened its doors\b|\b(?:finish(?:ed|es)|complet(?:ed|es))(?= (?:the|its|work on|building|construction)\b)(?=.{0,80}\b(?:and|which) (?:is|has|now))`,
  ],
  [
    'fund',
    String.raw`${en('put:put pump pour inject plough sink:sank:sunk invest')}(?=.{0,40}${sum})(?=.{0,60}${into})(?!.{0,80}${site})|${en('back')}(?=.{0,60}\bwith\b.{0,30}${sum})|${en('finance bankroll')}(?=.{0,60}\p{Lu})(?=.{0,80}${sum})|\b(?:takes?|took|taken|buys?|bought) (?:an? )?(?:\p{L}+ )?(?:stake|share) (?=.{0,60}${sum})|${en('buy:bought take:took:taken acquire purchase')} (?:an? )?(?=${sum}.{0,24}\b(?:stake|share)\b)|${en('contribute')}(?=.{0,24}${sum}.{0,50}\bto\s\p{Lu})`,
    'turned',
  ],
  [
    'borrow',
    String.raw`${en('refinance')}(?=.{0,80}${sum})|${en('upsize')}(?=.{0,80}\b(?:loan|facility|credit line)\b)|${en('tap')}(?=.{0,60}\b(?:bond|debt|loan)s?\b)|${en('draw_down drew_down')}(?=.{0,60}\b(?:loan|facility)\b)`,
  ],
  [
    'raise',
    String.raw`${en('net scoop bag land haul_in rake_in draw_in round_up gather')}(?=.{0,60}${sum})(?=.{0,110}(?:${equity}|\binvestors?\b))|\bnew (?:round|funding) (?:of|worth)\b(?=.{0,20}${sum})`,
  ],
  [
    'order',
    String.raw`${en('spend:spent')}(?=.{0,40}\bon (?:\p{L}+ ){0,2}(?:servers?|chips|hardware|systems|racks)\b.{0,40}\bfrom\b)|${en('pay:paid')}(?=.{0,80}${sum}.{0,30}\bfor\b.{0,30}\d[\d,.]* (?:\p{L}+ ){0,2}${chips})|\b(?:plac(?:es|ed|ing)|put(?:s|ting)? in) (?:its|an?|another|the) (?:[\p{L}’'-]+ ){0,4}order\b(?=.{0,50}${chips})|${en('stock_up_on snap_up pick_up commission')}(?=.{0,60}${chips})|\bbought from\b(?<=${chips}.{0,30})`,
  ],
  [
    'use',
    String.raw`${en('hire tap use rent')}(?=.{0,30}\d.{0,30}${chips})(?!.{0,40}\b(?:engineers?|researchers?|people|staff|executives?|scientists?|workers|employees)\b)|\b(?:runs?|running|train(?:s|ed|ing)?) (?:\p{L}+ ){0,3}on (?=\d.{0,30}${chips}.{0,40}\b(?:of|from|at|in)\s\p{Lu})`,
  ],
  [
    'sign',
    String.raw`${en('win:won land clinch bag secure')}(?=.{0,40}\b(?:contract|deal|agreement|order)\b.{0,50}\bto (?:run|train|serve|operate|build|support)\b)`,
    'turned',
  ],
  [
    'give',
    String.raw`${en('house accommodate open_up set_aside make:made')}(?=.{0,80}\d.{0,40}(?:${chips}|\b(?:MW|GW|megawatts|gigawatts|kW)\b))(?=.{0,120}\b(?:available|for|to)\b)`,
    'turned',
  ],
  [
    'power',
    String.raw`${en('lock_in draw:drew:drawn receive get:got tap')}(?=.{0,60}${electricity})|\bgives (?=\p{Lu}.{0,60}${electricity})`,
  ],
  [
    'power',
    String.raw`${en('sell:sold')}(?=.{0,30}\b(?:output|production|power|electricity)\b.{0,60}\d)|${en('feed:fed power')}(?=.{0,90}${electricity})`,
    'turned',
  ],
  [
    'target',
    String.raw`\b(?:set(?:s|ting)? out|sets?|announc(?:ed|es)|gave|gives|named|published) (?:itself )?(?:an?|its|the) (?:[\p{L}-]+ )?(?:goal|target|ambition|aim)\b|\b(?:goal|target|ambition|aim) (?:is|of|was)\b(?=.{0,40}\d.{0,6}\b(?:MW|GW|megawatts|gigawatts)\b)|\b(?:wants|hopes|intends|plans|expects|promises|promised|pledges|pledged) to (?:have|be at|be running|get to|hit|grow to|reach|own|control)\b(?=.{0,40}\d.{0,6}\b(?:MW|GW|megawatts|gigawatts)\b)`,
  ],
  ['commit', String.raw`${en('earmark set_aside budget')}(?=.{0,30}${sum}.{0,60}${computing})`],
  // Deeds told from the other side, as nouns, or in the voice of who gets.
  [
    'lease',
    String.raw`\b(?:found|finds|find|won|wins|gained|secured) in (?=\p{Lu}.{2,50}\b(?:an? |the )?(?:\p{L}+ )?tenants? for\b)`,
    'turned',
  ],
  [
    'live',
    String.raw`\b(?:was|were|is|are|has been|have been) connected to the grid\b|${en('hand_over')}(?=.{0,24}\b(?:MW|GW|megawatts)\b)`,
  ],
  ['power', String.raw`${en('cover meet:met')}(?=.{0,110}\bwith \d.{0,24}${electricity})`],
  [
    'target',
    String.raw`${en('expect')} (?:its|their|the) (?:\p{L}+ ){1,3}to (?:reach|hit|grow to|rise to)\b(?=.{0,20}\b(?:MW|GW|gigawatts?|megawatts)\b)`,
  ],
  ['cancel', String.raw`\b(?:is|are|was|were) (?:now )?off the (?:table|agenda)\b${around(project)}`],
  [
    'swap',
    String.raw`\b(?:passes|passed|goes|went|transfers|moves|moved) to (?=\p{Lu})(?<=\b(?:lease|contract|tenancy)\b.{0,110})|\bstep(?:s|ped)? in\b(?=.{0,70}\b(?:MW|GW|megawatts)\b.{0,50}\binstead\b)|${en('inherit')}(?=.{0,70}\b(?:lease|contract)\b)`,
  ],
  [
    'swap',
    String.raw`\b(?:gives?|gave|given|giving) up\b(?=.{0,60}\b(?:goes|went|go|passes|pass|passed) to\s\p{Lu})|\b(?:reassigned|handed on|passed on) to (?=\p{Lu})`,
  ],
  ['live', String.raw`\bnow has (?=\d[\d.,]* ?(?:MW|GW)\b.{0,20}\b(?:up and running|running|live|operational|online|in operation)\b)`],
  ['build', String.raw`${en('convert')}(?=.{0,60}\bto (?:AI|HPC|high-performance)\b)`],
  ['propose', String.raw`\bfil(?:ed|es|ing) to (?:build|develop|construct)\b${before(site, 90)}`],
  ['approve', String.raw`\b(?:green light|go-ahead|approval|nod) for (?=\p{Lu})${before(site, 90)}`],
  ['option', String.raw`\b(?:expansion|extension) options?\b`],
  ['lease', String.raw`\b(?:has|have) gone to (?=\p{Lu})(?<=\b(?:MW|GW|megawatts)\b.{0,90})|\bletting of (?=\d)`, 'turned'],
  ['approve', String.raw`${consent} for\b(?=.{0,110}\b(?:came|comes|was given|was granted|has come|has been given)\b)${before(site, 110)}`],
  ['propose', String.raw`${en('ask')} (?:the )?(?:\p{L}+ ){1,5}(?:to approve|for (?:permission|consent|approval))\b${before(site, 90)}`],
  [
    'build',
    String.raw`\bgrow by (?=\d)${around(site)}|\b[Gg]round (?:was|has been) broken\b${before(site)}|\bconstruction of (?:its|their|the)\b(?=.{0,60}${site})(?=.{0,110}\b(?:on (?:schedule|track|time)|progress\p{L}*|under ?way)\b)`,
  ],
  [
    'live',
    String.raw`\b(?:customers|clients|workloads|users) (?:have been|are|were) (?:now )?running\b|\b(?:was|were) now (?:live|running|open|in (?:service|operation))\b`,
  ],
  [
    'commit',
    String.raw`\b(?:chosen|picked|selected|named|appointed)\b(?=.{0,70}\bas (?:its|the|their) (?:\p{L}+ )?(?:supplier|provider|partner)\b.{0,30}${computing})`,
  ],
  ['use', String.raw`\b(?:runs?|running|train(?:s|ed|ing)?) (?:\p{L}+ ){0,4}on (?=\d.{0,30}${chips} (?:that|which) \p{Lu})`],
  ['order', String.raw`\b[Oo]rder from (?=\p{Lu}.{2,50}\bfor \d.{0,30}${chips})`, 'turned'],
  [
    'fund',
    String.raw`${en('provide grant extend give:gave:given')}(?=.{0,50}${sum}.{0,20}\b(?:of|in) debt\b)|${en('put:put')} in (?=${sum})`,
    'turned',
  ],
  ['raise', String.raw`${en('close complete')}${around(String.raw`${sum}.{0,24}${equity}`, 60)}`],
  ['raise', String.raw`${en('seek:sought')}(?=.{0,24}${sum}.{0,60}\b(?:investors?|round|funding|equity|capital)\b)`],
  ['power', String.raw`\brun on (?=\d.{0,30}${electricity})|${en('buy:bought')} from\b(?<=${electricity}.{0,30})`],
  [
    'target',
    String.raw`\bwould (?:be at|have|reach|run)\b(?=.{0,20}\b(?:MW|GW|gigawatts?)\b.{0,6}\bby\b)|\b(?:goal|target|aim|ambition) that (?=\p{Lu}.{2,40}\bhas set\b)`,
  ],
  ['approve', String.raw`\b(?:gets?|got|gaining|gained|has) (?:the )?${consent}`],
]
