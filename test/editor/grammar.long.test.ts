import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createOnigScanner, createOnigString, loadWASM } from 'vscode-oniguruma';
import { type IGrammar, INITIAL, type IRawGrammar, Registry } from 'vscode-textmate';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
/** The grammars of VS Code itself. */
const HOST: Readonly<Record<string, string>> = {
  'text.html.markdown': 'markdown',
  'source.yaml': 'yaml',
  'text.html.basic': 'html',
  'text.html.derivative': 'html-derivative',
};
const OWN = readdirSync(`${ROOT}syntaxes`).map(
  (name): IRawGrammar => JSON.parse(readFileSync(`${ROOT}syntaxes/${name}`, 'utf8')) as IRawGrammar,
);

async function markdownGrammar(injections: readonly IRawGrammar[]): Promise<IGrammar> {
  const registry = new Registry({
    onigLib: Promise.resolve({ createOnigScanner, createOnigString }),
    async loadGrammar(scope) {
      const own = injections.find(({ scopeName }) => scopeName === scope);
      const name = HOST[scope];
      if (own !== undefined || name === undefined) return own ?? null;
      return JSON.parse(readFileSync(`${ROOT}node_modules/tm-grammars/grammars/${name}.json`, 'utf8')) as IRawGrammar;
    },
    getInjections: (scope) => (scope === 'text.html.markdown' ? injections.map(({ scopeName }) => scopeName) : undefined),
  });
  const grammar = await registry.loadGrammar('text.html.markdown');
  assert.ok(grammar);
  return grammar;
}

interface Token {
  readonly text: string;
  readonly scopes: readonly string[];
}

function tokenize(grammar: IGrammar, text: string): readonly (readonly Token[])[] {
  let stack = INITIAL;
  return text.split('\n').map((line) => {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, stack);
    stack = ruleStack;
    return tokens.map(({ startIndex, endIndex, scopes }) => ({
      text: line.slice(startIndex, endIndex),
      scopes: scopes.flatMap((scope) => scope.split(' ')),
    }));
  });
}

const isOwn = (scope: string): boolean => scope.endsWith('.ketensturing');

/** For each character its scopes, without ours. */
function hostScopes(lines: readonly (readonly Token[])[]): readonly string[] {
  return lines.flatMap((tokens, line) =>
    tokens.flatMap(({ text, scopes }) =>
      [...text].map((character) => `${line + 1} ${character} ${scopes.filter((scope) => !isOwn(scope)).join(' ')}`),
    ),
  );
}

describe('syntax', () => {
  let plain: IGrammar;
  let injected: IGrammar;
  before(async () => {
    const wasm = readFileSync(`${ROOT}node_modules/vscode-oniguruma/release/onig.wasm`);
    await loadWASM(wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength));
    plain = await markdownGrammar([]);
    injected = await markdownGrammar(OWN);
  });

  /** The marked parts of a text as "kind: words". */
  const marked = (text: string): readonly string[] =>
    tokenize(injected, text)
      .flat()
      .flatMap(({ text: words, scopes }) => {
        const own = scopes.find(isOwn);
        return own === undefined ? [] : [`${own.split('.').at(-2)}: ${words}`];
      });

  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    ['a number', 'Zie pijler 3 en Pijler III.', ['pillar: pijler 3', 'pillar: Pijler III']],
    ['several numbers', 'De pijlers 3, 4 en 5; pillars 1 and 2.', ['pillar: pijlers 3, 4 en 5', 'pillar: pillars 1 and 2']],
    ['a heading', '## Pijler 3: vertrouwen', ['pillar: Pijler 3']],
    ['a setext heading', 'Pijler 3\n========', ['pillar: Pijler 3']],
    [
      'a list, a quotation, a table',
      '- pijler 1\n\n> pijler 2\n\n| A | B |\n| - | - |\n| pijler 3 | x |',
      ['pillar: pijler 1', 'pillar: pijler 2', 'pillar: pijler 3'],
    ],
    ['bold words', 'In **pijler 3** staat', ['pillar: pijler 3']],
    [
      'an exemption',
      'Pijler 4 is niet van toepassing, omdat wij klein zijn.',
      ['pillar: Pijler 4', 'exemption: is niet van toepassing', 'exemption: omdat'],
    ],
    [
      'an exemption with a name',
      'Pillar 4 (dialogue) does not apply because we are small.',
      ['pillar: Pillar 4', 'exemption: does not apply', 'exemption: because'],
    ],
    [
      'open places',
      'Trekker: PM. Datum n.t.b. en [invullen] of [naam van de partner].',
      ['placeholder: PM', 'placeholder: n.t.b.', 'placeholder: [invullen]', 'placeholder: [naam van de partner]'],
    ],
    [
      'a suppression',
      '<!-- ketensturing-disable-next pillar-thin, placeholder -- staat elders -->',
      ['suppression: ketensturing-disable-next', 'rule: pillar-thin', 'rule: placeholder', 'suppression: --', 'reason: staat elders '],
    ],
    ['the end of a suppression', '<!-- ketensturing-enable -->', ['suppression: ketensturing-enable']],
    [
      'front matter',
      '---\ntitle: x\nketensturing: true\ntaal: nl\n---\nlanguage: en',
      ['front-matter: ketensturing', 'front-matter: taal'],
    ],
    ['no number', 'Drie pijlers, zuilen en pijler-3 van 30 pijlers; pijler 3%.', []],
    ['code', '`pijler 3`\n\n```\npijler 3 PM\n```\n\n    pijler 3', []],
    ['links', '[naam](https://example.org/pijler) en [wie][1], ![datum](x.png)\n\n[wie]: https://example.org', []],
    ['times and particulates', 'Every Monday at 2 PM, or 2:30 PM; 14.00 P.M. in | 3 PM | and PM 2,5 or PM 2.5', []],
    [
      'PM that is behind no number',
      'Budget in 2026: PM. P.M. En het slot: PM',
      ['placeholder: PM', 'placeholder: P.M.', 'placeholder: PM'],
    ],
    ['words that look alike', 'De PM-er werkt om 3 PMs; [sic], [ ] taak, [^wie]', []],
    ['other comments', '<!-- ketensturing is goed -->', []],
    ['keys inside others', '---\nlijst:\n  taal: nl\ntekst: |\n  taal: nl\n---', []],
  ];
  for (const [name, text, expected] of cases) {
    it(`marks ${name}`, () => assert.deepEqual(marked(text), expected));
  }

  const tricky = `# Pijler 3
Pijler 3
===
- [ ] PM
  - pijler 2 [invullen](x)
1. n.t.b. *pijler 4 is niet van toepassing, omdat __PM__ geldt*
> PM
> \`\`\`
> pijler 3
<details>
pijler 3
</details>

pijler 3 <b>PM</b> ~~pijler 5~~ ![PM](pijler%203.png) <https://example.org/pijler>
[invullen]: https://example.org
\\[naam\\] &amp; pijler 3\\*`;
  it('keeps the colours of Markdown in all examples, fixtures and awkward places', () => {
    const names = (folder: string): readonly string[] =>
      readdirSync(ROOT + folder, { recursive: true }).map((name) => `${folder}/${String(name)}`);
    const files = [...names('examples'), ...names('test/fixtures')].filter((name) => name.endsWith('.md'));
    for (const text of [tricky, ...files.map((file) => readFileSync(ROOT + file, 'utf8'))]) {
      const lines = text.replace(/^(?:ketensturing|taal|language)(?=:)/gm, 'title').slice(0, 40_000);
      assert.deepEqual(hostScopes(tokenize(injected, lines)), hostScopes(tokenize(plain, lines)));
    }
  });
});
