import { CHAIN_KINDS, countWords, joinWords, readPassageWords, type TextWords } from './chain-words.ts';
import { isOwnKey, misplacedKeys } from './front-matter.ts';
import { createReadings, type Readings } from './readings.ts';
import { titleOf } from './title.ts';
import type { CheckOptions, FrontMatter, Judgement, Plan, Report, Stretch } from './types.ts';

/** Whether a text is taken for a plan, and why. */
export interface OptIn {
  readonly isPlan: boolean;
  readonly planBecause: Report['planBecause'];
}

/** File names (lower case, words joined by hyphens, without extension) and titles of documents that are plans by their kind. */
const PLAN_NAME =
  /keten-?(?:meerjaren-?|jaar-?|werk-?)?(?:plan|agenda|convenant|afspraken|sturing|besturing|governance|regie)|convenant|samenwerkings-?(?:overeenkomst|afspraken|protocol|agenda|plan)|chain-(?:plan|governance|agreement|charter)|(?:cooperation|collaboration)-(?:agreement|plan)/;
/** The same, of names that technical documents have too. */
const BROAD_NAME = /governance|(?<!contributor-)covenant/;
/** Documents of another kind, whatever they are about: also reports on plans, as they are saved beside them. */
const SILENT_KIND =
  /^(?:readme|changelog|changes|history|release-?notes|licen[cs]e|copying|notice|contributing|code-of-conduct|authors|maintainers|upgrading|pull-request-template|issue-template|agents)(?![a-z])|-(?:rapport|report)(?:-\d+)?$/;
/** Technical documents, unless the name says that they are plans. */
const SILENT_SUBJECT = /^(?:security|support|adr-?\d*|openapi)(?![a-z])|(?:^|-)(?:adr|open-?api|api)(?:-|$)/;
const OF_OTHERS = /(?:^|\/)node_modules\//;

/** The key in front matter that cannot be read as YAML, with what stands behind it. */
const KEY_LINE = /^["']?ketensturing["']?[ \t]*:(.*)$/im;
const SAYS_NO = /^\s*["']?(?:false|no|nee|neen|niet|never|nooit|off|uit|onwaar|0)["']?(?=\s|$)/i;

/** The headings that records of decisions have, as most templates for them give them; as whole titles, for plans have headings that begin so. */
const RECORD_HEADINGS = [
  /^context(?: and problem statement)?$/i,
  /^(?:decision(?: outcome)?|besluit|beslissing)$/i,
  /^(?:consequences|considered options|gevolgen|consequenties|overwogen (?:opties|alternatieven))$/i,
];

/** The first words tell what a text is about; what comes after is not counted. */
const WORDS_READ = 20_000;
/** Chain words in a thousand that make a text a plan by themselves; plans have some 20 or more, other texts mostly under 8. */
const CLEAR_DENSITY = 12;
/** The density that is enough when the text also speaks of half of the pillars. */
const SUPPORTED_DENSITY = 6;
const FEWEST_KINDS = 3;
const FEWEST_WORDS = 5;
const MOST_CODE = 0.3;

/**
 * Decides whether findings are given. In order: the user's asking for this very document, the setting `check` where it is "never" (as it is for what
 * `exclude` names), the front-matter key `ketensturing`, "always" or a pattern in the configuration, the file name, and last the text itself: several organisations that make agreements,
 * against technical content.
 */
export function decidePlan(plan: Plan, judgement: Judgement, options: CheckOptions, readings: Readings = createReadings()(plan)): OptIn {
  return decideUnread(plan, options) ?? byContent(plan, judgement, readings);
}

/** What is decided before the text is looked at; null when only the text can tell. */
export function decideUnread(plan: Plan, { settings, named, asked = false }: CheckOptions): OptIn | null {
  if (asked) return { isPlan: true, planBecause: 'setting' };
  if (settings.check === 'never') return { isPlan: false, planBecause: 'setting' };
  const said = plan.frontMatter.map((front) => saidIn(front, plan)).find((value) => value !== null) ?? (asksInVain(plan) || null);
  if (said !== null) return { isPlan: said, planBecause: 'front-matter' };
  if (settings.check === 'always' || named) return { isPlan: true, planBecause: 'setting' };
  return byName(plan);
}

/**
 * What the front matter says with the key `ketensturing`; null when it says nothing. A value that cannot be, or a key in YAML that cannot be read, was meant to ask for findings as long
 * as it does not say no: then the writer hears what is wrong with it, where silence would look like a plan without findings.
 */
function saidIn({ source, span, data, keys, error }: FrontMatter, { sources }: Plan): boolean | null {
  const name = keys.find(isOwnKey)?.name ?? '';
  if (typeof data[name] === 'boolean') return data[name];
  const written = error === null ? data[name] : KEY_LINE.exec(sources[source]?.text.slice(span.start, span.end) ?? '')?.[1];
  return written === undefined || SAYS_NO.test(String(written)) ? null : true;
}

/** Whether the key stands where it does nothing, and does not say no: then the writer hears that too. */
function asksInVain(plan: Plan): boolean {
  return misplacedKeys(plan).some(({ source, span }) => {
    const text = plan.sources[source]?.text ?? '';
    return !SAYS_NO.test(text.slice(text.indexOf(':', span.start) + 1, span.end));
  });
}

/** Other folders than those of packages say nothing: whether a document is a plan does not depend on where it is looked at from, or on what folders above are called. */
function byName(plan: Plan): OptIn | null {
  const said = plan.sources.map(({ name }) => saidByName(name.replace(/\\/g, '/').toLowerCase()));
  if (said.includes('plan')) return { isPlan: true, planBecause: 'pattern' };
  return said.every((verdict) => verdict === 'silent') ? { isPlan: false, planBecause: 'pattern' } : null;
}

function saidByName(path: string): 'plan' | 'silent' | null {
  const name = baseName(path);
  if (SILENT_KIND.test(name) || OF_OTHERS.test(path)) return 'silent';
  if (PLAN_NAME.test(name)) return 'plan';
  if (SILENT_SUBJECT.test(name)) return 'silent';
  return BROAD_NAME.test(name) ? 'plan' : null;
}

function baseName(name: string): string {
  return hyphened(name.slice(name.lastIndexOf('/') + 1).replace(/\.[a-z]{1,10}$/, ''));
}

function hyphened(text: string): string {
  return text.toLowerCase().replace(/[\s_.]+/g, '-');
}

function byContent(plan: Plan, judgement: Judgement, readings: Readings): OptIn {
  const { words, count, isVaried } = countWords(wordsByStretch(plan, readings), WORDS_READ, FEWEST_WORDS);
  const chain = CHAIN_KINDS.reduce((total, kind) => total + count[kind], 0);
  if (count.technical > chain || codeShare(plan) > MOST_CODE || isDecisionRecord(plan, judgement))
    return { isPlan: false, planBecause: 'technical' };
  const density = (chain / Math.max(words, 1)) * 1000;
  const kinds = CHAIN_KINDS.filter((kind) => count[kind] > 0).length;
  const clear = kinds >= FEWEST_KINDS && isVaried && density >= CLEAR_DENSITY;
  const supported = kinds >= FEWEST_KINDS - 1 && density >= SUPPORTED_DENSITY && speaksOfPillars(judgement);
  return clear || supported || hasPlanTitle(plan)
    ? { isPlan: true, planBecause: 'content' }
    : { isPlan: false, planBecause: 'no-chain-content' };
}

/** What was read of a stretch, whose text never changes: only the first of a plan are looked at, but those after each edit. */
const wordsInStretch = new WeakMap<Stretch, TextWords>();

/** The words of each stretch, without what stands in comments. */
function* wordsByStretch({ passages, stretches }: Plan, readings: Readings): Iterable<TextWords> {
  const wordsOf = readings.kept(readPassageWords);
  for (const stretch of stretches) {
    let words = wordsInStretch.get(stretch);
    if (words === undefined) {
      const own = passages.slice(stretch.from, stretch.to).filter(({ marks }) => !marks.includes('comment'));
      words = joinWords(own.map(wordsOf));
      wordsInStretch.set(stretch, words);
    }
    yield words;
  }
}

function codeShare(plan: Plan): number {
  const length = plan.sources.reduce((total, source) => total + source.text.length, 0);
  let code = 0;
  for (const block of plan.blocks) if (block.kind === 'code') code += block.span.end - block.span.start;
  return length === 0 ? 0 : code / length;
}

/** A record of one decision about architecture, which also tells who decided it and with whom. */
function isDecisionRecord(plan: Plan, judgement: Judgement): boolean {
  if (speaksOfPillars(judgement) || hasPlanTitle(plan)) return false;
  return RECORD_HEADINGS.every((heading) => plan.sections.some(({ title }) => heading.test(title.trim())));
}

function speaksOfPillars(judgement: Judgement): boolean {
  const spoken = judgement.pillars.filter((pillar) => pillar.status !== 'missing').length;
  const addressed = judgement.pillars.filter((pillar) => pillar.status === 'addressed').length;
  return spoken * 2 >= judgement.pillars.length && addressed >= 2;
}

function hasPlanTitle(plan: Plan): boolean {
  return plan.sources.some((source, index) => {
    const { start, end } = titleOf(plan, index);
    const title = hyphened(source.text.slice(start, Math.min(end, start + 200)));
    return PLAN_NAME.test(title) || BROAD_NAME.test(title);
  });
}
