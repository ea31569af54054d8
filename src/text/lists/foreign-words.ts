// Small French, German and Spanish dictionaries of business news: what a verb or noun is in English, and the words around them.

/** Languages read through a dictionary. */
export type GlossedLanguage = 'fr' | 'de' | 'es'

/** Regular verbs by stem: French -er, German weak verbs, Spanish -ar. */
export const regularVerbs: Readonly<Record<GlossedLanguage, string>> = {
  fr: `annonc:announce achet:buy rachet:buy supprim:cut cré:create lanc:launch sign:sign report:postpone repouss:postpone condamn:condemn
accus:accuse arrêt:arrest lev:raise augment:raise embauch:hire recrut:hire ferm:close livr:deliver nomm:appoint rejet:reject confirm:confirm
rencontr:meet quitt:leave gagn:win remport:win financ:finance présent:present dévoil:unveil licenci:lay_off lou:rent command:order emploi:employ
gliss:slip déploy:deploy install:install publi:publish abandonn:abandon approuv:approve adopt:adopt refus:refuse inaugur:open test:test développ:develop`,
  de: `kauf:buy verkauf:sell eröffn:open bau:build investier:invest unterzeichn:sign verklag:sue gründ:found liefer:deliver erhöh:raise senk:cut
start:start veröffentlich:publish entschärf:soften verschärf:tighten schweig:stay_silent lehn:turn_down miet:rent pacht:lease plan:plan bestätig:confirm verhaft:arrest entwickel:develop test:test stopp:stop
finanzier:finance bestell:order genehmig:approve erweiter:expand verkünd:announce präsentier:present reduzier:reduce errichte:build`,
  es: `compr:buy anunci:announce firm:sign demand:sue aplaz:postpone retras:delay lanz:launch present:present contrat:hire recort:cut cre:create
nombr:appoint rechaz:reject confirm:confirm gan:win alquil:rent public:publish aument:raise financi:finance fabric:make instal:install
inaugur:open aprob:approve cancel:cancel entreg:deliver desarroll:develop acus:accuse abandon:abandon emple:employ`,
}

/** Other verbs: present singular, present plural, past singular, past plural, participle, infinitive and future, then English; "-" for none. */
export const irregularForeignVerbs: Readonly<Record<GlossedLanguage, string>> = {
  fr: `ouvre/ouvrent/ouvrit/ouvrirent/ouvert/ouvrir/ouvrira:open vend/vendent/vendit/vendirent/vendu/vendre/vendra:sell
construit/construisent/-/-/construit/construire/construira:build investit/investissent/-/-/investi/investir/investira:invest
perd/perdent/-/-/perdu/perdre/perdra:lose réduit/réduisent/-/-/réduit/réduire/réduira:reduce choisit/choisissent/-/-/choisi/choisir/choisira:choose
dément/démentent/-/-/démenti/démentir/démentira:deny acquiert/acquièrent/-/-/acquis/acquérir/acquerra:acquire
poursuit/poursuivent/-/-/poursuivi/poursuivre/poursuivra:sue achète/achètent/-/-/acheté/acheter/achètera:buy rachète/rachètent/-/-/racheté/racheter/rachètera:buy
lève/lèvent/-/-/levé/lever/lèvera:raise agrandit/agrandissent/-/-/agrandi/agrandir/agrandira:expand`,
  de: `übernimmt/übernehmen/übernahm/übernahmen/übernommen/übernehmen/-:take_over streicht/streichen/strich/strichen/gestrichen/streichen/-:cut
entlässt/entlassen/entließ/entließen/entlassen/entlassen/-:lay_off schließt/schließen/schloss/schlossen/geschlossen/schließen/-:close
ernennt/ernennen/ernannte/ernannten/ernannt/ernennen/-:appoint verschiebt/verschieben/verschob/verschoben/verschoben/verschieben/-:postpone
gewinnt/gewinnen/gewann/gewannen/gewonnen/gewinnen/-:win verliert/verlieren/verlor/verloren/verloren/verlieren/-:lose
trifft/treffen/traf/trafen/getroffen/treffen/-:meet unterschreibt/unterschreiben/unterschrieb/unterschrieben/unterschrieben/unterschreiben/-:sign
nennt/nennen/nannte/nannten/genannt/nennen/-:name erhält/erhalten/erhielt/erhielten/erhalten/erhalten/-:receive bestreitet/bestreiten/bestritt/bestritten/bestritten/bestreiten/-:deny`,
  es: `abre/abren/abrió/abrieron/abierto/abrir/abrirá:open vende/venden/vendió/vendieron/vendido/vender/venderá:sell
construye/construyen/construyó/construyeron/construido/construir/construirá:build invierte/invierten/invirtió/invirtieron/invertido/invertir/invertirá:invest
despide/despiden/despidió/despidieron/despedido/despedir/despedirá:lay_off cierra/cierran/cerró/cerraron/cerrado/cerrar/cerrará:close
niega/niegan/negó/negaron/negado/negar/negará:deny adquiere/adquieren/adquirió/adquirieron/adquirido/adquirir/adquirirá:acquire
detiene/detienen/detuvo/detuvieron/detenido/detener/detendrá:arrest pierde/pierden/perdió/perdieron/perdido/perder/perderá:lose
suprime/suprimen/suprimió/suprimieron/suprimido/suprimir/suprimirá:cut reduce/reducen/redujo/redujeron/reducido/reducir/reducirá:reduce
elige/eligen/eligió/eligieron/elegido/elegir/elegirá:choose amplía/amplían/amplió/ampliaron/ampliado/ampliar/ampliará:expand`,
}

/** Nouns and adjectives as "word=English", blanks of either written as an underscore. */
export const foreignNouns: Readonly<Record<GlossedLanguage, string>> = {
  fr: `usine=plant usines=plants centre_de_données=data_centre centres_de_données=data_centres site=site sites=sites campus=campus contrat=contract
contrats=contracts accord=agreement emplois=jobs postes=jobs salariés=employees employés=employees puces=chips magasin=shop magasins=shops bureau=office
bureaux=offices école=school hôpital=hospital pont=bridge gare=station port=port aéroport=airport prêt=loan participation=stake filiale=subsidiary
entreprise=company fusion=merger plainte=complaint enquête=investigation loi=law projet=project plan=plan mine=mine parc_éolien=wind_farm
réacteur=reactor réacteurs=reactors navire=ship navires=ships avions=aircraft trains=trains véhicules=vehicles voitures=cars logements=homes
laboratoire=laboratory modèle=model serveurs=servers bénéfice=profit perte=loss chiffre_d'affaires=revenue ventes=sales commande=order siège=headquarters
nouveau=new nouvelle=new nouveaux=new nouvelles=new deuxième=second premier=first première=first ferry=ferry ferries=ferries investissement=investment
construction=construction ouverture=opening fermeture=closure vente=sale rachat=purchase suppression=loss création=creation liaison=link raccordement=connection câble=cable règle=rule régulateur=regulator
seconde=second second=second tranche=phase ligne=line`,
  de: `Werk=plant Fabrik=factory Rechenzentrum=data_centre Rechenzentren=data_centres Standort=site Vertrag=contract Abkommen=agreement
Vereinbarung=agreement Stellen=jobs Arbeitsplätze=jobs Mitarbeiter=employees Beschäftigte=employees Chips=chips Filiale=branch Filialen=branches
Büro=office Schule=school Krankenhaus=hospital Brücke=bridge Bahnhof=station Hafen=port Flughafen=airport Kredit=loan Beteiligung=stake
Tochter=subsidiary Unternehmen=company Klage=lawsuit Gesetz=law Projekt=project Plan=plan Windpark=wind_farm Schiff=ship Schiffe=ships
Flugzeuge=aircraft Züge=trains Fahrzeuge=vehicles Autos=cars Wohnungen=homes Labor=laboratory Modell=model Server=servers Gewinn=profit
Verlust=loss Umsatz=revenue Auftrag=order Zentrale=headquarters Fähre=ferry Fähren=ferries neue=new neues=new neuen=new neuer=new zweites=second
zweite=second zweiten=second erstes=first erste=first ersten=first Campus=campus Bau=construction Eröffnung=opening Schließung=closure Verkauf=sale Kauf=purchase Behörde=authority Regel=rule Regeln=rules Regulierer=regulator
Stromanschluss=grid_connection Stromanschlüsse=grid_connections Netzanschluss=grid_connection Netzanschlüsse=grid_connections Anschlüsse=connections
Anschluss=connection ungenutzte=unused Saal=hall Halle=hall Termin=date Transformator=transformer Transformatoren=transformers Prüfung=test`,
  es: `planta=plant plantas=plants fábrica=factory centro_de_datos=data_centre centros_de_datos=data_centres sede=headquarters contrato=contract
acuerdo=agreement empleos=jobs puestos=jobs trabajadores=workers empleados=employees chips=chips tienda=shop tiendas=shops oficina=office
oficinas=offices escuela=school hospital=hospital puente=bridge puerto=port aeropuerto=airport préstamo=loan participación=stake filial=subsidiary
empresa=company demanda=lawsuit ley=law proyecto=project plan=plan parque_eólico=wind_farm barco=ship barcos=ships aviones=aircraft trenes=trains
vehículos=vehicles coches=cars viviendas=homes laboratorio=laboratory modelo=model servidores=servers beneficio=profit pérdida=loss
ingresos=revenue ventas=sales pedido=order nuevo=new nueva=new nuevos=new nuevas=new segundo=second segunda=second primer=first primera=first
campus=campus ferris=ferries construcción=construction apertura=opening cierre=closure venta=sale compra=purchase inversión=investment creación=creation línea=line regla=rule regulador=regulator conexión=connection`,
}

/** Articles, possessives, numbers up to ten, and prepositions. */
export const smallWords: Readonly<Record<GlossedLanguage, string>> = {
  fr: `un=a une=a le=the la=the les=the l'=the son=its sa=its ses=its leur=its aucun=no aucune=no deux=two trois=three quatre=four cinq=five six=six sept=seven huit=eight
neuf=nine dix=ten à=in en=in dans=in avec=with pour=for de=of du=of_the d'=of des=of au=in_the près_de=near`,
  de: `ein=a eine=a einen=a der=the die=the das=the den=the dem=the seine=its seinen=its sein=its kein=no keine=no keinen=no ihre=its ihren=its zwei=two drei=three vier=four
fünf=five sechs=six sieben=seven acht=eight neun=nine zehn=ten in=in im=in_the bei=near mit=with für=for von=of`,
  es: `un=a una=a el=the la=the los=the las=the su=its sus=its ningún=no ninguna=no dos=two tres=three cuatro=four cinco=five seis=six siete=seven ocho=eight nueve=nine
diez=ten en=in con=with por=for para=for de=of del=of_the cerca_de=near`,
}

/** Helpers before a participle or infinitive: past, will, or plan. */
export const foreignHelpers: Readonly<Record<GlossedLanguage, { past: string; will: string; plan: string }>> = {
  fr: { past: 'a ont', will: 'va vont', plan: 'veut veulent compte prévoit_de prévoient_de envisage_de souhaite' },
  de: { past: 'hat haben', will: 'wird werden', plan: 'will wollen plant' },
  es: { past: 'ha han', will: 'va_a van_a', plan: 'quiere quieren planea planean prevé' },
}

/** What only headlines have: adverbs that may go, what a verb's own preposition is in English, and months in their order. */
export const titleWords: Readonly<
  Record<
    GlossedLanguage,
    { readonly adverbs: string; readonly prepositions: readonly (readonly [string, string, string])[]; readonly months: string }
  >
> = {
  fr: {
    adverbs: 'encore|toujours|de nouveau|désormais',
    prepositions: [['slip', 'à', 'to']],
    months: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
  },
  de: {
    adverbs: 'weiter|weiterhin|erneut|nun|künftig|wieder',
    prepositions: [['stay silent', 'zu', 'on']],
    months: 'januar februar märz april mai juni juli august september oktober november dezember',
  },
  es: {
    adverbs: 'aún|todavía|ya|de nuevo',
    prepositions: [['enter service', 'en servicio', '']],
    months: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
  },
}
