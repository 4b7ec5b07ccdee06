import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { WorkspaceResult } from '../../../src/editor/workspace-check.ts';
import { retained } from '../retained.ts';
import { extension, folder, PLAN, write } from './support.ts';

/** Plans in the workspace at each look. What a leak costs each plan shows between all looks; what the host makes once shows between two of them. */
const LOOKS = [5, 45, 85];
/** Characters of each plan. */
const SIZE = 200_000;
/** Bytes that a plan may leave behind: a dozen findings in Problems, of which VS Code's own objects are the most, and a row in the portfolio. */
const COST = 30_000;

describe('a workspace of many plans', () => {
  const all = (): vscode.Uri => vscode.Uri.joinPath(folder(), 'velen');
  const add = async (from: number, to: number): Promise<void> => {
    for (let at = from; at < to; at++) await write(vscode.Uri.joinPath(all(), `plan-${at}.md`), plan(at));
  };
  after(() => vscode.workspace.fs.delete(all(), { recursive: true }));

  it('leaves its findings behind, and nothing of texts and reports', async () => {
    const costs: number[] = [];
    let bytes = 0;
    let there = 0;
    for (const wanted of LOOKS) {
      await add(there, wanted);
      const { plans } = await check();
      assert.ok(plans >= wanted);
      const look = await retained();
      if (there > 0) costs.push((look.bytes - bytes) / (wanted - there));
      bytes = look.bytes;
      there = wanted;
    }
    const cost = Math.min(...costs);
    assert.ok(cost < COST, `${Math.round(cost)} bytes for each plan`);
  }).timeout(300_000);
});

async function check(): Promise<WorkspaceResult> {
  const { workspaceCheck } = (await extension()).shown.reports;
  const source = new vscode.CancellationTokenSource();
  const result = await workspaceCheck.run({ report() {} }, source.token, () => {});
  source.dispose();
  return result;
}

/** Mostly code, which is long and yields nothing. No two hold the same, lest what is kept by its content is shared. */
function plan(number: number): string {
  const line = `stap ${number}: bestand openen, regels tellen, bestand sluiten\n`;
  return `---\nketensturing: true\n---\n\n${PLAN.replace('jaarplan', `jaarplan ${number}`)}\n\`\`\`\n${line.repeat(SIZE / line.length)}\`\`\`\n`;
}
