// English verbs of the news. The irregular ones with their forms; the others by whether the bare form is a noun as well.

/** base/past/participle, where the spelling rules would not give them. */
export const irregularVerbs = `underwrite/underwrote/underwritten overrun/overran/overrun outgrow/outgrew/outgrown misunderstand/misunderstood/misunderstood oversell/oversold/oversold
overshoot/overshot/overshot overwrite/overwrote/overwritten rerun/reran/rerun distil/distilled/distilled underlie/underlay/underlain prepay/prepaid/prepaid overpay/overpaid/overpaid
bleed/bled/bled mishear/misheard/misheard imperil/imperilled/imperilled unplug/unplugged/unplugged
outbid/outbid/outbid outsell/outsold/outsold outspend/outspent/outspent overspend/overspent/overspent overhear/overheard/overheard misspeak/misspoke/misspoken
recast/recast/recast resell/resold/resold retrofit/retrofitted/retrofitted unfreeze/unfroze/unfrozen outshine/outshone/outshone excel/excelled/excelled
zigzag/zigzagged/zigzagged unwrap/unwrapped/unwrapped corral/corralled/corralled overstep/overstepped/overstepped enthral/enthralled/enthralled outstrip/outstripped/outstripped
acquit/acquitted/acquitted blow/blew/blown remake/remade/remade reset/reset/reset rebel/rebelled/rebelled kneel/knelt/knelt shred/shredded/shredded
wring/wrung/wrung enroll/enrolled/enrolled torpedo/torpedoed/torpedoed
be/was/been have/had/had do/did/done say/said/said buy/bought/bought build/built/built sell/sold/sold
take/took/taken give/gave/given get/got/got win/won/won lose/lost/lost make/made/made tell/told/told see/saw/seen show/showed/shown
begin/began/begun rise/rose/risen fall/fell/fallen grow/grew/grown cut/cut/cut put/put/put set/set/set hit/hit/hit shut/shut/shut
spend/spent/spent send/sent/sent leave/left/left hold/held/held keep/kept/kept bring/brought/brought find/found/found meet/met/met
lead/led/led run/ran/run draw/drew/drawn withdraw/withdrew/withdrawn choose/chose/chosen seek/sought/sought pay/paid/paid
become/became/become come/came/come go/went/gone let/let/let sue/sued/sued strike/struck/struck think/thought/thought
know/knew/known write/wrote/written break/broke/broken drive/drove/driven commit/committed/committed submit/submitted/submitted
admit/admitted/admitted permit/permitted/permitted refer/referred/referred prefer/preferred/preferred occur/occurred/occurred
quit/quit/quit read/read/read overtake/overtook/overtaken undergo/underwent/undergone mean/meant/meant lend/lent/lent feel/felt/felt
bid/bid/bid cost/cost/cost transfer/transferred/transferred control/controlled/controlled cancel/cancelled/cancelled fuel/fuelled/fuelled
speak/spoke/spoken stand/stood/stood understand/understood/understood sit/sat/sat throw/threw/thrown fly/flew/flown fight/fought/fought
catch/caught/caught teach/taught/taught bear/bore/borne wear/wore/worn swear/swore/sworn tear/tore/torn steal/stole/stolen
freeze/froze/frozen hide/hid/hidden ride/rode/ridden arise/arose/arisen shake/shook/shaken forget/forgot/forgotten eat/ate/eaten
beat/beat/beaten drink/drank/drunk sing/sang/sung sink/sank/sunk shrink/shrank/shrunk swim/swam/swum ring/rang/rung spring/sprang/sprung
hang/hung/hung stick/stuck/stuck swing/swung/swung win/won/won lay/laid/laid lie/lay/lain deal/dealt/dealt bend/bent/bent
bind/bound/bound burst/burst/burst cast/cast/cast broadcast/broadcast/broadcast forecast/forecast/forecast cling/clung/clung creep/crept/crept feed/fed/fed
flee/fled/fled fling/flung/flung forbid/forbade/forbidden forgive/forgave/forgiven hear/heard/heard hurt/hurt/hurt lean/leaned/leaned
light/lit/lit rebuild/rebuilt/rebuilt repay/repaid/repaid rid/rid/rid seek/sought/sought shed/shed/shed shoot/shot/shot slide/slid/slid
speed/sped/sped spin/spun/spun split/split/split spread/spread/spread strive/strove/striven sweep/swept/swept swell/swelled/swollen
thrust/thrust/thrust upset/upset/upset offset/offset/offset uphold/upheld/upheld wake/woke/woken weave/wove/woven wind/wound/wound
withhold/withheld/withheld withstand/withstood/withstood foresee/foresaw/foreseen oversee/oversaw/overseen overcome/overcame/overcome
overthrow/overthrew/overthrown mislead/misled/misled undo/undid/undone undertake/undertook/undertaken rewrite/rewrote/rewritten
compel/compelled/compelled expel/expelled/expelled propel/propelled/propelled repel/repelled/repelled rebut/rebutted/rebutted
regret/regretted/regretted defer/deferred/deferred infer/inferred/inferred incur/incurred/incurred deter/deterred/deterred
confer/conferred/conferred concur/concurred/concurred recur/recurred/recurred equip/equipped/equipped patrol/patrolled/patrolled
label/labelled/labelled travel/travelled/travelled model/modelled/modelled signal/signalled/signalled level/levelled/levelled
total/totalled/totalled kidnap/kidnapped/kidnapped worship/worshipped/worshipped handicap/handicapped/handicapped omit/omitted/omitted
emit/emitted/emitted transmit/transmitted/transmitted allot/allotted/allotted unveil/unveiled/unveiled quarrel/quarrelled/quarrelled
veto/vetoed/vetoed echo/echoed/echoed fulfil/fulfilled/fulfilled enrol/enrolled/enrolled dig/dug/dug grind/ground/ground
sleep/slept/slept weep/wept/wept breed/bred/bred outdo/outdid/outdone rethink/rethought/rethought override/overrode/overridden
undercut/undercut/undercut foretell/foretold/foretold retell/retold/retold prove/proved/proven`

/** Whose bare form and s-form are verbs and nothing else. */
export const plainVerbs = `free golf posture allude retake perpetrate collude augur befriend parlay demonise demonize abrogate stave socialize mend outwork bake beseech decipher scupper dredge marinate criminalise criminalize surveil readjust intercede burnish consign defray browbeat lighten envelop stanch concoct reenter conflate absolve connive relive counterbalance reframe reexamine sweeten eke decarbonise decarbonize repackage endeavour endeavor divvy unpick boil conform darken operationalise operationalize shunt refuel skew outvote abstain concentrate seethe relapse smoulder slacken elapse dabble dither flail percolate sputter teem
borrow automate configure derive vary compose encode decode recycle interconnect accrue ingest deprecate simulate vaccinate carve cope launder elicit reinvent reload deduct distill understate mishandle
underperform reposition recharge authenticate rework subcontract shortlist divulge devolve hijack revamp orchestrate reallocate reskill upskill pretrain backtrack decommission deregister delist relist divest overvalue
extrapolate transcribe countersue arbitrate enjoin remand codevelop cofound miscalculate reroute reevaluate recalculate reconnect decouple deactivate resize rescale upsize mislabel misclassify misidentify misreport underreport
reapply reissue reintroduce irrigate mothball preinstall resuspend subsume synthesise synthesize transact underpin wrest complicate suppose distract detach decorate differentiate illuminate permeate emanate exemplify dissipate
overcharge undercharge overbook overcrowd overprice outlive outmanoeuvre outrank obligate sharpen weaponise weaponize acquaint adhere allay append catalyse catalyze cede circumvent conserve decelerate delineate decrypt enlarge
ensue expunge imitate immerse impound inscribe jumpstart misappropriate misspell mistrust negate obviate oppress ordain overfish overuse pacify pander paralyse paralyze penalise penalize perforate persecute perturb polarise
polarize preorder presuppose pulverise recuperate repent snoop stagnate straighten submerge subtract tantalise transgress underfund vacillate interoperate triage optimise optimize personalise personalize specialise specialize
centralise centralize decentralise decentralize nationalise nationalize categorise categorize localise localize randomise randomize pressurise pressurize capitalise capitalize formalise formalize modernise modernize normalise
normalize subsidise subsidize reorganise reorganize popularise popularize destabilise destabilize harmonise harmonize digitise digitize summarise summarize democratise democratize collateralise collateralize commercialise
commercialize industrialise industrialize generalise generalize visualise visualize liberalise liberalize neutralise neutralize publicise publicize institutionalise institutionalize synchronise synchronize patronise patronize
sterilise sterilize revolutionise revolutionize internalise internalize externalise externalize equalise equalize economise economize crystallise crystallize computerise computerize colonise colonize incentivise incentivize
tokenise tokenize anonymise anonymize pseudonymise pseudonymize
debunk envision accede acclaim acquiesce adore adorn affix agitate airlift alienate amaze animate annihilate annotate antagonise antagonize apportion
appraise apprise arouse ascend ascertain ascribe aspire assail assimilate astonish atone attest augment avenge awake babble baffle
banter baptise bask bequeath bestow bicker bleach blindside brandish bristle browse buttress calibrate capitulate caress cater chastise
christen chuckle chug clamber cleanse clench clog clutch coax cobble coddle cohabit commandeer commiserate commute compress comprehend
compute condense conduce congregate conjure connote constrain construe contaminate contort convulse corroborate crackle cram
crave creak cringe crouch customise customize dangle dazzle debilitate decapitate decimate deface deflate deflect defraud degrade
dehumanise dehumanize demean demilitarise denigrate denote deplete deplore depress deride desist despise detest dethrone devalue dilate
dine disable disassemble disburse discern disembark dishearten disintegrate dislodge dispense disprove dissect disseminate dissuade
doom dote rape drape drench drool drown dupe dwell earmark eavesdrop embellish embezzle embody embolden emigrate emulate encapsulate encase
encircle enclose encompass encroach encrypt energise energize engrave enliven enthuse entrench enumerate envisage eradicate espouse
etch evaporate exalt exasperate excavate excite exclaim exhale exhume expend exult fasten fathom faze fester fetch fidget fizzle
flatten flatter fleece flinch flog floss flounder foreclose foreshadow foment foray fortify fritter galvanise galvanize gawk glamorise
glisten gloat glorify gobble goof grandstand grate greenlight grimace grope grumble gyrate haggle hallucinate harangue hark harken
heave hem hibernate hobble hoist homeschool honk hoodwink hospitalise hospitalize humiliate hurl hurtle hydrate idolise immigrate
immobilise impair impart impel impersonate impinge implode improvise incarcerate incense incline incubate indoctrinate inflate infuse
inhabit inhale insinuate instigate insulate insure interject internalise intersect intertwine intoxicate intrigue intrude inundate
invigorate invert itemise itemize jostle juxtapose keel kindle knit laminate lampoon leapfrog legitimise legitimize levitate lurk
magnify mangle marginalise marginalize marshal masquerade materialise materialize maul maximise maximize meander memorialise memorize
mince mire misbehave misfire misinterpret misjudge misplace mistreat misuse mollify monetise monetize monopolise motivate
mutate mutter mystify narrate nauseate nestle nourish nurture obfuscate offload ogle ooze opine oscillate outmaneuver outpoll
 outsmart overestimate overheat overpower overreach overreact oversimplify 
 overtax overwork pamper pamphlet paraphrase parse partake peeve peruse pester petrify pilfer pillage piss placate plagiarise
plagiarize plonk plop pluck poach politicise politicize popularise populate postulate prance preclude predate predetermine preoccupy
prevaricate prioritise prioritize privatize procrastinate proliferate propagate prophesy proposition proscribe prosper protrude prune
pulsate pummel purport purr quantify quench quibble quicken rationalise rationalize reactivate reassemble reauthorise reauthorize
recalibrate reciprocate recline recollect recommence recompense reconfigure recreate rectify redeploy redeem reek refinance
refocus refurbish regale regenerate regress rehabilitate rehash rehearse rehire reimagine rein rejuvenate rekindle reminisce remodel
remunerate renegotiate renovate repaint rephrase replicate repossess reprise reschedule resentence restate restock resuscitate
retrain reunify reuse reword revere revitalise revitalize rewire rile rinse rivet rotate ruffle ruminate rummage sadden
salivate sanitise sanitize saturate saunter scald scavenge schmooze scorch scrawl screech sculpt secede seclude seep segregate
sensationalise sensationalize shimmer shortchange sightsee siphon skim slay slather slither slouch smother snarl snooze snuff sober
socialise solemnise spank splurge sprawl squirm stammer standardise standardize startle steamroll sterilise stigmatise stigmatize stoop
strategise strategize strew subjugate sublet sully swerve swoop synchronise tabulate taper televise tether theorise theorize thicken
throb tickle tinker totter traumatise traumatize trespass trivialise trivialize truncate tuck turbocharge twinkle typify unblock
undergird undervalue undress unfurl unhinge unionise unionize unpack unseal unsubscribe untangle upbraid urbanise
urinate usurp vandalise vaporise vaporize venerate vex vibrate wean whisk whitewash wiggle wince winnow wobble yearn yelp zoom
abduct accumulate appease assuage awaken bemoan banish bankroll bash beckon beg besiege bless bolster brace budge bypass captivate
catapult choke chronicle coalesce coerce conceal condone confide console conspire contemplate converge crumble culminate dampen dare
declassify decriminalize defuse delve demote detonate devour dilute diverge dwindle eclipse edit eject elude embroil engulf ensnare
entangle envision epitomize equate eulogize exhort flaunt flourish follow frighten frustrate fumble gush haunt heal implore inflame
invalidate irk juggle lure marry meddle mingle misstate mitigate muzzle necessitate neutralize obliterate obsess outlast outraise
outsource overrule pelt penalize peddle pinpoint plummet polarize ponder portend pounce pray preempt puzzle rearrange reassess reassign
recant redouble reemerge refresh reimpose rejoice relaunch rename render reshape reshuffle resurrect retract reverberate ridicule roil
rouse salvage scatter seduce shove sideline sift simmer skewer slaughter smash snatch sneak splinter spoil squabble stabilize stagger
starve straddle strangle streamline stumble subside substitute subvert surmount symbolize sympathize tamp tamper tarnish taunt terrorize
thrash throttle torment trounce trumpet uncover unearth unload unlock unmask unsettle uproot usher utilize validate vandalize veer wade
waive wander weaponize widen wither wrangle wreak wrestle yank yell
abandon abolish absorb accelerate accept accommodate accompany accomplish accuse achieve acknowledge acquire
activate adapt add adjourn adjust administer admire adopt advertise advise affect affirm afford agree align allege alleviate
allocate allow alter amend amass amplify analyse analyze announce annoy anticipate apologise apologize appear applaud apply appoint
appreciate apprehend approve argue arrange arrive articulate ask assassinate assemble assert assess assign assist assume assure attach
attain attend attract authorise authorize avert avoid await behave believe belong betray boast broaden bury calculate capitalise
carry cease celebrate censor certify characterise characterize cite circulate clarify classify climb coincide collaborate collect collide
combine commemorate commence commend communicate compare compensate compete compile complain complete comply comprise concede conceive
conclude condemn confess confine confirm confiscate confront confuse congratulate connect conquer consider consist consolidate constitute
construct consult consume contain contend continue contradict contribute convene convey convince cooperate coordinate correct
correspond create criticise criticize cripple cultivate curb curtail debunk deceive decide declare decry dedicate deem deepen defend define
defy delete deliberate deliver demolish demonstrate denounce deny depart depend depict deploy deport depose deprive derail descend
describe deserve designate destroy detain detect deteriorate determine devastate develop deviate devise devote diagnose dictate die differ
diminish direct disagree disappear disappoint disapprove disarm discard disclose disconnect discontinue discourage discover discredit
discriminate discuss dismantle dismiss disown dispel disperse displace disqualify disregard disrupt dissolve distinguish distort distribute
disturb diversify divert dominate donate downgrade downplay drag earn ease educate elaborate elect elevate eliminate embark
embarrass embed emerge emphasise emphasize employ empower enable enact encourage endanger endorse endure enforce engage enhance enjoy
enlist enrage enrich ensure entail enter entertain entice entitle erase erect erode erupt escalate establish evacuate evade evaluate evict
evolve exacerbate exaggerate examine exceed exclude execute exempt exert exhaust exist exonerate expand expect expedite expire explain explode
 explore expose extend extinguish extradite fabricate facilitate fail falter fend finalise finalize flip forge formulate foster
furnish garner gather generate glean govern grapple greet hail halve hamper happen harass heed heighten hesitate hinder hover
identify ignite ignore illustrate imagine implement implicate imply impose impress imprison improve inaugurate incite include incorporate
indicate indict infect infiltrate inflict inform infuriate inherit inhibit inject injure innovate inquire insert insist inspect inspire
install instil instruct integrate intend intensify interact intercept interfere interpret interrogate interrupt intervene intimidate introduce
invade invent invest investigate invite invoke involve irritate isolate jeopardise jeopardize join justify lag languish laud learn
legalise legalize legislate lengthen lessen levy liberate liken linger listen loathe locate loom loosen lower maintain manage manipulate
manufacture mature mediate melt merge migrate mimic minimise minimize misrepresent mobilise mobilize mock modernise modify mourn
multiply nationalise navigate negotiate neglect nominate normalise notify nullify obey oblige observe obstruct obtain occupy offend
operate oppose opt organise organize originate oust outlaw outnumber outpace outperform outweigh overlook overshadow overstate overturn
overwhelm owe own participate pave penetrate perceive perform perish perpetuate persist persuade pertain plead please pollute portray pose
possess postpone pour practise preach precede predict prepare prescribe preserve preside presume pretend prevail prevent proceed proclaim
procure produce prohibit prolong promote pronounce propose prosecute protect provide provoke publicise publish punish pursue qualify quell
raze react realise realize reap reappear reassert reassure rebuff recede receive recite reckon reclaim recognise recognize recommend reconcile
reconsider reconstruct reconvene recover recuse redefine redirect reduce refine reflect refrain refute regain regulate reinforce reinstate
reiterate reject rejoin relate relax relent relieve relinquish relocate rely remain remember remind remove renew renounce reopen reorganise
repatriate repeat replace replenish represent reproduce repudiate require resemble resent reside resign resist resolve resonate respond
restart restore restrain restrict restructure resume resurface retain retaliate retire retrieve reunite reveal revert revise revisit revive
revoke revolve roam rob ruin sabotage safeguard satisfy scold scramble scrutinise scrutinize secure seem seize select serve settle sever
shatter shorten shrug shun sidestep signify simplify skyrocket smuggle soar soften solicit solidify solve specialise specify speculate
stabilise stifle stimulate stipulate stir strengthen subscribe subsidise succeed succumb suffer suffice suggest summarise summon supersede
supervise supplant suppress surpass surround survive suspend sustain symbolise sympathise tempt tend terminate terrify testify threaten
thrive thwart tighten tolerate topple torture trample transcend transform translate traverse underestimate underline undermine
underscore unfold unify unite unleash unravel unseat unveil upend urge utilise vacate vanish verify vie vilify violate visualise vouch
wane warn weaken wield worsen adjudicate ratify rescind nominate reaffirm redraw redistribute resettle reimburse refile defund deregulate
decriminalise disavow disband disinvite downsize electrify entrust excoriate expropriate extort falsify flout forgo furlough grieve harden
impeach impede indemnify lambast lambaste lobby privatise quash ransack rebrand recapture reclassify recount reelect re-elect reignite
repurpose resubmit retool scuttle sequester shutter spearhead spurn stoke subdue belittle berate castigate chide mourn
 evoke fret goad hasten heckle infringe intone jettison liquidate litigate loot maim malign mull nab nix pledge posit
profess prolong prowl quip rattle recoup redact relish renege retort revel savage scoff scour smear soothe sow spar spawn
squander stockpile stonewall stun stymie surmise teeter tweak unnerve unwind vet vindicate void warm waver weigh whittle woo`

/** Whose bare form or s-form is as often a noun. */
export const nounVerbs = `like audit censure showcase clamp resort channel leverage blackmail supplement notch prejudice ransom dial finesse side cave
pioneer ditch scrape hoard download upload overlap transplant transition slander replay refill register copy charter anchor ferry torch wreck abort poison hone sail
fracture swamp annex axe barge barrage batter blanket blink blossom blur blush brag breathe bribe bundle canvass cement chant chat chop clamor clamour
clinch crawl crow cruise curse dart decay disgrace disguise disgust dislike dismay douse dribble dwarf engineer envy flare flatline
flicker flock flop flush flutter foil fool forage forfeit freak frown fume fuse gallop gasp giggle glare gleam glide gorge gossip gouge
graze groan groom growl gut hack harness headline heap hike hinge howl huddle hug hurry hush implant induce indulge jeer jog jot loan
lodge loft lounge lull lump lurch manifest manoeuvre maneuver marvel moan morph mute nosedive overdose overflow overload paddle peel
pepper plaster plunder poke puff punch rake rant ratchet recoil redesign redress remedy rig ripple romp rot rumble rust saddle sap
scapegoat scar scorn scrub shave shepherd shiver shovel shriek shudder shuffle skate sketch skid skirt slant slap slice sling slug slur
sneer sneeze sniff snort soak sob spew spice spite splash spray sprinkle sprout spruce squirt stalk stampede staple stash stereotype
stomp strap stray streak stroll strut stub stutter sulk sweat swipe swirl tailor tango telegraph thaw thump thunder toil tow toy
trickle tug tutor uplift wager wail waltz wedge whimper whine whirl whistle wilt wink wow wrinkle ready spell stuff leap burn dive
rail gear hint jail lash laugh pivot plow quarantine reprimand revolt rip roast scoop shout snag spill sprint stack sway taint tag tally
tee tilt triple wipe crush crater dash defect fade fold jolt massacre ramp smack stab squash plague dread drain bail
abuse auction access account act address advance aid aim alarm alert amount answer appeal approach arm arrest assault
attack attempt attribute award back balance ban bank bar base battle benefit bet blame blast block board bomb book boost border bother bounce
branch breach bridge brief broker call campaign cap capture care cause caution centre center challenge champion chance change charge chart
chase check cheer claim clash clean clear close coach code collapse combat command comment commission compound compromise concern conduct
conflict consent contact contest contract contrast convict corrupt count counter court cover crack craft crash credit cross crowd cry cure
damage dance date debate debut decline decrease default defeat delay demand deposit design desire detail discipline discount dispatch display
dispute dissent distance divide divorce document double doubt draft dream dress drift drill drop drug dump edge encounter end escape escort
estimate exchange excuse exercise exhibit exit experience experiment export express extract eye face factor fare favor favour fear feature
figure file fill film finance fine finish fire fish fix flag flash flirt float flood flow focus force forecast form frame front function fund
gain gamble gauge gesture glance grade grant grasp grip group guarantee guard guess guide halt hammer hand handle harbour harm hate haul head
heat help hedge highlight hire honor honour hope host house hunt impact import increase index influence institute insult interest interview
issue judge jump kick kill kiss knock labor labour lack land last launch leak lease lecture license lift limit line link list live load lobby
lock look love mail mandate map march mark market mask master match matter measure mention merit message milk mind mine miss mistake mix monitor
mount move murder name need note notice object offer open order outline outrage overhaul pack paint panic park part partner pass pause peak
permit petition phase phone photograph pick picture pile pin pitch place plan plant play pledge plot plunge point poll pool position post pound
power practice praise premiere present press pressure price pride print prize probe process profile profit program progress project promise
prompt protest pull pump purchase purge push question quiz quote race raid raise range rank rate reach rebound recall record recruit reform
refund refuse regard reign relay release remark rent repair reply report request rescue research reserve respect rest result retreat return
reverse review reward risk rival rock roll root round rule rumour rush sack salute sample sanction save scale scan scare schedule score scream
screen seal search season seat seed sense sentence separate shape share shelter shield shift ship shock shop shoulder sign slam slash slip slow
slump smell smile smoke snap sound source spark spike sponsor spot spur square squeeze staff stage stake stall stamp star stare start state
station stay steer step stock stop store storm strain stream stress stretch string strip structure struggle study style subject subpoena suit
supply support surface surge surprise surrender survey suspect swap switch talk tank tap target task taste tax team tease test text thank tie
time tip title top toss touch tour tower trace track trade trail train transport trap treat trek trend trick trigger trim trip triumph trouble
trust try turn twist upgrade use value vent venture view visit voice volunteer vote vow wage wait walk want warrant wash waste watch water wave
weather welcome whip whisper wish witness wonder word work worry wound wrap yield debut dub disclose detail update upgrade advocate boycott delegate dodge embrace exploit graduate harvest joke lament moderate pardon rally rebuke repeal retreat scrap snub stem tackle tweet vault bully initiate convert duplicate grab handcuff narrow nudge skip stump tumble reverse muster retweet whip tout prod`
