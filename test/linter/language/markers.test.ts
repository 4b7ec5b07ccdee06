import assert from 'node:assert/strict';
import type { Language } from '../../../src/framework/types.ts';
import { readMarkers } from '../../../src/linter/language/markers.ts';
import type { MarkerKind } from '../../../src/linter/types.ts';
import { HOSTILE_PHRASES } from '../../growth/phrases.ts';

/** Sentences that carry a marker of the kind, with words that must lie inside it. */
const carried: Readonly<Record<MarkerKind, readonly (readonly [Language, string, string])[]>> = {
  placeholder: [
    ['nl', 'Kostenverdeling tussen de partners: PM', 'PM'],
    ['nl', 'De uren zijn PM opgenomen.', 'PM'],
    ['nl', 'De uren zijn in deze begroting als stelpost (p.m.) opgenomen.', 'p.m'],
    ['nl', 'Streefwaarde 2027: pm', 'pm'],
    ['nl', 'Trekker: n.t.b.; Datum: 1 mei', 'n.t.b'],
    ['nl', 'Leersessies met de keten: n.n.b.', 'n.n.b'],
    ['nl', 'De voorzitter is nog te bepalen.', 'nog te bepalen'],
    ['nl', 'Standpunten van de deelnemende organisaties: nog op te halen.', 'nog op te halen'],
    ['nl', 'Actiehouder en datum nog in te vullen', 'nog in te vullen'],
    ['nl', 'Verantwoording: zie hoofdstuk 8 (nog te schrijven).', 'nog te schrijven'],
    ['nl', 'Bijdrage partners: nader overeen te komen; Gereed: 2027', 'nader overeen te komen'],
    ['nl', 'Frequentie: nader te bepalen', 'nader te bepalen'],
    ['nl', 'De trekker is [invullen].', '[invullen]'],
    ['nl', 'De directeur van [naam] tekent voor de afspraak.', '[naam]'],
    ['nl', 'De stuurgroep komt [hoe vaak] bijeen.', '[hoe vaak]'],
    ['nl', 'Ketendoelstelling: <in te vullen door de programmamanager>', 'in te vullen door'],
    ['nl', 'De partners tekenen op {{datum}}.', '{{datum}'],
    ['nl', 'De secretaris van XXX verstuurt de agenda.', 'XXX'],
    ['nl', 'Trekker: …', '…'],
    ['nl', 'De trekker is [...] van de gemeente.', '[...]'],
    ['nl', 'De [...] beslist over het budget.', '[...]'],
    ['nl', 'De stuurgroep komt [...] bijeen.', '[...]'],
    ['nl', 'De partners betalen binnen (...) dagen.', '...'],
    ['nl', 'De trekker van de actielijst: [...]', '[...]'],
    ['nl', 'De partijen stellen jaarlijks [...] euro beschikbaar voor het ketenbureau.', '[...]'],
    ['nl', 'De gemeente [...] levert de gegevens aan het ketenbureau.', '[...]'],
    ['nl', 'De stuurgroep overlegt maximaal [...] dagen.', '[...]'],
    ['nl', 'De stuurgroep staat onder leiding van wethouder […] en beslist.', '[…]'],
    ['nl', 'Het "ketenbureau" van de gemeente [...] levert het "dossier" aan.', '[...]'],
    ['en', 'The board meets every […] weeks.', '[…]'],
    ['en', 'The partners pay [?] euros a year.', '[?]'],
    ['nl', 'Trekker: ...; Datum: 1 mei', '...'],
    ['nl', 'Ondertekend door ________ te Utrecht', '________'],
    ['nl', 'TODO: rolverdeling beschrijven', 'TODO'],
    ['nl', 'Eigenaar: TBD', 'TBD'],
    ['nl', 'Lorem ipsum dolor sit amet.', 'Lorem ipsum'],
    ['nl', '(te schrijven door projectsecretaris)', 'te schrijven door'],
    ['nl', 'Nulmeting: onbekend; Streefwaarde 2027: 80%', 'onbekend'],
    ['nl', 'Vul hier de afspraken in.', 'Vul hier'],
    ['en', 'Decision rights of case managers: TBD.', 'TBD'],
    ['en', 'The owner is to be determined.', 'to be determined'],
    ['en', 'Frequency: to be agreed', 'to be agreed'],
    ['en', 'Roles still to be defined.', 'still to be defined'],
    ['en', 'The chair is [name].', '[name]'],
    ['en', 'This section is left blank.', 'left blank'],
    ['en', 'Details to follow.', 'Details to follow'],
    ['en', 'Lead: ___', '___'],
  ],
  deferral: [
    ['nl', 'De governance van het samenwerkingsverband wordt nog nader uitgewerkt.', 'nog nader uitgewerkt'],
    ['nl', 'De rollen worden in het eerste kwartaal nader uitgewerkt.', 'nader uitgewerkt'],
    ['nl', 'De afspraken werken wij later uit.', 'werken wij later uit'],
    ['nl', 'Dit werken we nog nader uit.', 'nog nader uit'],
    ['nl', 'De frequentie zal t.z.t. worden bepaald.', 't.z.t'],
    ['nl', 'De leden worden te zijner tijd voorgedragen.', 'te zijner tijd'],
    ['nl', 'De inrichting van de overleglagen volgt in versie 0.9 van dit plan.', 'volgt in versie'],
    ['nl', 'De uitwerking volgt later.', 'volgt later'],
    ['nl', 'Samenstelling: volgt', 'volgt'],
    ['nl', 'Een ketenkaart wordt in een later stadium opgesteld.', 'in een later stadium'],
    ['nl', 'Over detachering beslissen de partijen op een later moment.', 'op een later moment'],
    ['nl', 'De afspraken zijn nog niet vastgesteld.', 'nog niet vastgesteld'],
    ['nl', 'De streefwaarden worden nog bepaald.', 'nog bepaald'],
    ['nl', 'Een retrospective moet nog worden ingepland.', 'nog worden ingepland'],
    ['nl', 'De regeling is in voorbereiding.', 'in voorbereiding'],
    ['nl', 'De komende periode onderzoeken wij of dit mogelijk is.', 'onderzoeken wij of'],
    ['nl', 'Bezien wordt of de uitwisseling via een voorziening kan verlopen.', 'Bezien wordt'],
    ['nl', 'Het mandaat van deelnemers wordt nog afgestemd.', 'nog afgestemd'],
    ['nl', 'Wij vullen de rolverdeling later nog in.', 'later nog in'],
    ['nl', 'Of managers afstand nemen, moet nog blijken.', 'nog blijken'],
    ['nl', 'Financiering onder voorbehoud van besluitvorming.', 'onder voorbehoud'],
    ['nl', 'Dit onderwerp is doorgeschoven naar de volgende vergadering.', 'doorgeschoven naar'],
    ['en', 'The escalation route will be worked out later.', 'will be worked out later'],
    ['en', 'Targets will follow in the next version.', 'will follow in'],
    ['en', 'Indicators are not yet agreed.', 'not yet agreed'],
    ['en', 'The membership will be decided in due course.', 'in due course'],
    ['en', 'The owner has yet to be found.', 'has yet to'],
    ['en', 'A dashboard is under development.', 'under development'],
  ],
  wish: [
    ['nl', 'Het is wenselijk dat partners elkaar leren kennen.', 'is wenselijk'],
    ['nl', 'Van belang is dat alle partijen dezelfde taal spreken.', 'Van belang is'],
    ['nl', 'Een eenduidig begrippenkader is van groot belang voor de samenwerking.', 'is van groot belang'],
    ['nl', 'Er moet aandacht zijn voor weerstand.', 'moet aandacht zijn'],
    ['nl', 'Het belang van de keten moet breed worden uitgedragen.', 'moet'],
    ['nl', 'Rollen zouden duidelijker belegd moeten worden.', 'zouden duidelijker belegd moeten'],
    ['nl', 'Partijen dienen elkaar te vertrouwen.', 'dienen elkaar te'],
    ['nl', 'Wij streven naar korte lijnen.', 'streven naar'],
    ['nl', 'We hopen dat partners vaker bijeenkomen.', 'hopen'],
    ['nl', 'Idealiter houden bestuurders hun enthousiasme vast.', 'Idealiter'],
    ['nl', 'De borging van ketenkennis vraagt blijvende aandacht.', 'vraagt blijvende'],
    ['nl', 'Er is behoefte aan kortere lijnen.', 'behoefte aan'],
    ['nl', 'Goed ketengedrag verdient waardering.', 'verdient waardering'],
    ['nl', 'Het zou goed zijn als teams elkaar ontmoetten.', 'zou goed'],
    ['nl', 'Voorkomen moet worden dat vertrouwen schade oploopt.', 'Voorkomen moet'],
    ['nl', 'Van bestuurders mag worden verwacht dat zij het voorbeeld geven.', 'mag worden verwacht dat'],
    ['en', 'Partners should trust each other.', 'should'],
    ['en', 'It is important that managers give room.', 'important'],
    ['en', 'The partners hope to meet more often.', 'hope to'],
    ['en', 'Roles need to be clearer.', 'need to be'],
    ['en', 'We strive to be a learning network.', 'strive to'],
    ['en', 'Ideally, every partner knows the chain.', 'Ideally'],
  ],
  question: [
    ['nl', 'Hoe borgen we de kennis bij personele wisselingen?', 'Hoe borgen'],
    ['nl', 'Wie beslist?', 'Wie beslist'],
    ['nl', 'Durven wij de beoordeling van de wijkverpleging over te nemen?', 'Durven wij'],
    ['nl', 'In hoeverre geven we ruimte aan de professional?', 'In hoeverre'],
    ['nl', 'Escalatie: wie beslist er als het vastloopt?', 'wie beslist'],
    ['nl', 'Onduidelijk is waar de verantwoordelijkheid ophoudt.', 'Onduidelijk is'],
    ['nl', 'De vraag is wie de regie voert.', 'De vraag is wie'],
    ['nl', 'Wie de eerstverantwoordelijke is, staat niet vast.', 'staat niet vast'],
    ['en', 'How much are we prepared to leave to each other?', 'How much'],
    ['en', 'Who decides when partners disagree?', 'Who decides'],
    ['en', 'It remains unclear who owns the process.', 'remains unclear'],
  ],
  vague: [
    ['nl', 'Er wordt periodiek gerapporteerd aan de stuurgroep.', 'periodiek'],
    ['nl', 'Partners houden regelmatig contact.', 'regelmatig'],
    ['nl', 'Managers faciliteren waar mogelijk.', 'waar mogelijk'],
    ['nl', 'Partijen delen zo veel mogelijk informatie.', 'zo veel mogelijk'],
    ['nl', 'Indien nodig wordt opgeschaald.', 'Indien nodig'],
    ['nl', 'In principe sluiten alle partners aan.', 'In principe'],
    ['nl', 'De partners stemmen zo nodig af.', 'zo nodig'],
    ['nl', 'De stuurgroep wordt tijdig geïnformeerd.', 'tijdig'],
    ['nl', 'Kennisdeling vindt plaats via de gebruikelijke kanalen.', 'gebruikelijke kanalen'],
    ['nl', 'Partijen delen informatie waar dat mag.', 'waar dat mag'],
    ['nl', 'Over de voortgang wordt van tijd tot tijd bericht.', 'van tijd tot tijd'],
    ['en', 'Partners meet regularly.', 'regularly'],
    ['en', 'Data are shared where possible.', 'where possible'],
    ['en', 'Reports are sent as soon as possible.', 'as soon as possible'],
    ['en', 'In principle all partners attend.', 'In principle'],
    ['en', 'The board is informed in a timely manner.', 'in a timely manner'],
  ],
  negation: [
    ['nl', 'Er is geen afspraak over escalatie.', 'is geen'],
    ['nl', 'Er zijn nog geen afspraken vastgesteld.', 'zijn nog geen'],
    ['nl', 'Een regeling voor vertrek is niet voorzien.', 'niet voorzien'],
    ['nl', 'Een ketenkaart ontbreekt vooralsnog.', 'ontbreekt'],
    ['nl', 'Resultaatafspraken maken geen deel uit van deze overeenkomst.', 'geen deel'],
    ['nl', 'De cultuurkant valt buiten de scope van dit plan.', 'buiten de scope'],
    ['nl', 'Bijsturing over de organisaties heen vindt niet plaats.', 'vindt niet plaats'],
    ['nl', 'Ketentest: n.v.t.', 'n.v.t'],
    ['nl', 'Pijler 4 is niet van toepassing.', 'niet van toepassing'],
    ['nl', 'De samenwerking laat te wensen over.', 'laat te wensen over'],
    ['nl', 'Een gezamenlijke evaluatie blijft achterwege.', 'blijft achterwege'],
    ['nl', 'Van een gezamenlijke evaluatie wordt afgezien.', 'afgezien'],
    ['nl', 'De gezamenlijke rapportage is geschrapt.', 'is geschrapt'],
    ['nl', 'Partners spreken elkaar nauwelijks.', 'nauwelijks'],
    ['nl', 'Casusregisseurs beschikken niet over een eigen beslisbevoegdheid.', 'beschikken niet'],
    ['nl', 'Van structurele uitwisseling is geen sprake.', 'geen sprake'],
    ['nl', 'Afspraken over verantwoording zijn niet opgenomen.', 'niet opgenomen'],
    ['en', 'There is no shared goal.', 'There is no shared'],
    ['en', 'Escalation is not arranged.', 'not arranged'],
    ['en', 'A joint dashboard is out of scope.', 'out of scope'],
    ['en', 'Cooperation leaves much to be desired.', 'leaves much to be desired'],
    ['en', 'Case managers have no authority to deviate.', 'no authority'],
  ],
  condition: [
    ['nl', 'Wij sluiten aan, mits er budget komt.', 'mits'],
    ['nl', 'De partners doen mee op voorwaarde dat de minister instemt.', 'op voorwaarde dat'],
    ['nl', 'Dat gebeurt alleen als alle partners tekenen.', 'alleen als'],
    ['nl', 'Eventueel volgt een tweede ronde.', 'Eventueel'],
    ['nl', 'Stel dat een partner uittreedt.', 'Stel dat'],
    ['en', 'We join provided that funding is found.', 'provided that'],
    ['en', 'The plan starts only if the minister agrees.', 'only if'],
    ['en', 'Unless the board objects, the team decides.', 'Unless'],
  ],
  past: [
    ['nl', 'In het vorige convenant was een escalatieladder opgenomen.', 'vorige convenant'],
    ['nl', 'Voorheen kwamen de directeuren elke maand bijeen.', 'Voorheen'],
    ['nl', 'Tot 2020 werd er elk kwartaal gemeten.', 'Tot 2020'],
    ['nl', 'In het verleden deelden partners hun cijfers.', 'In het verleden'],
    ['en', 'The previous covenant had a dispute procedure.', 'previous covenant'],
    ['en', 'In the past the boards met monthly.', 'In the past'],
  ],
  elsewhere: [
    ['nl', "Andere regio's werken met een ketenregisseur.", "Andere regio's"],
    ['nl', 'In het buitenland wordt dit opgelost met een nationale raad.', 'In het buitenland'],
    ['nl', 'In Denemarken neemt de havenautoriteit de keuring over.', 'In Denemarken'],
    ['nl', 'In het Estse model beslist een nationale raad.', 'het Estse model'],
    ['nl', 'Elders wordt gewerkt met een ketenbureau.', 'Elders'],
    ['en', 'Other regions work with a chain director.', 'Other regions'],
    ['en', 'In Denmark the ministry decides.', 'In Denmark'],
    ['en', 'Elsewhere partners share their figures.', 'Elsewhere'],
  ],
  theory: [
    ['nl', 'Volgens NORA is vertrouwen de basis van ketensturing.', 'Volgens NORA'],
    ['nl', 'Kleinere ketens hebben volgens de literatuur genoeg aan een lichte vorm.', 'volgens de literatuur'],
    ['nl', 'Pijler 1 gaat over de mindset van bestuurders.', 'Pijler 1 gaat'],
    ['nl', 'Onder ketenregie wordt verstaan het sturen op samenhang.', 'Onder ketenregie wordt verstaan'],
    ['nl', 'Horizontaal leiderschap is leidinggeven zonder baas te zijn, aldus het handboek.', 'aldus het handboek'],
    ['nl', 'Speelruimte wordt in de methodiek omschreven als vrijheid binnen het doel.', 'omschreven als'],
    ['nl', 'In de literatuur wordt gewezen op het belang van vertrouwen.', 'In de literatuur'],
    ['en', 'According to NORA, trust is the basis of chain governance.', 'According to NORA'],
    ['en', 'Pillar 3 is about trust.', 'Pillar 3 is'],
    ['en', 'Research shows that trust helps.', 'Research shows'],
  ],
};

/** Sentences that look like the kind and carry none of it. */
const free: Readonly<Partial<Record<MarkerKind, readonly (readonly [Language, string])[]>>> = {
  placeholder: [
    ['nl', 'De PM stuurt elke maandag de actielijst rond.'],
    ['nl', 'De PM van het programma rapporteert aan de stuurgroep.'],
    ['nl', 'Het overleg begint om 2 PM.'],
    ['nl', 'De partners hebben de afspraken op 1 mei ondertekend [1].'],
    ['nl', 'Er komt geen nieuw overleg… de teams weten elkaar te vinden.'],
    ['nl', 'De Raad [RvdK] levert het advies binnen tien dagen.'],
    ['nl', 'De onbekende melder wordt teruggebeld.'],
    ['nl', '[ ] Ketenkaart vaststellen op 1 mei'],
    ['en', 'The partners asked for the section to be added to the covenant.'],
    ['en', 'Nurses need to be informed within two days.'],
    ['en', 'The board meets at 2 PM.'],
  ],
  deferral: [
    ['nl', 'De taken zijn uitgewerkt in bijlage 3.'],
    ['nl', 'De afspraken zijn nader uitgewerkt in bijlage 3.'],
    ['nl', 'Elk team volgt de training binnen een maand.'],
    ['nl', 'De ketenmanager werkt de planning elke maand uit met de partners.'],
    ['nl', 'De ander neemt het oordeel over zonder nader onderzoek.'],
    ['nl', 'De directeuren stellen het doel op 1 mei vast.'],
    ['en', 'The board will publish the report on 1 May.'],
    ['en', 'The team follows the agreed route.'],
  ],
  wish: [
    ['nl', 'Partijen dienen vóór 1 mei hun mandaat aan te leveren.'],
    ['nl', 'De consulent moet binnen twee dagen contact opnemen.'],
    ['nl', 'Elke gemeente moet maandelijks haar cijfers aanleveren.'],
    ['nl', 'De bewoner weet wat hij moet doen.'],
    ['nl', 'Moet een van ons bezuinigen, dan meldt hij dat vooraf.'],
    ['nl', 'De stuurgroep stelt het doel vast.'],
    ['en', 'The manager must report within five days.'],
    ['en', 'The clerk explains what the resident must bring.'],
  ],
  question: [
    ['nl', 'De voorzitter vraagt elke keer aan alle partners: wat ging er mis?'],
    ['nl', 'Elk overleg opent met de vraag wie iets te vertellen heeft.'],
    ['nl', "De teamleider vraagt: 'wat heb je van ons nodig?'"],
    ['nl', 'De stuurgroep toetst elk voorstel aan de vraag of de wachttijd afneemt.'],
    ['nl', 'Vast agendapunt: wat ging er mis?'],
    ['en', "The chair opens with 'who has bad news?'"],
  ],
  vague: [
    ['nl', 'De schoolbesturen regelen passend onderwijs met een bedrag.'],
    ['nl', 'De stuurgroep komt elke eerste dinsdag van de maand bijeen.'],
    ['nl', 'De terminals hebben dit met de vervoerders geregeld.'],
    ['en', 'The board meets every first Tuesday.'],
  ],
  negation: [
    ['nl', 'Deelname is niet vrijblijvend.'],
    ['nl', 'Niet alleen de gemeente maar ook de politie deelt haar cijfers.'],
    ['nl', "Er zijn geen verborgen agenda's aan onze tafel."],
    ['nl', 'Wij bespreken fouten zonder schuldvraag.'],
    ['nl', 'Geen besluit zonder instemming van alle partners.'],
    ['nl', 'De consulent beslist zonder ruggespraak.'],
    ['nl', 'We houden geen kaarten voor de borst.'],
    ['nl', 'Er zijn geen dubbele controles meer.'],
    ['nl', 'Wij houden niets achter.'],
    ['nl', 'Rood is geen schande.'],
    ['nl', 'De stuurgroep heeft geen uitvoerende taken.'],
    ['nl', 'Niemand wordt verrast door een besluit.'],
    ['nl', 'Geen kind valt tussen wal en schip.'],
    ['nl', 'Wij poetsen fouten niet weg.'],
    ['nl', 'De inspectie ziet af van een eigen controle.'],
    ['en', 'Participation is not optional.'],
    ['en', 'Not only the mayor but also the police share figures.'],
    ['en', 'There is no decision without the consent of all partners.'],
    ['en', 'There are no hidden agendas.'],
  ],
  elsewhere: [
    ['nl', 'Medewerkers uit een andere regio kijken twee keer per jaar mee.'],
    ['nl', 'De collega van elders is welkom.'],
    ['en', 'A maintainer from another city reviews the change.'],
  ],
  theory: [
    ['nl', 'De werkwijze staat in het handboek van de keten.'],
    ['nl', "Onder 'melding' verstaan de politie en de gemeente voortaan hetzelfde."],
    ['en', 'The working method is in the chain manual.'],
  ],
  past: [['nl', 'De directeuren komen elke maand bijeen.']],
};

/** The words of the markers of one kind. */
function wordsOf(text: string, language: Language, kind: MarkerKind): string[] {
  return readMarkers(text, language)
    .filter((marker) => marker.kind === kind)
    .map((marker) => text.slice(marker.from, marker.to));
}

describe('markers', () => {
  for (const [kind, rows] of Object.entries(carried)) {
    for (const [language, text, words] of rows) {
      it(`finds ${kind} in "${text}"`, () => {
        const found = wordsOf(text, language, kind as MarkerKind);
        assert.ok(
          found.some((marker) => marker.includes(words)),
          `found ${JSON.stringify(found)}`,
        );
      });
    }
  }
  for (const [kind, rows] of Object.entries(free)) {
    for (const [language, text] of rows) {
      it(`finds no ${kind} in "${text}"`, () => assert.deepEqual(wordsOf(text, language, kind as MarkerKind), []));
    }
  }
  it('keeps to the text and does not let markers of one kind overlap', () => {
    const text = 'De rollen worden nog nader uitgewerkt, waar mogelijk vóór [datum]; de frequentie is n.t.b. Wie beslist?';
    const markers = readMarkers(text, 'nl');
    for (const marker of markers) assert.ok(marker.from >= 0 && marker.from < marker.to && marker.to <= text.length);
    for (const kind of new Set(markers.map((marker) => marker.kind))) {
      const own = markers.filter((marker) => marker.kind === kind);
      assert.ok(own.slice(1).every((marker, index) => marker.from >= (own[index]?.to ?? 0)));
    }
  });
  it('stays within hostile text', () => {
    for (const unit of HOSTILE_PHRASES) {
      const text = unit.repeat(300);
      assert.ok(readMarkers(text, 'nl').every(({ from, to }) => from < to && to <= text.length));
    }
  });
});
