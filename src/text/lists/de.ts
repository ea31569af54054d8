// German words that the rules lean on.
import type { WordLists } from './word-lists.ts'
import { numbersIn, wordsIn } from './word-lists.ts'

export const de: WordLists = {
  titles: new Set(wordsIn('hr fr dr prof ing dipl st bzw ca vgl sog evtl ggf inkl exkl z.b d.h u.a z u d i.d.r v.a rd')),
  beforeNumber: new Set(wordsIn('nr art abs s bd kap abb')),
  abbreviations: new Set(
    wordsIn('usw etc inc corp ltd co mio mrd bn tsd jan feb mär apr jun jul aug sep sept okt nov dez str tel u.s e.v o.ä'),
  ),
  starters: new Set(
    wordsIn(`der die das ein eine einen einem einer dies diese dieser dieses es er sie wir ich ihr sein seine ihre aber und oder doch
    denn in im am an auf aus bei mit nach von vor zu zum zur für über unter gegen seit während wenn als wie was wer wo warum so auch nun
    dann danach damit dazu dabei dagegen allerdings jedoch laut derzeit heute gestern bereits man nur noch`),
  ),
  ordinalDot: true,
  stopWords: new Set(
    wordsIn(`aber alle allem allen aller alles als also am an ander andere anderem anderen anderer anderes auch auf aus bei bereits bin bis
    bist da dabei damit danach dann das dass dein deine dem den denn der deren des dessen die dies diese diesem diesen dieser dieses
    doch dort du durch ein eine einem einen einer eines er es etwa euch für gegen gewesen hab habe haben hat hatte hatten hier hin hinter
    ich ihm ihn ihnen ihr ihre ihrem ihren ihrer im in indem ins ist jede jedem jeden jeder jedes jedoch jetzt kann kein keine keinem
    keinen keiner können könnte laut man mehr mein mich mir mit muss nach nicht nichts noch nun nur ob oder ohne sehr sein seine seinem
    seinen seiner seit selbst sich sie sind so solche soll sollen sondern sowie über um und uns unser unter viel vom von vor wann war
    waren warum was weil welche welchem welchen welcher wenn werde werden wie wieder will wir wird wirst wo wollen worden wurde wurden
    zu zum zur zwar zwischen`),
  ),
  cardinals: numbersIn(`null=0 ein=1 eine=1 einen=1 einem=1 einer=1 eins=1 zwei=2 drei=3 vier=4 fünf=5 sechs=6 sieben=7 acht=8 neun=9
    zehn=10 elf=11 zwölf=12 dreizehn=13 vierzehn=14 fünfzehn=15 sechzehn=16 siebzehn=17 achtzehn=18 neunzehn=19 zwanzig=20 dreißig=30 dreissig=30
    vierzig=40 fünfzig=50 sechzig=60 siebzig=70 achtzig=80 neunzig=90`),
  multipliers: numbersIn(`hundert=100 tausend=1e3 tsd=1e3 million=1e6 millionen=1e6 mio=1e6 milliarde=1e9 milliarden=1e9 mrd=1e9
    billion=1e12 billionen=1e12 bio=1e12 dutzend=12`),
  parts: numbersIn('hälfte=2 drittel=3 viertel=4 fünftel=5 sechstel=6 achtel=8 zehntel=10'),
  halves: new Set(['halbe', 'halben', 'halber', 'halbes']),
  rough: new Map(),
  andParts: [],
  countsInTwenties: false,
  months: numbersIn(`januar=1 jänner=1 februar=2 märz=3 april=4 mai=5 juni=6 juli=7 august=8 september=9 oktober=10 november=11 dezember=12
    jan=1 feb=2 mär=3 apr=4 jun=6 jul=7 aug=8 sep=9 sept=9 okt=10 nov=11 dez=12`),
  weekdays: numbersIn('montag=1 dienstag=2 mittwoch=3 donnerstag=4 freitag=5 samstag=6 sonnabend=6 sonntag=7'),
  decimalComma: true,
}
