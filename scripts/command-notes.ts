/** What each command of the extension does, in a sentence; its title stands in `package.nls.json`. */
import type { Localized } from '../src/framework/types.ts';

const both = (nl: string, en: string): Localized => ({ nl, en });

export const COMMAND_NOTES: Readonly<Record<string, Localized>> = {
  'ketensturing.checkDocument': both(
    'Controleert het document dat voor je ligt, ook als het niet op een ketenplan lijkt.',
    'Checks the document in front of you, even when it does not look like a chain plan.',
  ),
  'ketensturing.checkWorkspace': both(
    'Controleert alle plannen in de geopende mappen. De bevindingen staan in het paneel Problemen, en de portefeuille vult zich terwijl de controle loopt.',
    'Checks all plans in the open folders. The findings stand in the Problems panel, and the portfolio fills while the check goes on.',
  ),
  'ketensturing.showPortfolio': both(
    'Toont alle plannen naast elkaar, met hun pijlers, om te sorteren, te filteren en te openen. Controleert eerst, als dat nog niet is gebeurd.',
    'Shows all plans side by side, with their pillars, to sort, filter and open. Checks first when that was not done yet.',
  ),
  'ketensturing.exportPortfolio': both(
    'Bewaart de portefeuille als één bestand: HTML om te lezen, te mailen of af te drukken, CSV voor een rekenblad.',
    'Saves the portfolio as one file: HTML to read, mail or print, CSV for a spreadsheet.',
  ),
  'ketensturing.showReport': both(
    'Opent het rapport naast de tekst. Het volgt het plan dat je bekijkt; een klik op een regelnummer gaat naar die regel.',
    'Opens the report beside the text. It follows the plan that you look at; a click on a line number goes to that line.',
  ),
  'ketensturing.exportReport': both(
    'Bewaart het rapport als één bestand: HTML om te lezen, te mailen of af te drukken, Markdown voor een wiki, CSV voor een rekenblad.',
    'Saves the report as one file: HTML to read, mail or print, Markdown for a wiki, CSV for a spreadsheet.',
  ),
  'ketensturing.showCoverage': both(
    'Opent de boom met dimensies, pijlers, aspecten en de passages die meetellen.',
    'Opens the tree of dimensions, pillars, aspects and the passages that count.',
  ),
  'ketensturing.nextGap': both(
    'Gaat naar de volgende plek waar iets openstaat, en van de laatste naar de eerste.',
    'Goes to the next place where something is open, and from the last to the first.',
  ),
  'ketensturing.previousGap': both('Gaat naar de vorige plek waar iets openstaat.', 'Goes to the previous place where something is open.'),
  'ketensturing.insertPillarSection': both(
    'Zet een kop met vragen over een pijler in het plan. De vragen zijn alleen voor de schrijver en tellen niet mee.',
    'Puts a heading with questions about a pillar in the plan. The questions are for the writer only and do not count.',
  ),
  'ketensturing.exemptPillar': both(
    'Zet een zin in het plan die zegt dat een pijler niet van toepassing is, met ruimte voor de reden.',
    'Puts a sentence in the plan that says that a pillar does not apply, with room for the reason.',
  ),
  'ketensturing.explainPillar': both(
    'Legt een pijler uit: waarom, welke vraag, en zinnen die wel en niet meetellen.',
    'Explains a pillar: why, which question, and sentences that do and do not count.',
  ),
  'ketensturing.highlightEvidence': both(
    'Kleurt de passages die meetellen, in de kleur van hun dimensie; nog een keer zet de kleuren uit.',
    'Tints the passages that count in the colour of their dimension; once more takes the colours away.',
  ),
  'ketensturing.openSettings': both('Opent de instellingen van de extensie.', 'Opens the settings of the extension.'),
  'ketensturing.createConfiguration': both(
    'Opent de `.ketensturing.json` die voor het plan geldt, of maakt er een in de map van de werkruimte.',
    'Opens the `.ketensturing.json` that holds for the plan, or makes one in the folder of the workspace.',
  ),
  'ketensturing.openRule': both(
    'Opent de uitleg van een regel: waarom, een fout en een goed voorbeeld, en wanneer je hem uitzet.',
    'Opens the explanation of a rule: why, a wrong and a right example, and when to switch it off.',
  ),
  'ketensturing.exportExamples': both(
    'Zet je eigen oordelen uit `.ketensturing.json` in een bestand dat je aan de makers kunt sturen; dat doe je zelf, er wordt niets verstuurd.',
    'Puts your own judgements from `.ketensturing.json` in a file that you can send to the makers; you do so yourself, nothing is sent.',
  ),
  'ketensturing.showLog': both(
    'Toont voor elk document welk configuratiebestand geldt, en wat er misging.',
    'Shows for each document which configuration file holds, and what went wrong.',
  ),
  'ketensturing.newPlan': both(
    'Maakt een leeg ketenplan, ketenjaarplan, convenant of governancedocument, met bij elke kop de vragen die erbij horen.',
    'Makes an empty chain plan, year plan, covenant or governance document, with the questions that belong to each heading.',
  ),
  'ketensturing.fillGaps': both(
    'Loopt met je langs de pijlers die nog openstaan: je kiest een vraag en een plek, en vult een zin in.',
    'Walks with you along the pillars that are open: you choose a question and a place, and fill in a sentence.',
  ),
  'ketensturing.openWord': both(
    'Opent een Word-document als nieuw Markdown-plan; het Word-bestand blijft zoals het is.',
    'Opens a Word document as a new plan in Markdown; the Word file stays as it is.',
  ),
  'ketensturing.exportWord': both(
    'Schrijft het plan als Word-document, met de bevindingen als opmerkingen in de kantlijn.',
    'Writes the plan as a Word document, with the findings as comments in the margin.',
  ),
  'ketensturing.markAgreed': both(
    'Legt in een bestand naast het plan vast wat er is afgesproken op de dag van vaststelling.',
    'Records in a file beside the plan what was agreed on the day of its adoption.',
  ),
  'ketensturing.showChanges': both(
    'Toont welke afspraken over de pijlers sinds de vaststelling zijn gewijzigd, verdwenen of erbij gekomen.',
    'Shows which agreements on the pillars have changed, disappeared or been added since the plan was agreed.',
  ),
  'ketensturing.openExample': both(
    'Opent een voorbeeldplan met gaten, om mee te oefenen.',
    'Opens an example plan with gaps, to practise on.',
  ),
  'ketensturing.openWalkthrough': both('Opent de rondleiding in vijf stappen.', 'Opens the walkthrough in five steps.'),
};
