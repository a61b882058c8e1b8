/** Irregular forms of English, `base: forms`: verbs, nouns, pronouns, degrees. */
const FORMS = `
be: was were is are am been|have: had has|do: did does done|go: went gone|say: said|come: came|see: saw seen
take: took taken|give: gave given|tell: told|think: thought|know: knew known|make: made|get: got gotten|feel: felt
find: found|leave: left|hear: heard|stand: stood|sit: sat|run: ran|begin: began begun|fall: fell fallen
bring: brought|buy: bought|catch: caught|teach: taught|fight: fought|seek: sought|write: wrote written
eat: ate eaten|drink: drank drunk|speak: spoke spoken|break: broke broken|drive: drove driven|ride: rode ridden
rise: rose risen|wear: wore worn|throw: threw thrown|grow: grew grown|fly: flew flown|draw: drew drawn|keep: kept
sleep: slept|weep: wept|sweep: swept|creep: crept|hold: held|lead: led|feed: fed|meet: met|pay: paid|send: sent
spend: spent|build: built|lose: lost|mean: meant|sell: sold|win: won|hang: hung|strike: struck|stick: stuck
shoot: shot|shake: shook shaken|sing: sang sung|ring: rang rung|swim: swam swum|sink: sank sunk|lie: lay lain
lay: laid|hide: hid hidden|bite: bit bitten|beat: beaten|become: became|forget: forgot forgotten
choose: chose chosen|steal: stole stolen|wake: woke woken|swear: swore sworn|tear: tore torn|bear: bore born borne
bend: bent|lend: lent|deal: dealt|dig: dug|bind: bound|freeze: froze frozen|show: shown|flee: fled|arise: arose arisen
understand: understood|undertake: undertook undertaken|overcome: overcame|withdraw: withdrew withdrawn|wind: wound
man: men|woman: women|child: children|foot: feet|tooth: teeth|mouse: mice|wife: wives|life: lives|knife: knives
leaf: leaves|wolf: wolves|half: halves|self: selves|thief: thieves|good: better best|bad: worse worst
can: could|will: would|may: might|i: me my mine myself|he: him his himself|she: her hers herself|we: us our ours ourselves
they: them their theirs themselves|you: your yours yourself yourselves|it: its itself|this: these|that: those|a: an`;

const BASE = new Map<string, string>();
for (const line of FORMS.trim().split(/[\n|]/)) {
  const [base, forms] = line.split(': ');
  for (const form of forms!.split(' ')) BASE.set(form, base!);
}

/** The base form of an irregular English word (`went` → `go`); any other word comes back as it is. */
export function baseForm(word: string): string {
  return BASE.get(word) ?? word;
}
