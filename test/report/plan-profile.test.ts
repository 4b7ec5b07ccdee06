import assert from 'node:assert/strict';
import { frontMatterEnd } from '../../src/linter/front-matter-end.ts';
import { planProfile } from '../../src/report/plan-profile.ts';

describe('profile of a plan', () => {
  const PROFILES: readonly (readonly [text: string, title: string | null, owner: string | null, date: string | null])[] = [
    ['---\ntitle: "Keten A"\neigenaar: J. de Vries\ndatum: 2026-02-03\n---\n# Kop\n', 'Keten A', 'J. de Vries', '2026-02-03'],
    ['\ufeff# Keten B #\r\n\r\n**Eigenaar:** gemeente Veenrand\r\n**Datum**: 3 mei 2026\r\n', 'Keten B', 'gemeente Veenrand', '3 mei 2026'],
    ['# C\n\n| Eigenaar | Het ketenbureau |\n| --- | --- |\n| Datum | mei 2026 |\n', 'C', 'Het ketenbureau', 'mei 2026'],
    ['# D\n\n- Owner: the chain director\n- Date: 1 May 2026\n', 'D', 'the chain director', '1 May 2026'],
    ['# E\n\nEigenaar: PM\nDatum: n.t.b.\n', 'E', null, null],
    ['# F\n\nEigenaar: [naam]\nDatum: ...\n', 'F', null, null],
    ['# G\n\nVastgesteld door de ketenraad op 3 februari 2026.\n', 'G', null, '3 februari 2026'],
    ['\ufeff---\r\n\r\n# H\r\n\r\nEigenaar: gemeente Veenrand\r\n\r\n---\r\n', 'H', 'gemeente Veenrand', null],
    ['De eigenaar: niemand weet het.\n', null, null, null],
    ['', null, null, null],
  ];
  for (const [text, title, owner, date] of PROFILES)
    it(JSON.stringify(text.slice(0, 40)), () => assert.deepEqual(planProfile(text, frontMatterEnd), { title, owner, date }));
});
