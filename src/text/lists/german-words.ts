// German writes every noun with a capital: the nouns that news leaves bare, and the names that stand behind an article.
import { wordsIn } from './word-lists.ts'

/** Nouns that stand without an article in news, by their last part: what is not counted, what persons and houses are, and set phrases. */
export const bareNouns: readonly string[] = wordsIn(`strom wasser energie gas öl stahl geld kapital software hardware kohle holz beton gold
  silber kupfer stoff wärme kälte licht luft regen schnee sturm hitze hilfe erfolg arbeit personal material technik musik kritik protest
  widerstand gewalt druck betrug bedarf zeit zeiten platz blick bezug sicht anspruch recht angst wut hunger krieg frieden fleisch milch getreide
  weizen kaffee sport fußball kunst kultur politik wirtschaft industrie handel verkehr höhe kürze dauer größe menge liebe freude
  führung betrieb kraft haft rente not gang brand grund gründen folge folgen angaben angabe bericht berichte beispiel ende anfang mitte
  euro dollar franken prozent punkte grad liter tonnen hektar kilometer meter stück paar kisten stunden stunde minuten minute sekunden tage tag
  tagen nacht abend morgen mittag woche wochen monat monate monaten jahr jahre jahren jahrzehnt quartal sommer winter herbst frühjahr frühling
  wochenende gewinn verlust umsatz ergebnis daten chip chips karte karten server rechner geräte anlagen anlage leitung leitungen
  zentrum zentren werk werke werken kraftwerk reaktor reaktoren netz netze halle hallen haus häuser schule schulen klinik kliniken bahnhof
  hafen park campus gelände bau brücke straße strecke auto autos wagen zug züge schiff schiffe flugzeug flugzeuge flüge flug brot bier wein preis
  preise preisen kosten zoll zölle zöllen steuer steuern zins zinsen schulden kredit kredite aktie aktien anteil anteile anleihe anleihen fonds
  markt märkte märkten plan pläne plänen ziel ziele gesetz gesetze regel regeln verbot urteil klage klagen verfahren vertrag verträge
  verträgen auftrag aufträge kauf verkauf miete antrag anträge anteilen studie umfrage zahl zahlen fall fälle fällen unfall opfer
  menschen kinder kindern frauen männer leute eltern familien mieter kunde kunden nutzer bürger bürgern einwohner anwohner wähler arbeiter
  mitarbeiter mitarbeitern beschäftigte beschäftigten angestellte ärzte arzt lehrer schüler forscher experten experte analysten analyst
  händler bauer bauern landwirte landwirt fahrer soldaten polizei feuerwehr behörde behörden gericht gerichte regierung regierungen parlament
  partei parteien koalition opposition kabinett senat verein verband verbände gewerkschaft firma firmen unternehmen konzern konzerne gruppe bank
  banken börse kasse amt ämter rat räte stadt städte städten gemeinde gemeinden dorf dörfer land länder ländern staat staaten region
  regionen welt europa-league bund betreiber anbieter hersteller versorger entwickler investor investoren geber nehmer partner tochter mutter
  riese labor labore modell modelle produkt produkte rakete satellit satelliten waffe waffen medien zeitung zeitungen magazin sender spiel
  spiele tor tore saison liga finale titel mannschaft team trainer film filme buch bücher bild bilder ausstellung frage fragen antwort
  problem probleme lösung streit streik streiks gespräche gesprächen treffen gipfel wahl wahlen stimme stimmen bedingungen
  zustand stelle stellen posten amtszeit leben tod gesundheit krankheit virus impfstoff medikamente forschung bildung umwelt klima natur tiere
  bedenken zweifel hinweise hinweis kreise kreisen quelle quellen teil teile hälfte drittel mehrheit rekord wachstum verbrauch angebot nachfrage
  nachwuchs ersatz verstärkung abstand vorsprung ausgleich sieg niederlage luftfahrt raumfahrt ziegelei bremse satz sätze konto konten
  trümmern flammen gefahr lage ort orten seite seiten form richtung sicht verdacht verdachts vorwurf vorwürfe anklage strafe vorjahr vorjahres
  halbleiter prozessor prozessoren beschleuniger grafikprozessoren rechenleistung leistung kühlung abwärme anschluss anschlüsse ausbau
  belegschaft standort standorte filiale filialen kollegen kollege freund freunde gegner rivale rivalen konkurrent konkurrenten berater berufung
  wechsel stiftung beihilfe start-up start-ups startup startups neubau umbau abbau rückruf rücktritt hausdurchsuchung güter waren ware tier übernachtungen
  reihe nähe ruhe ferne eile sorge ebene linie serie ehe krise breite tiefe länge stärke schwebe messe presse schwäche summe klasse rolle spitze
  sprache weise güte treue würde reserve probe pause debatte haushalte vorsorge fürsorge wind offshore onshore auskunft bord uhr art arten honorar beitritt agentur agenturen publikum pokal wirbel pille pillen wolke vortrag vorträge spezialist spezialisten spezialistin pionier dienstleister reederei fluggesellschaft kette
  schritt schritte schaden schäden last lasten gebühr gebühren lohn löhne gehalt gehälter jobs job mrd mio`)

/** What a person is: a name follows, and these are no part of it. */
export const germanRoles: readonly string[] =
  wordsIn(`herr herrn frau dr prof professor professorin präsident präsidentin kanzler kanzlerin minister
  ministerin chef chefin sprecher sprecherin vorstand vorständin vorsitzende vorsitzender vorsitzenden direktor direktorin anwalt anwältin richter richterin
  staatsanwalt staatsanwältin trainer trainerin bürgermeister bürgermeisterin oberbürgermeister gouverneur könig königin papst kaiser prinz
  prinzessin graf gründer gründerin mitgründer manager managerin analyst analystin forscher forscherin autor autorin regisseur schauspieler schauspielerin
  sänger sängerin stürmer torwart abgeordnete abgeordneter senator senatorin botschafter botschafterin kommissar kommissarin general oberst
  politiker politikerin experte expertin leiter leiterin geschäftsführer geschäftsführerin aufsichtsrat ministerpräsident ministerpräsidentin
  bundespräsident bundeskanzler bundeskanzlerin unternehmer unternehmerin händler künstler künstlerin journalist journalistin stellvertreter kandidat kandidatin
  nachfolger nachfolgerin vorgänger vorgängerin milliardär ökonom ökonomin`)

/** Places and bodies that German names with an article, or that stand bare: lands, rivers, seas, large towns of three countries. */
export const germanPlaces: ReadonlySet<string> = new Set(
  wordsIn(`schweiz türkei ukraine slowakei mongolei niederlande usa europa asien afrika amerika elbe rhein donau oder main spree havel weser
  mosel neckar isar inn saale ruhr ostsee nordsee mittelmeer alpen harz schwarzwald balkan karibik arktis antarktis bayern sachsen hessen
  saarland thüringen niedersachsen brandenburg mecklenburg-vorpommern rheinland-pfalz baden-württemberg nordrhein-westfalen schleswig-holstein
  sachsen-anhalt berlin hamburg münchen köln frankfurt stuttgart düsseldorf leipzig dortmund essen bremen dresden hannover nürnberg duisburg
  bochum wuppertal bielefeld bonn münster karlsruhe mannheim augsburg wiesbaden mainz kiel rostock potsdam erfurt magdeburg halle kassel freiburg
  aachen chemnitz lübeck jena ulm regensburg würzburg heidelberg tübingen wien graz linz salzburg innsbruck zürich genf basel bern lausanne
  luzern schwerin rügen sylt straßburg brüssel paris london madrid rom mailand warschau prag moskau kiew peking tokio lissabon kopenhagen athen
  venedig florenz turin lüttich antwerpen den-haag washington russland england schottland tirol kärnten steiermark südtirol`),
)
/** Rivers and lands that tell towns of one name apart: "Frankfurt am Main", "Freiburg im Breisgau". */
export const townTail =
  /^ (?:am (?:Main|Rhein|Neckar|Inn|Lech|See|Harz)|an der (?:Oder|Saale|Donau|Havel|Spree|Ruhr|Weser|Elbe|Lahn|Isar|Mosel|Weinstraße|Aller)|im (?:Breisgau|Allgäu|Taunus)|ob der Tauber|in der Oberpfalz|auf Usedom)(?!\p{L})/u

/** Given names that German news has beside those of English. */
export const germanGivenNames: ReadonlySet<string> = new Set(
  wordsIn(`katharina friedrich carl herbert anneliese nele lukas stefan hans heinz gerhard helmut horst manfred werner dieter günter günther rolf
  bernd jörg frank ralf torsten thorsten sebastian florian tobias jan felix philipp moritz niklas jonas paul emil anton otto ludwig wilhelm
  heinrich hermann ernst ferdinand leopold maximilian matthias markus michael johannes christoph dirk holger detlef olaf oliver kai sigrid ursula
  ingrid renate monika petra sabine claudia birgit heike silke anja katja kerstin sandra susanne annette annalena franziska johanna charlotte
  sophie marie lena leonie hanna greta frieda elisabeth margarethe gertrud hildegard astrid svenja julia nina eva ricarda bettina gesine
  friederike wiebke harald reinhard siegfried volker winfried egon alfred arnold albert armin axel eckart joachim jochen konrad kurt roland rüdiger`),
)
/** Nouns behind which the name of what they are stands: "die Rakete Corvus", "der Sender Norda". */
export const callsName =
  /(?:stadt|gemeinde|insel|dorf|region|rakete|modell|film|buch|roman|serie|schiff|frachter|fähre|app|dienst|plattform|sender|magazin|zeitung|zeitschrift|marke|software|programm|system|projekt|bank|fonds|messe|festival|club|hotel|band|orchester|museum|theater|wirkstoff|medikament|sturm|orkan|satellit|sonde|computer|netzwerk|portal|agentur|klub)$/iu

/** Adverbs that open a sentence before its verb. */
export const openingAdverbs: ReadonlySet<string> = new Set(
  wordsIn(`zuletzt bisher heute gestern morgen inzwischen derzeit zudem dennoch trotzdem jetzt damals hinzu fest klar gemeinsam konkret schon gut
  sicher nun dann dort hier da daher darum deshalb deswegen zugleich gleichzeitig zuvor zunächst später früher bald oft selten meist meistens immer
  nie niemals manchmal vielleicht wohl etwa ungefähr fast kaum ebenso ebenfalls außerdem ferner weiter weiterhin insgesamt übrigens anschließend
  schließlich endlich erst stattdessen seither seitdem vorerst bislang künftig rund mehr weniger genug niemand jemand keiner jeder wer was nichts alles
  beides dies das es damit dafür dagegen dabei darin darauf daraus davon dazu hierzu danach offen unklar wichtig möglich nötig richtig falsch neu alt
  geplant bekannt betroffen verletzt vorgesehen denkbar umstritten entscheidend fraglich auffällig spätestens frühestens mindestens höchstens`),
)

/** Words from English that German sets before another with a hyphen: "Cloud-Anbieter", "KI-Labor" name nobody. */
export const compoundHeads: ReadonlySet<string> = new Set(
  wordsIn(`ki it ai tv pc e u s cloud online internet software hardware computer chip chips server tech digital mini open corona klima premium smartphone app
  gpu gpus cpu cpus lng co2 pkw lkw suv öko bio atom solar wind strom gas öl energie daten lithium batterie akku elektro hybrid ex vize co
  ceo cfo live top test pop rock hip-hop sport fußball tennis golf marathon netz web mobil handy startup start-up venture private-equity hedge
  milliarden millionen billionen prozent jahres monats tages nacht not rekord teil vor nach neben haupt groß klein neu alt halb ganz zwei drei vier
  kommunal landes bundes welt europa nato-mitglied ost west nord süd schwarz rot grün grünen steuer zoll zins preis markt pokal abo affiliate links akku`),
)
