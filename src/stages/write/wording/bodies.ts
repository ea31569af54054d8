// Names and nouns of bodies: what speaks as "it" and is nobody.

/** A body speaks as "it". */
export const isBody =
  /\b(?:television|TV|radio|news|newspaper|Times|Post|Journal|Reuters|Press|CNN|Fox|agency|Agency|ministry|Ministry|[Dd]epartment|Bureau|company|Company|Inc|Corp|court|Court|office|Office|House|Senate|Congress|White House|Party|Committee|University|College|Council|Union|Group|Association|Institute|Center|Centre|Foundation|Organi[sz]ation|government|Government|administration|Administration|campaign|Campaign|report|poll|survey|study|statement|letter|filing|memo|indictment|complaint)\b/u
