/** Help with writing that a command asks for; the editor loads it then. What completes a line as it is typed is in frames.ts and table-frames.ts. */
export { currentStep, gapSteps, insertionAt, NEW_WALK, placesFor, readWalk, samePlace, skipPillar } from './gaps.ts';
export { createTemplate, note, OUTLINES } from './templates.ts';
