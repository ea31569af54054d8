// English nouns that news uses without an article where nothing says which: what is not counted, and what stands bare in set phrases.

/** Nouns that are mostly not counted: "loses patience", "faces criticism", "for disaster relief". */
export const massNouns: ReadonlySet<string> = new Set(
  `abortion absence pain land fallout involvement overtime outrage peril tech abuse access accountability action activism activity admiration advance advertising advice affordability agriculture aid
  air alcohol amnesty anger anxiety apathy applause arson art artillery asbestos assistance asylum attention austerity authority aviation
  backing backlash bail bankruptcy behaviour biology blame blood blowback boxing bread bribery broadband bullying   calm cancer cannabis capital capitalism carbon care caution celebration cement censorship chaos chemistry childbirth childcare
  citizenship clarity  clemency climate clothing coal  cocaine coercion collusion combat comfort commerce
  communication compassion compensation competition compliance computing concern condemnation conduct confidence confusion consent
  conservation construction consumption contact containment contempt contraception control cooperation copper copyright corn
  corruption cotton courage coverage credibility credit crime criticism crowding cruelty crypto culture custody cybersecurity damage
  danger darkness data death debris debt decency defence defiance delivery demand democracy denial denuclearisation deportation
  deregulation desalination deterrence detention diesel diplomacy disagreement disaster discipline disclosure
  discontent discord discretion discrimination disinformation dismay disorder dissent distress distribution diversity domination doubt drinking
  drought  duty economics education electricity embarrassment embezzlement emotion employment encouragement encryption
  energy enforcement engagement engineering enthusiasm entertainment entry environment equality equipment equity espionage ethanol
  ethics evidence exhaustion experience expertise exploitation exposure extortion extradition extremism failure faith fame farming fat
  fatigue favour fear feedback fighting finance fire fishing flexibility flooding food football footage fraud freedom freight friction
  friendship frustration fuel fun funding fundraising furniture gambling gas gasoline genocide globalisation gold golf goodwill
  governance grain gratitude grief growth guidance guilt gunfire hardware harm harassment hate hatred health healthcare heat help
  hemp heritage heroin hesitation history homelessness homework honesty honour hope hospitality hostility housing humanity humour hunger
  hygiene ice identity ideology ignorance immigration immunity impeachment importance imprisonment improvement inaction incitement inclusion
  income indifference industry inequality infection infighting inflation influence information infrastructure injustice innocence innovation
  insurance integration integrity intelligence interest interference intervention intimidation investment iron irony jail jazz journalism joy
  justice knowledge labour laughter lawlessness leadership legislation legitimacy leisure leniency leverage liability
  liberty life likelihood literacy literature lithium litigation loneliness looting love loyalty luck luggage machinery mail maintenance
  malaria malpractice management manpower manslaughter manufacturing marijuana marketing marriage mathematics meat media medicine meddling
  melancholy membership mercy methane migration milk mining misconduct misery misinformation mobility money morale morality motivation
  mourning murder music nationalism nature negligence neutrality news nickel nicotine noise nonsense nuclear nutrition
  obesity obscenity obstruction oil oversight ownership oxygen parenting parole participation patience patriotism pay
  peace perjury permission persecution piracy plastic pleasure plutonium poison policing politics pollution pornography poverty
  power praise precision pregnancy prejudice preparation pressure prevention pride prison privacy production productivity
  profit profiling progress propaganda prosperity prostitution protection protein proof prudence
  publicity punishment purity quantum racism radiation rage rain rape reality reassurance reconciliation reconstruction recovery
  recruitment recycling redistricting reform refuge regret regulation rehabilitation reinforcement rejection reliance relief religion
  remorse research resentment resilience resistance respect responsibility restraint retaliation revenge revenue rhetoric rice ridicule
  rioting risk rubber sabotage sadness safety salt sanctuary sanitation satire satisfaction scepticism schooling science scrutiny
  secrecy security segregation self-defence self-government self-isolation sewage sex sexism shame shelter shipping shock
  silence silicon silver slavery sleep smoking snow socialism software soil solace solar solidarity solitude sorrow soul-searching
  sovereignty speculation speed spending sport stability staff stamina steel stigma storage strength stress stupidity subversion
  success suffering sugar suicide sunlight supervision support surgery surrogacy surveillance suspicion suspense sustainability
  sympathy taxation technology television tension terror terrorism testimony testing therapy thinking timber time titanium
  tobacco tolerance torture tourism trade traffic trafficking training transparency transport
  transportation travel treason treatment trespass trouble trust truth turmoil turnout uncertainty unemployment unity unrest unveiling
  uranium urgency usage use vaccination vacation validation vandalism vengeance verification vetting violence voting vulnerability warfare
  warming waste water weakness wealth weather weaponry welfare wheat wildlife willpower wind wisdom wood work worship wrongdoing`.split(
    /\s+/,
  ),
)

/** Nouns of the list above that are as often counted: behind an adjective or a noun that says which one, they have an article. */
export const countedToo: ReadonlySet<string> = new Set(
  `action advance abuse air art backlash bankruptcy climate  competition concern credit crime culture danger
  death debt defence delivery demand denial disaster disagreement disorder distribution doubt drought duty environment emotion
  experience failure favour fear finance fire health history honour hope identity ideology impeachment improvement income
  industry infection influence interest intervention investment joy life likelihood love marriage medicine murder
  preparation presence pressure prison production profit   punishment rain rape reality recovery reform refuge regret rejection religion resistance responsibility risk
  sanctuary science shelter shock silence speed sport staff strength suicide suspicion tension   therapy time trade treatment truth uncertainty unveiling vacation weakness work`.split(
    /\s+/,
  ),
)

/** Nouns that name the only one of their kind where news names them alone: "the economy", "the border". */
export const onlyOnes: ReadonlySet<string> = new Set(
  `aftermath afternoon border deficit toll census climate constitution country coast east economy election electorate environment establishment evening
  far-left far-right future government internet left military moon morning nation north northeast northwest ocean past pandemic planet police
  presidency president press public rest right south southeast southwest stage status-quo sun top weather west world wake`.split(/\s+/),
)

/** Bare nouns behind a preposition: "in court", "under oath", "on trial". */
export const setPhrases: ReadonlySet<string> = new Set(
  `about-face at-home at-risk at-odds at-war at-work at-sea at-school at-stake by-force by-law by-phone by-surprise for-example for-help for-president
  for-governor for-senator for-mayor for-office for-re-election for-sale from-office from-jail from-prison from-home from-power from-school in-charge in-church in-class in-contempt
  in-contact in-control in-court in-custody in-danger in-debate in-detail in-doubt in-effect in-exile in-fact in-favour in-fear in-focus in-honour in-lieu in-light in-memory in-need in-full in-hand in-hospital in-hiding
  in-jail in-jeopardy in-limbo in-line in-love in-office in-part in-peril in-person in-place in-power in-principle in-prison in-private
  in-protest in-public in-question in-response in-retaliation in-return in-school in-search in-secret in-session in-spite in-support in-suspense in-tatters in-tears in-trouble in-view into-effect
  into-force into-law into-office into-power into-question of-age of-office off-air off-course off-guard on-air on-alert on-bail on-board on-camera on-course on-display
  on-duty on-edge on-fire on-foot on-hold on-leave on-loan on-notice on-offer on-parade on-parole on-record on-sale on-schedule
  on-stage on-standby on-strike on-target on-television on-time on-track on-trial on-video on-watch out-of-control out-of-court over-time per-cent
  to-court to-death to-jail to-justice to-power to-prison to-safety to-school to-trial to-work under-arrest under-attack under-control under-fire
  under-investigation under-lockdown under-oath under-pressure under-review under-siege under-threat under-way with-care without-bail without-charge
  without-trial without-warning`.split(/\s+/),
)

/** Verbs and the bare noun they make one deed with: "takes aim", "stands trial", "reverses course". */
export const boundObjects: ReadonlySet<string> = new Set(
  `bear-fruit bear-witness break-ground break-ranks break-silence cast-doubt change-course change-hands declare-victory declare-war draw-attention draw-fire
  draw-ire fall-victim find-fault gain-ground gain-momentum gain-support gain-traction get-approval get-support give-birth give-evidence give-ground give-way
  go-home go-public go-live talk-tough get-tough hold-court hold-office hold-talks join-forces keep-pace keep-quiet lay-siege leave-office leave-town lose-control lose-faith lose-ground lose-interest lose-money
  lose-patience lose-power lose-support lose-weight make-headway make-history make-peace make-progress make-room make-sense make-way open-fire pass-muster
  pay-attention pay-tribute plead-guilty pose-danger reach-agreement return-fire return-home reverse-course seek-office seek-refuge seek-asylum seek-re-election set-fire
  set-foot set-sail shift-blame show-support stand-firm stand-guard stand-trial take-action take-advantage take-aim take-care take-charge take-command take-control
  take-cover take-credit take-effect take-exception take-flight take-heart take-hold take-issue take-office take-part take-place take-power
  take-responsibility take-root take-shape take-shelter take-stage take-steps take-stock take-time walk-free win-acclaim win-approval win-election
  win-praise win-re-election win-support`.split(/\s+/),
)

/** Nouns of people by what they do or are: behind a name of a place they are one of many. */
export const peopleOf: ReadonlySet<string> = new Set(
  `national conservative liberal radical professional agent criminal moderate relative native activist actor actress adviser aide ally ambassador analyst attorney author baker banker billionaire biker businessman candidate captive celebrity
  child citizen clerk coach comedian commissioner congressman congresswoman consultant contender contractor cop coroner councillor critic dealer
  defector defendant delegate democrat deputy designer developer diplomat doctor donor driver editor employee engineer envoy executive expert
  farmer father fighter filmmaker gunman hopeful host hunter immigrant informant investor islamist journalist judge juror lawmaker lawyer
  legislator lobbyist man mayor mayor-elect migrant militant minister mother motorist mp nominee nurse officer official opponent owner parent passenger pastor
  physician pilot player poet policeman politician pollster priest prisoner professor prosecutor protester publisher rabbi reporter representative
  republican resident researcher scholar scientist senator sergeant sheriff shooter singer soldier spokesman spokesperson spokeswoman
  strategist striker student supporter surgeon survivor suspect teacher teenager terrorist tourist trader trooper tycoon veteran victim
  volunteer voter warden watchdog whistleblower witness woman worker writer`.split(/\s+/),
)

/** Adjectives that stand alone behind a verb: "found guilty", "goes public". */
export const aloneAdjectives: ReadonlySet<string> = new Set(
  `afraid right alive alone asleep available aware bankrupt certain clear close dead deep difficult eligible false firm flat free full fit guilty high
  illegal immune innocent invalid legal liable likely low missing muted open poor positive negative present public ready responsible safe sick silent steady
  strong subject tough true unconstitutional unfit unlikely void vulnerable wide wrong`.split(/\s+/),
)

/** Forms in -ing that tell which noun is meant, as adjectives do: "a booming economy". */
export const ingAdjectives: ReadonlySet<string> = new Set(
  `aging alarming booming breaking chilling competing conflicting crushing damaging damning declining devastating dying emerging escalating existing
  falling following forthcoming glowing governing growing incoming increasing lasting leading looming missing mounting ongoing opposing outgoing outstanding
  overwhelming pending promising protesting remaining rising ruling running scathing shocking sitting soaring startling stinging striking stunning surging surviving sweeping
  underlying upcoming visiting warring wide-ranging winning withering`.split(/\s+/),
)

/** Forms in -ing that are nouns before a noun: "a spending bill", "a family planning case". */
export const ingNouns: ReadonlySet<string> = new Set(
  `advertising banking bargaining betting breathing bombing briefing building camping cleaning clothing counselling cycling detecting drilling drinking driving dumping
  engineering farming fighting filing fishing flooding funding fundraising gambling gaming gardening grooming hacking hearing housing hunting killing laundering
  licensing listening lobbying logging looting manufacturing marketing meeting mining monitoring nursing offering parking planning policing polling printing profiling
  publishing racing recruiting recycling reporting ruling sailing schooling screening sentencing shipping shooting shopping smoking spending stabbing staffing swimming
  teaching testing tracking trading trafficking training vetting voting warning wedding welding wrestling`.split(/\s+/),
)

/** Nouns of a part or a number of things, one of many before "of": "a series of", "a bill of". */
export const countsOf: ReadonlySet<string> = new Set(
  `array batch bill bunch collection copy couple dozen flurry fraction group handful host hundred kind list lot majority matter member million minority moment number pair
  part piece pledge portion promise range record ring round sea series set share slew sort spate string surge team third thousand threat ton total type version wave year`.split(
    /\s+/,
  ),
)
