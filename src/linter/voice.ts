import type { Passage, PassageMark } from './types.ts';

const OTHER_VOICE: readonly PassageMark[] = ['comment', 'instruction', 'struck', 'quote', 'open-task'];

/** Whether the passage is not the plan's own statement: a comment, instruction, quotation, open task or struck text. */
export function isOtherVoice(passage: Passage): boolean {
  return passage.marks.some((mark) => OTHER_VOICE.includes(mark));
}
