/** Help with writing that a command asks for; the editor loads it then. What completes a line of text as it is typed is in frames.ts and table-frames.ts. */
export { sectionOnce } from '../linter/section-draft.ts';
export { FRONT_MATTER_KEYS } from './front-matter-keys.ts';
export { currentStep, gapSteps, insertionAt, NEW_WALK, placesFor, readWalk, samePlace, skipPillar } from './gaps.ts';
export { SUPPRESSION_FORMS } from './suppression-forms.ts';
export { createTemplate, note, OUTLINES } from './templates.ts';
