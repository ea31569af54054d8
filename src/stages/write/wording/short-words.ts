// Shorter or plainer equals for the words of headlines, each the same thing in any sentence of news.
import { aheadInTime } from './ahead-in-time.ts'

const shorter: readonly (readonly [RegExp, string])[] = [
  [/\bexecutive order\b/gu, 'order'],
  [/\bpresident (?=\p{Lu}\p{Ll}+)/gu, 'President '],
  [/\binvestigation into\b/gu, 'inquiry into'],
  [/\bprobe into\b/gu, 'inquiry into'],
  [/\bprobe of\b/gu, 'inquiry into'],
  [/\badministration's\b/gu, "government's"],
  [/\bemployees\b/gu, 'staff'],
  [/\bapproximately\b/gu, 'about'],
  [new RegExp(aheadInTime, 'gu'), 'before'],
  [/\bfollowing\b(?= (?:a|an|the|\p{Ll}+ )\b)/gu, 'after'],
  [
    /\bamid (?=(?:the |a )?(?:\p{L}+ )?(?:pandemic|crisis|outbreak|protests?|talks|trial|shutdown|war|storm|strike|lockdown|campaign|recession)\b)/gu,
    'during ',
  ],
  [/\bdue to\b/gu, 'because of'],
  [/\bin order to\b/gu, 'to'],
  [/(?<!\b(?:no|not|without|a|an|any) )\bmassive\b ?/gu, ''],
  [/(?<!\b(?:no|not|without|a|an|any) )\bcontroversial\b ?/gu, ''],
  [/(?<!\b(?:no|not|without|a|an|any) )\bsweeping\b ?/gu, ''],
  [/(?<!\b(?:no|not|without|a|an|any) )\bmajor\b ?/gu, ''],
  [/(?<!\b(?:no|not|without|a|an|any) )\bunprecedented\b ?/gu, ''],
  [
    /(?<!\b(?:no|not|without|a|an|any) )\b(?:historic|embattled|scandal-plagued|beleaguered|landmark|stunning|bitter|fiery|explosive|rare|stark|shocking|bombshell|high-stakes|long-awaited|much-anticipated|contentious|nauseating|(?<!\b(?:is|are|was|were|be|been|[’']s|[’']re) )(?:escalating|looming)(?! (?:the|an?|its|his|her|their)\b)|harrowing|bitterly|surprise|supposed)\b ?/gu,
    '',
  ],
  [/(?<!\b(?:no|not|without|a|an|any) )\bdramatic\b ?/gu, ''],
  // What may have been held, said or brought before: a new one is another one.
  [
    /(?<!\b(?:no|not|without|any|a|an|under|with|by|of|for|over|on|in|to) )\bnew (?!(?:[\p{Ll}-]+ )?(?:elections?|trials?|votes?|ballots?|hearings?|counts?|polls?|primary|primaries|referendums?|rounds?|terms?|talks|charges|inquiry|inquiries|investigations?|strikes?|evidence|allegations?|claims?|arrests?|attacks?|cases|lockdowns?|shutdowns?|owners?|date|deadline|record|high|low)\b)(?=\p{Ll})/gu,
    '',
  ],
]

/** The words of a headline without what it can spare. */
export function shortWords(text: string): string {
  let out = text
  for (const [pattern, to] of shorter) out = out.replace(pattern, to)
  return out.replace(/\s+/gu, ' ').trim()
}
