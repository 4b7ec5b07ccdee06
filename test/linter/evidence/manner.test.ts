import assert from 'node:assert/strict';
import type { Language } from '../../../src/framework/types.ts';
import { joinedManner, mannerOf } from '../../../src/linter/evidence/manner.ts';
import { readText } from '../../../src/linter/evidence/reading.ts';
import type { PassageForm } from '../../../src/linter/types.ts';
import { tinyModel } from './tiny-model.ts';

const lexicon = tinyModel().lexicon('nl');
const manner = (text: string, form: PassageForm = 'sentence', language: Language = 'nl') =>
  mannerOf(readText(text, language, lexicon), { form, text });

describe('manner', () => {
  it('is open where a place is still to be filled in', () => {
    assert.equal(manner('De [partner] loopt twee dagen mee bij de politie.').isOpen, true);
    assert.equal(manner('De gemeente loopt twee dagen mee bij de politie.').isOpen, false);
  });

  it('is open in a table row when half of its cells are', () => {
    assert.equal(manner('Partner: UWV; Rol: [rol]; Vertegenwoordigd door: [naam]', 'row').isOpen, true);
    assert.equal(manner('Actie: meelopen; Wie: de politie; Vóór: 1 mei; Kosten: n.t.b.', 'row').isOpen, false);
  });

  it('is open for passages read as one when one of them is', () => {
    const [open, closed] = [manner('Vóór [datum] is het zover.'), manner('De directeuren doen dat zelf.')];
    assert.equal(joinedManner([closed, open]).isOpen, true);
    assert.equal(joinedManner([closed, closed]).isOpen, false);
  });

  it('is doubtful where something is put off, asked, wished or denied', () => {
    for (const text of [
      'De partners vertrouwen elkaar niet.',
      'De verdeling wordt nog nader uitgezocht.',
      'Wie beslist er over de capaciteit?',
      'Het zou goed zijn als de directeuren meelopen.',
    ])
      assert.equal(manner(text).isDoubtful, true, text);
    assert.equal(manner('De directeuren lopen elk kwartaal een dag mee.').isDoubtful, false);
  });

  it('leaves an exception to what is agreed out of doubt', () => {
    for (const text of [
      'De diensten lichten elkaar in, voor zover de wet dat niet verbiedt.',
      'Het loket antwoordt niet later dan de derde dag.',
      'Wie niet kan komen, wijst een ander aan.',
    ])
      assert.equal(manner(text).isDoubtful, false, text);
  });

  it('tells a negation', () => {
    assert.equal(manner('Er is geen overleg tussen de partners.').negates, true);
    assert.equal(joinedManner([manner('De partners delen hun cijfers.'), manner('Er bestaat geen overleg over.')]).negates, true);
  });

  /** What settles the opposite, and what only tells a gap, or stays out of something. */
  const opposites = {
    nl: {
      settled: [
        'Er is geen gezamenlijk doel vastgesteld.',
        'De medewerkers mogen niet zelf beslissen.',
        'Afgevaardigden hebben geen mandaat.',
        'De medewerkers mogen nog steeds niet zelf beslissen.',
        'Binnen de reikwijdte van dit plan hebben medewerkers geen mandaat.',
      ],
      told: [
        'Er is nog geen gezamenlijk doel vastgesteld.',
        'Een gezamenlijke doelstelling is er nog niet.',
        'Een doel met een getal erin ontbreekt.',
        'De indicatoren zijn niet vastgesteld.',
        'Het vertrouwen tussen haven en natuurvereniging laat te wensen over en moet groeien.',
        'De gegevens vallen buiten de scope van dit document.',
      ],
    },
    en: {
      settled: ['Delegates have no mandate.', 'Figures of single partners are not included.', 'Staff may not decide themselves.'],
      told: [
        'There is no agreement on this yet.',
        'A purpose stated in one sentence was still lacking.',
        'Feedback between the partners leaves much to be desired.',
        'The indicators are not defined.',
        'Our directors rarely mention each other.',
        'Managers refrain from intervention in individual inspections.',
        'The exchange of knowledge on defects is outside the scope of this document.',
      ],
    },
  } as const;

  for (const language of ['nl', 'en'] as const)
    it(`takes for the opposite what is settled, and not what is a gap: ${language}`, () => {
      const isNegated = (text: string): boolean => readText(text, language, lexicon).markers.some(({ kind }) => kind === 'negation');
      for (const [texts, negates] of [
        [opposites[language].settled, true],
        [opposites[language].told, false],
      ] as const)
        for (const text of texts) {
          assert.equal(isNegated(text), true, text);
          assert.equal(manner(text, 'sentence', language).negates, negates, text);
        }
    });
});
