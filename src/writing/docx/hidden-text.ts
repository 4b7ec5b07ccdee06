import type { WordPackage } from './package.ts';
import { wordsOfPart } from './prepare.ts';
import { lookOfRun, type Styles, stylesOf } from './run-look.ts';

const TEXTS = /^word\/(?:document|footnotes|endnotes)\d*\.xml$/;

/**
 * The parts as a reader sees them: text that is hidden, by itself or by its style, is left out, and what is struck twice or by its style is struck as other text is.
 * `hidden`: stretches with words that were left out.
 */
export function withoutHidden(parts: WordPackage): { readonly parts: WordPackage; readonly hidden: number } {
  const styles = stylesOf(parts.get('word/styles.xml') ?? '');
  const areStyled = [...styles.values()].some((style) => style.hidden || style.struck);
  let hidden = 0;
  const seen = new Map(
    [...parts].map(([name, xml]) => {
      if (!TEXTS.test(name) || (!areStyled && !/<w:(?:vanish|dstrike)[\s/>]/.test(xml))) return [name, xml];
      const part = seenPart(xml, styles);
      hidden += part.hidden;
      return [name, part.xml];
    }),
  );
  return { parts: seen, hidden };
}

function seenPart(xml: string, styles: Styles): { readonly xml: string; readonly hidden: number } {
  const out: string[] = [];
  let written = 0;
  let hidden = 0;
  /** Runs that are open from the one on that is hidden: a text box has others in it. */
  let depth = 0;
  let body = 0;
  let fields: string[] = [];
  for (const event of runEvents(xml)) {
    if (event.kind === 'field') {
      // Where a field ends must be told, or all that follows would be in it.
      if (depth > 0) fields.push(event.text);
    } else if (event.kind === 'end') {
      if (depth === 0 || --depth > 0) continue;
      if (wordsOfPart(xml.slice(body, event.at)).length > 0) hidden++;
      out.push(xml.slice(written, body), fields.join(''));
      written = event.at;
      fields = [];
    } else if (depth > 0) depth++;
    else {
      const { from, to, paragraph } = event;
      const look = lookOfRun(xml.slice(from, to), paragraph, styles);
      if (look.hidden) {
        depth = 1;
        body = event.body;
      } else if (look.struck) {
        out.push(xml.slice(written, from), from === event.body ? '<w:rPr><w:strike/></w:rPr>' : '<w:strike/>');
        written = from;
      }
    }
  }
  return { xml: out.join('') + xml.slice(written), hidden };
}

type RunEvent =
  /** The properties of the run stand from `from` to `to`, and it goes on at `body`: the same place when it has none. */
  | { readonly kind: 'begin'; readonly from: number; readonly to: number; readonly body: number; readonly paragraph: string }
  | { readonly kind: 'field'; readonly text: string }
  | { readonly kind: 'end'; readonly at: number };

interface Run {
  readonly begin: number;
  isTold: boolean;
}

const TAGS = /<(\/?)(w:p|[wm]:r|w:pPr|w:rPr|w:[pr]PrChange|w:fldChar|w:instrText)(?=[\s/>])[^<>]*>/g;

/** The runs of a text in their order, those in a text box between begin and end of the one that holds it. What was so before a tracked change plays no part. */
function* runEvents(xml: string): Iterable<RunEvent> {
  /** The properties of the paragraphs that are open, and the runs that are; undefined is the edge of a paragraph. */
  const paragraphs: string[] = [];
  const runs: (Run | undefined)[] = [];
  let inChange = false;
  let from = -1;
  for (const match of xml.matchAll(TAGS)) {
    const [tag, slash, name = ''] = match;
    const at = match.index;
    const end = at + tag.length;
    const isEmpty = tag.endsWith('/>');
    const isOpening = slash === '' && !isEmpty;
    if (name.endsWith('Change')) inChange = isOpening;
    if (inChange) continue;
    const run = runs.at(-1);
    const tell = (start: number, to: number, body: number): RunEvent => {
      if (run !== undefined) run.isTold = true;
      return { kind: 'begin', from: start, to, body, paragraph: paragraphs.at(-1) ?? '' };
    };
    if (run?.isTold === false && name !== 'w:rPr') yield tell(run.begin, run.begin, run.begin);
    if (name === 'w:rPr' ? run?.isTold === false : name === 'w:pPr' && run === undefined && paragraphs.length > 0) {
      if (isOpening) from = end;
      else if (isEmpty) {
        if (run !== undefined) yield tell(run.begin, run.begin, run.begin);
      } else if (from >= 0) {
        if (run === undefined) paragraphs[paragraphs.length - 1] = xml.slice(from, at);
        else yield tell(from, at, end);
        from = -1;
      }
    } else if (name === 'w:instrText') {
      if (isOpening) from = at;
      else if (from >= 0) {
        yield { kind: 'field', text: xml.slice(from, end) };
        from = -1;
      }
    } else if (name === 'w:fldChar') {
      if (slash === '') yield { kind: 'field', text: isEmpty ? tag : `${tag.slice(0, -1)}/>` };
    } else if (name === 'w:p') {
      if (isOpening) {
        paragraphs.push('');
        runs.push(undefined);
      } else if (!isEmpty && run === undefined && paragraphs.pop() !== undefined) runs.pop();
    } else if (name.endsWith(':r')) {
      if (isOpening) runs.push({ begin: end, isTold: false });
      else if (!isEmpty && run !== undefined) {
        runs.pop();
        yield { kind: 'end', at };
      }
    }
  }
}
