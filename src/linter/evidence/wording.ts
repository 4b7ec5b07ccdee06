/** Turns the reason for evidence into one sentence that a policy writer understands. */
import type { Language, Localized } from '../../framework/types.ts';
import type { Evidence } from '../types.ts';

/** By reason code; `{words}` stands for the quoted words. */
const sentences: Readonly<Record<string, Localized>> = {
  'bound-specific': {
    nl: 'Sterk: iemand doet of belooft hier iets bepaalds, met een aantal, moment of ritme; dat blijkt uit {words}.',
    en: 'Strong: somebody does or promises something specific here, with a number, moment or rhythm; {words} show it.',
  },
  bound: {
    nl: 'Sterk: iemand doet of belooft hier iets bepaalds; dat blijkt uit {words}.',
    en: 'Strong: somebody does or promises something specific here; {words} show it.',
  },
  contrary: {
    nl: 'Tegengesteld: hier staat dat het niet zo is of niet zo hoeft ({words}).',
    en: 'Contrary: this says that it is not so or need not be so ({words}).',
  },
  comment: { nl: 'Zwak: dit staat in een opmerking die lezers niet zien.', en: 'Weak: this stands in a comment that readers do not see.' },
  instruction: {
    nl: 'Zwak: dit is een aanwijzing uit het sjabloon, nog geen tekst van het plan.',
    en: 'Weak: this is an instruction of the template, not yet text of the plan.',
  },
  struck: { nl: 'Zwak: deze tekst is doorgestreept.', en: 'Weak: this text is struck through.' },
  unfilled: { nl: 'Zwak: van deze rij is maar één vak ingevuld.', en: 'Weak: only one cell of this row is filled in.' },
  quote: {
    nl: 'Zwak: dit is een citaat, geen afspraak van de partners.',
    en: 'Weak: this is a quotation, not an agreement of the partners.',
  },
  heading: {
    nl: 'Zwak: een kop noemt het onderwerp, maar spreekt niets af.',
    en: 'Weak: a heading names the subject, but agrees on nothing.',
  },
  placeholder: { nl: 'Zwak: hier staat nog een open plek ({words}).', en: 'Weak: this place is still open ({words}).' },
  deferral: { nl: 'Zwak: dit wordt vooruitgeschoven ({words}).', en: 'Weak: this is put off ({words}).' },
  question: {
    nl: 'Zwak: dit is een vraag of een open punt, nog geen afspraak.',
    en: 'Weak: this is a question or an open point, not yet an agreement.',
  },
  theory: {
    nl: 'Zwak: dit gaat over een kader of wat een boek zegt ({words}), niet over wat de partners doen.',
    en: 'Weak: this is about a framework or what a book says ({words}), not about what the partners do.',
  },
  elsewhere: {
    nl: 'Zwak: dit gaat over een andere plaats of een ander samenwerkingsverband ({words}).',
    en: 'Weak: this is about another place or partnership ({words}).',
  },
  wish: {
    nl: 'Zwak: hier staat wat nodig of gewenst is ({words}), niet dat iemand het doet.',
    en: 'Weak: this tells what is needed or wanted ({words}), not that somebody does it.',
  },
  negation: { nl: 'Zwak: hier staat wat er niet is ({words}).', en: 'Weak: this tells what is not there ({words}).' },
  past: { nl: 'Zwak: dit gaat over vroeger ({words}).', en: 'Weak: this is about the past ({words}).' },
  vague: { nl: 'Zwak: wat er precies gebeurt, blijft open ({words}).', en: 'Weak: what exactly happens stays open ({words}).' },
  condition: { nl: 'Zwak: dit hangt nog van een voorwaarde af ({words}).', en: 'Weak: this still depends on a condition ({words}).' },
  doubtful: {
    nl: 'Zwak: dit lijkt een afspraak ({words}), maar in dit plan is dat niet zeker genoeg; schrijf duidelijker wie wat doet, en wanneer.',
    en: 'Weak: this looks like an agreement ({words}), but in this plan that is not certain enough; say more clearly who does what, and when.',
  },
  mention: {
    nl: 'Zwak: het onderwerp komt aan de orde ({words}), maar het is niet duidelijk dat iemand er iets bepaalds voor doet of belooft.',
    en: 'Weak: the subject comes up ({words}), but it is not clear that somebody does or promises anything specific for it.',
  },
};

const byWriter: Localized = { nl: 'Door de schrijver zo beoordeeld. ', en: 'Judged so by the writer. ' };

const likeExample: Localized = {
  nl: ' Het lijkt op een voorbeeld van je organisatie: “{example}”',
  en: ' It is like an example of your organisation: “{example}”',
};

/** Longest part of an example that is shown, in UTF-16 code units. */
const shownExample = 90;

function shortened(text: string): string {
  if (text.length <= shownExample) return text;
  return `${text.slice(0, Math.max(1, text.lastIndexOf(' ', shownExample)))} …`;
}

const connect: Readonly<Record<Language, string>> = { nl: ' en ', en: ' and ' };

function listed(quotes: readonly string[], language: Language): string {
  const quoted = quotes.map((quote) => `“${quote}”`);
  if (quoted.length < 2) return quoted[0] ?? (language === 'nl' ? 'de zin als geheel' : 'the sentence as a whole');
  return `${quoted.slice(0, -1).join(', ')}${connect[language]}${quoted[quoted.length - 1]}`;
}

/** Why a passage is strong, weak or contrary evidence, in one sentence with the words that counted. */
export function describeReason({ reason, byWriter: labelled }: Evidence, language: Language): string {
  const sentence = (sentences[reason.code] ?? (sentences.mention as Localized))[language];
  const { quotes, example } = reason;
  const like = example === undefined ? '' : likeExample[language].replace('{example}', () => shortened(example));
  return `${labelled ? byWriter[language] : ''}${sentence.replace('{words}', () => listed(quotes, language))}${like}`;
}
