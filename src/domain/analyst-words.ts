// The plain words an analyst of the trade may use of any story: mechanism, time, size, contract, supply. None of them praises, blames or
// accuses, and none tells a deed: sales, loans, payments, losses and approvals must be in the evidence. The gate holds a model's judgements
// to them, and the question says so.

/** In the form they are listed in; another form of the same word is the same word. */
export const analystWords: readonly string[] =
  `ability able absence accept access actual add addition additional advance after ahead allow allows alone already also alternative amount annual
another answer apart appear apply area arrange assume available average avoid away back balance base basis become begin behind benefit best better
between big bind book books bring budget build builder building burden business calendar call campus cap capacity capital carry case cause central
certain chain change charge cheap cheaper check chip chips choice choose clear client close cloud cluster come commit commitment common compare
complete component compute computing concentrate condition connect connection construct construction contain continue contract control cool cooling
cost costs count counterparty country cover create credit customer customers data date dated day days deadline deal decide decision deliver delivery
demand depend deploy design detail develop developer differ different direct discount distance divide draw due duration early earlier ease easy
economic effect either electricity end energy engineer enter entire equal equipment estimate event evidence exact example exclusive exist expand
expansion expect expense extend external extra face facility fact factor fast faster fee few field figure file filing fill final finance financing
find finish firm first fit fix fixed flow follow force form former free full further future gain gap gas general generation give go grant grid ground
group grow growth guarantee half hall halls hand hardware heat hedge help high higher hold holder home host hour house idle implement include income
increase independent index industry inference infrastructure input instead insurance interest internal issue item job join keep key kind know lab
labour land landlord large larger last late later launch lead lease leave length less let level lever limit line link list little live load local
location lock long longer look low lower machine main maintain make maker manage market match material maximum mean meanwhile measure meet member
method milestone minimum minor model models money month months more move multiple name national near need network new next normal note notice number
occupy offer office open opening operate operation operator option order orders other outcome output outside over own owner part partial partner party
pass past peak people per percent perform period permit phase phases pipeline place plan planned planning plant point policy pool portion position
possible power premium prepare present price prices pricing principal prior private product programme project projects proof property proportion
propose provide provider public purpose put quantity quarter question queue quick rack racks raise range rate ratio reach read reading ready real
reason receive recover reduce refer region register regulator relate release rely remain rent rental renew report require requirement reserve resource
rest retain return right rise risk risks role room round route rule run same save scale scarce schedule scope season second secure security see seller
send sequence serve server servers service set several share shift ship short show side sign similar single site sites size slow slower small smaller soon
source space spare speed spend spread stage stand standard start state statement stay step steps storage store structure study substation supply
support sure switch system take target task team technical tenant tenants term terms test then third tie time timing together tool top total train
training transfer transmission transport treat trial turn type under unit until update upgrade upper use user users usual utility value variable
vendor volume warehouse water way week whole wide window work worker workload year years yet yield
within without through across along among inside since beyond instead elsewhere enough still again soon whether nobody fewer known go text
test result document version draft product quality bill night`.split(/\s+/)
