// Shorter or plainer equals for the words of headlines, each the same thing in any sentence of news.

const shorter: readonly (readonly [RegExp, string])[] = [
  [/\bexecutive order\b/gu, 'order'],
  [/\blegislation\b/gu, 'law'],
  [/\binvestigation into\b/gu, 'inquiry into'],
  [/\bprobe into\b/gu, 'inquiry into'],
  [/\bprobe of\b/gu, 'inquiry into'],
  [/\badministration's\b/gu, "government's"],
  [/\bemployees\b/gu, 'staff'],
  [/\bapproximately\b/gu, 'about'],
  [/\bahead of\b/gu, 'before'],
  [/\bfollowing\b(?= (?:a|an|the|\p{Ll}+ )\b)/gu, 'after'],
  [/\bamid\b/gu, 'during'],
  [/\bdue to\b/gu, 'over'],
  [/\bin order to\b/gu, 'to'],
  [/\bmassive\b ?/gu, ''],
  [/\bcontroversial\b ?/gu, ''],
  [/\bsweeping\b ?/gu, ''],
  [/\bmajor\b ?/gu, ''],
  [/\bunprecedented\b ?/gu, ''],
  [/\bhistoric\b ?/gu, ''],
  [/\bdramatic\b ?/gu, ''],
  [/\bnew (?=\p{Ll})/gu, ''],
]

/** The words of a headline without what it can spare. */
export function shortWords(text: string): string {
  let out = text
  for (const [pattern, to] of shorter) out = out.replace(pattern, to)
  return out.replace(/\s+/gu, ' ').trim()
}
