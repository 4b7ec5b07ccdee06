import type { KindOutline } from './document-kinds.ts';

/** A plan for several years: where the partners want to go and how they work together. */
export const PLAN_OUTLINE: KindOutline = {
  name: { nl: 'Ketenplan', en: 'Chain plan' },
  purpose: {
    nl: 'Waar de partners samen naartoe willen, en hoe zij dat in de komende jaren organiseren.',
    en: 'Where the partners want to go together, and how they organise that in the coming years.',
  },
  articles: null,
  sections: [
    { title: { nl: 'Voorwoord', en: 'Foreword' }, aspects: ['P1.b', 'P1.c'] },
    {
      title: { nl: 'Samenvatting', en: 'Summary' },
      hint: {
        nl: 'Schrijf de samenvatting als laatste: het doel, de partners en de vijf belangrijkste afspraken, op één bladzijde.',
        en: 'Write the summary last: the objective, the partners and the five main agreements, on one page.',
      },
    },
    {
      title: { nl: 'Aanleiding', en: 'Background' },
      hint: {
        nl: 'Wat gaat er nu mis voor de mensen om wie het gaat, en waarom lukt het geen van de partners om dat alleen op te lossen?',
        en: 'What goes wrong now for the people concerned, and why can none of the partners solve it alone?',
      },
    },
    { title: { nl: 'De keten in beeld', en: 'The chain at a glance' }, aspects: ['P7.b', 'P7.d'], table: 'partners' },
    {
      title: { nl: 'Wat we samen willen bereiken', en: 'What we want to achieve together' },
      aspects: ['P8.a', 'P8.b', 'P8.d', 'P8.e', 'P8.f'],
    },
    { title: { nl: 'Voorgaan en volhouden', en: 'Setting the example and keeping it up' }, aspects: ['P1.a', 'P1.d', 'P1.e', 'P1.g'] },
    { title: { nl: 'Anders leren werken', en: 'Learning to work differently' }, aspects: ['P1.f', 'P8.g'] },
    {
      title: { nl: 'Zo gaan we met elkaar om', en: 'How we deal with each other' },
      aspects: ['P3.a', 'P3.b', 'P3.c', 'P3.e', 'P3.f', 'P3.g'],
    },
    {
      title: { nl: 'Het gesprek tussen de partners', en: 'The conversation between the partners' },
      aspects: ['P4.a', 'P4.b', 'P4.c', 'P4.d', 'P4.e', 'P4.f'],
    },
    { title: { nl: 'De uitvoering aan zet', en: 'Those who do the work' }, aspects: ['P2.a', 'P2.b', 'P2.c', 'P2.d', 'P2.e', 'P2.f'] },
    {
      title: { nl: 'Besturing en besluitvorming', en: 'Governance and decision-making' },
      aspects: ['P5.a', 'P5.b', 'P5.c', 'P5.d', 'P5.f'],
      table: 'consultation',
    },
    { title: { nl: 'Werkafspraken en gegevens', en: 'Working agreements and data' }, aspects: ['P5.g', 'P5.h', 'P7.c'] },
    { title: { nl: 'Scholing en overdracht', en: 'Training and hand-over' }, aspects: ['P7.a', 'P7.f', 'P7.g'] },
    {
      title: { nl: 'Monitoring en rapportage', en: 'Monitoring and reporting' },
      aspects: ['P6.a', 'P6.b', 'P6.c', 'P6.d', 'P6.e', 'P6.f'],
      table: 'indicators',
    },
    {
      title: { nl: 'Planning en mijlpalen', en: 'Planning and milestones' },
      hint: {
        nl: 'Wat is wanneer klaar, en wie zorgt daarvoor? Noem per mijlpaal één trekker.',
        en: 'What is ready by when, and who sees to it? Name one lead for each milestone.',
      },
      table: 'actions',
    },
    { title: { nl: 'Financiën', en: 'Finances' }, aspects: ['P3.d'] },
    {
      title: { nl: "Risico's", en: 'Risks' },
      hint: {
        nl: 'Wat kan de samenwerking doen vastlopen, wie houdt dat in de gaten en wat doen jullie als het gebeurt?',
        en: 'What could bring the collaboration to a halt, who keeps an eye on it and what do you do when it happens?',
      },
    },
    { title: { nl: 'Bijlage 1. Begrippenlijst', en: 'Appendix 1. Glossary' }, aspects: ['P7.e'], table: 'glossary' },
    { title: { nl: 'Bijlage 2. Wie doet wat', en: 'Appendix 2. Who does what' }, aspects: ['P5.e'], table: 'raci' },
    { title: { nl: 'Bijlage 3. Ondertekening', en: 'Appendix 3. Signatures' }, aspects: ['P8.c'], table: 'signatures' },
  ],
};

/** One year of the plan: targets, actions and a calendar. */
export const YEAR_OUTLINE: KindOutline = {
  name: { nl: 'Ketenjaarplan', en: 'Annual chain plan' },
  purpose: {
    nl: 'Wat de partners dit jaar samen doen, wie daarvoor zorgt en waaraan zij het resultaat aflezen.',
    en: 'What the partners do together this year, who sees to it and how they tell the result.',
  },
  articles: null,
  sections: [
    { title: { nl: 'Terugblik op vorig jaar', en: 'Looking back on last year' }, aspects: ['P6.d', 'P6.e', 'P4.e'] },
    { title: { nl: 'Doelen voor dit jaar', en: 'Targets for this year' }, aspects: ['P8.a', 'P8.b', 'P8.f'] },
    {
      title: { nl: 'Resultaten en indicatoren', en: 'Results and indicators' },
      aspects: ['P6.a', 'P6.b', 'P6.c', 'P6.f'],
      table: 'indicators',
    },
    { title: { nl: 'Wat de bestuurders dit jaar doen', en: 'What the leaders do this year' }, aspects: ['P1.a', 'P1.b', 'P1.c'] },
    { title: { nl: 'Elkaar beter leren kennen', en: 'Getting to know each other better' }, aspects: ['P3.b', 'P3.e', 'P3.a'] },
    { title: { nl: 'Open gesprek en feedback', en: 'Open conversation and feedback' }, aspects: ['P4.a', 'P4.d'] },
    { title: { nl: 'Afspraken met de uitvoering', en: 'Agreements with those who do the work' }, aspects: ['P2.a', 'P2.c', 'P2.e'] },
    { title: { nl: 'Scholing en overdracht', en: 'Training and hand-over' }, aspects: ['P7.a', 'P7.f', 'P7.g'] },
    {
      title: { nl: 'Acties', en: 'Actions' },
      hint: {
        nl: 'Zet elke actie op één regel, met één trekker en een datum.',
        en: 'Put each action on one line, with one lead and a date.',
      },
      table: 'actions',
    },
    { title: { nl: 'Capaciteit en begroting', en: 'Capacity and budget' }, aspects: ['P5.e', 'P3.d'] },
    { title: { nl: "Risico's", en: 'Risks' }, aspects: ['P1.d', 'P3.g'] },
    { title: { nl: 'Jaarkalender van overleggen', en: 'Calendar of meetings' }, aspects: ['P5.a', 'P5.b', 'P5.f'], table: 'consultation' },
  ],
};
