/**
 * Phrases that look like a marker of their kind and are none: what touches on one is dropped. Nothing is put off by a body that confirms what has been arranged, a term with its date, "op termijn" that
 * tells how long or in which case, what a clause only supposes ("ook als het besluit nog niet genomen is"), or what is looked at time and again. The notation is that of `phrase-matcher.ts`.
 */
import type { Language } from '../../framework/types.ts';
import type { MarkerKind } from '../types.ts';
import { MONTHS } from './days.ts';

const YEAR = '202*|203*|204*';

/** Those who confirm what others have arranged. The partners themselves are none: what they have not approved is not agreed. */
const CONFIRMING: Readonly<Record<Language, string>> = {
  nl:
    '*raad|raden|*raden|*college|*colleges|bestuur|*bestuur|*besturen|*bestuurders|*staten|*minister|*ministers|*ministerie|*ministeries|*commissie|*directie|*directies|*directeur|*directeuren|' +
    '*groep|*overleg|*vergadering|*toezichthouder|*voorzitter|*wethouder|*burgemeester|*autoriteit|*inspectie|achterban|kabinet|kamer',
  en:
    'board|boards|council|councils|assembly|assemblies|parliament|parliaments|cabinet|government|governments|minister|ministers|ministry|ministries|department|departments|committee|committees|panel|' +
    'director|directors|chair|head|heads|manager|managers|officer|officers|executive|executives|trustees|governors|shareholders|members|membership|regulator|regulators|authority|authorities|inspectorate',
};

const POSSESSIVE = CONFIRMING.en
  .split('|')
  .map((word) => `${word}'s`)
  .join('|');

/** What may not be so yet in the case that a clause supposes, beside words that end it. */
const NOT_YET: Readonly<Record<Language, string>> = {
  nl: 'gereed|af|klaar|vastgesteld|besloten|bekend|duidelijk|beschikbaar|afgerond|ingevuld|uitgewerkt|geregeld|afgesproken|bepaald|benoemd|rond|gevonden|genomen|begonnen|gestart',
  en: 'ready|finished|agreed|decided|available|defined|determined|settled|known|clear|written|set|appointed|arranged|drafted|completed|started|taken|made',
};
const CLOSING_VERB = 'is|zijn|heeft|hebben|wordt|worden';

/** What is shown of cases is known: "het dashboard toont welke dossiers nog in behandeling zijn". */
const SHOWS: Readonly<Record<Language, string>> = {
  nl: 'toont|tonen|ziet|zien|weet|weten|staat|meldt|melden|vermeldt|vermelden|blijkt|houdt|houden',
  en: 'show|shows|shown|see|sees|seen|tell|tells|know|knows|list|lists|state|states|indicate|indicates|record|records',
};
const CASES: Readonly<Record<Language, string>> = {
  nl: 'dossier|dossiers|*dossier|*dossiers|zaak|zaken|aanvraag|aanvragen|*aanvraag|*aanvragen|melding|meldingen|*melding|*meldingen|verzoek|verzoeken|klacht|klachten|bezwaar|bezwaren',
  en: 'application|applications|case|cases|file|files|request|requests|report|reports|proposal|proposals|complaint|complaints|referral|referrals|household|households|family|families|client|clients',
};
/** "De vraag" of these is what they ask for. */
const ASKING: Readonly<Record<Language, string>> = {
  nl:
    'inwoner|inwoners|burger|burgers|gezin|gezinnen|ouder|ouders|jongere|jongeren|leerling|leerlingen|cliënt|cliënten|patiënt|patiënten|klant|klanten|bewoner|bewoners|huishouden|huishoudens|reiziger|reizigers|' +
    'kind|kinderen|mens|mensen|ondernemer|ondernemers|aanvrager|melder|slachtoffer|slachtoffers|student|studenten|huurder|huurders|afnemer|afnemers|gebruiker|gebruikers',
  en: 'resident|residents|citizen|citizens|family|families|child|patient|patients|client|clients|customer|customers|household',
};
/** What somebody becomes who meets a condition: "to be included in the scheme, a household must …". */
const GAINED = 'included|considered|appointed|chosen|allocated|assigned|identified|named|confirmed|addressed|supplied|published|settled';

/** How often something is looked at. */
const RHYTHM: Readonly<Record<Language, readonly string[]>> = {
  nl: [
    'jaarlijks|halfjaarlijks|maandelijks|driemaandelijks|tweejaarlijks|wekelijks|periodiek',
    'elk|elke|ieder|iedere ~1 jaar|halfjaar|kwartaal|maand|week|fase|proef|ronde|overleg|vergadering|voorjaar|najaar',
  ],
  en: ['annually|yearly|quarterly|monthly|weekly', 'each|every ~1 year|quarter|month|week|phase|round|meeting|spring|autumn'],
};
const SETTLES = ',|; daarom|dus|derhalve|vandaar';

/** Who looks at what is arranged at fixed times puts nothing off. */
const LOOKED_AT_AGAIN = RHYTHM.nl.flatMap((rhythm) => [
  `${rhythm} ~6 beziet|bezien|onderzoekt|onderzoeken|bekijkt|bekijken|nagegaan|onderzocht|bekeken`,
  `beziet|bezien|onderzoekt|onderzoeken|bekijkt|bekijken ~3 ${rhythm}`,
  `komt|komen daar|hier|daarop|hierop ~1 ${rhythm}`,
]);

export const lookAlikes: Readonly<Record<Language, Readonly<Partial<Record<MarkerKind, readonly string[]>>>>> = {
  nl: {
    placeholder: [
      'de|een|onze|door|aan|met|van|als|uw|iedere|elke|haar PM',
      'PM van|bij|stuurt|is|zijn|heeft|bewaakt|rapporteert|legt|stelt|en|of|meldt|bespreekt',
      'als|indien|wanneer|zolang|zodra ~8 nog onbekend is|zijn',
      'hier komt|komen ~8 bijeen|samen|binnen|langs|terecht|elkaar',
      'hier komt|komen ~8 aan de',
      'hier komt het op|erop',
      'niet|nooit|bewust|opzettelijk ~1 leeg gelaten',
      'als|indien|wanneer ~6 leeg gelaten',
      'die|dat leeg gelaten',
      'geen ~2 leeg gelaten',
    ],
    negation: [
      'niet vrijblijvend|vrijblijvende|langer|later|pas|minder|zozeer|eerst',
      'niet alleen|slechts|enkel|uitsluitend ~ maar|ook',
      'geen verborgen|dubbele|dubbel|kaarten|schande|uitvoerende|enkele|enkel|kind|leerling|cliënt|burger|inwoner|patiënt|jongere|reiziger|huishouden|gezin',
      'geen ~6 zonder',
      'geen|niet ~4 opnieuw',
      'niets achter',
      'niemand ~4 verrast|overvallen',
      'niemand valt|tussen',
      'af van ~4 *controle|*controles|boete*|*onderzoek|nacalculatie|herberekening|*toets',
      'als|indien|wanneer|zodra|of ~4 geschrapt|vervallen|opgeheven|ingetrokken|stopgezet|gestaakt',
      '^ is|zijn|wordt|worden er? geen|niet',
      'te weinig ~1 *en dan',
      '^ een onvoldoende',
      'wie|als|wanneer|welke|wat|indien|waar ~ ontbreekt|ontbreken',
      'niemand alleen',
      'bewust ~1 niet',
    ],
    deferral: [
      'nog nooit',
      'niet|zonder nader',
      'niet later',
      'nog eens|steeds',
      'nog dezelfde|diezelfde',
      `onder voorbehoud van de|het? goedkeuring|instemming|bekrachtiging|vaststelling|accordering|ratificatie|akkoord door|van ~4 ${CONFIRMING.nl}`,
      `onder voorbehoud dat ~3 ${CONFIRMING.nl} ~3 instemt|instemmen|goedkeurt|goedkeuren|vaststelt|vaststellen|akkoord`,
      'onder voorbehoud van het? bepaalde|artikel|artikelen',
      `op termijn ,|(? uiterlijk|vóór|voor|per|begin|eind|medio|vanaf ~2 ${MONTHS.nl.join('|')}|${YEAR}|kwartaal`,
      `op termijn ,|(? in ${MONTHS.nl.join('|')}|${YEAR}`,
      'op termijn ,|(? binnen ~1 jaar|maanden|weken',
      'besluit|besluiten|beslist|beslissen ~6 of|wanneer ~8 op termijn',
      'ook|als|indien|wanneer|mocht op termijn',
      `als|indien|wanneer|zolang ~8 nog niet ~1 ${NOT_YET.nl} ${CLOSING_VERB}`,
      `als|indien|wanneer|zolang ~8 nog niet ${CLOSING_VERB} ${NOT_YET.nl}`,
      `${SHOWS.nl} ~6 welke|hoeveel ~5 nog in onderzoek|overleg|bespreking|behandeling`,
      `${SHOWS.nl} ~6 welke|hoeveel ~5 nog open|openstaand`,
      `${CASES.nl} die|dat ~2 nog in onderzoek|behandeling`,
      'nu en op termijn',
      ...LOOKED_AT_AGAIN,
      `komt|komen daar|hier|daarop|hierop in ~1 ${MONTHS.nl.join('|')}`,
      'geen|niemand|niet ~6 komt|komen daar|hier|daarop|hierop',
      'welke|die ~3 worden|wordt opgepakt',
      "effecten|effect|gevolgen|kosten|baten|opbrengsten|besparing|besparingen|risico|risico's|betaalbaarheid|houdbaarheid op termijn",
    ],
    elsewhere: ["van|collega|collega's|partner elders", 'dat|die|wat elders'],
    theory: ['geen onderscheid'],
    wish: [
      'omdat|aangezien ~2 van ~1 belang',
      'wat|die|welk|welke ~6 nastreven|nastreeft',
      'wat ~4 van belang',
      'gezamenlijk|gezamenlijke|gemeenschappelijk|gemeenschappelijke|gedeelde doel is dat',
      `nodig|noodzakelijk|essentieel|belangrijk|cruciaal ${SETTLES}`,
      'van|en|naar|of|peilt|peilen|meet|meten|bepaalt|bepalen|inventariseert|inventariseren|onderzoekt|onderzoeken|brengt|brengen|raamt|ramen|schat|schatten de behoefte aan|om',
    ],
    question: ['^ blijft|blijkt|is ~6 onduidelijk|onzeker', 'bij onduidelijk*', `de vraag van|achter ~2 ${ASKING.nl}`, 'de vraag naar'],
    vague: ['passend onderwijs', 'niet|on voldoende', 'passende beoordeling|zorg'],
  },
  en: {
    deferral: [
      `subject to ~2 approval|consent|assent|confirmation|ratification|endorsement|agreement by|of|from ~4 ${CONFIRMING.en}`,
      `subject to the? ${CONFIRMING.en}|${POSSESSIVE} approval|consent|assent|confirmation|ratification|endorsement|agreement`,
      `in due course|time ,|(? by|before|on|in|at|from ~3 ${MONTHS.en.join('|')}|${YEAR}`,
      'decide|decides ~6 whether|when|if ~10 in due course',
      `if|even|whenever|while|until ~8 not yet ~2 ${NOT_YET.en}`,
      `as|so long as ~8 not yet ~2 ${NOT_YET.en}`,
      'if|when|whenever|once|should|where it remains|remain open|undecided|unresolved|unclear',
      `${SHOWS.en} ~6 which|what ${CASES.en} ~2 is|are being explored|considered|discussed|drafted|prepared|developed|investigated`,
      'keep|keeps|keeping ~8 under review|consideration',
      'sent|send|sends|circulate|circulates|circulated|share|shares|shared|discuss|discusses|discussed|consult|consults|consulted ~8 in draft',
      'while ~5 in draft',
      'will consider ~1 impact|effect|effects|interests|consequences|implications|views|needs',
      ...RHYTHM.en.map((rhythm) => `${rhythm} ~6 considers|consider|examines|examine|explores|explore whether|how`),
    ],
    wish: [
      'because|since|as it is ~1 important|essential|necessary|vital|desirable',
      'indicate|indicates|explain|explains|explained|determine|determines|define|defines|tell|tells|learn|learns|know|knows|say|says|out ~3 what ~4 need|needs|want|wish|wishes|expect|expects|hope|hopes to|of|for',
      'who|whoever|that|which wish|wishes|want|wants to',
      'nobody|no-one needs|need to',
      'which|that ~2 are|is needed|required|necessary',
      'needed|necessary|essential|important|vital ,|; therefore|so|hence',
    ],
    question: [`the question of ~2 ${ASKING.en}`],
    placeholder: [
      'need|needs|want|wants|going|ready|likely|able|allowed|free|asked to be',
      'if|even|whenever|while|until ~8 not yet known',
      'as|so long as ~8 not yet known',
      'the|our|a|each|every PM',
      'not|never|cannot|intentionally|deliberately ~1 left blank|empty',
      'if|when|whenever ~6 left blank|empty',
      'that|which is|are left blank|empty',
      'no ~2 left blank|empty',
      'may|can be left blank|empty',
      `^ to be ${GAINED} ~10 , a|an|the|every|each|all|any|you|they|partners|members|candidates ~5 must|shall|should|needs|need|has|have|is|are|can|may`,
    ],
    negation: [
      'not only|just|merely ~ but|also',
      'not optional|later|more|fewer|less|until|before',
      'no ~6 without',
      'no hidden|double|surprises|surprise|child|patient|client|resident|blame|shame|longer|later|more|fewer',
      'nobody is ~2 surprised',
      'never ~4 without|alone|again',
      'cannot ~6 unless|without',
    ],
  },
};
