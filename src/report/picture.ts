import type { Dimension, Framework, Language, Pillar } from '../framework/types.ts';
import type { Status } from '../linter/types.ts';
import { escapeHtml } from './html.ts';
import { REPORT_WORDS } from './words.ts';

/** What the picture shows: the status of each pillar. */
export interface PictureInput {
  readonly coverage: readonly { readonly pillar: number; readonly status: Status }[];
  readonly framework: Framework;
  readonly language: Language;
  /** What the picture is of. */
  readonly title: string;
  /** Prefix that makes the ids of the picture unique on the page. */
  readonly id: string;
}

// Measures in units of the viewBox.
const STEP = 102;
const MARGIN = 6;
const TOP = 44;
const HEIGHT = 132;
const SHAFT = 54;
const NAMES = TOP + HEIGHT + 42;
const LINE = 17;
/** Characters of a name on a line. */
const LONGEST = 13;

interface Column {
  readonly pillar: Pillar;
  readonly status: Status;
  readonly name: readonly string[];
  /** Middle of the column. */
  readonly x: number;
}

interface Group {
  readonly dimension: Dimension;
  readonly columns: readonly Column[];
}

/**
 * The pillars as pillars, side by side by dimension: full, half, an empty outline, or a dash. Status is told by shape and word, not by colour alone.
 * One image with a name and a description, of a drawing for each dimension, which stand beside or below each other as there is room; the colours come from the style sheet.
 */
export function renderPicture({ coverage, framework, language, title, id }: PictureInput): string {
  const words = REPORT_WORDS[language];
  const groups = groupsOf(coverage, framework, language);
  const columns = groups.flatMap((group) => group.columns);
  const depth = NAMES + Math.max(1, ...columns.map(({ name }) => name.length)) * LINE;
  const told = columns.map(({ pillar, status }) => `${pillar.number} ${pillar.name[language]}: ${words.status[status]}`).join('; ');
  return [
    `<div class="kt-picture" role="img" aria-labelledby="${id}-picture" aria-describedby="${id}-told">`,
    `<p class="kt-aloud" id="${id}-picture">${escapeHtml(words.picture(title))}</p><p class="kt-aloud" id="${id}-told">${escapeHtml(told)}.</p>`,
    ...groups.map((group) => drawing(group, depth, language)),
    '</div>',
  ].join('\n');
}

function groupsOf(coverage: PictureInput['coverage'], { dimensions, pillars }: Framework, language: Language): readonly Group[] {
  return dimensions.map((dimension) => ({
    dimension,
    columns: pillars
      .filter((pillar) => pillar.dimension === dimension.id)
      .map((pillar, index): Column => {
        const status = coverage.find((item) => item.pillar === pillar.number)?.status ?? 'missing';
        return { pillar, status, name: linesOf(pillar.shortName[language]), x: MARGIN + STEP * (index + 0.5) };
      }),
  }));
}

function drawing(group: Group, depth: number, language: Language): string {
  const width = STEP * group.columns.length + 2 * MARGIN;
  return [
    `<svg class="kt-svg" viewBox="0 0 ${width} ${depth + 66}" aria-hidden="true" xmlns="http://www.w3.org/2000/svg">`,
    ...group.columns.map((column) => drawn(column, REPORT_WORDS[language].status[column.status])),
    footing(group, depth, language),
    '</svg>',
  ].join('\n');
}

function drawn({ pillar, status, name, x }: Column, word: string): string {
  const lines = name.map((line, index) => `<text class="kt-name" x="${x}" y="${NAMES + LINE * (index + 1)}">${escapeHtml(line)}</text>`);
  return [
    `<g class="kt-column kt-${status}">`,
    `<text class="kt-number" x="${x}" y="26">${pillar.number}</text>`,
    ...shaft(status, x),
    `<text class="kt-word" x="${x}" y="${NAMES}">${escapeHtml(word)}</text>`,
    ...lines,
    '</g>',
  ].join('');
}

/** Capital, shaft and base; how far the shaft is filled shows the status. */
function shaft(status: Status, x: number): readonly string[] {
  const bottom = TOP + HEIGHT;
  const box = (left: number, top: number, width: number, height: number, name: string): string =>
    `<rect class="${name}" x="${left}" y="${top}" width="${width}" height="${height}" rx="2"/>`;
  const filled = status === 'addressed' ? HEIGHT : status === 'thin' ? HEIGHT / 2 : 0;
  const left = x - SHAFT / 2;
  return [
    box(left, TOP, SHAFT, HEIGHT, 'kt-shaft'),
    ...(filled > 0 ? [box(left, bottom - filled, SHAFT, filled, 'kt-fill')] : []),
    ...(status === 'exempt' ? [box(x - 14, TOP + HEIGHT / 2 - 4, 28, 8, 'kt-fill')] : []),
    box(left - 8, TOP - 8, SHAFT + 16, 10, 'kt-edge'),
    box(left - 8, bottom - 2, SHAFT + 16, 10, 'kt-edge'),
  ];
}

function footing({ dimension, columns }: Group, depth: number, language: Language): string {
  const from = (columns[0]?.x ?? 0) - STEP / 2 + 6;
  const to = (columns.at(-1)?.x ?? 0) + STEP / 2 - 6;
  const middle = (from + to) / 2;
  return [
    `<path class="kt-line" d="M${from} ${depth + 12}v6H${to}v-6"/>`,
    `<text class="kt-dimension" x="${middle}" y="${depth + 38}">${escapeHtml(REPORT_WORDS[language].dimension[dimension.id])}</text>`,
    `<text class="kt-tension" x="${middle}" y="${depth + 56}">${escapeHtml(dimension.tension[language])}</text>`,
  ].join('');
}

/** A name over lines that fit under a column; a long compound is broken behind "keten" or else in the middle. */
function linesOf(name: string): readonly string[] {
  const lines: string[] = [];
  const pieces = name
    .split(' ')
    .flatMap((word) => (word.length <= LONGEST ? [word] : [`${word.slice(0, breakOf(word))}-`, word.slice(breakOf(word))]));
  for (const piece of pieces) {
    const last = lines.at(-1);
    if (last !== undefined && !last.endsWith('-') && last.length + piece.length < LONGEST) lines[lines.length - 1] = `${last} ${piece}`;
    else lines.push(piece);
  }
  return lines;
}

function breakOf(word: string): number {
  return word.startsWith('keten') ? 'keten'.length : Math.ceil(word.length / 2);
}
