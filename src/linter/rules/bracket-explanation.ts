/** Brackets behind an abbreviation: whether they hold what it stands for ("UX (gebruikersonderzoeken)"), or a reference, a time, a number, a role or the like ("OM (zie bijlage 2)"). */
import { MONTHS } from '../language/days.ts';
import { perSpelling, type Spelling, type Tokens } from '../language/words.ts';

const listOf = (words: string): readonly string[] => words.split(' ');

/** Brackets that open so say something about what is meant: where, when, for whom, in which case. */
const OPENS_REMARK = new Set(
  listOf(
    'zie vgl vergelijk cf bron conform volgens sinds vanaf tot per voor in op met bij door via namens uit onder naar en incl inclusief excl exclusief ' +
      'bijvoorbeeld bijv zoals indien als mits nog niet geen wel al ook alleen nu ' +
      'see source since from until till for at by with on behalf under to and including excluding eg such if not no only also now',
  ),
);
/** Other words that lead to what is meant, though they open as a remark does: "(ook wel het zorgteam)", "(in full: care team)". */
const LEADS_TO_NAME = [
  'ook wel',
  'ook bekend als',
  'ook genoemd',
  'in het nederlands',
  'in het engels',
  'also known as',
  'also called',
  'in full',
  'in dutch',
  'in english',
].map(listOf);
/** Words that tell nothing of what an abbreviation stands for, alone or beside a number: references, times, measures, versions, and articles. */
const TELLS_NOTHING = new Set([
  ...listOf(
    'de het een ons onze der van en of the a an our of and or ' +
      'bijlage bijlagen artikel artikelen art lid paragraaf par hoofdstuk tabel figuur noot voetnoot pagina blz versie nummer nr ' +
      'annex appendix article section chapter table figure note footnote page version number no ' +
      'dag dagen week weken maand maanden kwartaal jaar jaren uur uren fte euro ronde circa maximaal minimaal ongeveer begin eind medio uiterlijk vóór ' +
      'day days week weeks month months quarter year years hour hours euros round about maximum minimum end mid before',
  ),
  ...[...MONTHS.nl, ...MONTHS.en].map((month) => month.toLowerCase()),
]);
/** What an organisation is or does in a group, and how far something is: alone, such a word explains no name. */
const ROLE_OR_STATE = new Set(
  listOf(
    'voorzitter vicevoorzitter secretaris secretariaat notulist trekker penvoerder opdrachtgever opdrachtnemer leden deelnemer adviseur agendalid toehoorder waarnemer eigenaar ' +
      'beheerder coördinator regisseur contactpersoon uitvoerder verantwoordelijk verantwoordelijke eindverantwoordelijk eindverantwoordelijke projectleider directeur manager partner ' +
      'concept definitief optioneel deels gedeeltelijk volledig indicatief nieuw oud extern intern landelijk regionaal lokaal structureel incidenteel verplicht vrijwillig onbekend ' +
      'vervallen voorlopig gereed afgerond lopend gepland afwezig aanwezig ' +
      'chair chairman secretary secretariat member members owner lead leader adviser advisor observer coordinator contact responsible accountable ' +
      'draft final optional partly fully new old external internal national regional local mandatory voluntary unknown pending planned absent present',
  ),
);
/** So many tokens are looked through for the bracket that closes. */
const LONGEST = 40;

/** Words that may be what an abbreviation stands for, or a part of it. */
const isContent = perSpelling(
  ({ raw, low, isWord }) => isWord && /^\p{L}[^.\d]{2,}$/u.test(raw) && raw !== raw.toUpperCase() && !TELLS_NOTHING.has(low),
);

/** Whether the brackets that open at `bracket` hold an explanation of the abbreviation before them. Beside a number, or with a capital, one word is not enough, unless words that lead to a name come before it. */
export function explainsInBrackets({ count, spellings }: Tokens, bracket: number): boolean {
  const lead = LEADS_TO_NAME.find((words) => words.every((word, i) => bracket + 1 + i < count && spellings[bracket + 1 + i]?.low === word));
  const start = bracket + 1 + (lead?.length ?? 0);
  const first = spellings[start] as Spelling | undefined;
  if (start >= count || first === undefined || first.startsWithDigit || OPENS_REMARK.has(first.low)) return false;
  const content: Spelling[] = [];
  let isNumbered = false;
  for (let at = start; at < Math.min(count, bracket + LONGEST); at++) {
    const spelling = spellings[at] as Spelling;
    if (spelling.raw === ')') break;
    isNumbered ||= spelling.startsWithDigit;
    if (isContent(spelling)) content.push(spelling);
  }
  const [only] = content;
  if (content.length !== 1 || lead !== undefined) return content.length > 0;
  return !isNumbered && only !== undefined && !only.startsWithCapital && !ROLE_OR_STATE.has(only.low);
}
