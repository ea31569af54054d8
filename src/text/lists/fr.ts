// French words that the rules lean on.
import type { WordLists } from './word-lists.ts'
import { numbersIn, wordsIn } from './word-lists.ts'

export const fr: WordLists = {
  titles: new Set(wordsIn('m mm mme mmes mlle mlles dr pr me mgr st ste cf vs env av bd')),
  beforeNumber: new Set(wordsIn('n no nos p pp art fig vol chap éd')),
  abbreviations: new Set(
    wordsIn('etc ex s.a s.a.s c.c j.-c inc ltd corp co p.-d.g u.e o.n.u é.-u janv févr avr juil sept oct nov déc hab min max'),
  ),
  starters: new Set(
    wordsIn(`le la les l un une des ce cet cette ces il elle ils elles on nous vous je son sa ses leur leurs mais et ou donc or car
    dans en au aux à par pour sur sous avec sans selon après avant depuis pendant lors si quand comme alors ainsi cependant toutefois
    pourtant aussi enfin puis de du d c qui que quoi où tout tous`),
  ),
  ordinalDot: false,
  stopWords: new Set(
    wordsIn(`à afin ai ainsi alors après au aucun aujourd'hui aussi autre autres aux avant avec avoir c ça car ce ceci cela celle celles
    celui cependant ces cet cette ceux chaque chez comme comment d dans de depuis des dès desquels donc dont du durant elle elles en
    encore entre est et étaient était étant été être eu fait font hors il ils j je jusque l la là le les leur leurs lors lorsque lui m ma
    mais me même mes moins mon n ne ni nos notre nous on ont or ou où par parce pas pendant peu peut plus plusieurs pour pourquoi qu
    quand que quel quelle quelles quels qui quoi s sa sans se selon sera seront ses si soit son sont sous sur t ta te tes toi ton tous
    tout toute toutes très tu un une va vers vos votre vous y`),
  ),
  cardinals: numbersIn(`zéro=0 un=1 une=1 deux=2 trois=3 quatre=4 cinq=5 six=6 sept=7 huit=8 neuf=9 dix=10 onze=11 douze=12 treize=13
    quatorze=14 quinze=15 seize=16 vingt=20 vingts=20 trente=30 quarante=40 cinquante=50 soixante=60 septante=70 octante=80 huitante=80 nonante=90`),
  multipliers: numbersIn(`cent=100 cents=100 mille=1e3 million=1e6 millions=1e6 milliard=1e9 milliards=1e9 billion=1e12 billions=1e12
    mds=1e9 md=1e9 mrd=1e9 mn=1e6 mios=1e6 mio=1e6 douzaine=12`),
  parts: numbersIn(`moitié=2 tiers=3 quart=4 quarts=4 cinquième=5 cinquièmes=5 sixième=6 sixièmes=6 huitième=8 huitièmes=8 dixième=10
    dixièmes=10`),
  halves: new Set(['demi', 'demie']),
  rough: numbersIn(`dizaine=10 quinzaine=15 vingtaine=20 trentaine=30 quarantaine=40 cinquantaine=50 soixantaine=60 centaine=100
    millier=1e3`),
  andParts: [
    [['et', 'demi'], 0.5],
    [['et', 'demie'], 0.5],
  ],
  countsInTwenties: true,
  months: numbersIn(`janvier=1 février=2 fevrier=2 mars=3 avril=4 mai=5 juin=6 juillet=7 août=8 aout=8 septembre=9 octobre=10
    novembre=11 décembre=12 decembre=12 janv=1 févr=2 avr=4 juil=7`),
  weekdays: numbersIn('lundi=1 mardi=2 mercredi=3 jeudi=4 vendredi=5 samedi=6 dimanche=7'),
  decimalComma: true,
}
