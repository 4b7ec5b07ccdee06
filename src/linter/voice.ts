import type { Passage, PassageMark } from './types.ts';

const NOT_OWN_TEXT: readonly PassageMark[] = ['comment', 'instruction', 'struck', 'unfilled'];
const OTHER_VOICE: readonly PassageMark[] = [...NOT_OWN_TEXT, 'quote', 'open-task'];

/** No comment, template instruction, struck text or row that is still to be filled in. */
export function isOwnText({ marks }: Pick<Passage, 'marks'>): boolean {
  return !marks.some((mark) => NOT_OWN_TEXT.includes(mark));
}

/** Whether the passage names what stands below or behind it: a heading, or a bold opening. */
export const isTitle = ({ form }: Pick<Passage, 'form'>): boolean => form === 'heading' || form === 'lead-in';

/** Whether the passage is not the plan's own statement: a comment, instruction, quotation, open task or struck text. */
export function isOtherVoice(passage: Passage): boolean {
  return passage.marks.some((mark) => OTHER_VOICE.includes(mark));
}
