// News words by meaning in English, French, German and Spanish, chosen by us: what tells the same event in two languages together.
import { stemOf } from '../stems.ts'

/** One meaning a line: the English words name it; then French; German; Spanish. */
const lines = `
earthquake quake tremor | séisme tremblement secousse | Erdbeben Beben | terremoto sismo temblor
flood floods flooding | inondation inondations crue | Hochwasser Überschwemmung Überschwemmungen Flut | inundación inundaciones riada
fire blaze wildfire | incendie feu incendies | Brand Feuer Waldbrand Großbrand | incendio fuego incendios
storm hurricane | tempête ouragan orage | Sturm Orkan Unwetter | tormenta huracán temporal
drought heatwave | sécheresse canicule | Dürre Hitzewelle | sequía
explosion blast | explosion déflagration | Explosion Detonation | explosión
crash accident collision derailment | accident collision déraillement | Unfall Zusammenstoß Absturz Entgleisung Unglück | accidente choque colisión descarrilamiento
train railway rail | train ferroviaire chemin | Zug Bahn Eisenbahn | tren ferrocarril ferroviario
aircraft plane airliner flight | avion | Flugzeug Flug Maschine | avión vuelo
airport | aéroport | Flughafen | aeropuerto
ferry ship vessel boat | navire bateau ferry | Schiff Fähre Frachter | barco buque transbordador
port harbour harbor | port | Hafen | puerto
bridge | pont | Brücke | puente
road motorway highway | route autoroute | Straße Autobahn | carretera autopista
dead killed deaths died | morts mort tués tué décès | Tote Toten tot getötet starben Todesopfer | muertos muerto fallecidos murieron
injured wounded hurt | blessés blessé | Verletzte verletzt Verletzten | heridos herido lesionados
missing | disparus disparu | vermisst Vermisste | desaparecidos desaparecido
rescue rescued | sauvetage secours sauvés | Rettung gerettet Rettungskräfte | rescate rescatados
evacuated evacuation | évacués évacuation | evakuiert Evakuierung | evacuados evacuación
police | police policiers gendarmes | Polizei | policía
arrest arrested arrests detained | arrêté arrêtés arrestation interpellé interpellés | festgenommen Festnahme verhaftet | detenido detenidos detención arresto
court judge tribunal | tribunal juge cour | Gericht Richter | tribunal juez juzgado corte
trial | procès | Prozess Verfahren | juicio proceso
ruling verdict judgment | jugement verdict décision arrêt | Urteil Entscheidung | sentencia fallo veredicto decisión
sentence sentenced jailed prison | condamné prison peine | verurteilt Haft Gefängnis Haftstrafe | condenado cárcel prisión condena
lawsuit sues sue sued complaint | plainte poursuit attaque | Klage verklagt klagt | demanda demanda demandó querella
fine fined penalty | amende sanction | Geldbuße Strafe Bußgeld | multa sanción multado
fraud | fraude escroquerie | Betrug | fraude estafa
inquiry investigation probe investigates | enquête | Ermittlung Ermittlungen Untersuchung untersucht prüft | investigación investiga
antitrust competition | concurrence | Kartell Wettbewerb Kartellamt | competencia
election elections vote poll | élection élections vote scrutin | Wahl Wahlen Abstimmung | elecciones elección votación comicios
parliament assembly | parlement assemblée | Parlament Bundestag | parlamento congreso
minister | ministre | Minister Ministerin | ministro ministra
president | président présidente | Präsident Präsidentin | presidente presidenta
government | gouvernement | Regierung | gobierno
mayor | maire | Bürgermeister Bürgermeisterin | alcalde alcaldesa
law bill legislation | loi | Gesetz | ley
rule rules regulation | règle règles règlement | Regel Regeln Vorschrift Verordnung | norma reglas regla reglamento
tax levy | taxe impôt | Steuer Abgabe | impuesto tasa
budget | budget | Haushalt Etat | presupuesto
strike walkout | grève débrayage | Streik Warnstreik Arbeitsniederlegung | huelga paro
union unions | syndicat syndicats | Gewerkschaft Gewerkschaften | sindicato sindicatos
protest demonstration protesters | manifestation manifestants | Protest Demonstration Proteste Demonstranten | protesta manifestación manifestantes
resigns resignation resigned | démission démissionne | Rücktritt tritt zurückgetreten | dimisión dimite renuncia
appoints appointed names | nomme nommé nomination | ernennt ernannt Ernennung beruft | nombra nombrado nombramiento
sanctions | sanctions | Sanktionen | sanciones
talks negotiations summit | négociations pourparlers sommet | Verhandlungen Gespräche Gipfel | negociaciones cumbre
agreement deal accord | accord entente | Abkommen Vereinbarung Einigung | acuerdo pacto
ceasefire truce | trêve cessez-le-feu | Waffenruhe Feuerpause | tregua
attack | attaque attentat | Angriff Anschlag | ataque atentado
war | guerre | Krieg | guerra
army military troops | armée militaires troupes | Armee Militär Truppen | ejército militares tropas
refugees migrants | réfugiés migrants | Flüchtlinge Migranten | refugiados migrantes
hospital clinic | hôpital clinique | Krankenhaus Klinik | hospital clínica
virus outbreak epidemic | virus épidémie foyer | Virus Ausbruch Epidemie | virus brote epidemia
vaccine | vaccin | Impfstoff Impfung | vacuna
drug medicine treatment | médicament traitement | Medikament Arznei Arzneimittel Therapie | medicamento fármaco tratamiento
school pupils | école élèves | Schule Schüler | escuela colegio alumnos
university | université | Universität Hochschule | universidad
children child | enfants enfant | Kinder Kind | niños menores
bank lender | banque | Bank | banco
interest rate rates | taux intérêt | Zins Leitzins Zinsen Zinssatz | tipos tipo interés
inflation | inflation | Inflation Teuerung | inflación
price prices pricing | prix tarif tarifs | Preis Preise | precio precios tarifas
profit earnings | bénéfice résultat | Gewinn Ergebnis | beneficio ganancias
loss losses | perte pertes | Verlust Verluste | pérdida pérdidas
revenue sales turnover | chiffre ventes recettes | Umsatz Erlöse | ingresos ventas facturación
shares stock | actions action titre | Aktien Aktie | acciones acción
bankruptcy insolvent insolvency | faillite insolvabilité redressement | Insolvenz Pleite insolvent | quiebra concurso insolvencia
takeover acquires acquisition buys buy purchase | rachat rachète acquisition acquiert achète | Übernahme übernimmt kauft erwirbt Kauf | compra adquiere adquisición opa
merger merge merges | fusion fusionne fusionnent | Fusion fusionieren Zusammenschluss | fusión fusiona fusionan
funding raises raised financing | levée lève financement | Finanzierung Finanzierungsrunde sammelt erhält | financiación ronda recauda capta
investment invest invests investor | investissement investit investir investisseur | Investition investiert Investor investieren | inversión invierte inversor invertir
loan credit debt | prêt crédit dette | Kredit Darlehen Schulden | préstamo crédito deuda
million millions | million millions | Million Millionen Mio | millón millones
billion billions | milliard milliards | Milliarde Milliarden Mrd | mil
jobs layoffs redundancies staff workers | emplois licenciements suppressions salariés postes | Stellen Arbeitsplätze Entlassungen Stellenabbau Beschäftigte | empleos despidos trabajadores puestos plantilla
factory plant works | usine | Werk Fabrik | fábrica planta
production output | production | Produktion Fertigung | producción
supply deliveries delivery shipment | livraison livraisons approvisionnement | Lieferung Lieferungen liefert Auslieferung | suministro entrega entregas
delay delayed postponed late | retard retardé reporté report repousse | Verzögerung verzögert verschoben verschiebt Verspätung | retraso retrasa aplaza aplazado demora
halt halted paused pause suspended stops | arrêt suspendu suspend pause interrompu | gestoppt stoppt Stopp Pause unterbrochen pausiert ausgesetzt | suspende suspendido paraliza pausa detiene
cancelled cancel scrapped | annulé annule abandon abandonne | abgesagt storniert gestrichen aufgegeben | cancelado cancela anula abandona
start begins opens open opening opened | ouvre ouverture démarre début commence | beginnt Beginn startet eröffnet Eröffnung Start | abre apertura comienza inicia inicio
closes closure close shut | ferme fermeture fermer | schließt Schließung geschlossen | cierra cierre cerrar
launch launches unveils presents | lance lancement présente dévoile | stellt vor präsentiert Vorstellung | lanza lanzamiento presenta
announces announced says plans plan | annonce prévoit projet plan | kündigt plant Plan Pläne Vorhaben | anuncia planea prevé proyecto plan
approves approved approval clears permit permission licence | approuve approuvé autorise autorisation permis feu-vert | genehmigt Genehmigung erlaubt Zulassung Erlaubnis bewilligt | aprueba aprobado autoriza autorización permiso licencia
rejects rejected refuses blocks | rejette refuse bloque rejeté | lehnt ab abgelehnt verweigert blockiert | rechaza rechazado deniega bloquea
bans ban prohibits | interdit interdiction | verbietet Verbot verboten | prohíbe prohibición
contract order | contrat commande | Vertrag Auftrag | contrato encargo pedido
lease leases rents rent tenant | bail loue location locataire | Miete mietet Mietvertrag Mieter | alquiler alquila arrienda arrendamiento inquilino
building construction build builds | construction bâtiment construit construire chantier | Bau baut Neubau errichtet Baustelle Gebäude | construcción construye construir edificio obras
hall | hall salle bâtiment | Halle | nave sala
site campus | site campus | Gelände Standort Campus | emplazamiento campus recinto
data centre center | centre données datacenter | Rechenzentrum Rechenzentren | centro datos
server servers | serveur serveurs | Server | servidor servidores
chip chips processor | puce puces processeur | Chip Chips Prozessor | chip chips procesador
computing compute | calcul | Rechenleistung | cómputo cálculo
model models | modèle modèles | Modell Modelle | modelo modelos
artificial intelligence AI | intelligence artificielle IA | künstliche Intelligenz KI | inteligencia artificial IA
software update | logiciel mise | Software Update Aktualisierung | programa actualización
outage blackout failure | panne coupure | Ausfall Stromausfall Störung Panne | apagón avería caída corte
hackers cyberattack breach hack | piratage cyberattaque pirates fuite | Hackerangriff Cyberangriff Datenleck Hacker | ciberataque piratas filtración
data privacy | données | Daten Datenschutz | datos privacidad
network grid | réseau | Netz Stromnetz | red
electricity power | électricité électrique courant | Strom Elektrizität | electricidad eléctrica luz
energy | énergie | Energie | energía
megawatt megawatts MW | mégawatts mégawatt MW | Megawatt MW | megavatios megavatio MW
wind turbine turbines | éolien éolienne éoliennes vent | Wind Windpark Windkraft | eólico eólica viento
solar | solaire | Solar Solarpark | solar
nuclear reactor | nucléaire réacteur | Kernkraft Atomkraft Reaktor Kernkraftwerk | nuclear reactor
gas | gaz | Gas Erdgas | gas
oil | pétrole | Öl Erdöl | petróleo crudo
water | eau | Wasser | agua
connection feeder link | raccordement liaison | Anschluss Netzanschluss Leitung | conexión enlace
operator | opérateur exploitant | Betreiber | operador
regulator authority watchdog | régulateur autorité | Behörde Aufsicht Regulierer Regulierungsbehörde | regulador autoridad
consultation | consultation | Konsultation Anhörung | consulta
queue waiting | file attente | Warteschlange Warteliste | cola espera
first | premier première | erste ersten erster | primera primero primer
second | deuxième seconde | zweite zweiten zweiter | segunda segundo
new | nouveau nouvelle nouveaux | neue neuen neuer neues | nuevo nueva nuevos
Monday | lundi | Montag | lunes
Tuesday | mardi | Dienstag | martes
Wednesday | mercredi | Mittwoch | miércoles
Thursday | jeudi | Donnerstag | jueves
Friday | vendredi | Freitag | viernes
Saturday | samedi | Samstag Sonnabend | sábado
Sunday | dimanche | Sonntag | domingo
January | janvier | Januar | enero
February | février | Februar | febrero
March | mars | März | marzo
April | avril | April | abril
May | mai | Mai | mayo
June | juin | Juni | junio
July | juillet | Juli | julio
August | août | August | agosto
September | septembre | September | septiembre
October | octobre | Oktober | octubre
November | novembre | November | noviembre
December | décembre | Dezember | diciembre
year | an année ans | Jahr Jahre | año años
month months | mois | Monat Monate | mes meses
percent | pourcent | Prozent | ciento
customers customer clients | clients client | Kunden Kunde | clientes cliente
phone smartphone | téléphone smartphone | Handy Smartphone Telefon | teléfono móvil
car cars vehicle | voiture voitures véhicule | Auto Autos Fahrzeug | coche coches vehículo
battery batteries | batterie batteries pile | Batterie Batterien Akku | batería baterías
recall recalls | rappel rappelle | Rückruf ruft | retirada retira
steel | acier | Stahl | acero
farmers | agriculteurs | Bauern Landwirte | agricultores
fish fishing | pêche poisson | Fisch Fischerei | pesca pescado
wine harvest crop | vin récolte vendange | Wein Ernte | vino cosecha vendimia
museum | musée | Museum | museo
film | film | Film | película
match final wins win victory | match finale gagne remporte victoire | Spiel Finale gewinnt Sieg | partido final gana victoria
coach | entraîneur | Trainer | entrenador
satellite rocket | satellite fusée | Satellit Rakete | satélite cohete
space | espace spatiale | Raumfahrt Weltraum | espacio espacial
study report researchers scientists | étude rapport chercheurs | Studie Bericht Forscher Wissenschaftler | estudio informe investigadores científicos
half | moitié demi | Hälfte halb | mitad
double doubles | double | verdoppelt doppelt | duplica doble
rise rises increase up | hausse augmente augmentation | steigt Anstieg erhöht Erhöhung steigen | sube alza aumento aumenta
fall falls cut cuts down | baisse réduit réduction diminue | sinkt fällt senkt Senkung Rückgang | baja reduce recorte bajada
Germany German | Allemagne allemand allemande | Deutschland deutsche deutscher deutschen | Alemania alemán alemana
France French | France français française | Frankreich französische französischer | Francia francés francesa
Spain Spanish | Espagne espagnol espagnole | Spanien spanische spanischer | España español española
Italy Italian | Italie italien italienne | Italien italienische | Italia italiano italiana
Switzerland Swiss | Suisse | Schweiz Schweizer | Suiza suizo
Austria Austrian | Autriche autrichien | Österreich österreichische | Austria austriaco
Belgium Belgian | Belgique belge | Belgien belgische | Bélgica belga
Netherlands Dutch | Pays-Bas néerlandais | Niederlande niederländische | Holanda neerlandés
Poland Polish | Pologne polonais | Polen polnische | Polonia polaco
Greece Greek | Grèce grec | Griechenland griechische | Grecia griego
Turkey Turkish | Turquie turc turque | Türkei türkische | Turquía turco
Russia Russian | Russie russe | Russland russische | Rusia ruso rusa
Ukraine Ukrainian | Ukraine ukrainien | Ukraine ukrainische | Ucrania ucraniano
China Chinese | Chine chinois | China chinesische | China chino
Japan Japanese | Japon japonais | Japan japanische | Japón japonés
India Indian | Inde indien | Indien indische | India indio
Brazil Brazilian | Brésil brésilien | Brasilien brasilianische | Brasil brasileño
Finland Finnish | Finlande finlandais | Finnland finnische | Finlandia finlandés
Sweden Swedish | Suède suédois | Schweden schwedische | Suecia sueco
Norway Norwegian | Norvège norvégien | Norwegen norwegische | Noruega noruego
Morocco Moroccan | Maroc marocain | Marokko marokkanische | Marruecos marroquí
Kenya Kenyan | Kenya kényan | Kenia kenianische | Kenia keniano
Europe European EU | Europe européen européenne UE | Europa europäische EU | Europa europeo europea UE
London | Londres | London | Londres
Brussels | Bruxelles | Brüssel | Bruselas
Geneva | Genève | Genf | Ginebra
Cologne | Cologne | Köln | Colonia
Munich | Munich | München | Múnich
Vienna | Vienne | Wien | Viena
Lisbon | Lisbonne | Lissabon | Lisboa
Milan | Milan | Mailand | Milán
Rome | Rome | Rom | Roma
Warsaw | Varsovie | Warschau | Varsovia
Antwerp | Anvers | Antwerpen | Amberes
Seville | Séville | Sevilla | Sevilla
Zaragoza | Saragosse | Saragossa Zaragoza | Zaragoza
Lyon | Lyon | Lyon | Lyon
Athens | Athènes | Athen | Atenas
Strasbourg | Strasbourg | Straßburg | Estrasburgo
`
const languages = ['en', 'fr', 'de', 'es'] as const
const byLanguage = readLines()

function readLines(): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const maps = new Map(languages.map((it) => [it as string, new Map<string, string>()]))
  for (const line of lines.trim().split('\n')) {
    const columns = line.split('|')
    const concept = columns[0]?.trim().split(' ')[0]?.toLowerCase() ?? ''
    for (const [i, language] of languages.entries())
      for (const word of (columns[i] ?? '').trim().split(' ')) {
        const stem = stemOf(word.normalize('NFKC').toLowerCase(), language)
        // The first line that claims a word keeps it, so the order of the lines decides between two meanings.
        if (!maps.get(language)?.has(stem)) maps.get(language)?.set(stem, concept)
      }
  }
  return maps
}

/** The meaning of a term as `termsOf` gives it, or undefined for a word that is no news word or a language without a list. */
export function conceptOf(term: string, language: string): string | undefined {
  return byLanguage.get(language.slice(0, 2).toLowerCase())?.get(term)
}
