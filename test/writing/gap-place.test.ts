import assert from 'node:assert/strict';
import { type GapPlace, samePlace } from '../../src/writing/gaps.ts';

const place = (title: string, at: number, reason: GapPlace['reason'] = 'heading'): GapPlace => ({
  ...{ reason, section: reason === 'new' ? -1 : at, title, source: 0, at },
  before: '\n\n',
  after: '',
});

describe('the place for a sentence in a text that was typed in meanwhile', () => {
  it('is the section of the same name, wherever it stands now and whatever speaks for it', () => {
    const now = place('Overleg', 90, 'evidence');
    assert.equal(samePlace(place('Overleg', 40), [place('Doel', 10), now, place('Overleg', 200, 'new')]), now);
  });

  it('is the section that is to be made, when that was chosen', () => {
    const now = place('Overleg', 200, 'new');
    assert.equal(samePlace(place('Overleg', 150, 'new'), [place('Overleg', 90), now]), now);
  });

  it('is not known when the section is gone, or when there are two of them', () => {
    assert.equal(samePlace(place('Overleg', 40), [place('Doel', 10)]), undefined);
    assert.equal(samePlace(place('Overleg', 40), [place('Overleg', 10), place('Overleg', 90)]), undefined);
  });
});
