/** Hostile input of any size. What it costs must grow as it does. */
import { strToU8, unzipSync, zipSync } from 'fflate';
import { fingerprinted } from '../../src/cli/fingerprint.ts';
import { FORMATS } from '../../src/cli/formats/registry.ts';
import { pillarLinks } from '../../src/editor/pillar-links.ts';
import { subjectAt } from '../../src/editor/subjects.ts';
import { loadFramework } from '../../src/framework/index.ts';
import { createJudge } from '../../src/linter/evidence/judge.ts';
import { createLexicon } from '../../src/linter/evidence/lexicon.ts';
import { folderMatcher } from '../../src/linter/glob.ts';
import { readMarkers } from '../../src/linter/language/markers.ts';
import { splitSentences } from '../../src/linter/language/sentences.ts';
import { readTokens } from '../../src/linter/language/words.ts';
import { pillarMentions } from '../../src/linter/pillar-names.ts';
import { createPlan } from '../../src/linter/plan.ts';
import { createSource } from '../../src/linter/source.ts';
import { readSuppressions } from '../../src/linter/suppressions.ts';
import { textFrontMatter } from '../../src/linter/text-front-matter.ts';
import type { Finding, Report } from '../../src/linter/types.ts';
import { planProfile } from '../../src/report/plan-profile.ts';
import { createPortfolio } from '../../src/report/portfolio.ts';
import { renderPortfolioPage } from '../../src/report/portfolio-html.ts';
import { withoutHidden } from '../../src/writing/docx/hidden-text.ts';
import { readWord } from '../../src/writing/docx/read.ts';
import { longPlan, quotingEngine } from '../cli/formats/support.ts';
import { runInMemory } from '../fuzz/command-line.ts';
import { readBytes } from '../fuzz/corpus.ts';
import { always, toyLinter } from '../fuzz/engines.ts';
import { toyFramework } from '../harness/toy.ts';
import { tinyModel } from '../linter/evidence/tiny-model.ts';
import { HOSTILE_PHRASES } from './phrases.ts';

export interface GrowthCase {
  readonly name: string;
  /** The smaller of the two sizes that are compared; the other is four times as large. */
  readonly size: number;
  /** Does the work for an input of that size. */
  readonly run: (size: number) => unknown;
}

/** Markdown that is hard to read, by what it is full of. */
export const HOSTILE_MARKDOWN: Readonly<Record<string, (size: number) => string>> = {
  'emphasis marks': (size) => '*a **b '.repeat(size),
  'emphasis that never closes': (size) => '**_'.repeat(size),
  'nested quotations': (size) => '> '.repeat(size),
  'nested quotations on many lines': (size) => `${'> '.repeat(60)}x\n`.repeat(size / 50),
  'nested lists': (size) => Array.from({ length: size / 10 }, (_, depth) => `${'  '.repeat(depth % 90)}- punt\n`).join(''),
  'lazy lines under a list': (size) => '- a\nb\n'.repeat(size),
  headings: (size) => '# K\n'.repeat(size),
  brackets: (size) => '['.repeat(size),
  'images in links': (size) => '[![a]('.repeat(size),
  'link definitions': (size) => Array.from({ length: size / 4 }, (_, nth) => `[x${nth}]: y\n\n[x${nth}]\n\n`).join(''),
  footnotes: (size) => Array.from({ length: size / 4 }, (_, nth) => `Zin[^${nth}].\n\n[^${nth}]: Noot.\n\n`).join(''),
  'HTML that never closes': (size) => '<a '.repeat(size),
  'comments that never close': (size) => '<!--\n\n'.repeat(size),
  'HTML blocks': (size) => '<div>\n<p>tekst\n\n'.repeat(size),
  backticks: (size) => '`'.repeat(size),
  'backticks of all lengths': (size) => Array.from({ length: 2 * Math.sqrt(size) }, (_, nth) => `${'`'.repeat(nth)} `).join(''),
  'line ends': (size) => '\r'.repeat(size),
  entities: (size) => '&amp;&#x41;&x;'.repeat(size),
  'a word of its own': (size) => 'a'.repeat(size),
  'a table with many rows': (size) => `| Actie | Wie | Wanneer |\n| --- | --- | --- |\n${'| Plan maken | | PM |\n'.repeat(size / 4)}`,
  'a table with many columns': (size) => `|${' Actie |'.repeat(size / 2)}\n|${' - |'.repeat(size / 2)}\n|${' PM |'.repeat(size / 2)}\n`,
  'rows that are too long': (size) => `| a |\n| - |\n${'| b | c | d | e |\n'.repeat(size / 4)}`,
  'small headings': (size) => '**Wie.** De gemeente.\n\n'.repeat(size / 4),
  'pillars by number': (size) => `pijlers 1${', 2'.repeat(size)}`,
  'pillars that do not apply': (size) => 'Pijler 4 is niet van toepassing, omdat wij met ons tweeën zijn. '.repeat(size / 8),
  'pillars left open under titles': (size) => '## Pijler 4\n\nPM\n\n'.repeat(size / 8),
  'many pillars in the title of many open places': (size) => `**Pijlers ${'3, 4, '.repeat(size / 16)}5**\n\n${'PM.\n\n'.repeat(size / 16)}`,
  'reasons in lists and behind comments': (size) =>
    '**Pijler 4:** niet van toepassing, omdat:\n\n- wij klein zijn;\n\n<!-- x -->\n\n'.repeat(size / 8),
  abbreviations: (size) => Array.from({ length: size / 4 }, (_, nth) => `De A${nth.toString(36).toUpperCase()}B komt. `).join(''),
  suppressions: (size) => '<!-- ketensturing-disable placeholder -- reden -->\n\nPM.\n\n'.repeat(size / 8),
  'open places': (size) => '[invullen] PM n.t.b. '.repeat(size / 4),
  'sums of what is open': (size) =>
    `| Post | Kosten |\n| --- | --- |\n${Array.from({ length: size / 4 }, (_, nth) => `| Totaal | [som ${nth}] |\n`).join('')}`,
  'front matter': (size) => `---\n${Array.from({ length: size / 8 }, (_, nth) => `k${nth}: [a, b]\n`).join('')}---\n\nTekst.\n`,
  'front matter that never closes': (size) => `---\n${'a: b\n'.repeat(size)}`,
};

const framework = loadFramework();
const check = (text: string): Report => toyLinter.check([{ name: 'plan.md', text }], always);
const judge = createJudge(tinyModel());
const judged = (text: string): unknown =>
  judge.judge({ plan: createPlan([{ name: 'plan.md', text }], { language: 'nl' }), framework: toyFramework, writerExamples: [] });
const UNCHANGED = createPlan([
  { name: 'x.md', text: Array.from({ length: 300 }, (_, i) => `De directeuren overlegt wekelijks in zaal ${i} met ${i * 7}.`).join(' ') },
]);
const lexicon = createLexicon({ STAR: ['ketenpart*', '*overleg*', 're*'], GAP: ['komt * bijeen', 'stelt * rapport * op'] });
const word = unzipSync(readBytes('test/fixtures/docx/ketenplan-word-like.docx'));
const wordWith = (body: string): Promise<unknown> =>
  readWord(
    zipSync(
      {
        ...word,
        'word/document.xml': strToU8(
          `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
        ),
      },
      { level: 0 },
    ),
    { language: 'nl' },
  );

const cases = (
  what: string,
  size: number,
  texts: Readonly<Record<string, (size: number) => string>>,
  run: (text: string) => unknown,
): readonly GrowthCase[] => Object.entries(texts).map(([name, make]) => ({ name: `${what}: ${name}`, size, run: (of) => run(make(of)) }));

function printed(text: string): unknown {
  const findings = [...text.matchAll(/PM/g)].map(({ index }): Finding => {
    const place = { file: 'plan.md', line: 1, column: index + 1, endLine: 1, endColumn: index + 3 };
    return { ...place, ruleId: 'placeholder', severity: 'info', message: '', advice: '', url: '', pillar: null, related: [], fixes: [] };
  });
  return fingerprinted({ findings, suppressed: [] }, [{ name: 'plan.md', text }], []);
}

function portfolio(plans: number): string {
  const { coverage } = toyLinter.check([], always);
  const inputs = Array.from({ length: plans }, (_, nth) => ({
    files: [`${nth}.md`],
    name: `plan ${nth}`,
    language: 'nl' as const,
    profile: { title: null, owner: null, date: null },
    coverage,
    findings: [],
  }));
  return renderPortfolioPage(createPortfolio(inputs, { framework, language: 'nl', otherDocuments: 1, failures: [] }));
}

export const CASES: readonly GrowthCase[] = [
  ...cases('a check', 1000, HOSTILE_MARKDOWN, check),
  ...cases(
    'sentences',
    1000,
    { 'a run of short ones': (size) => 'a. '.repeat(size), 'nothing but marks': (size) => '.'.repeat(size) },
    splitSentences,
  ),
  ...cases(
    'the judge',
    1000,
    {
      'a list of points': (size) => '1. Elke keten.\n\n'.repeat(size),
      'one word': (size) => 'keten '.repeat(size),
      'the start of a phrase': (size) => 'komt '.repeat(size),
      'a word that may be said in passing': (size) => 'is '.repeat(size),
      questions: (size) => '? '.repeat(size),
    },
    judged,
  ),
  ...HOSTILE_PHRASES.map(
    (phrase): GrowthCase => ({ name: `markers: ${phrase}`, size: 1000, run: (size) => readMarkers(phrase.repeat(size), 'nl') }),
  ),
  { name: 'the lexicon', size: 4000, run: (size) => lexicon.match(readTokens('komt stelt rapport keten '.repeat(size / 4)).spellings) },
  ...cases(
    'pillars named',
    2000,
    {
      'without numbers': (size) => 'pijler '.repeat(size),
      'with many numbers': (size) => `pijlers 1${', 2'.repeat(size)}`,
      'far apart': (size) => `pijler${' '.repeat(size)}pijler`,
    },
    (text) => pillarMentions(text, toyFramework),
  ),
  {
    name: 'what a word in a long line names',
    size: 1000,
    run: (size) => subjectAt('vertrouwen pijler 3 '.repeat(size), size * 10 + 3, framework, 'nl'),
  },
  { name: 'a pattern and a path of many folders', size: 200, run: (size) => folderMatcher([`${'**/'.repeat(50)}x`])('a/'.repeat(size)) },
  {
    name: 'links to pillars',
    size: 500,
    run: (size) => pillarLinks('Zie pijler 3 en pijler 7, over vertrouwen.\n'.repeat(size), framework, 'nl'),
  },
  {
    name: 'suppressions of a plan',
    size: 500,
    run: (size) =>
      readSuppressions({
        plan: createPlan([
          createSource({ name: 'x.md', text: '<!-- ketensturing-disable placeholder -- reden -->\n\nTekst.\n\n'.repeat(size) }),
        ]),
      }),
  },
  ...cases(
    'what a plan says of itself',
    1000,
    {
      words: (size) => 'a '.repeat(size),
      cells: (size) => '|'.repeat(size),
      headings: (size) => '# '.repeat(size),
      'lines between rules': (size) => `---\n${'a b\n'.repeat(size)}---\n`,
      decisions: (size) => 'vastgesteld '.repeat(size),
    },
    (text) => planProfile(text, textFrontMatter),
  ),
  { name: 'fingerprints of findings on one line', size: 500, run: (size) => printed('x PM '.repeat(size)) },
  { name: 'a portfolio', size: 200, run: portfolio },
  ...FORMATS.map(
    ({ id }): GrowthCase => ({
      name: `a report as ${id}`,
      size: 200,
      run: (size) => runInMemory(['check', '--format', id, 'a.md'], { 'a.md': longPlan(size) }, quotingEngine),
    }),
  ),
  {
    name: 'a Word file with many paragraphs',
    size: 200,
    run: (size) => wordWith('<w:p><w:r><w:t>Een zin. </w:t></w:r></w:p>'.repeat(size)),
  },
  {
    name: 'a Word file with many drawings',
    size: 200,
    run: (size) => wordWith(`<w:p>${'<mc:AlternateContent>x</mc:AlternateContent>'.repeat(size)}</w:p>`),
  },
  ...cases(
    'a Word file with hidden text',
    200,
    {
      'run by run': (size) => `<w:p>${'<w:r><w:rPr><w:vanish/></w:rPr><w:t>x</w:t></w:r>'.repeat(size)}</w:p>`,
      'in each other': (size) => '<w:r><w:rPr><w:vanish/></w:rPr>'.repeat(size),
      'of which properties end again and again': (size) => `<w:p><w:pPr>${'</w:pPr><w:r><w:vanish/></w:rPr></w:r>'.repeat(size)}</w:p>`,
    },
    (body) => withoutHidden(new Map([['word/document.xml', body]])),
  ),
  {
    name: 'a Word file with a large table',
    size: 100,
    run: (size) => wordWith(`<w:tbl>${`<w:tr>${'<w:tc><w:p><w:r><w:t>x</w:t></w:r></w:p></w:tc>'.repeat(4)}</w:tr>`.repeat(size)}</w:tbl>`),
  },
];

/** Work that is done twice; the second time must cost less than half, as what was found is remembered. */
export const REPEATED: Readonly<Record<string, () => unknown>> = {
  'the judge, of a plan that has not changed': () => judge.judge({ plan: UNCHANGED, framework: toyFramework, writerExamples: [] }),
};
