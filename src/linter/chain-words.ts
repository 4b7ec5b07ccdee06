import { NO_LETTER } from './language/letters.ts';
import { perSpelling, readTokens, type Spelling, type Tokens } from './language/words.ts';
import { ownText } from './own-text.ts';
import type { Passage } from './types.ts';

/**
 * What kinds of words tell a text about organisations that work together from a technical text. Kinds, each a pattern for the start of a lower-case word
 * in Dutch or English. Drawn from the chain vocabulary and the usual parts of covenants, charters and annual plans.
 */
export type WordKind = 'body' | 'party' | 'together' | 'agreement' | 'technical';

/** Words that begin in one of some ways, and some that are of the kind as a whole only. */
const words = (beginnings: string, whole?: string): RegExp =>
  new RegExp(`^(?:${beginnings}${whole === undefined ? '' : `|(?:${whole})${NO_LETTER}`})`);

const PATTERNS: Readonly<Record<WordKind, RegExp>> = {
  body: words(
    'stuurgroep|regiegroep|regieteam|kerngroep|werkgroep|klankbordgroep|projectgroep|co[oö]rdinatiegroep|keten(?:bestuur|overleg|bureau|tafel|beraad|regisseur|manager|directie|team)|(?:bestuurs|bestuurders|directeuren|partner|afstemmings|regie|casus|gebruikers|beheer|programma)overleg|overleggen|overlegstructuur|overlegvorm|gremi|beraad|commissie|(?:advies|programma|gebruikers|beheer)raad|secretariaat|committee|council|steering|workgroup|secretariat|ambassador',
    'overleg|bestuur|board',
  ),
  party: words(
    'ketenpart|ketenspeler|partner|partij|deelnemer|ondergetekende|gemeente|ministerie|provincie|waterschap|corporatie|politie|uitvoeringsorganisatie|organisaties|instelling|zorgaanbieder|aanbieder|ziekenhuis|huisarts|woningcorporatie|welzijn|belastingdienst|bestuurder|directeur|wethouder|burgemeester|portefeuillehouder|teamleider|uitvoerder|belanghebbende|parties|signator|participant|membership|municipalit|ministr|organi[sz]ations|stakeholder|police|hospital|mayor|alderman',
    'minister|ggd|ggz|uwv|svb|directie|party|members?|directors?',
  ),
  together: words(
    'samenwerk|gezamenlijk|gemeenschappelijk|onderling|wederzijds|convenant|overeenkomst|afsprakenstelsel|alliantie|keten(?!t)|elkaar|joint|mutual|together|collaborat|co-?operat|alliance|covenant|charter|chain|consorti|partnership|community',
  ),
  agreement: words(
    'afspra|afgesproken|spreken|overeengekomen|mandaat|mandater|gemandateerd|bevoegd|verantwoordelijk|verantwoording|rollen|taken|besluit|beslis|escal|eigenaarschap|voorzitter|secretaris|vergader|toezicht|governance|regie|zeggenschap|trekker|opdrachtgever|toezegg|instemm|bijdrage|agree|mandat|authorit|responsib|accountab|decision|decide|vot(?:e|ing)|elect|chairs|appoint|quorum|consensus|govern',
    'roles?|chair',
  ),
  technical: words(
    'json|ya?ml|xml|html|css|endpoint|databas|npm|npx|yarn|install|parameter|config|javascript|typescript|python|docker|kubernetes|github|commit|deploy|bugfix|logging|trace|tracing|latency|librar|boolean|objecten|attribu|undefined|oauth|quer(?:y|ies)|sql|syntax|pars(?:e|er|ing)|compile|render|plugin|callback|async|runtime|debug|algoritm|algorithm|dataset|middleware|backend|frontend',
    'apis?|https?|servers?|clients?|pip|functions?|class(?:es)?|scripts?|git|bugs?|logs?|cli|modules?|packages?|imports?|arrays?|strings?|objects?|null|uri|urls?|resources?',
  ),
};
const KINDS = Object.keys(PATTERNS) as WordKind[];

type KindCount = Readonly<Record<WordKind, number>>;

/** The words of a text: how many, those that are of some kind, in lower case and in order, and how many there are of each. */
export interface TextWords {
  readonly words: number;
  readonly telling: readonly string[];
  readonly count: KindCount;
}

/** How many words were read, how many are of each kind, and whether those of the kinds that make a plan are different words. */
export interface WordCount {
  readonly words: number;
  readonly count: KindCount;
  /** There are at least as many different words of the chain's kinds as was asked; a word of two kinds counts for both. */
  readonly isVaried: boolean;
}

/** The kinds of words by which a plan is told. */
export const CHAIN_KINDS: readonly WordKind[] = ['body', 'party', 'together', 'agreement'];

const ANY_KIND = new RegExp(KINDS.map((kind) => PATTERNS[kind].source).join('|'));

const MOST_REMEMBERED = 20_000;
const kindsByWord = new Map<string, readonly WordKind[]>();

/** The kinds of a word that is of some kind. */
function kindsOf(word: string): readonly WordKind[] {
  const known = kindsByWord.get(word);
  if (known !== undefined) return known;
  const kinds = KINDS.filter((kind) => PATTERNS[kind].test(word));
  if (kindsByWord.size >= MOST_REMEMBERED) kindsByWord.clear();
  kindsByWord.set(ownText(word), kinds);
  return kinds;
}

const NOTHING: KindCount = Object.freeze({ body: 0, party: 0, together: 0, agreement: 0, technical: 0 });
const NO_WORDS: readonly string[] = Object.freeze([]);

/** Most tokens are one word of no kind. */
const PLAIN_WORD: TextWords = Object.freeze({ words: 1, telling: NO_WORDS, count: NOTHING });

function textWords(words: number, telling: readonly string[]): TextWords {
  if (telling.length === 0) return words === 1 ? PLAIN_WORD : { words, telling: NO_WORDS, count: NOTHING };
  const count = { ...NOTHING };
  for (const word of telling) for (const kind of kindsOf(word)) count[kind]++;
  return { words, telling, count };
}

/** The words in lower-case text, by definition: letters, and digits and hyphens after the first. */
function wordsByPattern(text: string): TextWords {
  const words = text.match(/\p{L}[\p{L}\p{N}-]*/gu) ?? [];
  return textWords(
    words.length,
    words.filter((word) => ANY_KIND.test(word)),
  );
}

/** Letters of alphabets for which neither the tokens nor the lower case of a part of a text tell its words; signs of punctuation are none. */
const FOREIGN = /[\u{130}\u{180}-\u{1fff}\u{2070}-\u{20ab}\u{20ad}-\u{10ffff}]/u;

/** The words in a token, which may be several (`t/m`) or none; null when the characters around it must be known. */
const wordsInToken = perSpelling<TextWords | null>(({ raw, isWord }) => {
  if (FOREIGN.test(raw) || (!isWord && /[\p{L}\p{N}]/u.test(raw))) return null;
  return wordsByPattern(raw.toLowerCase());
});

/** The words of a text that has been split into tokens. They are looked up by their tokens, which is many times faster than to match them in the text. */
export function wordsOf(text: string, { count, spellings, from, to }: Tokens): TextWords {
  let telling = NO_WORDS;
  let words = 0;
  for (let i = 0; i < count; i++) {
    const spelling = spellings[i] as Spelling;
    const own = wordsInToken(spelling);
    // A hyphen behind a word belongs to it.
    if (own === null || (spelling.raw === '-' && i > 0 && spellings[i - 1]?.isWord && to[i - 1] === from[i]))
      return wordsByPattern(text.toLowerCase());
    words += own.words;
    if (own.telling.length > 0) telling = telling.length === 0 ? own.telling : telling.concat(own.telling);
  }
  return textWords(words, telling);
}

/** The words of a passage. What was read is known by this function, so that the judge can tell it. */
export const readPassageWords = ({ text }: Pick<Passage, 'text'>): TextWords => wordsOf(text, readTokens(text));

/** The words of texts as one. */
export function joinWords(texts: readonly TextWords[]): TextWords {
  const count = { ...NOTHING };
  let words = 0;
  for (const text of texts) {
    words += text.words;
    if (text.telling.length > 0) for (const kind of KINDS) count[kind] += text.count[kind];
  }
  return { words, telling: texts.flatMap(({ telling }) => telling), count };
}

/** Counts the kinds in texts, one after the other, until `limit` words are read. `varied`: how many different words are asked for. */
export function countWords(texts: Iterable<TextWords>, limit: number, varied: number): WordCount {
  const count = { ...NOTHING };
  const seen = new Set<string>();
  let distinct = 0;
  let words = 0;
  for (const text of texts) {
    if (words >= limit) break;
    words += text.words;
    for (const kind of KINDS) count[kind] += text.count[kind];
    for (const word of text.telling) {
      if (distinct >= varied) break;
      if (!seen.has(word)) distinct += kindsOf(word).filter((kind) => CHAIN_KINDS.includes(kind)).length;
      seen.add(word);
    }
  }
  return { words, count, isVaried: distinct >= varied };
}
