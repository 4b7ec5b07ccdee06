import type { Span } from './source.ts';
import type { Block, Comment, Plan } from './types.ts';

export type SuppressionForm = 'disable-next' | 'disable' | 'disable-file' | 'enable';

/** A rule that a suppression names, and the stretch of text where it is silenced; null when it is silenced nowhere. */
export interface SuppressedRule {
  readonly id: string;
  readonly span: Span;
  readonly covers: Span | null;
}

/**
 * A comment that silences rules: `<!-- ketensturing-disable-next rule-id, rule-id -- reason -->`, or `-disable` … `-enable`, or `-disable-file`.
 * It works only when it stands alone and gives a reason in words.
 */
export interface Suppression {
  /** null when the word after `ketensturing-` is none of the forms. */
  readonly form: SuppressionForm | null;
  readonly source: number;
  readonly span: Span;
  readonly alone: boolean;
  readonly rules: readonly SuppressedRule[];
  readonly reason: string;
}

interface Directive extends Omit<Suppression, 'rules'> {
  readonly names: readonly { readonly id: string; readonly span: Span }[];
}

const DIRECTIVE = /^\s*ketensturing-([a-z-]+)/i;
/** What parts rules and reason; editors and word processors make a dash of "--". A dash inside the name of a rule is none. */
const PARTING = /--|[–—]|(?<=\s)-(?=\s)/;
/** Words for it that there is no reason. */
const NO_REASON =
  /^(?:n\.?v\.?t|n\/?a|n\.?t\.?b|p\.?m|t\.?b\.?d|todo|geen(?: reden)?|none|no reason|niet van toepassing|not applicable)[^a-z]*$/i;
const WORD = /\p{L}{2}/u;
const FORMS: readonly string[] = ['disable-next', 'disable', 'disable-file', 'enable'] satisfies SuppressionForm[];

/** Reads all suppression comments, in order, those without effect included. Rules ask for them with `context.once`. */
export function readSuppressions({ plan }: { readonly plan: Plan }): readonly Suppression[] {
  const directives = plan.comments.flatMap((comment) => directiveOf(plan, comment) ?? []);
  const nextBlocks = blocksAfter(plan, directives);
  const ends = regionEnds(plan, directives);
  return directives.map(({ names, ...directive }, at) => {
    const covers = (id: string): Span | null => {
      if (!directive.alone || directive.reason === '') return null;
      if (directive.form === 'disable-next') return nextBlocks[at]?.span ?? null;
      if (directive.form === 'disable-file') return { start: 0, end: lengthOf(plan, directive.source) };
      return directive.form === 'disable'
        ? { start: directive.span.end, end: ends[at]?.get(id) ?? lengthOf(plan, directive.source) }
        : null;
    };
    return { ...directive, rules: names.map((name) => ({ ...name, covers: covers(name.id) })) };
  });
}

function lengthOf(plan: Plan, source: number): number {
  return plan.sources[source]?.text.length ?? 0;
}

function directiveOf(plan: Plan, comment: Comment): Directive | null {
  const match = DIRECTIVE.exec(comment.text);
  if (match === null) return null;
  const word = match[1]?.toLowerCase() ?? '';
  const after = comment.text.slice(match[0].length);
  const parting = PARTING.exec(after);
  const slice = plan.sources[comment.source]?.text.slice(comment.span.start, comment.span.end) ?? '';
  const start = comment.span.start + Math.max(0, slice.indexOf(comment.text)) + match[0].length;
  return {
    form: FORMS.includes(word) ? (word as SuppressionForm) : null,
    source: comment.source,
    span: comment.span,
    alone: comment.alone,
    names: [...after.slice(0, parting?.index).matchAll(/[^\s,]+/g)].map((name) => ({
      id: name[0],
      span: { start: start + name.index, end: start + name.index + name[0].length },
    })),
    reason: parting === null ? '' : saidReason(after.slice(parting.index + parting[0].length).trim()),
  };
}

const saidReason = (text: string): string => (!WORD.test(text) || NO_REASON.test(text) ? '' : text);

/** For each directive where its region ends, by rule id: at the next `enable` that names the rule or names none. */
function regionEnds(plan: Plan, directives: readonly Directive[]): readonly ReadonlyMap<string, number>[] {
  const ends: Map<string, number>[] = directives.map(() => new Map());
  let source = -1;
  let everyEnd = 0;
  let nextEnds = new Map<string, number>();
  for (let at = directives.length - 1; at >= 0; at--) {
    const directive = directives[at] as Directive;
    if (directive.source !== source) {
      source = directive.source;
      everyEnd = lengthOf(plan, source);
      nextEnds = new Map();
    }
    if (directive.form === 'disable')
      for (const { id } of directive.names) ends[at]?.set(id, Math.min(everyEnd, nextEnds.get(id) ?? everyEnd));
    if (directive.form !== 'enable' || !directive.alone) continue;
    if (directive.names.length === 0) everyEnd = directive.span.start;
    for (const { id } of directive.names) nextEnds.set(id, directive.span.start);
  }
  return ends;
}

/** For each directive the first block behind it that is not a comment. */
function blocksAfter(plan: Plan, directives: readonly Directive[]): readonly (Block | null)[] {
  if (directives.length === 0) return [];
  const blocks = plan.blocks.filter((block) => block.kind !== 'comment');
  let next = 0;
  return directives.map((directive) => {
    while (next < blocks.length && !isBehind(blocks[next] as Block, directive)) next++;
    const block = blocks[next];
    return block?.source === directive.source ? block : null;
  });
}

function isBehind(block: Block, directive: Directive): boolean {
  return block.source > directive.source || (block.source === directive.source && block.span.start >= directive.span.end);
}
