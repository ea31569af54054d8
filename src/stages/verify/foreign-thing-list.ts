// Things of the news in German, French and Spanish, by the beginnings of their words: for holding ours against a passage, not for telling it.

/**
 * "English: German, French, Spanish", each language's beginnings of words beside each other, without accents; "$" closes a word. What a
 * German compound ends with counts as well.
 */
export const foreignThings: readonly string[] = `
scooter: roller scooter, trottinette, patinete
car vehicle automobile: auto$ autos wagen$ fahrzeug pkw, voiture vehicule, coche$ coches vehiculo automovil
lorry truck: lastwagen lkw laster$, camion, camion
bus coach: bus$ busse bussen, bus$ autobus autocar, autobus autocar
bicycle bike cyclist: fahrrad rad$ rader radfahr, velo cycliste, bicicleta ciclista
train rail railway: zug$ zuge$ zugen bahn$ eisenbahn, train ferroviaire, tren$ trenes ferrocarril ferroviari
tram underground metro subway: strassenbahn u-bahn$, tramway metro$, tranvia metro$
plane aircraft jet: flugzeug maschine$ jet$, avion appareil$, avion
flight airline carrier: flug$ fluge fluggesellschaft airline, vol$ vols$ compagnie, vuelo aerolinea
ship vessel boat: schiff boot, navire bateau, barco buque embarcacion
road street: strasse, route$ routes$ rue$ rues$, carretera calle
bridge: brucke, pont$ ponts$, puente
tunnel: tunnel, tunnel, tunel
airport: flughafen, aeroport, aeropuerto
port harbour: hafen, port$ ports$, puerto
station: bahnhof station, gare$ gares$ station, estacion
resort: ort$ skigebiet ferienort, station, estacion balneario
traffic: verkehr, circulation trafic, trafico
city town: stadt stadt$ stadte, ville$ villes$ centre-ville, ciudad pueblo
centre center downtown: zentrum innenstadt, centre-ville centre$, centro$
village: dorf dorfer, village, pueblo aldea
mayor town hall council municipality: burgermeister rathaus gemeinde stadtrat, maire$ mairie municipal, alcald ayuntamiento municipi
province region area district: provinz region gebiet bezirk kreis$, province region departement quartier zone$, provincia region comarca zona$ distrito
country nation state: land$ staat, pays$ etat$, pais$ estado$
island: insel, ile$ iles$, isla$ islas$
river lake: fluss see$, fleuve riviere lac$, rio$ rios$ lago
sea coast beach: meer kuste strand, mer$ cote$ plage, mar$ costa playa
mountain: berg gebirge, montagne, montan
forest wood: wald walder, foret bois$, bosque selva
house home building: haus hauser wohnung gebaude, maison logement immeuble batiment, casa$ casas$ vivienda edificio
flat apartment: wohnung, appartement, piso$ apartamento
roof: dach$ dacher, toit$ toits$ toiture, techo tejado
church: kirche dom$, eglise cathedrale, iglesia catedral
school pupil student: schul schuler student, ecole eleve etudiant lycee, escuela colegio alumn estudiante
teacher: lehrer lehrerin, enseignant professeur instituteur, maestr profesor docente
university: universitat hochschule, universite, universidad
hospital clinic: krankenhaus klinik spital, hopital clinique, hospital clinica
doctor physician nurse: arzt arzte arztin pfleger pflegekr, medecin infirmi, medic enfermer
patient: patient, patient, paciente
disease illness virus: krankheit virus, maladie virus, enfermedad virus
vaccine vaccination: impf, vaccin, vacun
medicine drug: medikament arznei, medicament, medicamento farmaco
factory plant works: fabrik werk$ werke$ anlage, usine fabrique, fabrica planta$ plantas$
warehouse store storage: lager, entrepot hangar, almacen nave$
shop store supermarket: laden geschaft supermarkt, magasin boutique supermarche, tienda supermercado
branch office: filiale buro niederlassung zweigstelle, agence bureau, sucursal oficina
bank lender: bank, banque, banco$ bancos$ bancari
company firm group business: unternehmen firma konzern gesellschaft betrieb, entreprise societe groupe compagnie, empresa compania grupo sociedad
shipping company line: reederei, armateur, naviera
shipyard yard: werft, chantier, astillero
manufacturer maker producer: hersteller produzent, fabricant constructeur producteur, fabricante productor
supplier: lieferant zulieferer, fournisseur, proveedor
worker employee staff job: arbeiter mitarbeiter beschaftigt angestellt arbeitnehmer personal stelle arbeitsplatz, salarie employe travailleur ouvrier emploi poste effectif, emplead trabajador obrer emple puesto plantilla
union labour: gewerkschaft, syndicat, sindicato
strike walkout: streik gestreikt, greve gréviste greviste, huelga paro$ paros$
wage pay salary: lohn gehalt gehalter tarif, salaire paie$ remuneration, salari sueldo
pension retirement: rente$ renten pension, retraite pension, pension jubila
price cost: preis kosten, prix$ cout, precio coste costo
tax levy: steuer abgabe, impot taxe, impuesto tasa$
property: grund, foncier fonciere, propiedad inmueble predial
budget spending: haushalt etat$ ausgaben, budget depense, presupuesto gasto
profit earnings: gewinn uberschuss ertrag, benefice profit, beneficio ganancia
loss: verlust, perte, perdida
revenue sales turnover: umsatz erlos, chiffre vente recettes, ingreso facturacion ventas
demand: nachfrage, demande, demanda
forecast outlook: prognose ausblick, prevision perspective, prevision pronostico
share stake: anteil aktie beteiligung, action part$ participation, accion participacion
investment invest: investition investier, investissement investi, inversion invert
loan credit debt: kredit darlehen schuld, pret$ prets$ credit dette, prestamo credito deuda
contract order agreement deal: vertrag auftrag abkommen vereinbarung einigung, contrat commande accord, contrato pedido acuerdo
application request: antrag gesuch bewerbung, demande requete candidature, solicitud peticion
plan project: plan$ plane planen vorhaben projekt, plan$ plans$ projet, plan$ planes$ proyecto
law bill act: gesetz, loi$ lois$, ley$ leyes$
court judge tribunal: gericht richter, tribunal juge$ juges$ cour$, tribunal juez$ jueces juzgado corte$
prosecutor: staatsanwalt, procureur parquet, fiscal$ fiscalia
lawyer: anwalt anwalte, avocat, abogad
prison jail: gefangnis haft, prison, prision carcel
fine penalty: geldstrafe strafe$ bussgeld, amende, multa
police officer: polizei polizist beamte, police policier gendarme, policia agente
firefighter fire: feuerwehr brand$ brande feuer, pompier incendie feu$, bombero incendio fuego
fire blaze: brand$ brande feuer$, incendie, incendio
soldier army troop military: soldat armee militar truppe bundeswehr, soldat armee militaire, soldado ejercito militar
attack: angriff anschlag attacke, attaque attentat, ataque atentado
weapon gun: waffe, arme$ armes$, arma$ armas$
war conflict: krieg konflikt, guerre conflit, guerra conflicto
government cabinet: regierung kabinett, gouvernement, gobierno
minister ministry: minister, ministre ministere, ministr ministerio
president: prasident, president, president
parliament lawmaker: parlament abgeordnete bundestag landtag, parlement depute senat, parlamento diputad congreso senado
election vote: wahl stimme abstimmung, election vote scrutin, eleccion voto votacion
party: partei, parti$ partis$, partido
opposition: opposition, opposition, oposicion
authority regulator agency watchdog: behorde amt$ aufsicht, autorite regulateur agence, autoridad regulador agencia
people person: mensch leute person personen, personne gens$ habitant, persona gente habitante
man: mann$ manner, homme$ hommes$, hombre
woman: frau$ frauen, femme$ femmes$, mujer
child: kind$ kinder kindern, enfant, nino nina hij
resident inhabitant neighbour: bewohner einwohner anwohner nachbar, habitant riverain voisin, vecin residente habitante
farmer farm: bauer$ bauern landwirt, agriculteur paysan ferme, agricultor campesin granja
fisherman fishing fish: fischer fisch, pecheur peche poisson, pescador pesca pez$ peces
skier ski skiing: ski, ski, esqui
hiker climber: wanderer bergsteiger kletterer, randonneur alpiniste grimpeur, senderista escalador montaner
tourist visitor guest: tourist besucher gast$ gaste, touriste visiteur, turista visitante
passenger traveller: passagier fahrgast reisende, passager voyageur, pasajero viajero
driver: fahrer, conducteur chauffeur, conductor chofer
victim: opfer, victime, victima
protest demonstration: protest demonstr, protest manifest, protest manifest
thief robbery theft: dieb einbrecher raub, voleur vol$ vols$ braquage, ladron robo$ robos$ atraco
accident crash collision: unfall ungluck zusammenstoss kollision, accident collision, accidente choque colision
explosion blast: explosion, explosion, explosion
earthquake quake: erdbeben beben, seisme tremblement, terremoto sismo seismo
magnitude: starke magnitude, magnitude, magnitud
flood flooding: hochwasser uberschwemm flut$, inondation crue$, inundacion
storm gale hurricane: sturm unwetter orkan, tempete orage ouragan, tormenta temporal huracan
rain snow: regen schnee, pluie neige, lluvia nieve
avalanche: lawine, avalanche, avalancha alud
drought heat: durre hitze, secheresse canicule chaleur, sequia calor
damage destroy: schad beschadig zerstor, degat dommage endommag detrui, dano danos danad danar daño destru
dozens: dutzend, dizaine douzaine, decena docena
hundreds: hunderte, centaine, centenar ciento
thousands: tausende, millier, miles$ millar
fuel petrol diesel gas: kraftstoff benzin diesel treibstoff gas$, carburant essence gazole gaz$, combustible gasolina gasoleo gas$
oil: ol$ erdol, petrole, petroleo
power electricity energy: strom$ energie elektrizitat, electricite energie courant, electricidad energia
electric electrical: elektr, electrique, electric
nuclear reactor: atom kernkraft reaktor, nucleaire reacteur, nuclear reactor
wind solar: wind solar, eolien vent solaire, eolic viento solar
battery: batterie akku, batterie pile$, bateria pila$
water: wasser, eau$ eaux$, agua
tyre: reifen, pneu, neumatico llanta
chemical chemicals: chemi, chimi, quimic
food: lebensmittel nahrung essen$, aliment nourriture, aliment comida
museum painting art: museum gemalde kunst, musee tableau peinture art$, museo cuadro pintura arte$
film cinema: film kino, film cinema, pelicula cine$
book author: buch$ bucher autor, livre auteur, libro autor
match game: spiel$ spiele, match$ partie, partido$ juego
team club: mannschaft team verein, equipe club, equipo club
coach trainer: trainer, entraineur, entrenador
player: spieler, joueur, jugador
goal: tor$ tore$ treffer, but$ buts$, gol$ goles$
title cup champion: titel pokal meister, titre coupe champion, titulo copa campeon
researcher scientist study: forscher wissenschaft studie, chercheur scientifique etude, investigador cientific estudio
phone computer software: handy computer software rechner, telephone ordinateur logiciel, telefono ordenador movil programa
data: daten, donnees, datos
ban prohibition: verbot, interdiction, prohibicion
rise increase higher rising: anstieg erhoh steig hoher, hausse augment, subida aumento alza
fall drop lower falling decline: ruckgang rucklaufig niedrig sink, baisse recul chute, caida bajada descenso
weak: schwach, faible, debil
strong: stark$ starke, fort$ forte$, fuert
high higher: hoch$ hohe hoher, haut$ haute eleve, alt$ alto alta
new: neu, nouveau nouvelle, nuev
current running: laufend aktuell derzeit, cours$ actuel, actual corriente curso
director head chief boss: direktor chef$ chefin leiter vorstand, directeur directrice patron$ chef$, director direc jefe$ jefa$ presidente
year: jahr, annee an$ ans$, ano$ anos$
quarter: quartal, trimestre, trimestre
month week day: monat woche tag$ tage, mois$ semaine jour$, mes$ meses semana dia$
night evening morning: nacht abend morgen$, nuit$ soir matin, noche tarde manana
animal dog horse cow: tier$ tiere hund pferd kuh$ kuhe, animal animaux chien cheval vache, animal perro caballo vaca`
  .trim()
  .split('\n')
