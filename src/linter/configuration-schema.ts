import type { Localized } from '../framework/types.ts';
import { RULE_IDS } from './rules/rule-ids.ts';

/** The part of JSON Schema that the configuration file needs. `description` is written for the settings page and, in English, for the schema. */
export type Shape =
  | { readonly type: 'string'; readonly description: Localized; readonly choices?: readonly string[]; readonly default?: string }
  | { readonly type: 'integer'; readonly description: Localized; readonly minimum: number; readonly maximum: number }
  | { readonly type: 'boolean'; readonly description: Localized }
  | { readonly type: 'array'; readonly description: Localized; readonly items: Shape; readonly minItems?: number }
  | {
      readonly type: 'object';
      readonly description: Localized;
      readonly keys: Readonly<Record<string, Shape>>;
      readonly required: readonly string[];
    }
  | {
      readonly type: 'either';
      readonly description: Localized;
      readonly brief: Shape & { readonly type: 'string' };
      readonly full: Shape & { readonly type: 'object' };
    };

const SEVERITIES = ['error', 'warning', 'info', 'hint', 'off'] as const;

const glob = (nl: string, en: string, minItems = 0): Shape => ({
  type: 'array',
  description: { nl, en },
  ...(minItems === 0 ? {} : { minItems }),
  items: {
    type: 'string',
    description: {
      nl: 'Een patroon zoals "plannen/**/*.md", gerekend vanaf dit bestand.',
      en: 'A pattern such as "plans/**/*.md", relative to this file.',
    },
  },
});

const RULES: Shape = {
  type: 'object',
  description: {
    nl: 'Ernst per regel: "error", "warning", "info", "hint", of "off" om de regel uit te zetten. Met reden: {"severity": "off", "reason": "…"}; de reden van een regel die uit staat, komt in het rapport.',
    en: 'Severity by rule: "error", "warning", "info", "hint", or "off" to switch the rule off. With a reason: {"severity": "off", "reason": "…"}; the reason for a rule that is off goes into the report.',
  },
  keys: Object.fromEntries(RULE_IDS.map((id) => [id, ruleShape(id)])),
  required: [],
};

function ruleShape(id: string): Shape {
  const severity: Shape & { readonly type: 'string' } = {
    type: 'string',
    choices: SEVERITIES,
    description: { nl: `Ernst van de regel ${id}.`, en: `Severity of the rule ${id}.` },
  };
  const reason: Shape = {
    type: 'string',
    description: { nl: 'Waarom, voor wie het rapport leest.', en: 'Why, for whoever reads the report.' },
  };
  return {
    type: 'either',
    description: {
      nl: `Ernst van de regel ${id}, of {"severity": "off", "reason": "…"}.`,
      en: `Severity of the rule ${id}, or {"severity": "off", "reason": "…"}.`,
    },
    brief: severity,
    full: {
      type: 'object',
      description: { nl: 'De ernst met de reden ervoor.', en: 'The severity with the reason for it.' },
      keys: { severity, reason },
      required: ['severity', 'reason'],
    },
  };
}

const PLANS: Shape = {
  type: 'array',
  description: {
    nl: 'Plannen die uit meer bestanden bestaan. Zij worden samen beoordeeld: wat in het ene bestand staat, hoeft niet in het andere. Wat hier staat, is een plan, wat de kopgegevens ook zeggen; "check": "never" en "exclude" gaan wel voor, en een deel van wat geen plan is, wordt niet gemist.',
    en: 'Plans that consist of several files. They are judged together: what one file says, the other need not repeat. What stands here is a plan, whatever its front matter says; "check": "never" and "exclude" do go before it, and nobody is told that a part of what is no plan is not there.',
  },
  items: {
    type: 'object',
    description: { nl: 'Eén plan.', en: 'One plan.' },
    keys: {
      name: { type: 'string', description: { nl: 'Naam van het plan, voor in het rapport.', en: 'Name of the plan, for the report.' } },
      files: glob(
        'De bestanden, in leesvolgorde. Bevindingen over een hele pijler staan in het eerste.',
        'The files, in reading order. Findings about a whole pillar stand in the first.',
        1,
      ),
    },
    required: ['name', 'files'],
  },
};

const EXAMPLES: Shape = {
  type: 'array',
  description: {
    nl: 'Zinnen die jullie zelf hebben beoordeeld: "dit telt wel (of niet) voor pijler N". Het rapport vermeldt dat het jullie oordeel is.',
    en: 'Sentences that you have judged yourselves: "this does (or does not) count for pillar N". The report says that the judgement is yours.',
  },
  items: {
    type: 'object',
    description: { nl: 'Eén beoordeelde zin.', en: 'One judged sentence.' },
    keys: {
      text: {
        type: 'string',
        description: {
          nl: 'De zin, letterlijk; witruimte en opmaak tellen niet mee.',
          en: 'The sentence, literally; white space and markup do not matter.',
        },
      },
      // An organisation can add aspects to the framework, and no pillars.
      pillar: { type: 'integer', minimum: 1, maximum: 8, description: { nl: 'Nummer van de pijler.', en: 'Number of the pillar.' } },
      counts: {
        type: 'boolean',
        description: {
          nl: 'true: telt mee als afspraak; false: telt niet mee.',
          en: 'true: counts as an agreement; false: does not count.',
        },
      },
      reason: { type: 'string', description: { nl: 'Waarom, voor wie het rapport leest.', en: 'Why, for whoever reads the report.' } },
    },
    required: ['text', 'pillar', 'counts', 'reason'],
  },
};

/** All keys of `.ketensturing.json`, in the order in which they are documented. */
export const CONFIGURATION: Shape & { readonly type: 'object' } = {
  type: 'object',
  description: {
    nl: 'Instellingen van Ketensturing voor deze map en wat eronder ligt.',
    en: 'Settings of Ketensturing for this folder and what lies below it.',
  },
  keys: {
    $schema: {
      type: 'string',
      description: { nl: 'Adres van het schema; helpt de editor bij het invullen.', en: 'Address of the schema; helps the editor.' },
    },
    check: {
      type: 'string',
      choices: ['auto', 'always', 'never'],
      default: 'auto',
      description: {
        nl: 'Welke documenten bevindingen krijgen. "auto": alleen wat een plan is, te zien aan kopgegevens, bestandsnaam of inhoud. "always": elk document. "never": geen.',
        en: 'Which documents get findings. "auto": only what is a plan, judged by front matter, file name or content. "always": every document. "never": none.',
      },
    },
    language: {
      type: 'string',
      choices: ['auto', 'nl', 'en'],
      default: 'auto',
      description: {
        nl: 'Taal van het document en van de bevindingen. "auto": de taal van de tekst zelf, of de sleutel "taal" of "language" in de kopgegevens.',
        en: 'Language of the document and of the findings. "auto": that of the text itself, or the key "taal" or "language" in the front matter.',
      },
    },
    rules: RULES,
    include: glob(
      'Bestanden die als plan gelden, ook als hun naam of inhoud dat niet verraadt. Een map staat voor alles eronder: "plannen" is de map naast dit bestand, "**/plannen" elke map die zo heet; met / tussen mappen.',
      'Files that count as a plan, even when name and content do not tell. A folder stands for all below it: "plannen" is the folder beside this file, "**/plannen" every folder of that name; with / between folders.',
    ),
    exclude: glob(
      'Bestanden die geen plan zijn en geen bevindingen krijgen. Een map staat voor alles eronder: "archief" is de map naast dit bestand, "**/archief" elke map die zo heet; met / tussen mappen.',
      'Files that are no plan and get no findings. A folder stands for all below it: "archief" is the folder beside this file, "**/archief" every folder of that name; with / between folders.',
    ),
    plans: PLANS,
    framework: {
      type: 'string',
      description: {
        nl: 'Pad naar een bestand met aanvullingen van jullie organisatie op het kader (aspecten, begrippen, voorbeelden).',
        en: 'Path of a file with your organisation’s additions to the framework (aspects, terms, examples).',
      },
    },
    examples: EXAMPLES,
  },
  required: [],
};

/** The same as a JSON Schema (draft-07), with English descriptions. */
export function jsonSchema(): Record<string, unknown> {
  return { $schema: 'http://json-schema.org/draft-07/schema#', title: 'Ketensturing', ...schemaOf(CONFIGURATION) };
}

function schemaOf(shape: Shape): Record<string, unknown> {
  if (shape.type === 'either') return { description: shape.description.en, anyOf: [schemaOf(shape.brief), schemaOf(shape.full)] };
  const base = { description: shape.description.en, type: shape.type };
  switch (shape.type) {
    case 'string':
      return {
        ...base,
        ...(shape.choices ? { enum: shape.choices } : {}),
        ...(shape.default === undefined ? {} : { default: shape.default }),
      };
    case 'integer':
      return { ...base, minimum: shape.minimum, maximum: shape.maximum };
    case 'boolean':
      return base;
    case 'array':
      return { ...base, ...(shape.minItems === undefined ? {} : { minItems: shape.minItems }), items: schemaOf(shape.items) };
    case 'object': {
      const properties = Object.fromEntries(Object.entries(shape.keys).map(([key, value]) => [key, schemaOf(value)]));
      return { ...base, properties, ...(shape.required.length > 0 ? { required: shape.required } : {}), additionalProperties: false };
    }
  }
}
