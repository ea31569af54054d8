// Small French, German and Spanish dictionaries of business news: what a verb or noun is in English, and the words around them.

/** Languages read through a dictionary. */
export type GlossedLanguage = 'fr' | 'de' | 'es'

/** Regular verbs by stem: French -er, German weak verbs, Spanish -ar. */
export const regularVerbs: Readonly<Record<GlossedLanguage, string>> = {
  fr: `annonc:announce achet:buy rachet:buy supprim:cut cré:create lanc:launch sign:sign report:postpone repouss:postpone condamn:condemn
accus:accuse arrêt:arrest lev:raise augment:raise embauch:hire recrut:hire ferm:close livr:deliver nomm:appoint rejet:reject confirm:confirm
rencontr:meet quitt:leave gagn:win remport:win financ:finance présent:present dévoil:unveil licenci:lay_off lou:rent command:order emploi:employ
gliss:slip déploy:deploy install:install publi:publish abandonn:abandon approuv:approve adopt:adopt refus:refuse inaugur:open test:test développ:develop
doubl:double tripl:triple examin:examine impos:impose limit:limit prolong:extend menac:threaten critiqu:criticise exig:demand demand:ask_for
accord:grant attaqu:attack pirat:hack paralys:paralyse gel:freeze relanc:revive stopp:stop export:export abaiss:lower baiss:lower
relèv:raise plafonn:cap tax:tax autoris:authorise valid:approve contest:contest dénonc:denounce signal:report estim:estimate évalu:assess
compt:count aliment:supply raccord:connect équip:equip commercialis:sell remplac:replace recul:postpone retard:delay bloqu:block
renonc:give_up récolt:raise envisag:consider étudi:study`,
  de: `kauf:buy kündig:terminate verkauf:sell eröffn:open bau:build investier:invest unterzeichn:sign verklag:sue gründ:found liefer:deliver erhöh:raise senk:cut
start:start veröffentlich:publish entschärf:soften verschärf:tighten schweig:stay_silent lehn:turn_down miet:rent pacht:lease plan:plan bestätig:confirm verhaft:arrest entwickel:develop test:test stopp:stop
finanzier:finance bestell:order genehmig:approve erweiter:expand verkünd:announce präsentier:present reduzier:reduce errichte:build
verdoppel:double prüf:examine untersuch:investigate bewillig:grant erlaub:allow warn:warn forder:demand kritisier:criticise
drossel:throttle begrenz:limit deckel:cap besteuer:tax ersetz:replace verlänger:extend verzöger:delay blockier:block pausier:pause
nutz:use beliefer:supply versorg:supply erwart:expect meld:report beantrag:apply_for bekräftig:reaffirm vermiet:let verpacht:lease
kürz:cut steiger:raise halbier:halve verdreifach:triple lizenzier:license trainier:train verlager:move sicher:secure enthüll:unveil
entdeck:discover untersag:prohibit verhäng:impose erteil:grant gewähr:grant`,
  es: `compr:buy anunci:announce firm:sign demand:sue aplaz:postpone retras:delay lanz:launch present:present contrat:hire recort:cut cre:create
nombr:appoint rechaz:reject confirm:confirm gan:win alquil:rent public:publish aument:raise financi:finance fabric:make instal:install
inaugur:open aprob:approve cancel:cancel entreg:deliver desarroll:develop acus:accuse abandon:abandon emple:employ
duplic:double triplic:triple examin:examine investig:investigate limit:limit multiplic:multiply rebaj:lower baj:lower elev:raise
prorrog:extend bloque:block critic:criticise mult:fine acept:accept avis:warn capt:raise recaud:raise autoriz:authorise vet:veto
denunci:denounce paraliz:paralyse congel:freeze conect:connect export:export import:import reemplaz:replace entren:train inyect:inject
estudi:study prepar:prepare inici:start logr:win`,
}

/** Other verbs: present singular, present plural, past singular, past plural, participle, infinitive and future, then English; "-" for none. */
export const irregularForeignVerbs: Readonly<Record<GlossedLanguage, string>> = {
  fr: `ouvre/ouvrent/ouvrit/ouvrirent/ouvert/ouvrir/ouvrira:open vend/vendent/vendit/vendirent/vendu/vendre/vendra:sell
construit/construisent/-/-/construit/construire/construira:build investit/investissent/-/-/investi/investir/investira:invest
perd/perdent/-/-/perdu/perdre/perdra:lose réduit/réduisent/-/-/réduit/réduire/réduira:reduce choisit/choisissent/-/-/choisi/choisir/choisira:choose
dément/démentent/-/-/démenti/démentir/démentira:deny acquiert/acquièrent/-/-/acquis/acquérir/acquerra:acquire
poursuit/poursuivent/-/-/poursuivi/poursuivre/poursuivra:sue achète/achètent/-/-/acheté/acheter/achètera:buy rachète/rachètent/-/-/racheté/racheter/rachètera:buy
lève/lèvent/-/-/levé/lever/lèvera:raise rejette/rejettent/rejeta/rejetèrent/rejeté/rejeter/rejettera:reject agrandit/agrandissent/-/-/agrandi/agrandir/agrandira:expand
interdit/interdisent/-/-/interdit/interdire/interdira:ban durcit/durcissent/-/-/durci/durcir/durcira:tighten
rompt/rompent/rompit/-/rompu/rompre/rompra:break maintient/maintiennent/-/-/maintenu/maintenir/maintiendra:keep
obtient/obtiennent/obtint/obtinrent/obtenu/obtenir/obtiendra:get reçoit/reçoivent/reçut/reçurent/reçu/recevoir/recevra:receive
prend/prennent/prit/prirent/pris/prendre/prendra:take suspend/suspendent/-/-/suspendu/suspendre/suspendra:suspend
étend/étendent/étendit/étendirent/étendu/étendre/étendra:extend
produit/produisent/produisit/produisirent/produit/produire/produira:produce consomme/consomment/-/-/consommé/consommer/consommera:consume
remplace/remplacent/remplaça/-/remplacé/remplacer/remplacera:replace assouplit/assouplissent/-/-/assoupli/assouplir/assouplira:soften
fournit/fournissent/fournit/fournirent/fourni/fournir/fournira:supply élargit/élargissent/-/-/élargi/élargir/élargira:widen
défend/défendent/-/-/défendu/défendre/défendra:defend relève/relèvent/-/-/relevé/relever/relèvera:raise
gèle/gèlent/-/-/gelé/geler/gèlera:freeze`,
  de: `übernimmt/übernehmen/übernahm/übernahmen/übernommen/übernehmen/-:take_over streicht/streichen/strich/strichen/gestrichen/streichen/-:cut
entlässt/entlassen/entließ/entließen/entlassen/entlassen/-:lay_off schließt/schließen/schloss/schlossen/geschlossen/schließen/-:close
ernennt/ernennen/ernannte/ernannten/ernannt/ernennen/-:appoint verschiebt/verschieben/verschob/verschoben/verschoben/verschieben/-:postpone
gewinnt/gewinnen/gewann/gewannen/gewonnen/gewinnen/-:win verliert/verlieren/verlor/verloren/verloren/verlieren/-:lose
trifft/treffen/traf/trafen/getroffen/treffen/-:meet unterschreibt/unterschreiben/unterschrieb/unterschrieben/unterschrieben/unterschreiben/-:sign
nennt/nennen/nannte/nannten/genannt/nennen/-:name erhält/erhalten/erhielt/erhielten/erhalten/erhalten/-:receive bestreitet/bestreiten/bestritt/bestritten/bestritten/bestreiten/-:deny
verbietet/verbieten/verbot/verboten/verboten/verbieten/-:ban verlangt/verlangen/verlangte/verlangten/verlangt/verlangen/-:demand
zieht/ziehen/zog/zogen/gezogen/ziehen/-:pull bekommt/bekommen/bekam/bekamen/bekommen/bekommen/-:get
verlässt/verlassen/verließ/verließen/verlassen/verlassen/-:leave
beschließt/beschließen/beschloss/beschlossen/beschlossen/beschließen/-:decide_on bricht/brechen/brach/brachen/gebrochen/brechen/-:break
hält/halten/hielt/hielten/gehalten/halten/-:keep verbraucht/verbrauchen/verbrauchte/verbrauchten/verbraucht/verbrauchen/-:consume
überprüft/überprüfen/überprüfte/überprüften/überprüft/überprüfen/-:review ersetzt/ersetzen/ersetzte/ersetzten/ersetzt/ersetzen/-:replace
erlässt/erlassen/erließ/erließen/erlassen/erlassen/-:issue verspricht/versprechen/versprach/versprachen/versprochen/versprechen/-:promise
steckt/stecken/steckte/steckten/gesteckt/stecken/-:put`,
  es: `abre/abren/abrió/abrieron/abierto/abrir/abrirá:open vende/venden/vendió/vendieron/vendido/vender/venderá:sell
construye/construyen/construyó/construyeron/construido/construir/construirá:build invierte/invierten/invirtió/invirtieron/invertido/invertir/invertirá:invest
despide/despiden/despidió/despidieron/despedido/despedir/despedirá:lay_off cierra/cierran/cerró/cerraron/cerrado/cerrar/cerrará:close
niega/niegan/negó/negaron/negado/negar/negará:deny adquiere/adquieren/adquirió/adquirieron/adquirido/adquirir/adquirirá:acquire
detiene/detienen/detuvo/detuvieron/detenido/detener/detendrá:arrest pierde/pierden/perdió/perdieron/perdido/perder/perderá:lose
suprime/suprimen/suprimió/suprimieron/suprimido/suprimir/suprimirá:cut reduce/reducen/redujo/redujeron/reducido/reducir/reducirá:reduce
aprueba/aprueban/aprobó/aprobaron/aprobado/aprobar/aprobará:approve
elige/eligen/eligió/eligieron/elegido/elegir/elegirá:choose amplía/amplían/amplió/ampliaron/ampliado/ampliar/ampliará:expand
prohíbe/prohíben/prohibió/prohibieron/prohibido/prohibir/prohibirá:ban
endurece/endurecen/endureció/endurecieron/endurecido/endurecer/endurecerá:tighten rompe/rompen/rompió/rompieron/roto/romper/romperá:break
obtiene/obtienen/obtuvo/obtuvieron/obtenido/obtener/obtendrá:get recibe/reciben/recibió/recibieron/recibido/recibir/recibirá:receive
suspende/suspenden/suspendió/suspendieron/suspendido/suspender/suspenderá:suspend
extiende/extienden/extendió/extendieron/extendido/extender/extenderá:extend sube/suben/subió/subieron/subido/subir/subirá:raise
mantiene/mantienen/mantuvo/mantuvieron/mantenido/mantener/mantendrá:keep
produce/producen/produjo/produjeron/producido/producir/producirá:produce
consume/consumen/consumió/consumieron/consumido/consumir/consumirá:consume
impone/imponen/impuso/impusieron/impuesto/imponer/impondrá:impose pide/piden/pidió/pidieron/pedido/pedir/pedirá:ask_for
exige/exigen/exigió/exigieron/exigido/exigir/exigirá:demand
sustituye/sustituyen/sustituyó/sustituyeron/sustituido/sustituir/sustituirá:replace
defiende/defienden/defendió/defendieron/defendido/defender/defenderá:defend`,
}

/** Nouns and adjectives as "word=English", blanks of either written as an underscore. */
export const foreignNouns: Readonly<Record<GlossedLanguage, string>> = {
  fr: `usine=plant usines=plants centre_de_données=data_centre centres_de_données=data_centres site=site sites=sites campus=campus contrat=contract
contrats=contracts accord=agreement emplois=jobs postes=jobs salariés=employees employés=employees puces=chips magasin=shop magasins=shops bureau=office
bureaux=offices école=school hôpital=hospital pont=bridge gare=station port=port aéroport=airport prêt=loan participation=stake filiale=subsidiary
entreprise=company fusion=merger plainte=complaint juge=judge juges=judges enquête=investigation loi=law projet=project plan=plan mine=mine parc_éolien=wind_farm
réacteur=reactor réacteurs=reactors navire=ship navires=ships avions=aircraft trains=trains véhicules=vehicles voitures=cars logements=homes
laboratoire=laboratory modèle=model serveurs=servers bénéfice=profit perte=loss chiffre_d'affaires=revenue ventes=sales commande=order siège=headquarters
       ferry=ferry ferries=ferries investissement=investment
construction=construction ouverture=opening fermeture=closure vente=sale rachat=purchase suppression=loss création=creation liaison=link raccordement=connection câble=cable règle=rule régulateur=regulator
  tranche=phase ligne=line
gouvernement=government ministre=minister ministère=ministry tribunal=court cour=court cour_d'appel=appeal_court parlement=parliament
sénat=Senate ville=city région=region commune=municipality conseil_municipal=city_council autorité=authority
autorité_de_la_concurrence=competition_authority gestionnaire_du_réseau=grid_operator opérateur=operator fournisseur=supplier
fabricant=manufacturer investisseur=investor investisseurs=investors chercheurs=researchers actionnaires=shareholders clients=customers
client=customer utilisateurs=users syndicat=union syndicats=unions riverains=residents règles=rules norme=rule normes=rules amende=fine
sanction=penalty sanctions=penalties procès=trial décision=decision appel=appeal accord-cadre=framework_agreement autorisation=permit
permis=permit moratoire=moratorium prix=prices tarif=rate tarifs=rates coûts=costs coût=cost croissance=growth prévision=forecast
prévisions=forecasts résultat=result résultats=results trimestre=quarter dette=debt capital=capital fonds=fund
levée_de_fonds=funding_round action=share actions=shares valeur=value marché=market production=production consommation=consumption
livraison=delivery livraisons=deliveries retard=delay pénurie=shortage panne=outage incendie=fire cyberattaque=cyber_attack
faille_de_sécurité=security_hole données=data intelligence_artificielle=artificial_intelligence ia=AI chatbot=chatbot assistant=assistant
robot=robot robots=robots logiciel=software puce=chip accélérateurs=accelerators processeur=processor processeurs=processors
semi-conducteurs=semiconductors électricité=electricity énergie=energy eau=water chaleur=heat chaleur_fatale=waste_heat réseau=grid
réseau_électrique=power_grid centrale=power_plant centrale_nucléaire=nuclear_plant éolienne=wind_turbine batterie=battery
batteries=batteries transformateur=transformer transformateurs=transformers bâtiment=building terrain=land partenariat=partnership
partenaire=partner droits=rights licence=licence recherche=research service=service services=services plateforme=platform application=app
version=version mise_à_jour=update commission_européenne=European_Commission union_européenne=European_Union équipe=team patron=chief
directeur=director procédure=proceedings projets=projects`,
  de: `Bundesrat=Bundesrat Bundestag=Bundestag Bundesnetzagentur=Bundesnetzagentur Bundeskartellamt=Bundeskartellamt Landgericht=regional_court Werk=plant Fabrik=factory Rechenzentrum=data_centre Rechenzentren=data_centres Standort=site Vertrag=contract Abkommen=agreement
Vereinbarung=agreement Stellen=jobs Arbeitsplätze=jobs Mitarbeiter=employees Beschäftigte=employees Chips=chips Filiale=branch Filialen=branches
Büro=office Schule=school Krankenhaus=hospital Brücke=bridge Bahnhof=station Hafen=port Flughafen=airport Kredit=loan Beteiligung=stake
Tochter=subsidiary Unternehmen=company Klage=lawsuit Gesetz=law Projekt=project Plan=plan Windpark=wind_farm Schiff=ship Schiffe=ships
Flugzeuge=aircraft Züge=trains Fahrzeuge=vehicles Autos=cars Wohnungen=homes Labor=laboratory Modell=model Server=servers Gewinn=profit
Verlust=loss Umsatz=revenue Auftrag=order Zentrale=headquarters Fähre=ferry Fähren=ferries
     Campus=campus Bau=construction Eröffnung=opening Schließung=closure Verkauf=sale Kauf=purchase Behörde=authority Regel=rule Regeln=rules Regulierer=regulator
Stromanschluss=grid_connection Stromanschlüsse=grid_connections Netzanschluss=grid_connection Netzanschlüsse=grid_connections Anschlüsse=connections
Anschluss=connection Saal=hall Halle=hall Termin=date Transformator=transformer Transformatoren=transformers Prüfung=test
Regierung=government Bundesregierung=federal_government Minister=minister Ministerium=ministry Gericht=court Parlament=parliament
Stadt=city Gemeinde=municipality Stadtrat=city_council Kommission=commission EU-Kommission=European_Commission Aufsicht=regulator
Behörden=authorities Kartellamt=cartel_office Netzbetreiber=grid_operator Betreiber=operator Anbieter=provider Hersteller=manufacturer
Chiphersteller=chip_maker Lieferant=supplier Investor=investor Investoren=investors Forscher=researchers Aktionäre=shareholders
Kunde=customer Kunden=customers Nutzer=users Gewerkschaft=union Anwohner=residents Datenschützer=data_protection_officers Konzern=group
Norm=rule Strafe=fine Bußgeld=fine Richter=judge Urteil=ruling Verfahren=proceedings Berufung=appeal Genehmigung=permit Verbot=ban Moratorium=moratorium
Entscheidung=decision Preis=price Preise=prices Tarif=rate Tarife=rates Kosten=costs Wachstum=growth Prognose=forecast Ergebnis=result
Ergebnisse=results Quartal=quarter Schulden=debt Kapital=capital Fonds=fund Finanzierungsrunde=funding_round Aktie=share Aktien=shares
Anteil=stake Anteile=shares Wert=value Markt=market Produktion=production Verbrauch=consumption Lieferung=delivery Lieferungen=deliveries
Verzögerung=delay Mangel=shortage Ausfall=outage Störung=disruption Brand=fire Cyberangriff=cyber_attack Sicherheitslücke=security_hole
Daten=data Künstliche_Intelligenz=artificial_intelligence KI=AI Chatbot=chatbot Assistent=assistant Roboter=robots Software=software
Chip=chip Beschleuniger=accelerators Prozessor=processor Prozessoren=processors Halbleiter=semiconductors Strom=electricity Energie=energy
Wasser=water Wärme=heat Abwärme=waste_heat Netz=grid Stromnetz=power_grid Kraftwerk=power_plant Kernkraftwerk=nuclear_plant
Batterie=battery Batterien=batteries Gebäude=building Grundstück=land Partnerschaft=partnership Partner=partner Rechte=rights
Lizenz=licence Forschung=research Dienst=service Dienste=services Plattform=platform Anwendung=app Version=version Team=team Chef=chief
Übernahme=takeover Start=start Ausbau=expansion Erweiterung=expansion Bericht=report Studie=study Umfrage=survey Schulen=schools
Schüler=pupils Bürger=citizens Länder=states Rechenleistung=computing_power Stellenabbau=job_cuts Grenze=limit Frist=deadline
Antrag=application Bauantrag=planning_application Klagen=lawsuits Verträge=contracts Projekte=projects Pläne=plans Standorte=sites
Modelle=models Miete=rent Fabriken=factories Vereinbarungen=agreements Büros=offices Brücken=bridges Bahnhöfe=stations Häfen=ports
Flughäfen=airports Krankenhäuser=hospitals Kredite=loans Beteiligungen=stakes Töchter=subsidiaries Gesetze=laws Windparks=wind_farms Labore=laboratories
Gewinne=profits Verluste=losses Aufträge=orders Säle=halls Hallen=halls Termine=dates Prüfungen=tests Regierungen=governments Gerichte=courts Städte=cities
Gemeinden=municipalities Lieferanten=suppliers Gewerkschaften=unions Konzerne=groups Normen=rules Strafen=fines Urteile=rulings Genehmigungen=permits
Verbote=bans Entscheidungen=decisions Prognosen=forecasts Quartale=quarters Märkte=markets Verzögerungen=delays Ausfälle=outages Störungen=disruptions
Brände=fires Cyberangriffe=cyber_attacks Sicherheitslücken=security_holes Chatbots=chatbots Assistenten=assistants Netze=grids Stromnetze=power_grids
Kraftwerke=power_plants Kernkraftwerke=nuclear_plants Grundstücke=plots Partnerschaften=partnerships Lizenzen=licences Plattformen=platforms
Anwendungen=apps Versionen=versions Teams=teams Übernahmen=takeovers Berichte=reports Studien=studies Umfragen=surveys Grenzen=limits Fristen=deadlines
Anträge=applications Bauanträge=planning_applications Werke=plants`,
  es: `planta=plant plantas=plants fábrica=factory centro_de_datos=data_centre centros_de_datos=data_centres sede=headquarters contrato=contract
acuerdo=agreement empleos=jobs puestos=jobs trabajadores=workers empleados=employees chips=chips tienda=shop tiendas=shops oficina=office
oficinas=offices escuela=school hospital=hospital puente=bridge puerto=port aeropuerto=airport préstamo=loan participación=stake filial=subsidiary
empresa=company demanda=lawsuit ley=law proyecto=project plan=plan parque_eólico=wind_farm barco=ship barcos=ships aviones=aircraft trenes=trains
vehículos=vehicles coches=cars viviendas=homes laboratorio=laboratory modelo=model servidores=servers beneficio=profit pérdida=loss
ingresos=revenue ventas=sales pedido=order
campus=campus ferris=ferries construcción=construction apertura=opening cierre=closure venta=sale compra=purchase inversión=investment creación=creation línea=line regla=rule regulador=regulator conexión=connection
gobierno=government ministro=minister ministerio=ministry tribunal=court juez=judge jueza=judge jueces=judges juzgado=court parlamento=parliament congreso=Congress
senado=Senate ciudad=city ayuntamiento=city_council región=region autoridad=authority autoridades=authorities agencia=agency
agencia_de_protección_de_datos=data_protection_agency comisión_europea=European_Commission unión_europea=European_Union operador=operator
operador_de_la_red=grid_operator proveedor=supplier fabricante=manufacturer inversor=investor inversores=investors
investigadores=researchers accionistas=shareholders cliente=customer clientes=customers usuarios=users sindicato=union sindicatos=unions
vecinos=residents reglas=rules norma=rule normas=rules multa=fine sanción=penalty sanciones=penalties juicio=trial sentencia=ruling
decisión=decision recurso=appeal permiso=permit licencia=licence moratoria=moratorium investigación=investigation
procedimiento=proceedings precio=price precios=prices tarifa=rate tarifas=rates coste=cost costes=costs crecimiento=growth
previsión=forecast previsiones=forecasts resultado=result resultados=results trimestre=quarter deuda=debt capital=capital fondo=fund
ronda=funding_round acción=share acciones=shares valor=value mercado=market producción=production consumo=consumption entrega=delivery
entregas=deliveries retraso=delay escasez=shortage avería=outage apagón=blackout incendio=fire ciberataque=cyber_attack
fallo_de_seguridad=security_flaw datos=data inteligencia_artificial=artificial_intelligence ia=AI asistente=assistant robot=robot
robots=robots software=software chip=chip aceleradores=accelerators procesador=processor procesadores=processors
semiconductores=semiconductors electricidad=electricity energía=energy agua=water calor=heat red=grid red_eléctrica=power_grid
central=power_plant central_nuclear=nuclear_plant batería=battery baterías=batteries transformador=transformer edificio=building
terreno=land suelo=land alianza=alliance socio=partner derechos=rights servicio=service servicios=services plataforma=platform
aplicación=app versión=version equipo=team director=director consejo=board centro=centre centros=centres contratos=contracts
proyectos=projects planes=plans modelos=models informe=report estudio=study encuesta=survey límite=limit plazo=deadline
solicitud=application alquiler=rent`,
}

/** Articles, possessives, numbers up to ten, and prepositions. */
export const smallWords: Readonly<Record<GlossedLanguage, string>> = {
  fr: `un=a une=a le=the la=the les=the l'=the son=its sa=its ses=its leur=its aucun=no aucune=no deux=two trois=three quatre=four cinq=five six=six sept=seven huit=eight
neuf=nine dix=ten à=in en=in dans=in avec=with pour=for de=of du=of_the d'=of des=of au=in_the près_de=near
contre=against sur=on sans=without entre=between aux=to_the plusieurs=several`,
  de: `ein=a eine=a einen=a der=the die=the das=the den=the dem=the seine=its seinen=its sein=its kein=no keine=no keinen=no ihre=its ihren=its zwei=two drei=three vier=four
fünf=five sechs=six sieben=seven acht=eight neun=nine zehn=ten in=in im=in_the bei=near mit=with für=for von=of
gegen=against um=by an=to aus=from ohne=without zwischen=between beim=at_the vom=of_the am=at_the auf=on mehrere=several`,
  es: `un=a una=a el=the la=the los=the las=the su=its sus=its ningún=no ninguna=no dos=two tres=three cuatro=four cinco=five seis=six siete=seven ocho=eight nueve=nine
diez=ten en=in con=with por=for para=for de=of del=of_the cerca_de=near
contra=against sobre=on sin=without entre=between a=to al=to_the varios=several varias=several`,
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
    prepositions: [
      ['slip', 'à', 'to'],
      ['warn', 'sur', 'of'],
      ['bet', 'sur', 'on'],
    ],
    months: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
  },
  de: {
    adverbs: 'weiter|weiterhin|erneut|nun|künftig|wieder',
    prepositions: [
      ['stay silent', 'zu', 'on'],
      ['warn', 'vor', 'of'],
      ['demand', 'von', 'from'],
    ],
    months: 'januar februar märz april mai juni juli august september oktober november dezember',
  },
  es: {
    adverbs: 'aún|todavía|ya|de nuevo',
    prepositions: [
      ['enter service', 'en servicio', ''],
      ['sue', 'a', ''],
      ['warn', 'de', 'of'],
      ['fine', 'a', ''],
      ['accuse', 'a', ''],
    ],
    months: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
  },
}

/** Adjectives as "forms=English", forms by "/": French and Spanish set most behind the noun; German ones stand without their ending. */
export const foreignAdjectives: Readonly<Record<GlossedLanguage, string>> = {
  fr: `nouveau/nouvelle/nouveaux/nouvelles=new deuxième/second/seconde=second premier/première=first ouvert/ouverte/ouverts/ouvertes=open
européen/européenne/européens/européennes=European américain/américaine/américains/américaines=US chinois/chinoise/chinoises=Chinese français/française/françaises=French
allemand/allemande/allemands/allemandes=German national/nationale/nationaux=national public/publique/publics/publiques=public privé/privée/privés/privées=private
industriel/industrielle/industriels=industrial électrique/électriques=electric illégal/illégale/illégaux=illegal gratuit/gratuite/gratuits=free supplémentaire/supplémentaires=additional
grand/grande/grands/grandes=large petit/petite/petits/petites=small annuel/annuelle/annuels=annual trimestriel/trimestrielle/trimestriels=quarterly stratégique/stratégiques=strategic
local/locale/locaux/locales=local fédéral/fédérale=federal mondial/mondiale/mondiaux=global quantique/quantiques=quantum autonome/autonomes=autonomous inutilisé/inutilisée/inutilisés=unused`,
  de: `neu=new zweit=second erst=first ungenutzt=unused groß=large klein=small europäisch=European amerikanisch=US chinesisch=Chinese deutsch=German französisch=French staatlich=state
öffentlich=public privat=private streng=strict strenger=stricter illegal=illegal kostenlos=free zusätzlich=additional weiter=further jährlich=annual offen=open national=national
höher=higher niedriger=lower autonom=autonomous städtisch=municipal strategisch=strategic geplant=planned`,
  es: `nuevo/nueva/nuevos/nuevas=new segundo/segunda=second primer/primera=first abierto/abierta/abiertos/abiertas=open europeo/europea/europeos/europeas=European
estadounidense/estadounidenses=US chino/china/chinos/chinas=Chinese español/española/españoles=Spanish alemán/alemana=German francés/francesa=French nacional/nacionales=national
público/pública/públicos/públicas=public privado/privada/privados/privadas=private eléctrico/eléctrica/eléctricos=electric ilegal/ilegales=illegal gratuito/gratuita=free
adicional/adicionales=additional grande/grandes=large anual/anuales=annual trimestral/trimestrales=quarterly estratégico/estratégica=strategic local/locales=local
federal/federales=federal mundial/mundiales=global autónomo/autónoma=autonomous industrial/industriales=industrial`,
}

/**
 * Verbs that a headline takes apart, as "singular/plural/past/pasts/future+part:English"; "~" is where the object stands. The part ends the
 * clause in German and follows the verb in French and Spanish.
 */
export const partedVerbs: Readonly<Record<GlossedLanguage, string>> = {
  fr: `met/mettent/mit/mirent/mettra+en_service:bring~into_service met/mettent/mit/mirent/mettra+fin_à:end prend/prennent/prit/prirent/prendra+le_contrôle_de:take_control_of
porte/portent/porta/-/portera+plainte_contre:file_a_complaint_against fait/font/fit/firent/fera+appel_de:appeal_against`,
  de: `stellt/stellen/stellte/stellten+vor:present lehnt/lehnen/lehnte/lehnten+ab:turn_down weist/weisen/wies/wiesen+ab:dismiss weist/weisen/wies/wiesen+zurück:reject
sammelt/sammeln/sammelte/sammelten+ein:raise stimmt/stimmen/stimmte/stimmten+zu:approve kündigt/kündigen/kündigte/kündigten+an:announce schaltet/schalten/schaltete/schalteten+ab:switch_off
nimmt/nehmen/nahm/nahmen+in_Betrieb:bring~into_service legt/legen/legte/legten+lahm:paralyse legt/legen/legte/legten+vor:present legt/legen/legte/legten+offen:disclose
baut/bauen/baute/bauten+aus:expand baut/bauen/baute/bauten+ab:cut setzt/setzen/setzte/setzten+aus:suspend gibt/geben/gab/gaben+auf:give_up gibt/geben/gab/gaben+frei:release
räumt/räumen/räumte/räumten+ein:concede zieht/ziehen/zog/zogen+zurück:withdraw führt/führen/führte/führten+ein:introduce hebt/heben/hob/hoben+an:raise hebt/heben/hob/hoben+auf:lift
schließt/schließen/schloss/schlossen+ab:conclude bietet/bieten/bot/boten+an:offer löst/lösen/löste/lösten+ab:replace kauft/kaufen/kaufte/kauften+auf:buy_up`,
  es: `pone/ponen/puso/pusieron/pondrá+en_marcha:start_up pone/ponen/puso/pusieron/pondrá+en_servicio:bring~into_service pone/ponen/puso/pusieron/pondrá+fin_a:end
entra/entran/entró/entraron/entrará+en_el_capital_de:buy_into saca/sacan/sacó/sacaron/sacará+a_la_venta:put~on_sale`,
}
