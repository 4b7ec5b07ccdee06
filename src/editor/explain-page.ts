import type { Framework, Language, Pillar } from '../framework/types.ts';
import { escapeMarkdown } from './markdown-escape.ts';

const WORDS = {
  nl: {
    pillar: 'Pijler',
    why: 'Waarom',
    question: 'De vraag',
    write: 'Wat je opschrijft',
    yes: 'Telt mee',
    no: 'Telt niet mee',
    aspects: 'Aspecten',
    source: 'Bron',
    confusions: 'Let op het verschil',
  },
  en: {
    pillar: 'Pillar',
    why: 'Why',
    question: 'The question',
    write: 'What to write',
    yes: 'Counts',
    no: 'Does not count',
    aspects: 'Aspects',
    source: 'Source',
    confusions: 'Mind the difference',
  },
} as const;

/** All that the framework says about a pillar, as a Markdown page in one language. */
export function explainPage(pillar: Pillar, framework: Framework, language: Language): string {
  const words = WORDS[language];
  const say = (text: { readonly nl: string; readonly en: string }): string => escapeMarkdown(text[language]);
  const dimension = framework.dimensions.find(({ id }) => id === pillar.dimension);
  return [
    `# ${words.pillar} ${pillar.number}: ${say(pillar.name)}`,
    dimension ? `*${say(dimension.name)}: ${say(dimension.tension)}*` : '',
    say(pillar.summary),
    `**${words.why}.** ${say(pillar.importance)}`,
    `**${words.question}.** ${say(pillar.question)}`,
    `**${words.write}.** ${say(pillar.advice)}`,
    `> **${words.yes}:** ${say(pillar.strong)}\n>\n> **${words.no}:** ${say(pillar.weak)}`,
    `## ${words.aspects}`,
    ...pillar.aspects.map(
      ({ id, name, question, advice, examples }) =>
        `### ${id} ${say(name)}\n\n${say(question)} ${say(advice)}${quoted(examples.strong.find(({ lang }) => lang === language)?.text)}`,
    ),
    `## ${words.confusions}`,
    pillar.confusions.map(({ text }) => `- ${say(text)}`).join('\n'),
    `${words.source}: <${pillar.source.url}>`,
  ]
    .filter((part) => part !== '')
    .join('\n\n')
    .concat('\n');
}

function quoted(text: string | undefined): string {
  return text === undefined ? '' : `\n\n> ${escapeMarkdown(text)}`;
}
