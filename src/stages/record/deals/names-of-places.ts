// Where a deal is, and who lives and rules there: names of places by the words beside them.

/** "At the Northgate campus", "Kestrel's Hexley site", "Hexley council": a name of a place, not of who runs it. */
export const isSiteName = (lead: string, after: string): boolean =>
  /^\s(?:campus|site|project|facility|data cent|complex|hall|building|location|park|extension|scheme|lease\b)/u.test(after) &&
  /(?:\b(?:at|in|on|near|from|of|to|for)\s(?:the|its|their)|[’']s?|\b(?:its|their)|(?<!\p{L})(?:MW|GW))\s(?:\p{Ll}+\s){0,2}$/u.test(lead)

/** "At Sable Ridge, the 210 MW campus": what is called a site behind a comma is one, unless it is whose business sites are. */
export const isCalledSite = (after: string): boolean =>
  /^, (?:the|its|their|an?|this) (?:[\d.,]+[ -]?(?:[MG]W|megawatts?|gigawatts?) |[\p{Ll}-]+ ){0,4}?(?:campus|site|building|data cent(?:re|er)|hall|park|facility|complex|project|development|scheme)(?! (?:company|operator|developer|firm|group|start-?up|business|builder|landlord|provider|owner|arm|specialist|unit|REIT|trust))\b/u.test(
    after,
  )

/** "The Johor campus of Kestrel", "residents of Haminka", "its Jalvar programme". */
export const isPlaceOfHouse = (lead: string, after: string): boolean =>
  (/\b[Tt]he\s$/u.test(lead) &&
    /^\s(?:campus|site|complex|facility|park|data cent(?:re|er)|project) (?:of|owned|run|operated)\b/u.test(after)) ||
  /\b(?:[Rr]esidents|[Pp]eople|[Vv]illagers|[Vv]oters|[Oo]utskirts|[Vv]illage|[Ss]uburbs?) of\s$/u.test(lead) ||
  (/\b(?:its|their|[’']s)\s$/u.test(lead) && /^\s(?:programme|program|push|build-out|buildout|ambitions)\b/u.test(after))

/** "Its Launceston AI factory". */
export const isAiPlace = (text: string, lead: string, after: string): boolean =>
  /\sAI$/u.test(text) && /(?:\b(?:its|their|the)|[’']s?)\s$/u.test(lead) && /^\s(?:factory|factories|zone|hub|park|campus)\b/u.test(after)

/** What stands beside a town's name: a house that has a name of its own, what a town is called, a plan or a lease that lies there. */
export function isWhere({ text, lead, after }: { readonly text: string; readonly lead: string; readonly after: string }): boolean {
  if (
    !/\s/.test(text) &&
    /^\s(?:(?:AI|cloud|chip|data cent(?:re|er))[ -])?(?:lab|cloud|start-?up|company|firm|operator|utility|fund|bank|developer|designer|maker|group|brokerage|broker|consultancy|insurer|carmaker|conglomerate|chip-?maker|neocloud|daily|newspaper)\s\p{Lu}/u.test(
      after,
    )
  )
    return true
  // "A Bristol maker of optical chips": where a house is from that has a name of its own.
  if (
    !/\s/.test(text) &&
    /(?:^|[,–—]\s)[Aa]n?\s(?:\p{Ll}+\s)?$/u.test(lead) &&
    /^\s(?:lab|start-?up|firm|company|operator|utility|developer|designer|maker|builder|insurer)\s(?:of|for|that|which|whose)\b/u.test(
      after,
    )
  )
    return true
  // "The San Francisco lab": where the house is that was named before; "Brantholm's planning committee": whose committee it is.
  if (/\b[Tt]he\s$/u.test(lead) && /^\s(?:lab|cloud|start-?up|company|operator|developer|firm|group)\b/u.test(after)) return true
  if (
    /^[’']s? (?:\p{Ll}+ ){0,2}(?:council|committee|planners|mayor|authorities|residents|government|parliament|regulators?)\b/u.test(after)
  )
    return true
  if (
    /\b(?:city|town|port|county|region|province|state|ville|commune|région|port|Stadt|Gemeinde|Region|ciudad|municipio|región|[Cc]ouncil|[Mm]ayor|[Pp]lanners|Stadtrat|Gemeinderat|Kreistag|Bürgermeister(?:in)?|[Mm]airie|[Mm]aire|[Aa]yuntamiento|[Aa]lcalde(?:sa)?) (?:of|in|de|von|d[’'])\s?$/u.test(
      lead,
    )
  )
    return true
  // "In Frederick County, Maryland", "across Scandinavia".
  if (/\b(?:in|near|outside|at) (?:\p{Lu}[\p{L}.’'-]+ ?){1,3}, $/u.test(lead) && /^(?:[,.;]|$)/u.test(after)) return true
  if (/\b(?:[Aa]cross|[Tt]hroughout) (?:the )?$|\bin the $/u.test(lead)) return true
  if (/^\s(?:is |was |has been )?(?:chosen|picked|selected) (?:for|as (?:the |a )?(?:site|home|location))\b/u.test(after)) return true
  return (
    lead !== '' &&
    !/\s/.test(text) &&
    /^\s(?:plan|project|lease|build|output|plant|expansion|extension|scheme|halls?|works|river|development)\b/u.test(after) &&
    /(?:\p{Ll}|MW|GW)\s$/u.test(lead)
  )
}
