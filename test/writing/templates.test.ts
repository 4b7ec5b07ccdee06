import assert from 'node:assert/strict';
import { DOCUMENT_KINDS } from '../../src/writing/document-kinds.ts';
import { createTemplate, fileNameOf, OUTLINES, type TemplateRequest } from '../../src/writing/templates.ts';
import { checkReal, framework, pillarsThatAre } from './engine.ts';

const LANGUAGES = ['nl', 'en'] as const;
const PARTNERS = ['Gemeente Merwestroom', 'De Linde & Zn. | <wonen> *samen*'];

const request = (part: Partial<TemplateRequest> = {}): TemplateRequest => ({
  kind: 'ketenplan',
  name: 'schuldhulp in de regio Merwestroom',
  partners: PARTNERS,
  language: 'nl',
  ...part,
});

describe('templates', function () {
  this.timeout(20_000);
  for (const kind of DOCUMENT_KINDS) {
    for (const language of LANGUAGES) {
      it(`an untouched ${kind} (${language}) is a plan in which no pillar is addressed`, () => {
        const report = checkReal(createTemplate(request({ kind, language }), framework));
        assert.deepEqual(pillarsThatAre('addressed', report), []);
        assert.equal(report.isPlan, true);
        assert.equal(report.language, language);
        assert.deepEqual(report.failures, []);
        const wellFormed = ['front-matter-invalid', 'unknown-pillar', 'pillar-name-mismatch', 'suppression-unknown', 'open-question'];
        assert.deepEqual(
          report.findings.filter(({ ruleId }) => wellFormed.includes(ruleId)),
          [],
        );
      });
      it(`an untouched ${kind} (${language}) is reminded once of what is still to be filled in`, () => {
        const { findings } = checkReal(createTemplate(request({ kind, language }), framework));
        const told = findings.filter(({ ruleId, severity }) => severity === 'warning' && !/^(?:pillar-missing|placeholder)$/.test(ruleId));
        assert.deepEqual(told, []);
        assert.equal(findings.filter(({ ruleId }) => ruleId === 'section-to-fill').length, 1);
        const partners = findings.filter(({ ruleId }) => ruleId === 'placeholder');
        assert.ok(partners.length <= PARTNERS.length, 'at most one for each partner');
      });
    }
    it(`a ${kind} asks a question of every pillar`, () => {
      const asked = new Set(OUTLINES[kind].sections.flatMap(({ aspects = [] }) => aspects.map((id) => id.slice(0, 2))));
      assert.deepEqual([...asked].sort(), ['P1', 'P2', 'P3', 'P4', 'P5', 'P6', 'P7', 'P8']);
    });
    it(`a ${kind} has something to go by under every heading`, () => {
      const bare = OUTLINES[kind].sections.filter(({ aspects = [], hint, table }) => aspects.length === 0 && !hint && !table);
      assert.deepEqual(bare, []);
    });
  }

  it('a ketenplan asks for every aspect of the framework once', () => {
    const asked = OUTLINES.ketenplan.sections.flatMap(({ aspects = [] }) => aspects).sort();
    assert.deepEqual(asked, framework.pillars.flatMap(({ aspects }) => aspects.map(({ id }) => id)).sort());
  });

  it('the questions are those of the framework, in comments that the linter does not read', () => {
    const text = createTemplate(request(), framework);
    for (const { question } of framework.pillars.flatMap(({ aspects }) => aspects))
      assert.ok(text.includes(`- ${question.nl} (`), question.nl);
    assert.ok(!text.replace(/<!-- ketensturing: [\s\S]*?-->/g, '').includes('?'));
  });

  it('names of partners and chain cannot break the document', () => {
    const text = createTemplate(request({ name: 'a"b\n---\n# kop <!-- x', partners: ['x | y', 'z\n\n## kop'] }), framework);
    assert.equal((text.match(/^# /gm) ?? []).length, 1);
    assert.ok(text.includes('| x \\| y |'));
    assert.ok(text.includes('| z \\#\\# kop |'));
    assert.deepEqual(
      checkReal(text).findings.filter(({ ruleId }) => ruleId === 'front-matter-invalid'),
      [],
    );
  });

  it('articles of a convenant are numbered', () => {
    const text = createTemplate(request({ kind: 'convenant' }), framework);
    assert.ok(text.includes('## Artikel 1. Begripsbepalingen'));
    assert.ok(text.includes('## Artikel 23. Citeertitel'));
    assert.ok(text.includes('\n## Ondertekening'));
  });

  it('file names are plain', () => {
    assert.equal(fileNameOf(request({ name: 'Café: zorg/veiligheid' })), 'ketenplan-cafe-zorg-veiligheid.md');
    assert.equal(fileNameOf(request({ name: 'Ketenplan Schulden' })), 'ketenplan-schulden.md');
  });
});
