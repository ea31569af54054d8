// Nouns for one person who is not named.

/** Somebody else who could be "he" or "she" and has no name. */
export const nameless =
  /\b(?:man|woman|boy|girl|father|mother|brother|sister|son|daughter|wife|husband|friend|aide|lawyer|attorney|official|officer|spokes(?:man|woman|person)|judge|senator|governor|president|mayor|candidate|host|colleague|predecessor|successor|rival|opponent|suspect|gunman|victim|driver|leader|chief|minister|secretary)\b/u
