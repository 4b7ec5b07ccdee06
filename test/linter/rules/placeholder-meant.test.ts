/** What is open in a plan, and what only sounds so: rules of the work and what they arrange for a case. */
import assert from 'node:assert/strict';
import type { Language } from '../../../src/framework/types.ts';
import { placeholder } from '../../../src/linter/rules/placeholder.ts';
import { runRule, type ToyJudge } from '../../harness/rules.ts';

/** A plan with that paragraph, behind one by which its language is known. */
const planIn = (language: Language, text: string): string => `# Plan\n\n${KNOWN_BY[language]}\n\n${text}\n`;
const KNOWN_BY: Readonly<Record<Language, string>> = {
  nl: 'De partners van de keten overleggen met de gemeente en de politie.',
  en: 'The partners of the chain talk with the council and the police.',
};
const weakOnly: ToyJudge = () => ({ strength: 'weak' });

/** Rules of the work, and what they arrange for a case: nothing in the plan is open. */
const nothingOpen: Readonly<Record<Language, readonly string[]>> = {
  nl: [
    'Hier komen de directeuren elk kwartaal bijeen om de cijfers te bespreken.',
    'Hier komt het dossier binnen bij het ketenbureau.',
    'Verplichte velden in het dossier mogen niet leeg gelaten worden.',
    'Velden die leeg gelaten zijn, vult de regisseur aan.',
    'Zolang het adres nog onbekend is, vraagt de gemeente het na.',
    'De GGD meet fijnstof (PM 2,5) op drie plekken.',
    '- Voorzitter (PM): Jan Jansen',
    'Op elke melding volgt na twee weken een gesprek met de casemanager.',
    'Uitbetaling volgt zodra het dossier compleet is.',
    'Alle casemanagers volgen in het najaar de training motiverende gespreksvoering.',
    'Nieuwe leerlingen volgen in het voorjaar een introductie.',
    'De partners volgen na de overdracht hoe het met het gezin gaat.',
    'Het gesprek dat volgt na de intake, voert de casemanager.',
    'Aan een gesloten dossier mogen later geen stukken worden toegevoegd.',
    'Gegevens die later worden toegevoegd, krijgen een nieuw versienummer.',
    'Zolang een koppeling nog niet beschikbaar is, leveren de partners de cijfers per formulier aan.',
    'Partners leveren de cijfers per formulier aan zolang de koppeling nog niet beschikbaar is.',
    'Een partner die nog niet klaar is met zijn koppeling, meldt dat in het ketenoverleg.',
    'Het gedeelde dashboard toont welke dossiers nog in behandeling zijn.',
    'Aanvragen die nog in behandeling zijn, gaan mee over.',
  ],
  en: [
    'All incidents are to be discussed in the weekly meeting of the partners.',
    'Disputes between partners are to be decided by the steering group.',
    'All conflicts between the partners are to be settled in the chain board.',
    'To be included in the scheme, a household must be referred by two partners.',
    'The chair speaks last, and its decision is to be considered final.',
    'A family plan is to be drawn up within two weeks.',
    'The list is to be found in annex 2.',
    'Matters to be decided by the board are sent a week before.',
    'Mandatory fields may not be left blank.',
    'If a field is left empty, the clerk calls the sender.',
    'This page is intentionally left blank.',
    'Case workers enter date of birth and postcode in the shared register.',
    'When the address is not yet known, the registry asks the municipality.',
    'The registry asks the municipality when the address is not yet known.',
    'The project lead reports every month to the PM.',
    'Payment will follow once the file is complete.',
    'A visit will follow after the report of a neighbour.',
    'All case managers will follow in autumn the joint training.',
    'Items that must be added later are given a new number.',
    'The chain manager steps in if it remains unclear who is responsible.',
    'As long as the link is not yet available, the partners send the figures by form.',
    'A partner that is not yet ready with its link tells the board.',
    'Partners see in the shared register which applications are being considered.',
  ],
};

/** What looks like them, and leaves something open. */
const leftOpen: readonly (readonly [Language, string, string])[] = [
  ['nl', 'De privacytoets volgt zodra de jurist tijd heeft.', 'volgt zodra'],
  ['nl', 'De evaluatie volgt na de zomer.', 'volgt na'],
  ['nl', 'De invoering bij de GGD volgt later.', 'volgt later'],
  ['en', 'The training will follow once funding is available.', 'will follow once'],
  ['nl', 'De kosten worden als volgt verdeeld maar de sleutel is nog niet bepaald.', 'nog niet bepaald'],
  ['nl', 'De gemeente treedt op als penvoerder en de ondertekening is nog niet geregeld.', 'nog niet geregeld'],
  ['en', 'The partners meet when needed and the chair is not yet appointed.', 'not yet appointed'],
  ['nl', 'De coördinator die nog niet is aangewezen, bewaakt de afspraken.', 'nog niet is aangewezen'],
  ['en', 'The roles are to be determined within three months.', 'are to be determined'],
  ['en', 'The budget is to be agreed next month.', 'is to be agreed'],
  ['en', "Each partner's contribution is to be determined later.", 'is to be determined'],
  ['en', 'Matters to be decided: the budget, the lead, the term.', 'to be decided'],
  ['nl', 'Eigenaar is < naam invullen > van de gemeente.', '< naam invullen >'],
  ['nl', 'Trekker: PM 10 januari.', 'PM'],
  ['nl', 'Kosten: PM 2027', 'PM'],
  ['nl', 'De startdatum is nog niet bekend.', 'nog niet bekend'],
  ['nl', 'De taakverdeling volgt nog.', 'volgt nog'],
  ['nl', 'Uitwerking volgt na de zomer.', 'volgt na'],
  ['nl', 'Rolverdeling: volgt na overleg.', 'volgt na'],
  ['nl', 'Uitwerking volgt zodra de begroting rond is.', 'volgt zodra'],
  ['nl', 'In het najaar volgt na overleg een uitwerking van de rollen.', 'volgt na'],
  ['nl', 'De afspraken van de partners volgen in het najaar.', 'volgen in het najaar'],
  ['nl', 'De rollen worden later toegevoegd.', 'worden later toegevoegd'],
  ['nl', 'De rolverdeling, die later wordt uitgewerkt, geldt voor alle partners.', 'later wordt uitgewerkt'],
  ['nl', 'De rolverdeling die nog niet is vastgesteld, bepalen wij in 2027.', 'nog niet is vastgesteld'],
  ['nl', 'De stuurgroep is als hoogste orgaan nog niet benoemd.', 'nog niet benoemd'],
  ['nl', 'De wethouder antwoordt dat een visie in voorbereiding is, waarin dit staat.', 'in voorbereiding'],
  ['nl', 'De regeling is nog in behandeling bij de partners.', 'nog in behandeling'],
  ['nl', 'Hier komt de rolverdeling.', 'Hier komt de'],
  ['nl', 'Hier komt nog een overzicht.', 'Hier komt nog een'],
  ['nl', 'Tot die tijd is dit hoofdstuk leeg gelaten.', 'leeg gelaten'],
  ['en', 'The budget is to be decided.', 'is to be decided'],
  ['en', 'Roles are still to be determined', 'still to be determined'],
  ['en', 'The roles of the partners are to be determined by the steering group.', 'are to be determined'],
  ['en', 'The division of costs is to be decided in the autumn.', 'is to be decided'],
  ['en', 'A more precise objective is to be drawn up in workshop 3.', 'is to be drawn up'],
  ['en', 'How we measure this is to be decided by the board.', 'is to be decided'],
  ['en', 'Funding to be confirmed by the ministry.', 'to be confirmed'],
  ['en', 'To be determined by the board', 'To be determined'],
  ['en', 'Start: date to be entered', 'date to be entered'],
  ['en', 'How much room drivers have when things go wrong is not yet settled.', 'not yet settled'],
  ['en', 'This section is left blank.', 'left blank'],
  ['en', 'Lead: enter name', 'enter name'],
  ['en', 'The date is not yet known.', 'not yet known'],
  ['en', 'The costs are PM.', 'PM'],
  ['en', 'Details will follow after the summer.', 'will follow after'],
  ['en', 'The agreement on costs will follow once the partners have met.', 'will follow once'],
  ['en', 'Fringe situations that lie outside the chain are being looked into by the team.', 'are being looked'],
  ['en', 'Who decides when the members disagree remains open.', 'remains open'],
  ['en', 'See also the plan, which is being drafted.', 'is being drafted'],
];

describe('rule placeholder, by what is meant', () => {
  for (const [language, texts] of Object.entries(nothingOpen) as [Language, readonly string[]][]) {
    for (const text of texts)
      it(`finds nothing open in: ${text}`, () => assert.deepEqual(runRule(placeholder, planIn(language, text), weakOnly).words, []));
  }
  for (const [language, text, words] of leftOpen) {
    it(`finds what is left open in: ${text}`, () =>
      assert.deepEqual(runRule(placeholder, planIn(language, text), weakOnly).words, [words]));
  }
});
