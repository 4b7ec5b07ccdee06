import type { Language } from '../framework/types.ts';
import type { PlaceReason } from '../writing/gaps.ts';

/** What is asked and said when no document tells the language: Dutch first, English in brackets. */
export const WRITING_BOTH = {
  kind: 'Wat voor document wordt het? (what kind of document will it be?)',
  language: 'In welke taal? (in which language?)',
  name: 'Hoe heet de keten? (what is the chain called?)',
  namePlaceholder: 'schuldhulp in de regio Merwestroom',
  nameMissing: 'Geef de keten een naam (give the chain a name)',
  partners: 'Welke partners doen mee? Zet er komma’s tussen (which partners take part? put commas between them)',
  partnersPlaceholder: 'gemeente Merwestroom, woningcorporatie De Linde, politie',
  step: (step: number) => `Nieuw ketenplan (new chain plan) ${step}/4`,
  chooseWord: 'Kies een Word-document (choose a Word document)',
  openAsPlan: 'Open als ketenplan (open as chain plan)',
  saveWord: 'Waar komt het Word-document? (where does the Word document go?)',
  wordFiles: 'Word-documenten (Word documents)',
  reading: 'Ketensturing leest het Word-document (is reading the Word document)',
  writing: 'Ketensturing maakt het Word-document (is making the Word document)',
} as const;

/** What is said about a plan that is being written, in its language. */
export interface WritingTexts {
  readonly noGaps: string;
  readonly onlySkipped: string;
  readonly step: (pillar: number, name: string, left: number) => string;
  readonly status: Readonly<Record<'missing' | 'thin', string>>;
  readonly later: string;
  readonly laterDetail: string;
  readonly explain: string;
  readonly stop: string;
  readonly whichQuestion: string;
  readonly where: string;
  readonly newSection: (title: string) => string;
  readonly reason: Readonly<Record<PlaceReason, string>>;
  readonly next: (left: number) => string;
  readonly done: string;
  readonly nextTooltip: string;
  readonly wordExported: (name: string, comments: number) => string;
  readonly open: string;
  readonly fromWord: (name: string) => string;
  readonly agreedOn: string;
  readonly agreedOnPrompt: string;
  readonly noDate: string;
  readonly replaces: (date: string) => string;
  readonly saveFirst: (name: string) => string;
  readonly notKept: (name: string, why: string) => string;
  readonly onlyRead: string;
  readonly marked: (date: string) => string;
  readonly neverAgreed: string;
  readonly unreadable: (name: string) => string;
  readonly ofAnother: (kept: string, plan: string, others: readonly string[]) => string;
  readonly unchanged: (date: string) => string;
  readonly changedSince: (date: string) => string;
  readonly change: Readonly<Record<'changed' | 'disappeared' | 'appeared', string>>;
  readonly pillar: (number: number, name: string) => string;
}

export const WRITING: Readonly<Record<Language, WritingTexts>> = {
  nl: {
    noGaps: 'Alle pijlers zijn behandeld of met reden buiten het plan gelaten.',
    onlySkipped: 'Alleen de pijlers die je voor later had bewaard, zijn nog over. Die komen nu aan de beurt.',
    step: (pillar, name, left) => `Pijler ${pillar}: ${name} (${left === 1 ? 'het laatste gat' : `nog ${left} gaten`})`,
    status: { missing: 'Hierover staat nog niets in het plan.', thin: 'Het plan noemt dit, maar spreekt nog niets af.' },
    later: 'Bewaar deze pijler voor later',
    laterDetail: 'Ga door met de volgende; deze komt terug als de rest klaar is',
    explain: 'Lees eerst waar deze pijler over gaat',
    stop: 'Stop; ga later hier verder',
    whichQuestion: 'Welke vraag beantwoord je?',
    where: 'Waar moet de zin komen?',
    newSection: (title) => `In een nieuw deel: ${title}`,
    reason: {
      heading: 'De kop past bij deze pijler',
      evidence: 'Hier staat er al iets over',
      neighbour: 'Hier gaat het over een verwante pijler',
      new: 'Met een eigen kop',
    },
    next: (left) => `Volgend gat (nog ${left})`,
    done: 'Alle pijlers behandeld',
    nextTooltip: 'Vul eerst de open plekken in. Klik hier, of kies opnieuw “Vul de gaten”, om verder te gaan.',
    wordExported: (name, comments) =>
      comments === 0
        ? `${name} is gemaakt. Er zijn geen bevindingen.`
        : `${name} is gemaakt, met ${comments === 1 ? '1 bevinding als opmerking' : `${comments} bevindingen als opmerkingen`} in de kantlijn.`,
    open: 'Open',
    fromWord: (name) => `Overgenomen uit ${name}; dat bestand is niet veranderd.`,
    agreedOn: 'Op welke dag is het plan vastgesteld?',
    agreedOnPrompt: 'Jaar-maand-dag',
    noDate: 'Schrijf de dag als 2026-01-14',
    replaces: (date) => `. Wat op ${date} is vastgesteld, wordt vervangen`,
    saveFirst: (name) => `Bewaar ${name} eerst; wat is vastgesteld, komt in een bestand ernaast.`,
    notKept: (name, why) =>
      `Wat is vastgesteld, komt naast het plan in ${name}, en dat bestand is niet te schrijven (${why}). Open de map van het plan, of zorg dat je erin mag schrijven, en probeer het opnieuw.`,
    onlyRead: 'hier is alles alleen te lezen',
    marked: (date) => `Het plan van ${date} is vastgelegd. Vanaf nu zie je wat er daarna verandert.`,
    neverAgreed: 'Dit plan is nog niet als vastgesteld gemarkeerd. Kies eerst “Markeer als vastgesteld”.',
    unreadable: (name) => `${name} is niet te lezen. Herstel het uit een eerdere versie, of markeer het plan opnieuw als vastgesteld.`,
    ofAnother: (kept, plan, others) =>
      `${kept} houdt bij wat van ${others.map((name) => `“${name}”`).join(' of ')} is vastgesteld, en blijft zoals het is. Zet in .ketensturing.json een ander bestand vooraan in “${plan}”, zodat elk plan een eigen plek heeft; of verwijder ${kept}, als het niet meer telt.`,
    unchanged: (date) => `Sinds ${date} is aan de afspraken over de pijlers niets veranderd.`,
    changedSince: (date) => `Veranderd sinds ${date}`,
    change: { changed: 'gewijzigd', disappeared: 'verdwenen', appeared: 'nieuw' },
    pillar: (number, name) => `pijler ${number} (${name})`,
  },
  en: {
    noGaps: 'All pillars are addressed, or left out of the plan for a reason.',
    onlySkipped: 'Only the pillars that you left for later remain. Their turn comes now.',
    step: (pillar, name, left) => `Pillar ${pillar}: ${name} (${left === 1 ? 'the last gap' : `${left} gaps left`})`,
    status: { missing: 'The plan says nothing about this yet.', thin: 'The plan mentions this, but agrees nothing yet.' },
    later: 'Leave this pillar for later',
    laterDetail: 'Go on with the next one; this one returns when the others are done',
    explain: 'Read first what this pillar is about',
    stop: 'Stop; go on from here later',
    whichQuestion: 'Which question do you answer?',
    where: 'Where does the sentence go?',
    newSection: (title) => `In a new section: ${title}`,
    reason: {
      heading: 'The heading fits this pillar',
      evidence: 'Something about it stands here already',
      neighbour: 'A related pillar is treated here',
      new: 'Under a heading of its own',
    },
    next: (left) => `Next gap (${left} left)`,
    done: 'All pillars addressed',
    nextTooltip: 'Fill in the open places first. Click here, or choose “Fill the gaps” again, to go on.',
    wordExported: (name, comments) =>
      comments === 0
        ? `${name} has been made. There are no findings.`
        : `${name} has been made, with ${comments === 1 ? '1 finding as a comment' : `${comments} findings as comments`} in the margin.`,
    open: 'Open',
    fromWord: (name) => `Taken over from ${name}; that file has not been changed.`,
    agreedOn: 'On which day was the plan agreed?',
    agreedOnPrompt: 'Year-month-day',
    noDate: 'Write the day as 2026-01-14',
    replaces: (date) => `. What was agreed on ${date} will be replaced`,
    saveFirst: (name) => `Save ${name} first; what was agreed is kept in a file beside it.`,
    notKept: (name, why) =>
      `What was agreed is kept beside the plan in ${name}, and that file cannot be written (${why}). Open the folder of the plan, or see to it that you may write in it, and try again.`,
    onlyRead: 'everything here is read-only',
    marked: (date) => `The plan of ${date} has been recorded. From now on you see what changes after it.`,
    neverAgreed: 'This plan has not been marked as agreed yet. Choose “Mark as agreed” first.',
    unreadable: (name) => `${name} cannot be read. Restore it from an earlier version, or mark the plan as agreed again.`,
    ofAnother: (kept, plan, others) =>
      `${kept} holds what was agreed of ${others.map((name) => `“${name}”`).join(' or ')}, and is left as it is. Put another file first in “${plan}” in .ketensturing.json, so that each plan has a place; or remove ${kept}, if it counts no more.`,
    unchanged: (date) => `Nothing in the agreements on the pillars has changed since ${date}.`,
    changedSince: (date) => `Changed since ${date}`,
    change: { changed: 'changed', disappeared: 'disappeared', appeared: 'new' },
    pillar: (number, name) => `pillar ${number} (${name})`,
  },
};
