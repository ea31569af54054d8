// "Ahead of" where it means "before": of something that happens, and not of a race, a choice or a count.

const events =
  'votes?|elections?|polls?|match|game|final|summit|talks|results|launch|visit|hearing|trial|meeting|debate|deadline|release|opening|start|sale|conference|referendum|primary|primaries|caucus|caucuses|session|ceremony|inauguration|trip|speech|address|tournament|season|winter|summer|spring|autumn|holidays?|Christmas|Easter|weekend|convention|testimony|confirmation|decision|ruling|verdict|storm|hurricane|listing|announcement|arrival|protests?|strike|negotiations|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day'

/** The source of a pattern for an "ahead of" that may be told as "before": a hearing, and not "two others" or "Vega". */
export const aheadInTime = String.raw`(?<!\b(?:points?|votes?|seats?|%|per cent|far|well) )\bahead of(?= (?:(?:an?|the|its|his|her|their|this|next|[\p{L}-]+['’]s?) )?(?:[\p{L}\d-]+ ){0,4}?(?:${events})\b)`
