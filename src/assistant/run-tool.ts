import type { Language } from '../framework/types.ts';
import { type CheckedPlan, checkAnswer, evidenceAnswer, explainAnswer, type HeldFramework } from './answers.ts';
import { readArguments, ToolError } from './arguments.ts';
import type { Cancellation } from './read-ahead.ts';
import { CHECK_PLAN, EXPLAIN_PILLAR, TOOLS } from './tools.ts';

/** Which plan a tool is asked about: a file, a text, or, with neither, the plan that is open. */
export interface PlanSource {
  readonly path?: string;
  readonly text?: string;
}

/** What the tools need of the program that they are in. */
export interface AssistantHost {
  /** The framework that holds where no plan is named. Rejects with a `ToolError` when what an organisation adds to it there may not be read. */
  readonly framework: () => Promise<HeldFramework>;
  /**
   * Checks a plan, whatever it says of itself. Rejects with a `ToolError` when there is none, or it may not or cannot be read, and as `cancellation` does when it is called off before it is done.
   */
  readonly check: (source: PlanSource, language: Language | undefined, cancellation: Cancellation) => Promise<CheckedPlan>;
}

/**
 * The answer of a tool as JSON. Rejects with a `ToolError` for an unknown tool, for arguments that cannot be used, and for a plan that cannot be read; as `cancellation` does when nobody waits
 * for the answer any more.
 */
export async function runTool(name: string, given: unknown, host: AssistantHost, cancellation: Cancellation): Promise<string> {
  const tool = TOOLS.find((one) => one.name === name);
  if (tool === undefined) throw new ToolError(`There is no tool "${name}". The tools are: ${TOOLS.map((one) => one.name).join(', ')}.`);
  const { language, pillar = 0, ...source } = readArguments(tool, given);
  cancellation.throwIfAborted();
  const found = await answer();
  cancellation.throwIfAborted();
  return JSON.stringify(found, null, 1);

  async function answer(): Promise<object> {
    if (name === EXPLAIN_PILLAR) return explainAnswer(await host.framework(), pillar, language ?? 'nl');
    const plan = await host.check(source, language, cancellation);
    return name === CHECK_PLAN ? checkAnswer(plan, language) : evidenceAnswer(plan, pillar);
  }
}
