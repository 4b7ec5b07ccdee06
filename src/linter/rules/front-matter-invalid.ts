import type { Localized } from '../../framework/types.ts';
import { isOwnKey, misplacedKeys } from '../front-matter.ts';
import type { Span } from '../source.ts';
import type { FrontMatter, Problem, Rule } from '../types.ts';

type Key = FrontMatter['keys'][number];

export const frontMatterInvalid: Rule = {
  meta: {
    id: 'front-matter-invalid',
    title: { nl: 'Kopgegevens die niet te lezen zijn', en: 'Front matter that cannot be read' },
    description: {
      nl: 'De kopgegevens (tussen --- boven aan het document) zijn geen geldige YAML of staan niet bovenaan, of een van onze sleutels heeft een waarde die niet kan. Instellingen in de kop werken dan niet.',
      en: 'The front matter (between --- at the top of the document) is not valid YAML or not at the top, or one of our keys has an impossible value. Settings in it then do not work.',
    },
    severity: 'warning',
    scope: 'document',
    whileTyping: 'hold',
  },
  *check({ plan }) {
    for (const front of plan.frontMatter) {
      if (front.error !== null) yield notYaml(front, front.error);
      for (const key of front.keys) {
        const value = front.data[key.name];
        if (isOwnKey(key) && typeof value !== 'boolean') yield wrongValue(front, key, ['true', 'false'], UNSURE);
        if ((key.name === 'language' || key.name === 'taal') && !isLanguage(value)) yield wrongValue(front, key, ['nl', 'en'], UNUSED);
      }
    }
    for (const { source, span } of misplacedKeys(plan)) yield misplaced(source, span);
  },
};

function misplaced(source: number, span: Span): Problem {
  return {
    source,
    span,
    pillar: null,
    message: {
      nl: 'Deze regel werkt hier niet: zo zijn het geen kopgegevens.',
      en: 'This line does not work here: as it stands, it is no front matter.',
    },
    advice: {
      nl: 'Zet de regel helemaal bovenaan, tussen twee regels met alleen "---".',
      en: 'Put the line at the very top, between two lines with just "---".',
    },
  };
}

/** "nl", "en" and region forms such as "nl-NL". */
function isLanguage(value: unknown): boolean {
  return typeof value === 'string' && /^(?:nl|en)(?:[-_][a-z]{2})?$/i.test(value.trim());
}

function notYaml(front: FrontMatter, error: NonNullable<FrontMatter['error']>): Problem {
  return {
    source: front.source,
    span: error.span,
    pillar: null,
    message: {
      nl: `De kopgegevens kunnen niet gelezen worden: ${error.message.nl}. Wat erin staat, zoals de taal, telt nu niet mee.`,
      en: `The front matter cannot be read: ${error.message.en}. What it says, such as the language, is not used now.`,
    },
    advice: {
      nl: 'Zet elke sleutel op een eigen regel als "sleutel: waarde", en zet een waarde met een dubbele punt tussen aanhalingstekens.',
      en: 'Put each key on a line of its own as "key: value", and put a value that holds a colon between quotation marks.',
    },
  };
}

const UNSURE: Localized = {
  nl: 'Zo is niet zeker of dit document een plan is.',
  en: 'As it stands, it is not certain whether this document is a plan.',
};
const UNUSED: Localized = {
  nl: 'De waarde die er staat, wordt niet gebruikt.',
  en: 'The value that is there is not used.',
};

function wrongValue(front: FrontMatter, key: Key, allowed: readonly [string, string], so: Localized): Problem {
  const message: Localized = {
    nl: `"${key.name}" kan hier alleen ${allowed[0]} of ${allowed[1]} zijn. ${so.nl}`,
    en: `"${key.name}" can only be ${allowed[0]} or ${allowed[1]} here. ${so.en}`,
  };
  return {
    source: front.source,
    span: key.valueSpan.end > key.valueSpan.start ? key.valueSpan : key.span,
    pillar: null,
    message,
    advice: {
      nl: `Schrijf "${key.name}: ${allowed[0]}" of "${key.name}: ${allowed[1]}".`,
      en: `Write "${key.name}: ${allowed[0]}" or "${key.name}: ${allowed[1]}".`,
    },
  };
}
