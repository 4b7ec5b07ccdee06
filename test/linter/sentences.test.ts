import assert from 'node:assert/strict';
import fc from 'fast-check';
import { splitSentences } from '../../src/linter/language/sentences.ts';

const split = (text: string): string[] => splitSentences(text).map(([from, to]) => text.slice(from, to));

/** Each text has the mark ¦ where a sentence should end. */
const TEXTS = [
  'Dit geldt d.w.z. altijd. ¦Zo.',
  'Zie art. 4 lid 2. ¦De rest volgt.',
  'O.a. Jansen en m.b.t. Piet. ¦Klaar.',
  'Bijv. De Bilt doet mee, bijv. Utrecht ook. ¦Einde.',
  'Zie nr. 3 en 1 jan. 2025. ¦Daarna niet.',
  'Het kost € 5.000. ¦De gemeente betaalt 3,5 procent.',
  'Om 3 p.m. ¦Daarna naar huis.',
  'Het college van B&W besluit. ¦Dit tekent drs. Jansen.',
  'Zie Stb. 2014, 442. ¦De wet geldt.',
  'Agenda e.d. worden verstuurd. ¦Agenda, notulen e.d. ¦De secretaris stuurt ze.',
  'M.A. Aardewijn tekent. ¦J. de Vries ook.',
  'Het begint om 14.00 uur. ¦Klaar.',
  'See i.e. this and e.g. That. ¦Mr. Smith signs. ¦Done.',
  'De partijen doen: a. leveren van cijfers. ¦b. betalen. ¦c. melden.',
  '1. Partijen komen samen. ¦2. Zij beslissen.',
  'Zij zei: "Dit is zo." ¦Daarna ging zij. ¦(Zie bijlage 2.) ¦Dan dit.',
  'Wat? ¦Zo. ¦Ja!',
  'Nou... dan niet. ¦Tja… ¦De rest.',
  'Eerst dit; dan dat. ¦En dan',
  'De opdracht is van De Waterkant B.V. ¦De directie tekent.',
  'Rapportage: n.t.b. ¦Er zijn nog geen indicatoren.',
  'Het kost € 3 mln. ¦Dat is veel.',
  'De VNG, het IPO, enz. ¦Zij komen\nbijeen.',
];

describe('sentences', () => {
  for (const text of TEXTS) {
    it(text, () =>
      assert.deepEqual(
        split(text.replaceAll('¦', '')),
        text.split('¦').map((part) => part.trim()),
      ),
    );
  }

  it('gives no sentence for white space', () => assert.deepEqual(split(' \n\t'), []));

  it('loses nothing but white space, in order', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a', 'De', 'nr', '.', '!', '…', ' ', '\n', '"', ')', '3', 'bijv', '\ud83d'), { maxLength: 60 }),
        (parts) => {
          const text = parts.join('');
          assert.equal(split(text).join('').replace(/\s/g, ''), text.replace(/\s/g, ''));
        },
      ),
    );
  });
});
