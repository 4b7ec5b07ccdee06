import type { Localized } from '../framework/types.ts';

/** A value that a tool takes: the part of JSON Schema that is needed, so that one text serves the model, the check and the manifest. */
export interface ToolValue {
  readonly type: 'string' | 'integer';
  /** What to send, for the model. */
  readonly description: string;
  readonly enum?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
}

/** JSON Schema of what a tool takes. */
export interface ToolInput {
  readonly type: 'object';
  readonly properties: Readonly<Record<string, ToolValue>>;
  readonly required: readonly string[];
  readonly additionalProperties: false;
}

/** A tool as assistants see it. */
export interface Tool {
  /** Letters and underscores; never renamed. */
  readonly name: string;
  /** How people refer to it in a chat: `#name`. */
  readonly reference: string;
  readonly title: Localized;
  readonly purpose: Localized;
  /** When to use it and what comes back, for the model. */
  readonly description: string;
  readonly input: ToolInput;
  /** Arguments that would do. */
  readonly example: string;
}

const PILLAR: ToolValue = {
  type: 'integer',
  minimum: 1,
  maximum: 8,
  description:
    'Number of the pillar: 1 mindset, 2 room to act (speelruimte), 3 trust (vertrouwen), 4 dialogue (dialoog), 5 chain structure (ketenstructuur), 6 transparency (transparantie), 7 knowledge (kennis), 8 chain objective (ketendoelstelling).',
};
const LANGUAGE: ToolValue = { type: 'string', enum: ['nl', 'en'], description: 'Language of the answer: "nl" or "en".' };
const PLAN = {
  path: {
    type: 'string',
    description:
      'Path of the plan, a Markdown file, relative to the working folder or workspace. In an editor it may be left out for the plan that is open.',
  },
  text: { type: 'string', description: 'The text of the plan itself, in Markdown, in place of path. Send one of the two, not both.' },
} as const satisfies Readonly<Record<string, ToolValue>>;

const object = (properties: ToolInput['properties'], required: readonly string[] = []): ToolInput => ({
  type: 'object',
  properties,
  required,
  additionalProperties: false,
});

export const CHECK_PLAN = 'ketensturing_check_plan';
export const EXPLAIN_PILLAR = 'ketensturing_explain_pillar';
export const FIND_EVIDENCE = 'ketensturing_find_evidence';

/** The tools, the same in the editor and over MCP. */
export const TOOLS: readonly Tool[] = [
  {
    name: CHECK_PLAN,
    reference: 'checkPlan',
    title: { nl: 'Controleer een ketenplan', en: 'Check a chain plan' },
    purpose: {
      nl: 'Beoordeelt een ketenplan op de acht pijlers van Ketens de baas.',
      en: 'Judges a chain plan against the eight pillars of Ketens de baas.',
    },
    description:
      'Judges a Dutch or English chain governance plan (ketenplan) in Markdown against the eight pillars of the NORA framework "Ketens de baas". Returns for each pillar its status (addressed, thin, missing or exempt) with the best evidence and its line, what to write for pillars that are thin or missing, and findings in the text with advice. Use it before giving advice about such a plan, and again after changing it. The judgement is made by a linter on this machine; it is not an opinion of a model.',
    input: object({ ...PLAN, language: { ...LANGUAGE, description: `${LANGUAGE.description} By default that of the plan.` } }),
    example: '{"path": "plannen/ketenplan.md"}',
  },
  {
    name: EXPLAIN_PILLAR,
    reference: 'explainPillar',
    title: { nl: 'Leg een pijler uit', en: 'Explain a pillar' },
    purpose: {
      nl: 'Vertelt wat een pijler vraagt en wat wel en niet meetelt.',
      en: 'Tells what a pillar asks, and what counts and what does not.',
    },
    description:
      'Explains one of the eight pillars of "Ketens de baas": what it is about, why it matters in a chain, the question to answer, what to write, an example that counts and one that does not, and its aspects. Use it to write or improve a passage about that pillar.',
    input: object({ pillar: PILLAR, language: { ...LANGUAGE, description: `${LANGUAGE.description} By default "nl".` } }, ['pillar']),
    example: '{"pillar": 3, "language": "nl"}',
  },
  {
    name: FIND_EVIDENCE,
    reference: 'findEvidence',
    title: { nl: 'Zoek bewijs voor een pijler', en: 'Find evidence for a pillar' },
    purpose: {
      nl: 'Zoekt in een ketenplan de passages die bij een pijler horen, met de reden waarom zij sterk of zwak zijn.',
      en: 'Finds the passages of a chain plan that belong to a pillar, with the reason why they are strong or weak.',
    },
    description:
      'Finds the passages of a chain plan that belong to one pillar: for each aspect the passages with their line, whether they are strong, weak or contrary, and why. Use it to see what a plan already says before adding to it, or to tell why a pillar is thin.',
    input: object({ ...PLAN, pillar: PILLAR }, ['pillar']),
    example: '{"path": "plannen/ketenplan.md", "pillar": 3}',
  },
];
