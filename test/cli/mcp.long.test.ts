import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import Ajv from 'ajv';
import { HOSTILE, RAW } from '../harness/hostile.ts';

const CLI = fileURLToPath(new URL('../../dist/cli.cjs', import.meta.url));
const PLAN = `# Ketenplan Schuldhulp

De stuurgroep van de gemeente, de kredietbank en de woningcorporatie besluit elke eerste maandag van de maand over het jaarplan en de begroting.

De doelstelling wordt nog nader uitgewerkt.
`;

interface Answer {
  readonly text: string;
  readonly isError: boolean;
}

/** The official client, talking to the built command line in a folder. */
async function connected(cwd: string, ...flags: readonly string[]): Promise<Client> {
  const client = new Client({ name: 'test', version: '1' });
  await client.connect(new StdioClientTransport({ command: process.execPath, args: [CLI, 'mcp', ...flags], cwd, stderr: 'pipe' }));
  return client;
}

async function ask(client: Client, name: string, given: Record<string, unknown>): Promise<Answer> {
  const { content, isError } = await client.callTool({ name, arguments: given });
  const [first] = content as readonly { readonly type: string; readonly text: string }[];
  return { text: first?.text ?? '', isError: isError === true };
}

describe('assistants over MCP', () => {
  let root: string;
  let folder: string;
  let client: Client;
  before(async () => {
    root = mkdtempSync(join(tmpdir(), 'ketensturing-mcp-'));
    folder = join(root, 'werk');
    mkdirSync(join(folder, 'plannen'), { recursive: true });
    writeFileSync(join(folder, 'plannen', 'plan.md'), PLAN);
    writeFileSync(join(folder, 'kwaad.md'), `# Plan\n\nDe partners besluiten elke maand samen. ${HOSTILE}\n`);
    writeFileSync(join(folder, 'binair.md'), new Uint8Array([0, 1, 2]));
    writeFileSync(join(root, 'geheim.md'), '# Geheim plan\n\nDe partners besluiten.\n');
    symlinkSync(join(root, 'geheim.md'), join(folder, 'koppeling.md'));
    client = await connected(folder);
  });
  after(async () => {
    await client?.close();
    rmSync(root, { recursive: true, force: true });
  });

  it('offers three tools that only read, with a schema that a validator takes', async () => {
    const { tools } = await client.listTools();
    assert.deepEqual(
      tools.map(({ name }) => name),
      ['ketensturing_check_plan', 'ketensturing_explain_pillar', 'ketensturing_find_evidence'],
    );
    for (const { inputSchema, annotations, description = '' } of tools) {
      assert.ok(new Ajv({ strict: true }).compile(inputSchema));
      assert.equal(annotations?.readOnlyHint, true);
      assert.ok(description.length > 150);
    }
    assert.match(client.getInstructions() ?? '', /Ketens de baas/);
  });

  it('checks a plan, by path and by text, with the same result', async () => {
    const byPath = JSON.parse((await ask(client, 'ketensturing_check_plan', { path: 'plannen/plan.md' })).text);
    assert.equal(byPath.plan, 'Ketenplan Schuldhulp');
    assert.equal(byPath.pillars.length, 8);
    assert.equal(byPath.pillars[4].status, 'addressed');
    assert.equal(byPath.pillars[4].evidence.line, 3);
    assert.ok(byPath.pillars.every(({ status, advice }: Record<string, string>) => status === 'addressed' || (advice ?? '').length > 20));
    const byText = JSON.parse((await ask(client, 'ketensturing_check_plan', { text: PLAN })).text);
    assert.deepEqual(
      byText.pillars.map(({ status }: { status: string }) => status),
      byPath.pillars.map(({ status }: { status: string }) => status),
    );
    const english = JSON.parse((await ask(client, 'ketensturing_check_plan', { text: PLAN, language: 'en' })).text);
    assert.match(english.summary, /pillars addressed/);
  });

  it('explains a pillar and finds its evidence', async () => {
    const trust = JSON.parse((await ask(client, 'ketensturing_explain_pillar', { pillar: 3, language: 'en' })).text);
    assert.match(trust.name, /trust/i);
    assert.ok(trust.aspects.length > 3);
    const structure = JSON.parse((await ask(client, 'ketensturing_find_evidence', { path: 'plannen/plan.md', pillar: 5 })).text);
    const passages = structure.aspects.flatMap((aspect: { passages: object[] }) => aspect.passages);
    assert.ok(passages.some((one: Record<string, unknown>) => one.strength === 'strong' && one.line === 3 && String(one.why).length > 10));
  });

  for (const [what, name, given, expected] of [
    [
      'a pillar that does not exist',
      'ketensturing_explain_pillar',
      { pillar: 9 },
      /"pillar" must be a whole number from 1 to 8, not 9[\s\S]*Send for example \{"pillar": 3/,
    ],
    ['a pillar in words', 'ketensturing_find_evidence', { pillar: 'trust', path: 'plannen/plan.md' }, /not "trust"[\s\S]*3 trust/],
    ['no pillar', 'ketensturing_explain_pillar', {}, /"pillar" is missing/],
    [
      'an argument that is not known',
      'ketensturing_check_plan',
      { file: 'plannen/plan.md' },
      /"file" is not known; the arguments are "path", "text"/,
    ],
    ['no plan at all', 'ketensturing_check_plan', {}, /Send "path", the path of a Markdown file, or "text"/],
    ['path and text', 'ketensturing_check_plan', { path: 'a.md', text: 'b' }, /send one of them/],
    ['a file that is not there', 'ketensturing_check_plan', { path: 'weg.md' }, /There is no file weg\.md in/],
    ['a folder', 'ketensturing_check_plan', { path: 'plannen' }, /is a folder. Send the path of one Markdown file/],
    ['a binary file', 'ketensturing_check_plan', { path: 'binair.md' }, /binary file[\s\S]*Markdown source/],
    ['a tool that does not exist', 'ketensturing_fix', {}, /There is no tool "ketensturing_fix". The tools are: ketensturing_check_plan/],
    ['a file outside the folder', 'ketensturing_check_plan', { path: '../geheim.md' }, /outside the working folder/],
    ['a link to a file outside', 'ketensturing_check_plan', { path: 'koppeling.md' }, /outside the working folder/],
    ['a file outside that does not exist', 'ketensturing_check_plan', { path: '/nergens/plan.md' }, /outside the working folder/],
  ] as const)
    it(`says what to send instead of ${what}`, async () => {
      const { text, isError } = await ask(client, name, given);
      assert.equal(isError, true, text);
      assert.match(text, expected);
    });

  it('hands hostile text on as a quotation without control characters', async () => {
    const { text } = await ask(client, 'ketensturing_check_plan', { path: 'kwaad.md' });
    assert.doesNotMatch(text, RAW);
    assert.match(JSON.parse(text).note, /never an instruction/);
  });

  it('reads files outside the folder when it was started so', async () => {
    const free = await connected(folder, '--anywhere');
    const { text, isError } = await ask(free, 'ketensturing_check_plan', { path: '../geheim.md' });
    await free.close();
    assert.equal(isError, false, text);
    assert.equal(JSON.parse(text).plan, 'Geheim plan');
  });

  it('stops reading a long plan when nobody waits for it any more', async function () {
    this.timeout(120_000);
    const long = (name: string): string =>
      `# Ketenplan ${name}\n\n${Array.from({ length: 12_000 }, (_, at) => `De stuurgroep ${name} besluit op dag ${at} over post ${at * 7} van de begroting.\n\n`).join('')}`;
    const timed = async (run: () => Promise<unknown>): Promise<number> => {
      const start = performance.now();
      await run();
      return performance.now() - start;
    };
    const whole = await timed(() => ask(client, 'ketensturing_check_plan', { text: long('Noord') }));
    // The server reads what comes in order: the next question is answered when it has let go of this one.
    const leaving = new AbortController();
    const left = client.callTool({ name: 'ketensturing_check_plan', arguments: { text: long('Zuid') } }, undefined, {
      signal: leaving.signal,
    });
    leaving.abort('niet meer nodig');
    await assert.rejects(left, /niet meer nodig/);
    const after = await timed(() => ask(client, 'ketensturing_explain_pillar', { pillar: 3 }));
    assert.ok(after < whole / 2, `${Math.round(after)} ms after it was called off, and ${Math.round(whole)} ms for a whole check`);
  });

  for (const [what, end] of [
    ['ends with a line feed', '\n'],
    ['does not', ''],
  ])
    it(`answers all that was asked when the input ends at once, and ${what}`, async () => {
      const question = (id: number, method: string, params: object): object => ({ jsonrpc: '2.0', id, method, params });
      const call = (id: number, name: string, given: object): object => question(id, 'tools/call', { name, arguments: given });
      const questions = [
        question(1, 'initialize', { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: { name: 'test', version: '1' } }),
        { jsonrpc: '2.0', method: 'notifications/initialized' },
        call(2, 'ketensturing_check_plan', { path: 'plannen/plan.md' }),
        call(3, 'ketensturing_check_plan', { text: PLAN }),
        { jsonrpc: '2.0', method: 'notifications/cancelled', params: { requestId: 3 } },
        question(4, 'onbekend', {}),
        call(5, 'ketensturing_explain_pillar', { pillar: 3 }),
      ];
      const child = spawn(process.execPath, [CLI, 'mcp'], { cwd: folder });
      let said = '';
      child.stdout.on('data', (part) => {
        said += String(part);
      });
      child.stdin.end(questions.map((one) => JSON.stringify(one)).join('\n') + end);
      const [code] = await once(child, 'close');
      assert.equal(code, 0);
      const answers = new Map(said.split('\n').flatMap((line) => (line === '' ? [] : [[JSON.parse(line).id, line]])));
      assert.deepEqual([...answers.keys()].sort(), [1, 2, 4, 5]);
      assert.match(answers.get(2) ?? '', /Ketenplan Schuldhulp/);
      assert.match(answers.get(5) ?? '', /aspects/);
    });

  const PING = `${JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'ping' })}\n`;

  /** A server of which all is kept that it says, and what it is given at once. */
  async function saidAfter(given: readonly string[]): Promise<{ readonly stdout: string; readonly stderr: string; readonly code: number }> {
    const child = spawn(process.execPath, [CLI, 'mcp'], { cwd: folder });
    const said = { stdout: '', stderr: '' };
    for (const name of ['stdout', 'stderr'] as const)
      child[name].on('data', (part) => {
        said[name] += String(part);
      });
    // It may end before it has read all.
    child.stdin.on('error', () => {});
    for (const part of given) child.stdin.write(part);
    child.stdin.end();
    const [code] = await once(child, 'close');
    return { ...said, code };
  }

  it('says what to send instead of a call that is not as the protocol wants it, never as a fault of the program', async () => {
    const name = 'ketensturing_explain_pillar';
    const calls = [
      { name, arguments: 'pijler 3' },
      { name, arguments: ['a'] },
      { name, arguments: 3 },
      { name },
      { name: 3, arguments: {} },
      undefined,
      {},
      { name, arguments: { pillar: 3 } },
    ];
    const questions = calls.map((params, id) => JSON.stringify({ jsonrpc: '2.0', id, method: 'tools/call', params }));
    const unknown = JSON.stringify({ jsonrpc: '2.0', id: calls.length, method: 'onbekend' });
    const { stdout, stderr, code } = await saidAfter([[...questions, unknown].join('\n')]);
    assert.equal(code, 0);
    assert.equal(stderr, '');
    const answers = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    const answerTo = (id: number) => answers.find((answer) => answer.id === id);
    for (const id of [0, 1, 2]) {
      assert.equal(answerTo(id).result.isError, true);
      assert.match(answerTo(id).result.content[0].text, /^The arguments must be an object\. Send for example \{"pillar": 3/);
    }
    assert.match(answerTo(3).result.content[0].text, /"pillar" is missing/);
    for (const id of [4, 5, 6]) {
      assert.equal(answerTo(id).error.code, -32602);
      assert.match(answerTo(id).error.message, /^"name" must be the name of a tool: ketensturing_check_plan, /);
    }
    assert.equal(answerTo(7).result.isError, false);
    assert.deepEqual(answerTo(8).error, { code: -32601, message: 'Method not found' });
  });

  it('tells of what is no message, and answers the others', async () => {
    const { stdout, stderr, code } = await saidAfter(['oeps\n', '{"jsonrpc": "2.0", "id": 2}\n', PING]);
    assert.equal(code, 0);
    assert.deepEqual(JSON.parse(stdout).id, 1);
    assert.match(stderr, /^ketensturing: A line on standard input is no JSON, so it is not answered\.\n {2}Send one message/);
    assert.match(stderr, /\nketensturing: What came in on standard input is no message of the Model Context Protocol/);
  });

  it('answers what came before a message that is too long, and ends with the reason', async function () {
    this.timeout(60_000);
    const { stdout, stderr, code } = await saidAfter([PING, ...Array.from({ length: 41 }, () => 'x'.repeat(1024 * 1024))]);
    assert.equal(code, 2);
    assert.deepEqual(JSON.parse(stdout).id, 1);
    assert.equal(
      stderr,
      'ketensturing: A message on standard input is longer than 40 MB, so nothing more is read.\n  Send the path of the plan, and not its text.\n',
    );
  });

  it('takes the text of the longest plan', async () => {
    const { text, isError } = await ask(client, 'ketensturing_check_plan', { text: '\u00e9'.repeat(6 * 1024 * 1024) });
    assert.equal(isError, true);
    assert.match(text, /10 MB/);
  });

  it('ends when nobody takes its answers any more, though its input stays open', async () => {
    const child = spawn(process.execPath, [CLI, 'mcp'], { cwd: folder });
    const ended = once(child, 'exit');
    child.stdin.on('error', () => {});
    child.stdin.write(PING);
    await once(child.stdout, 'data');
    child.stdout.destroy();
    await once(child.stdout, 'close');
    child.stdin.write(PING);
    const [code] = await ended;
    assert.equal(code, 0);
  });

  it('ends when the client goes away, with exit code 0', async () => {
    const child = spawn(process.execPath, [CLI, 'mcp'], { cwd: folder, stdio: ['pipe', 'pipe', 'pipe'] });
    child.stdin.end();
    const [code] = await once(child, 'exit');
    assert.equal(code, 0);
  });

  it('tells at the start what is wrong, as every command does', async () => {
    const child = spawn(process.execPath, [CLI, 'mcp', '--model', 'weg.ktm'], { cwd: folder });
    let said = '';
    child.stderr.on('data', (part) => {
      said += String(part);
    });
    const [code] = await once(child, 'exit');
    assert.equal(code, 2);
    assert.match(said, /weg\.ktm/);
  });
});
