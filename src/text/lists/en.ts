// English words that the rules lean on.
import type { WordLists } from './word-lists.ts'
import { numbersIn, wordsIn } from './word-lists.ts'

export const en: WordLists = {
  titles: new Set(
    wordsIn(`mr mrs ms mx dr prof gov sen rep hon rev lt col gen capt cmdr sgt maj adm supt messrs mt ft vs v approx cf pres amb
    fr sr sra st gens reps sens`),
  ),
  beforeNumber: new Set(wordsIn('no nos fig figs p pp sec art vol ch ver eq para')),
  abbreviations: new Set(
    wordsIn(`inc corp ltd co cos llc plc bros jr sr etc al dept univ assn est u.s u.k u.n e.u u.s.a d.c l.a n.y a.m p.m e.g i.e ph.d
    b.sc m.sc s.a n.v b.v l.p s.p.a g.m jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thurs fri sat sun
    ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa tenn tex vt va wash
    wis wyo ave blvd rd intl mfg avg min max m bn mn tn k pty pte gmbh ag sa nv`),
  ),
  starters: new Set(
    wordsIn(`the a an this that these those it its he she they we i you his her their our my but and or so yet in on at by for from to of
    with as if when while where what who why how after before since although though because despite during under over there here then
    now today yesterday meanwhile however still also another other some many most more all both each every no not only one two last
    next first second analysts shares investors officials according earlier later instead`),
  ),
  ordinalDot: false,
  stopWords: new Set(
    wordsIn(`a about above after again against all also although am an and any are aren't as at be because been before being below
    between both but by can can't cannot could did didn't do does doesn't doing don't down during each even ever few for from further
    had has hasn't have haven't having he he's her here hers herself him himself his how however i i'm if in into is isn't it it's its
    itself just let's may me might more most much must my myself no nor not now of off on once only or other others ought our ours
    ourselves out over own per rather said same say says shall she should since so some such than that that's the their theirs them
    themselves then there there's these they they're this those though through to too under until up upon us very was wasn't we we're
    were weren't what when where which while who whom whose why will with within without won't would wouldn't yes yet you your yours
    yourself yourselves`),
  ),
  cardinals: numbersIn(`zero=0 one=1 two=2 three=3 four=4 five=5 six=6 seven=7 eight=8 nine=9 ten=10 eleven=11 twelve=12 thirteen=13
    fourteen=14 fifteen=15 sixteen=16 seventeen=17 eighteen=18 nineteen=19 twenty=20 thirty=30 forty=40 fourty=40 fifty=50 sixty=60
    seventy=70 eighty=80 ninety=90`),
  multipliers: numbersIn(`hundred=100 thousand=1e3 grand=1e3 lakh=1e5 million=1e6 mln=1e6 mn=1e6 mil=1e6 crore=1e7 billion=1e9 bln=1e9
    bn=1e9 trillion=1e12 trn=1e12 tn=1e12 quadrillion=1e15 dozen=12`),
  parts: numbersIn('third=3 quarter=4 fourth=4 fifth=5 sixth=6 eighth=8 tenth=10'),
  halves: new Set(),
  rough: new Map(),
  andParts: [
    [['and', 'a', 'half'], 0.5],
    [['and', 'one', 'half'], 0.5],
    [['and', 'a', 'quarter'], 0.25],
    [['and', 'three', 'quarters'], 0.75],
  ],
  countsInTwenties: false,
  months: numbersIn(`january=1 february=2 march=3 april=4 may=5 june=6 july=7 august=8 september=9 october=10 november=11 december=12
    jan=1 feb=2 mar=3 apr=4 jun=6 jul=7 aug=8 sep=9 sept=9 oct=10 nov=11 dec=12`),
  weekdays: numbersIn(`monday=1 tuesday=2 wednesday=3 thursday=4 friday=5 saturday=6 sunday=7 mon=1 tue=2 tues=2 wed=3 thu=4 thur=4
    thurs=4 fri=5 sat=6 sun=7`),
  decimalComma: false,
}
