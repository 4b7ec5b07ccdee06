import type { KindOutline } from './document-kinds.ts';

/** A covenant: what parties bind themselves to, in articles. */
export const COVENANT_OUTLINE: KindOutline = {
  name: { nl: 'Convenant', en: 'Covenant' },
  purpose: {
    nl: 'Waar partijen zich over en weer aan binden, in artikelen.',
    en: 'What parties bind themselves to, in articles.',
  },
  articles: [2, 25],
  sections: [
    {
      title: { nl: 'Partijen', en: 'Parties' },
      table: 'partners',
      hint: {
        nl: 'Noem van elke partij de volledige naam, de plaats en wie haar vertegenwoordigt.',
        en: 'Give the full name and place of each party, and who represents it.',
      },
    },
    { title: { nl: 'Overwegingen', en: 'Considerations' }, aspects: ['P8.e', 'P1.c'] },
    { title: { nl: 'Begripsbepalingen', en: 'Definitions' }, aspects: ['P7.e'], table: 'glossary' },
    { title: { nl: 'Doel', en: 'Purpose' }, aspects: ['P8.a', 'P8.b', 'P8.f'] },
    { title: { nl: 'Reikwijdte', en: 'Scope' }, aspects: ['P5.d'] },
    { title: { nl: 'Taken en verantwoordelijkheden', en: 'Tasks and responsibilities' }, aspects: ['P5.e', 'P5.c'], table: 'raci' },
    { title: { nl: 'Inzet van de bestuurders', en: 'Commitment of the leaders' }, aspects: ['P1.a', 'P1.b', 'P1.d', 'P1.e'] },
    { title: { nl: 'Omgang tussen partijen', en: 'Dealings between parties' }, aspects: ['P3.a', 'P3.c', 'P3.f', 'P3.g'] },
    { title: { nl: 'Uitvoering', en: 'Execution' }, aspects: ['P2.a', 'P2.b', 'P2.d', 'P2.e'] },
    { title: { nl: 'Overleg en regie', en: 'Meetings and direction' }, aspects: ['P5.a', 'P5.b'], table: 'consultation' },
    { title: { nl: 'Besluitvorming en escalatie', en: 'Decisions and escalation' }, aspects: ['P5.f'] },
    { title: { nl: 'Openheid tussen partijen', en: 'Openness between parties' }, aspects: ['P4.a', 'P4.b', 'P4.d', 'P4.f'] },
    { title: { nl: 'Gegevensuitwisseling en privacy', en: 'Data exchange and privacy' }, aspects: ['P5.g', 'P5.h'] },
    {
      title: { nl: 'Geheimhouding', en: 'Confidentiality' },
      hint: {
        nl: 'Welke gegevens blijven vertrouwelijk, voor wie en hoe lang?',
        en: 'Which information stays confidential, for whom and for how long?',
      },
    },
    { title: { nl: 'Financiën', en: 'Finances' }, aspects: ['P3.d'] },
    { title: { nl: 'Kennis en overdracht', en: 'Knowledge and hand-over' }, aspects: ['P7.a', 'P7.c', 'P7.g'] },
    {
      title: { nl: 'Communicatie', en: 'Communication' },
      hint: {
        nl: 'Wie spreekt namens alle partijen, en wat stemmen zij vooraf met elkaar af?',
        en: 'Who speaks for all parties, and what do they agree with each other beforehand?',
      },
    },
    {
      title: { nl: 'Monitoring en evaluatie', en: 'Monitoring and evaluation' },
      aspects: ['P6.a', 'P6.b', 'P6.c', 'P6.d', 'P6.e', 'P6.f'],
      table: 'indicators',
    },
    {
      title: { nl: 'Toetreding', en: 'Accession' },
      hint: {
        nl: 'Wie kan later partij worden, onder welke voorwaarden, en wie besluit daarover?',
        en: 'Who may become a party later, on what terms, and who decides?',
      },
    },
    {
      title: { nl: 'Wijziging', en: 'Amendment' },
      hint: {
        nl: 'Hoe wijzigen partijen dit convenant, en wie moet daarmee instemmen?',
        en: 'How do parties amend this covenant, and who must consent?',
      },
    },
    {
      title: { nl: 'Opzegging en uittreding', en: 'Termination and withdrawal' },
      hint: {
        nl: 'Met welke termijn kan een partij opzeggen, en hoe draagt zij haar werk over?',
        en: 'At what notice may a party withdraw, and how does it hand over its work?',
      },
    },
    {
      title: { nl: 'Geschillen', en: 'Disputes' },
      hint: {
        nl: 'Hoe lossen partijen een geschil eerst samen op, en aan wie leggen zij het voor als dat niet lukt?',
        en: 'How do parties first settle a dispute together, and to whom do they submit it if that fails?',
      },
    },
    {
      title: { nl: 'Looptijd en inwerkingtreding', en: 'Term and entry into force' },
      hint: {
        nl: 'Wanneer gaat het convenant in, tot wanneer geldt het en hoe wordt het verlengd?',
        en: 'When does the covenant take effect, until when does it apply and how is it extended?',
      },
    },
    {
      title: { nl: 'Openbaarheid', en: 'Publication' },
      hint: {
        nl: 'Waar kan iedereen de ondertekende tekst lezen?',
        en: 'Where is the signed text kept, so that everyone can read it?',
      },
    },
    {
      title: { nl: 'Citeertitel', en: 'Short title' },
      hint: { nl: 'Onder welke naam halen partijen dit convenant aan?', en: 'By what name do parties cite this covenant?' },
    },
    { title: { nl: 'Ondertekening', en: 'Signatures' }, aspects: ['P8.c'], table: 'signatures' },
  ],
};

/** A governance document: bodies, mandates and how decisions are made. */
export const GOVERNANCE_OUTLINE: KindOutline = {
  name: { nl: 'Governancedocument', en: 'Governance document' },
  purpose: {
    nl: 'Wie waarover beslist in de keten: gremia, mandaten en procedures.',
    en: 'Who decides what in the chain: bodies, mandates and procedures.',
  },
  articles: null,
  sections: [
    { title: { nl: 'Waarvoor dit document dient', en: 'What this document is for' }, aspects: ['P8.a', 'P8.f'] },
    { title: { nl: 'De partners en wat hen bindt', en: 'The partners and what binds them' }, aspects: ['P7.b', 'P7.d'], table: 'partners' },
    { title: { nl: 'Zwaarte van de besturing', en: 'Weight of the governance' }, aspects: ['P5.c', 'P5.d'] },
    {
      title: { nl: 'Gremia, samenstelling en mandaat', en: 'Bodies, membership and mandate' },
      aspects: ['P5.a', 'P5.b'],
      table: 'consultation',
    },
    { title: { nl: 'Wie doet wat', en: 'Who does what' }, aspects: ['P5.e'], table: 'raci' },
    { title: { nl: 'Besluitvorming en escalatie', en: 'Decisions and escalation' }, aspects: ['P5.f'], table: 'decisions' },
    { title: { nl: 'Wat we van bestuurders vragen', en: 'What we ask of leaders' }, aspects: ['P1.a', 'P1.b', 'P1.d', 'P1.e', 'P1.g'] },
    {
      title: { nl: 'Mandaat voor de uitvoering', en: 'Mandate for those who do the work' },
      aspects: ['P2.a', 'P2.b', 'P2.d', 'P2.e', 'P2.f'],
    },
    {
      title: { nl: 'Omgang en gesprek', en: 'Dealings and conversation' },
      aspects: ['P3.c', 'P3.f', 'P3.g', 'P4.a', 'P4.b', 'P4.d', 'P4.f'],
    },
    {
      title: { nl: 'Regelkringen: meten, bespreken, bijsturen', en: 'Control loops: measuring, discussing, adjusting' },
      aspects: ['P6.b', 'P6.c', 'P6.d', 'P6.e', 'P6.f'],
      table: 'indicators',
    },
    { title: { nl: 'Gegevens en koppelvlakken', en: 'Data and interfaces' }, aspects: ['P5.g', 'P5.h'] },
    { title: { nl: 'Kennis en overdracht', en: 'Knowledge and hand-over' }, aspects: ['P7.a', 'P7.e', 'P7.g'] },
    {
      title: { nl: 'Toetreding', en: 'Accession' },
      hint: {
        nl: 'Wie kan als partner toetreden, aan welke eisen voldoet die partner en wie besluit daarover?',
        en: 'Who may join as a partner, which requirements must that partner meet and who decides?',
      },
    },
    {
      title: { nl: 'Wijziging van dit document', en: 'Amending this document' },
      hint: {
        nl: 'Wie mag een wijziging voorstellen, wie wordt erover gehoord en wie stelt die vast?',
        en: 'Who may propose a change, who is heard on it and who adopts it?',
      },
    },
    { title: { nl: 'Vaststelling', en: 'Adoption' }, aspects: ['P8.c'], table: 'signatures' },
  ],
};
