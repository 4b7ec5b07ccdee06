/**
 * Items whose marks are typed, as in decrees and covenants: "a. …", "1° …", "– …". To Markdown they are paragraphs, or lines of one; to a reader they
 * are a list, and say little without the words that lead to it.
 */
import type { Draft } from './fragment.ts';
import type { Setting } from './passages.ts';
import { type Run, sliceRun } from './run.ts';

/** A list that is open: the kind of mark that its items have, and the words that lead to it. */
export interface TypedList {
  readonly kind: string;
  readonly leadIn: string;
}

/** The lists that are open at the end of a paragraph, the outermost first. `block` is the index of that paragraph. */
export interface TypedLists {
  readonly block: number;
  readonly lists: readonly TypedList[];
}

/** A mark: its length, and the kinds that it can be. */
interface Mark {
  readonly length: number;
  readonly kinds: readonly string[];
}

/** Longest lead-in, in code units; more words than that lead to nothing. */
export const LONGEST_LEAD_IN = 300;

/** Lists deeper than this are read as the one around them. */
const DEEPEST = 6;

/** A mark with what stands around it: a bullet or dash, a number with a degree sign or (in brackets or inside a paragraph) a dot, or letters. */
const MARK =
  /([–—•·▪‣◦])[ \t]*(?=\S)|(\d{1,2})[°º]\.?[ \t]+|(\()?(?:(\d{1,2})|([a-z]{1,2}|[ivx]{1,4}))([.)])(?:[ \t]+|(?=\p{L}{2,}[ ,;-]))/uy;

function markAt(text: string, at: number): Mark | null {
  MARK.lastIndex = at;
  const found = MARK.exec(text);
  if (found === null) return null;
  const [{ length }, bullet, degree, bracket = '', number, letters, close] = found;
  if (bullet !== undefined) return { length, kinds: [bullet] };
  if (degree !== undefined) return { length, kinds: ['1°'] };
  const kindOf = (what: string): string => `${bracket}${what}${close}`;
  if (number !== undefined) return { length, kinds: [kindOf('1')] };
  // "i" may come after "h", or begin a list of Roman numbers.
  return { length, kinds: /^[ivx]+$/.test(letters as string) ? [kindOf('i'), kindOf('a')] : [kindOf('a')] };
}

/** Whether a paragraph whose first line begins at `at` may be an item of a list that began before it. */
export const mayContinueList = (text: string, at: number): boolean => markAt(text, at) !== null;

/**
 * Adds what a paragraph says, item by item where it holds items. `add` adds the sentences of a part and returns the text of the last; so does this.
 * A mark counts as one when a colon stands before it, or an item with such a mark.
 */
export function addTypedItems(draft: Draft, run: Run, setting: Setting, add: (draft: Draft, run: Run, setting: Setting) => string): string {
  const before = listsBefore(draft, run, setting);
  let lists = before.lists;
  let lead = before.lead;
  let own = setting;
  let from = 0;
  let last = '';
  for (const at of lineStarts(run.text)) {
    const mark = at === 0 && !before.mayBegin ? null : markAt(run.text, at);
    if (mark === null) continue;
    const isLedTo = at === 0 ? lead !== '' : /:\s*$/.test(run.text.slice(Math.max(0, at - 10), at));
    const leads = isLedTo && lists.length < DEEPEST;
    const known = leads ? -1 : lists.findLastIndex(({ kind }) => mark.kinds.includes(kind));
    const ends = !leads && known < 0 && lists.length > 0 && mark.kinds[0] === '1.';
    if (!leads && known < 0 && !ends) continue;
    if (at > 0) {
      last = add(draft, sliceRun(run, from, at), own) || last;
      lead = last.length > LONGEST_LEAD_IN ? '' : last;
    }
    const outer = lists.at(-1)?.leadIn ?? setting.leadIn;
    lists = leads ? [...lists, { kind: mark.kinds[0] as string, leadIn: joined(outer, lead) }] : lists.slice(0, known + 1);
    const list = lists.at(-1);
    own = list === undefined ? setting : { ...setting, form: 'item', leadIn: list.leadIn };
    from = ends ? at : at + mark.length;
  }
  draft.typedLists = own === setting ? null : { block: setting.block, lists };
  return add(draft, from === 0 ? run : sliceRun(run, from, run.text.length), own) || last;
}

const joined = (outer: string, inner: string): string => (outer === '' || inner === '' ? outer || inner : `${outer} ${inner}`);

/** The lists that are open before a paragraph, the words that lead to a new one, and whether the paragraph may begin with an item. */
function listsBefore(
  draft: Draft,
  run: Run,
  { form, block, leadIn }: Setting,
): { lists: readonly TypedList[]; lead: string; mayBegin: boolean } {
  const none = { lists: [], lead: '', mayBegin: false };
  const start = draft.blocks[block]?.span.start ?? 0;
  if (form !== 'sentence' || leadIn !== '' || block !== draft.blocks.length - 1 || run.pieces[1] !== start) return none;
  const open = draft.typedLists?.block === block - 1 ? draft.typedLists.lists : [];
  const previous = draft.passages.at(-1);
  const leads = previous?.block === block - 1 && previous.text.endsWith(':') && previous.text.length <= LONGEST_LEAD_IN;
  const mayBegin = mayContinueList(draft.text, start);
  // A paragraph that does not begin with a mark ends the lists before it.
  return { lists: mayBegin ? open : [], lead: leads ? previous.text : '', mayBegin };
}

/** Where the lines of a text begin, behind the spaces that open them. */
function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
    let start = at + 1;
    while (text[start] === ' ' || text[start] === '\t') start++;
    starts.push(start);
  }
  return starts;
}
