/**
 * Where Markdown can be cut: places at which the parser would start afresh whatever stands before them.
 * Follows only what is needed for that (code fences, HTML blocks, the outermost list) and makes no cut where it is in doubt.
 */
import { atxDepth, closesFence, type Fence, isThematicBreak, itemStart, type Line, openingFence } from './block-lines.ts';
import { type HtmlStart, htmlStart } from './html-lines.ts';

/** What a line is to the cutter: `heading` and `start` lines may begin a new part; `inside` lines belong to what is open. */
export type LineRole = 'blank' | 'heading' | 'start' | 'inside';

/** The outermost list that may be open: lines indented by `width` or more are inside it; `sure` when it certainly is open. */
interface OpenList {
  readonly width: number;
  readonly marker: number;
  readonly sure: boolean;
  readonly empty: boolean;
}

/** What is open after the lines so far. */
export interface ScanState {
  fence: Fence | null;
  html: HtmlStart | null;
  /** In a stretch that may be an HTML block of kind 7, which ends at a blank line. */
  maybeHtml: boolean;
  list: OpenList | null;
  /** The line before certainly left no paragraph open. */
  quiet: boolean;
  blankBefore: boolean;
  /** The last line that was not blank may be indented code, which the parser takes to go on after a blank line. */
  indented: boolean;
  /** Something was met that is not worth following: no cuts from here on. */
  doubt: boolean;
}

/** The state at the start of a text. */
export function startScan(): ScanState {
  return { fence: null, html: null, maybeHtml: false, list: null, quiet: true, blankBefore: true, indented: false, doubt: false };
}

/** Whether a code fence or HTML block of its own is open, so that the next line is not read as Markdown. */
export function isRaw(state: ScanState): boolean {
  return state.fence !== null || state.html !== null;
}

/** Takes one line in, and says what it is. */
export function scanLine(state: ScanState, text: string, line: Line): LineRole {
  if (line.at === line.end) return scanBlank(state);
  const role = state.doubt ? 'inside' : state.fence || state.html ? scanRaw(state, text, line) : scanOpen(state, text, line);
  state.blankBefore = false;
  return role === 'heading' || role === 'start' ? (state.maybeHtml || state.doubt ? 'inside' : role) : role;
}

function scanBlank(state: ScanState): LineRole {
  if (state.html?.kind === 'block') state.html = null;
  state.maybeHtml = false;
  if (state.list?.empty) state.list = { ...state.list, width: 99, empty: false };
  if (!isRaw(state)) state.quiet = !state.indented;
  state.blankBefore = true;
  return isRaw(state) ? 'inside' : 'blank';
}

function scanRaw(state: ScanState, text: string, line: Line): LineRole {
  if (state.fence) {
    if (closesFence(text, line, state.fence)) {
      state.fence = null;
      state.quiet = true;
    }
  } else if (state.html?.ends(text, line.start, line.end)) {
    state.html = null;
    state.quiet = true;
  }
  return 'inside';
}

function scanOpen(state: ScanState, text: string, line: Line): LineRole {
  const list = state.list;
  state.indented = line.indent > 3;
  if (list?.empty) state.list = { ...list, empty: false };
  if (list && line.indent >= list.width) {
    if (!list.sure && line.indent < 4 && mayOpenRaw(text, line)) state.doubt = true;
    state.quiet = false;
    return 'inside';
  }
  if (line.indent > 3) return scanText(state, line);
  if (atxDepth(text, line) > 0) return settle(state, 'heading');
  const fence = openingFence(text, line);
  if (fence) {
    if (state.maybeHtml) state.doubt = true;
    state.fence = fence;
    state.list = null;
    return 'inside';
  }
  if (text.charCodeAt(line.at) === 60) {
    const html = htmlStart(text, line);
    if (html.kind !== 'none') return scanHtml(state, text, line, html);
  }
  if (isThematicBreak(text, line)) return settle(state, 'inside');
  return scanItem(state, text, line);
}

/** After a line that closes all that is open and leaves no paragraph. */
function settle(state: ScanState, role: LineRole): LineRole {
  state.list = null;
  state.quiet = true;
  return role;
}

function scanHtml(state: ScanState, text: string, line: Line, html: HtmlStart): LineRole {
  if (html.kind === 'unknown') state.doubt = true;
  else if (html.kind === 'maybe') {
    state.maybeHtml = true;
    if (state.list) state.list = { ...state.list, sure: false };
    state.quiet = false;
  } else {
    state.list = null;
    const ends = html.kind === 'raw' && html.ends(text, html.inside, line.end);
    if (html.kind === 'raw' && !ends && state.maybeHtml) state.doubt = true;
    state.html = ends ? null : html;
    state.quiet = ends;
  }
  return 'inside';
}

function scanItem(state: ScanState, text: string, line: Line): LineRole {
  if (text.charCodeAt(line.at) === 62) {
    state.list = null;
    state.quiet = false;
    return 'inside';
  }
  const item = itemStart(text, line);
  if (!item) return scanText(state, line);
  const old = state.list;
  const continues = old?.sure === true && old.marker === item.marker;
  const sure = !state.maybeHtml && (continues || state.quiet || (item.sure && !item.empty));
  const width = sure || !old ? item.width : Math.min(item.width, old.width);
  state.list = { width, marker: item.marker, sure, empty: sure && item.empty };
  state.quiet = false;
  return 'inside';
}

/** A line of text (or indented code) outside the list: after a blank line it ends the list, else it may carry on a paragraph in it. */
function scanText(state: ScanState, line: Line): LineRole {
  const free = state.blankBefore || (state.quiet && state.list === null);
  if (state.list) state.list = state.blankBefore && !state.maybeHtml ? null : { ...state.list, sure: false };
  state.quiet = false;
  return free && line.indent === 0 ? 'start' : 'inside';
}

const mayOpenRaw = (text: string, line: Line): boolean => {
  const code = text.charCodeAt(line.at);
  return code === 60 || code === 96 || code === 126;
};
