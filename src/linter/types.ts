/**
 * The contracts between the rooms of the linter: plan → evidence → rules → report.
 * All values are plain and frozen; all spans are offsets into the source named by the index `source`.
 */
import type { DimensionId, Framework, Language, Localized } from '../framework/types.ts';
import type { Comparison } from './agreed/changes.ts';
import type { AgreedChanges, AgreedPlan } from './agreed/types.ts';
import type { Plan } from './plan-types.ts';
import type { Readings } from './readings.ts';
import type { Place, Span } from './source.ts';

export type * from './agreed/types.ts';
export type * from './plan-types.ts';

// Markers: hand-made knowledge of how something is said

/**
 * `placeholder`: PM, n.t.b., [invullen]. `deferral`: wordt nog uitgewerkt. `wish`: it is important that, should. `question`: an open question.
 * `vague`: periodiek, waar mogelijk. `negation`: something is not arranged (positive negations such as "niet vrijblijvend" are left out).
 * `condition`: only if. `past`, `elsewhere`: another time or place. `theory`: says what a framework, law or book says.
 */
export type MarkerKind =
  | 'placeholder'
  | 'deferral'
  | 'wish'
  | 'question'
  | 'vague'
  | 'negation'
  | 'condition'
  | 'past'
  | 'elsewhere'
  | 'theory';

/** Words in a passage's text (indices into `passage.text`) that say how it is meant. */
export interface Marker {
  readonly kind: MarkerKind;
  readonly from: number;
  readonly to: number;
}

// Evidence: what the passages show of the framework

/** `strong`: somebody is bound to something specific. `weak`: only touched. `contrary`: settles the opposite. */
export type Strength = 'strong' | 'weak' | 'contrary';

/** Why a passage is strong or weak, as a code with the words it quotes; `wording.ts` turns it into a sentence in both languages. */
export interface Reason {
  readonly code: string;
  readonly quotes: readonly string[];
  /** The organisation's own example that the passage is like, when it was recognised by that. */
  readonly example?: string;
}

/** "This passage shows aspect P3.b, strong, because …". */
export interface Evidence {
  /** Index in `plan.passages`. */
  readonly passage: number;
  readonly pillar: number;
  readonly aspect: string;
  readonly strength: Strength;
  /** Probability, 0 to 1, that an expert would agree with pillar and strength. */
  readonly certainty: number;
  /** The source spans of the words that counted, in order. */
  readonly words: readonly Span[];
  readonly reason: Reason;
  /** Set when the writer has labelled the passage in the configuration. */
  readonly byWriter: boolean;
}

/** Status of a pillar or aspect. */
export type Status = 'addressed' | 'thin' | 'missing' | 'exempt';

/** The judgement of one pillar over the whole plan. */
export interface PillarJudgement {
  readonly pillar: number;
  readonly status: Exclude<Status, 'exempt'>;
  /** Probability, 0 to 1, that the status is right. */
  readonly confidence: number;
  /** The next likeliest status; rules word a finding more mildly when `confidence` is low. */
  readonly alternative: Exclude<Status, 'exempt'>;
}

/** All that the judge says of a plan. `pillars` holds all pillars of the framework, in order. */
export interface Judgement {
  readonly evidence: readonly Evidence[];
  /** The evidence of each stretch of the plan in order of its passages, if the judge tells it; the same list as before where nothing has changed. */
  readonly byStretch?: readonly (readonly Evidence[])[];
  readonly pillars: readonly PillarJudgement[];
}

/** A passage that the writer has labelled: "this does / does not count for pillar N". `text` is matched on its words, ignoring white space and markup. */
export interface WriterExample {
  readonly text: string;
  readonly pillar: number;
  readonly counts: boolean;
  readonly reason: string;
}

/** What the judge needs beside the plan. */
export interface JudgeInput {
  readonly plan: Plan;
  readonly framework: Framework;
  readonly writerExamples: readonly WriterExample[];
  /** Where the plan says of a pillar that it does not apply, and why: such a passage shows nothing of the others. */
  readonly exemptions?: readonly Pick<Exemption, 'pillar' | 'passage' | 'reasonIn'>[];
  /** Where the plan names pillars by their numbers, in order of the passages: none of those is missing. */
  readonly named?: readonly NamedPillar[];
  /** Where the judge leaves what it reads of passages that the rules read too. */
  readonly readings?: Readings;
  /** Whether the words by which a plan is known will be asked for too. */
  readonly wantsChainWords?: boolean;
  /** False when the reasons and words of few pieces of evidence will be asked for, if any. */
  readonly wantsReasons?: boolean;
}

/** The engine that turns a plan into evidence. Pure and deterministic; never throws on any plan. It may keep results by content. */
export interface Judge {
  readonly id: string;
  readonly judge: (input: JudgeInput) => Judgement;
}

// Rules and findings

export type Severity = 'error' | 'warning' | 'info' | 'hint';

/** One change to one source. */
export interface TextEdit {
  readonly source: number;
  readonly span: Span;
  readonly text: string;
}

/** A way to mend a finding. `snippet`: the inserted text holds `${1:…}` placeholders. `certain`: safe to apply without looking. */
export interface Fix {
  readonly title: Localized;
  readonly edits: readonly TextEdit[];
  readonly snippet: boolean;
  readonly certain: boolean;
}

/** What a rule yields; the runner adds id, severity, address and language. */
export interface Problem {
  readonly source: number;
  readonly span: Span;
  readonly pillar: number | null;
  readonly message: Localized;
  readonly advice: Localized;
  readonly related?: readonly { readonly source: number; readonly span: Span; readonly message: Localized }[];
  readonly fixes?: readonly Fix[];
}

/** What is known of a rule without running it; docs, settings and schema are generated from it. */
export interface RuleMeta {
  /** kebab-case, never reused. */
  readonly id: string;
  readonly title: Localized;
  /** What it reports and why, one or two sentences. */
  readonly description: Localized;
  readonly severity: Severity;
  /** `pillar` rules stand once per plan; the others once per problem in each document. */
  readonly scope: 'pillar' | 'passage' | 'document';
  /** True when findings about the words being typed should wait until the writer moves on. */
  readonly whileTyping: 'show' | 'hold';
}

/** All that a rule may look at. */
export interface RuleContext {
  readonly plan: Plan;
  readonly framework: Framework;
  readonly judgement: Judgement;
  readonly exemptions: readonly Exemption[];
  readonly language: Language;
  /** Whether the settings leave a rule on: what it tells of itself, another need not tell. */
  readonly isOn: (rule: RuleMeta) => boolean;
  /** What has been read of the passages. */
  readonly readings: Readings;
  /** What `make` makes of this context, made once and shared by all rules that ask for it. */
  readonly once: <T>(make: (context: RuleContext) => T) => T;
  /** Markers of the passage with that index; computed once. */
  readonly markers: (passage: number) => readonly Marker[];
  /** The evidence of the passage with that index. */
  readonly evidenceOf: (passage: number) => readonly Evidence[];
  /** The evidence of each stretch of the plan. */
  readonly evidenceByStretch: readonly (readonly Evidence[])[];
  /** The plan beside what was agreed of it; null when nothing was. */
  readonly agreed: Comparison | null;
}

/** One judgement, one file. */
export interface Rule {
  readonly meta: RuleMeta;
  readonly check: (context: RuleContext) => Iterable<Problem>;
}

/** A pillar that the plan says in so many words does not apply. `reason` is empty when none is given (then it is no exemption); `passage` is the index of the one that says so, `reasonIn` those of others that give nothing but the reason. */
export interface Exemption {
  readonly pillar: number;
  readonly passage: number;
  readonly source: number;
  readonly span: Span;
  readonly reason: string;
  readonly reasonIn: readonly number[];
}

/** A place where the plan names a pillar by its number, or leaves it open under a title that does: words of a passage, as indices into its text. */
export interface NamedPillar {
  readonly pillar: number;
  readonly passage: number;
  readonly from: number;
  readonly to: number;
}

// Report: the frozen result that every view reads

/** A place in a named file. */
export interface FilePlace extends Place {
  readonly file: string;
}

export interface EvidenceReport extends FilePlace {
  readonly strength: Strength;
  readonly why: string;
  readonly confidence: number;
  /** Places of the words that counted. */
  readonly words: readonly FilePlace[];
  /** Plain text of the passage. */
  readonly text: string;
  readonly byWriter?: true;
  /** The passage is no text of the plan itself: a comment, an instruction of a template, struck text, or a table row still to be filled in. */
  readonly aside?: true;
}

export interface AspectCoverage {
  readonly id: string;
  readonly name: string;
  readonly status: Status;
  readonly evidence: readonly EvidenceReport[];
}

export interface PillarCoverage {
  readonly pillar: number;
  readonly name: string;
  readonly dimension: DimensionId;
  readonly status: Status;
  readonly confidence: number;
  readonly aspects: readonly AspectCoverage[];
  readonly exemption?: FilePlace & { readonly reason: string };
}

export interface Finding extends FilePlace {
  readonly ruleId: string;
  readonly severity: Severity;
  readonly message: string;
  readonly advice: string;
  readonly url: string;
  readonly pillar: number | null;
  readonly related: readonly (FilePlace & { readonly message: string })[];
  readonly fixes: readonly Fix[];
}

/** A finding that a comment silences, with the writer's reason. */
export interface SuppressedFinding extends Finding {
  readonly reason: string;
}

/** A rule that the settings switch off, so that it says nothing of the plan. `reason`: why, or null when the settings do not say. */
export interface RuleOff {
  readonly ruleId: string;
  readonly url: string;
  readonly reason: string | null;
}

/** What the writer says in the configuration of a passage that stands in the plan: that it counts for a pillar, or does not, and why. */
export interface WriterJudgement extends FilePlace, WriterExample {}

/** A fault of the tool or its input that is no judgement of the plan. */
export interface Failure {
  readonly code: string;
  readonly message: string;
  readonly advice: string;
}

/** The result of one check. */
export interface Report {
  readonly files: readonly string[];
  readonly language: Language;
  /** Whether findings are given: the text is a plan by setting, front matter, file name or content. Coverage is there in any case. */
  readonly isPlan: boolean;
  /** Why it is or is not taken for a plan. */
  readonly planBecause: 'setting' | 'front-matter' | 'pattern' | 'content' | 'no-chain-content' | 'technical';
  readonly coverage: readonly PillarCoverage[];
  /** In order of place; `text` is that of the passage. */
  readonly writerJudgements: readonly WriterJudgement[];
  readonly findings: readonly Finding[];
  readonly suppressed: readonly SuppressedFinding[];
  /** In the order of the rules; empty when no findings are given. */
  readonly rulesOff: readonly RuleOff[];
  readonly failures: readonly Failure[];
  /** What changed since the plan was agreed; left out when the shell gave nothing to compare with. */
  readonly agreed?: AgreedChanges;
}

/** How a check is done; resolved by the shells from flags and configuration. */
export interface Settings {
  readonly check: 'auto' | 'always' | 'never';
  readonly language: 'auto' | Language;
  /** By rule id; a rule that is not named has its own default. */
  readonly severities: Readonly<Record<string, Severity | 'off'>>;
  /** By rule id: why it has the severity that `severities` gives, where whoever set it says so. */
  readonly reasons: Readonly<Record<string, string>>;
  readonly examples: readonly WriterExample[];
}

/** A name with its text, and what the shell knows of the file. */
export interface CheckOptions {
  readonly settings: Settings;
  /** True when the configuration's file patterns name the document as a plan. */
  readonly named: boolean;
  /** True when the user asked for this very document; it is then judged as a plan whatever it says of itself. */
  readonly asked?: boolean;
  /** What was agreed of the plan, when the shell found it kept beside the plan. */
  readonly agreed?: AgreedPlan;
  /** False when nobody will read why evidence counts: the report then has it with an empty `why` and without words. */
  readonly wantsReasons?: boolean;
}

/** The front matter of a text. */
export interface TextFrontMatter {
  /** The offset at which it ends; 0 when there is none. */
  readonly end: number;
  /** Its keys, and behind them those of maps in it, each with its value on one line: items with a comma between them, empty without value. Null when there is none or it cannot be read. */
  readonly fields: readonly (readonly [name: string, said: string])[] | null;
}

/** The face of the engine. */
export interface Linter {
  readonly framework: Framework;
  readonly rules: readonly RuleMeta[];
  /** Checks one plan. Never throws on any text; the same input gives the same report. */
  readonly check: Check;
  /** The structure of one plan, as a check reads it. Never throws on any text. */
  readonly read: (sources: Sources) => Plan;
  /** The front matter of a text without byte-order mark. Never throws. */
  readonly frontMatter: (text: string) => TextFrontMatter;
  /** For a plan that is checked again and again while it is written. */
  readonly session: () => Session;
}

type Sources = readonly { readonly name: string; readonly text: string }[];
type Check = (sources: Sources, options: CheckOptions) => Report;

/**
 * Checks the versions of one plan as it is written. Each report is the same as that of `Linter.check`, and costs what has changed since the
 * version before. Holds what it knows of the last version; it ends when nothing refers to it any more.
 */
export interface Session {
  readonly check: Check;
}
