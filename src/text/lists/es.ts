// Spanish words that the rules lean on.
import type { WordLists } from './word-lists.ts'
import { numbersIn, wordsIn } from './word-lists.ts'

export const es: WordLists = {
  titles: new Set(wordsIn('sr sra srta sres dr dra d dña prof lic ing st sto sta av avda cf vs gral')),
  beforeNumber: new Set(wordsIn('n núm num no pág págs p art fig vol cap')),
  abbreviations: new Set(wordsIn('etc inc corp ltd co s.a s.l ee.uu ee uu u.e a.m p.m aprox cía ene feb abr jun jul ago sept oct nov dic')),
  starters: new Set(
    wordsIn(`el la los las un una unos unas este esta estos estas ese esa él ella ellos ellas lo su sus pero y o e en a al de del por para
    con sin según tras desde hasta entre sobre si cuando como mientras aunque además también así entonces ahora hoy ayer no se es que
    quien donde todo todos otra otro`),
  ),
  ordinalDot: false,
  stopWords: new Set(
    wordsIn(`a al algo algunas algunos ante antes aquel aquella así aún aunque bajo bien cada casi como con contra cual cuando cuyo de del
    desde donde dos durante e el él ella ellas ellos en entre era eran es esa esas ese eso esos esta está están estas este esto estos
    fue fueron ha había han hasta hay la las le les lo los más me mi mientras muy nada ni no nos nosotros o os otra otras otro otros
    para pero poco por porque pues que qué quien quién quienes se sea según ser será si sí sido sin sino sobre son su sus también tan
    tanto te tiene tienen todas todo todos tras tu un una unas uno unos y ya yo`),
  ),
  cardinals: numbersIn(`cero=0 un=1 uno=1 una=1 dos=2 tres=3 cuatro=4 cinco=5 seis=6 siete=7 ocho=8 nueve=9 diez=10 once=11 doce=12
    trece=13 catorce=14 quince=15 dieciséis=16 dieciseis=16 diecisiete=17 dieciocho=18 diecinueve=19 veinte=20 veintiún=21 veintiun=21
    veintiuno=21 veintiuna=21 veintidós=22 veintidos=22 veintitrés=23 veintitres=23 veinticuatro=24 veinticinco=25 veintiséis=26
    veintiseis=26 veintisiete=27 veintiocho=28 veintinueve=29 treinta=30 cuarenta=40 cincuenta=50 sesenta=60 setenta=70 ochenta=80 noventa=90 cien=100 ciento=100 doscientos=200
    doscientas=200 trescientos=300 trescientas=300 cuatrocientos=400 cuatrocientas=400 quinientos=500 quinientas=500 seiscientos=600 seiscientas=600 setecientos=700 setecientas=700 ochocientos=800
    ochocientas=800 novecientos=900 novecientas=900`),
  multipliers: numbersIn(`mil=1e3 millón=1e6 millon=1e6 millones=1e6 mill=1e6 mm=1e6 mil_millones=1e9 billón=1e12 billon=1e12
    billones=1e12 docena=12`),
  parts: numbersIn(`mitad=2 tercio=3 tercios=3 tercera_parte=3 terceras_partes=3 cuarto=4 cuartos=4 cuarta_parte=4 cuartas_partes=4
    quinto=5 quintos=5 quinta_parte=5 quintas_partes=5 sexta_parte=6 octava_parte=8 décima_parte=10`),
  halves: new Set(['medio', 'media']),
  rough: numbersIn(`decena=10 quincena=15 veintena=20 treintena=30 cuarentena=40 cincuentena=50 centenar=100 centena=100 millar=1e3`),
  andParts: [
    [['y', 'medio'], 0.5],
    [['y', 'media'], 0.5],
  ],
  countsInTwenties: false,
  months: numbersIn(`enero=1 febrero=2 marzo=3 abril=4 mayo=5 junio=6 julio=7 agosto=8 septiembre=9 setiembre=9 octubre=10 noviembre=11
    diciembre=12 ene=1 abr=4 ago=8 dic=12`),
  weekdays: numbersIn('lunes=1 martes=2 miércoles=3 jueves=4 viernes=5 sábado=6 domingo=7'),
  decimalComma: true,
}
