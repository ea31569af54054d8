// English words of few classes, and the class that each has where nothing beside it says otherwise.

/** Each class with its words; a word that stands under two has the later one. */
const listed: readonly (readonly [string, string])[] = [
  [
    'D',
    'the a an its their his my your our this these those some any every each either neither another all both no several many few most more fewer much enough various numerous other such half',
  ],
  ['O', 'he she it they we i you someone everyone nobody everybody anyone nothing something everything anything none there one who’s'],
  ['o', 'him them us me himself herself itself themselves ourselves myself her'],
  [
    'I',
    'of in on at by for from with without into onto over under through throughout during against between among amid despite toward towards upon within across behind beyond near along around about above below beneath beside besides off per via versus following regarding concerning including except like unlike outside inside alongside ahead because-of amongst plus past',
  ],
  ['T', 'to'],
  ['C', 'and or nor'],
  ['K', 'but yet'],
  [
    'B',
    'because although though while when if unless until till since after before as once whereas whether so than lest whenever wherever',
  ],
  ['W', 'who which whom whose what how why where whoever whatever'],
  ['H', 'that'],
  ['M', 'will would may might could can should must shall ca wo'],
  ['X', 'is are was were am be been being'],
  ['h', 'has have had having'],
  ['d', 'does do did'],
  ['n', "not never n’t n't"],
  [
    'R',
    'earlier afterward afterwards beforehand also now already still just only even soon later then again ever always often sometimes perhaps maybe too very quite rather almost nearly instead meanwhile however therefore thus here together apart away back out up down forward ahead further once twice recently reportedly allegedly ago indeed otherwise else well far long longer sooner largely mostly abroad overseas',
  ],
  ['Z', 'monday tuesday wednesday thursday friday saturday sunday yesterday today tomorrow tonight'],
  [
    'A',
    'new old big small high low good bad great major former current senior top late early likely unlikely key huge large short strong weak own modern entire onetime able unable ready due clear true false real free full empty open first second third last next previous other same different public private early common certain sure worth poor rich hard easy better best worse worst higher lower larger smaller latest least less main chief prime vice deputy acting interim white black red blue green young wide deep daily weekly monthly yearly elderly friendly deadly costly lonely lively orderly only early prior similar akin capable aware responsible equal willing unwilling eager reluctant democratic republican conservative liberal federal local nuclear military',
  ],
  [
    'L',
    'people police children men women media data officials lawmakers prosecutors voters workers troops authorities senators governors leaders members supporters critics aides sources families',
  ],
  [
    'N',
    'news politics economics crisis status virus bus gas process class press business access progress success address loss boss campus focus consensus analysis basis ceiling building meeting hearing spending funding housing training evening morning thing king official executive representative feeling wedding opening ruling killing shooting beginning warning briefing filing offering nothing something bill law week month year percent million billion trillion percentage number hospital proposal approval arrival removal withdrawal refusal renewal survival revival rehearsal festival journal animal terminal canal medal metal rival denial burial trial editorial memorial tutorial referral dismissal disposal appraisal reversal carnival cathedral admiral mineral scandal portal arsenal interval retrieval betrayal portrayal acquittal recital rebuttal manual ritual funeral collateral cable table vegetable bible clinic critic music topic traffic pandemic epidemic fabric republic mechanic rhetoric logic panic picnic tactic relic lyric metric native detective relative initiative perspective directive motive locomotive incentive objective narrative cooperative captive fugitive derivative offensive secretary library salary summary commentary documentary dictionary subsidiary anniversary boundary beneficiary missionary adversary judiciary wrongdoing burglary obituary sanctuary estuary intermediary',
  ],
]

/** The class of a word in small letters, by the letters of `WordClass`. */
export const closed: ReadonlyMap<string, string> = new Map(
  listed.flatMap(([tag, words]) => words.split(/\s+/).map((word) => [word, tag] as const)),
)
