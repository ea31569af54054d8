// Deeds of the news in French, German and Spanish, by the beginnings of their words: for holding ours against a passage, not for telling it.
import type { GlossedLanguage } from '../../text/lists/foreign-words.ts'

/**
 * "beginnings=English": any of the beginnings in a passage may be told by any of the English verbs. "+" joins a verb to the part that
 * stands elsewhere in its sentence, "$" closes a word. Written wide: a deed that is not in here is one we cannot judge.
 */
export const foreignDeeds: Readonly<Record<GlossedLanguage, string>> = {
  fr: `vend$|vends$|vendu|vendr|vendait|vente|cède|cédé|céder|cession|revend|écoul=sell
achet|achèt|rachet|rachèt|achat|rachat|acqui|acquér|repris|repren|reprend|s'offr=buy acquire|ouvr|ouvert|inaugur|rouvr=open reopen
ferm|clos$|clôt=close shut|prêt$|prêté|prête|prêter|prêts$=lend|emprunt=borrow|lou$|loue|loué|louer|location|bail$|baux$=rent lease let take
embauch|recrut|engag|nomm=hire recruit appoint|licenci|renvo|limog|congédi|remerci|débarqu|supprim|suppression=dismiss sack fire lay cut
acquitt|relax|innocent|blanchi|disculp=acquit clear|condamn|reconnu|coupable=convict sentence order fine jail|annul|cass|invalid|infirm=annul overturn cancel quash
confirm|maint|valid=uphold confirm maintain approve|approuv|adopt|autoris|vot|entérin|accept|ratifi|avalis|accord|octroy=approve adopt pass authorise accept clear back grant award
rejet|refus|repouss|écart|retoqu|débout|déclin|oppos=reject refuse block oppose|accus|reproch|dénonc|mis+examen|inculp|impute=accuse blame charge denounce
poursui|attaqu|assign|plainte|justice|procès=sue|interpell|arrêt|appréhend|garde=arrest detain|libér|relâch|élargi=release free
gagn|remport|obten|obtien|obtenu|victoire|triomph|battu|battre|bat$=win beat defeat|perd|défaite|battu|inclin=lose
augment|hauss|progress|grimp|bond|accroî|accru|croissance|montent|monté|relev|relèv|cru$|gonfl|envol=rise grow increase climb raise jump
bais|recul|chut|dimin|rédui|tomb|fléch|repli|décro|effondr|plong|dégring=fall drop decline decrease reduce cut
mort|tué|tuer|décè|décéd|périr|péri$|meurt=die kill|bless=hurt injure wound|sauv|secour=rescue save|détrui|ravag|anéant=destroy
vol$|volé|voler|dérob|cambriol=steal|démission|quitt|part$|parti$|retrait=resign leave quit|revient|revenu|retour=return
créé|crée|créer|création|fond=create found|constru|bâti|édifi=build|lanc=launch start|suspend|interromp|paus=suspend halt stop
interdi|prohib|bann=ban|lev$|levé|lève|lever=lift raise|inflig|amende|sanction=fine impose|payer|paie|paye|paya|vers$|versé|verse=pay
livr|fourni|approvision=supply deliver|retard|report|repouss|décal=delay postpone|fusion=merge|démenti|dément|nie$|nié$|nient|contest=deny
soutien|soutenu|appuy|défend=support back defend|critiqu|fustig|blâm=criticise|lou$|salu|félicit=praise|mena=threaten|remplac|succéd=replace succeed
attaqu|agress|bombard=attack|cessé|cesse|arrêté|mis+fin=stop end|invest=invest|abandonn|renonc=abandon drop`,
  de: `verkauf|verkäuf|veräußer|abgestoß|trennt|getrennt=sell|kauf|übernahm|übernimm|übernomm|übernehm|erwarb|erwirb|erworb|erwerb|gekauft|einkauf=buy acquire take
öffn|eröffn|eröffnung|weiht=open|schließ|schloss|geschloss|schlösse|schließung|dicht=close shut|lieh|leiht|verlieh|geliehen|kredit|darlehen=lend borrow
miet|pacht|leas|vermiet=rent lease let take|stell+ein|stellt+ein|stellte+ein|eingestellt|einstell|heuer|anwerb|ernenn|ernann|beruf=hire appoint stop
entlass|entließ|entläss|kündig|gekündigt|feuer|gefeuert|streich|strich|gestrich|abbau|baut+ab|baute+ab|abgebaut|kürz=dismiss sack fire lay cut
freispr|freigespr|sprach+frei|spricht+frei|sprechen+frei|entlast=acquit clear|verurteil|schuldig|haft=convict sentence order jail
aufheb|aufgehob|hob+auf|hebt+auf|kipp|gekippt|annull|nichtig=annul overturn lift quash|bestätig=uphold confirm|genehmig|bewillig|billig|gebilligt|erlaub|zugestimm|stimm|verabschied|gab+grünes|beschl|gewähr|erteil|stattgegeben|gab+statt|gibt+statt=approve adopt pass authorise accept back grant award
lehn+ab|lehnt+ab|lehnte+ab|abgelehn|ablehn|verwarf|verwirf|verworf|weis+zurück|wies+zurück|weist+zurück|zurückgewies|verweiger|blockier|verhinder|untersag=reject refuse block
warf+vor|wirft+vor|werfen+vor|vorgeworf|beschuldig|bezichtig|anklag|angeklag|klagt+an|klagte+an=accuse blame charge|verklag|klage$|klagt|klagte|geklagt=sue
festnahm|festgenomm|nahm+fest|nimmt+fest|nahmen+fest|nehmen+fest|verhaft=arrest detain|freilass|freigelass|ließ+frei|lässt+frei|ließen+frei|entlass=release free
gewann|gewinn|gewonn|sieg|siegt|besieg|schlug|schlägt|geschlag=win beat defeat|verlor|verlier|verlust|unterlag|unterlieg=lose
stieg|steig|gestieg|wuchs|wächst|gewachs|zunahm|zugenomm|nahm+zu|nimmt+zu|erhöh|kletter|leg+zu|legte+zu|legt+zu|zugeleg|wachstum|anstieg|anheb|hob+an|angehob=rise grow increase climb raise jump
fiel|fallen|fällt|gefall|sank|sink|gesunk|senk|rückgang|ging+zurück|geht+zurück|zurückgegang|schrump|brach+ein|bricht+ein|eingebroch|verring|reduzier|kürz=fall drop decline decrease reduce cut lower
starb|sterb|gestorb|tot$|tote|töt|getötet|ums+leben=die kill|verletz=hurt injure wound|rett|gerettet=rescue save|zerstör=destroy|stahl|stehl|gestohl|raub=steal
zurücktr|zurückgetr|trat+zurück|tritt+zurück|treten+zurück|verließ|verläss|verlass|ging$=resign leave quit|kehr+zurück|kehrt+zurück|kehrte+zurück|zurückgekehr|zurückkehr=return
schuf|schaff|schafft|geschaff|gründ=create found|bau$|baut|baute|bauen|gebaut|erricht=build|start|begann|beginn|begonn=launch start begin
aussetz|ausgesetz|setzt+aus|setzte+aus|stopp|unterbrach|unterbroch|paus=suspend halt stop|verbiet|verbot|verboten=ban|zahl|bezahl|gezahlt=pay
liefer|beliefer|versorg=supply deliver|verzöger|verschieb|verschob|verschoben=delay postpone|fusion|verschmelz=merge|bestreit|bestritt|dementier|leugn=deny
unterstütz|verteidig=support back defend|kritisier|rügt|rüge|gerügt=criticise|lobt|lobte|gelobt|würdig=praise|drohte|droht|gedroht=threaten|ersetz|ablös|abgelös|löst+ab|löste+ab=replace succeed
griff+an|greift+an|angegriff|angreif|attackier=attack|investier=invest|bußgeld|strafe=fine|gab+auf|gibt+auf|aufgegeb=abandon drop`,
  es: `vend|venta=sell|compr|adquir|adquier|adquis=buy acquire|abr|abiert|inaugur|reabr=open reopen|cerr|cierr|cierre|clausur=close shut
prest|présta=lend|alquil|arrend=rent lease let take|contrat|fich|nombr=hire appoint sign|despid|despedid|despid|cesó|cesad|destitu|recort|suprim|ech=dismiss sack fire lay cut
absolv|absuel|absuelt|exculp|exoner=acquit clear|conden|culpable=convict sentence order jail|anul|revoc=annul overturn cancel quash|confirm|ratific|mantuv|mantien=uphold confirm
aprob|aprueb|autoriz|aval|acept|adopt|conced|otorg=approve adopt pass authorise accept back grant award|rechaz|deneg|denieg|neg|nieg|tumb|bloque=reject refuse block deny
acus|culp|denunci|imput=accuse blame charge denounce|demand|querell|denunci=sue demand|deten|detien|detuv|arrest=arrest detain|liber|solt|excarcel=release free
gan|venc|derrot|triunf|victoria=win beat defeat|perd|pierd|derrot=lose|sub|aument|crec|increment|elev|encarec|creci|dispar=rise grow increase climb raise jump
baj|cay|cae$|caen$|caíd|descend|descien|reduj|reduc|disminu|desplom|hund|abarat|recort=fall drop decline decrease reduce cut lower
muer|murió|murier|falleci|mató|matar|mata$|muert=die kill|her|herid|hirió=hurt injure wound|rescat|salv=rescue save|destru|arras=destroy|rob=steal
dimit|dimis|renunci|abandon|dej|march=resign leave quit abandon|regres|volv|vuelv|retorn=return|cre|fund=create found|constru=build|lanz|inici|comenz|comienz|empez=launch start begin
suspend|paraliz|interrump|deten=suspend halt stop|prohíb|prohib|veta|vetó=ban|multó|multa|sancion=fine|pag=pay|suministr|entreg|abastec=supply deliver
retras|aplaz|demor|pospus|pospon=delay postpone|fusion=merge|desmint|desmient=deny|apoy|respald|defend|defiend=support back defend|critic|censur=criticise|elogi|alab=praise
amenaz=threaten|reemplaz|sustitu|suced=replace succeed|atac|ataque|agred=attack|invert|inviert|inversi=invest`,
}
