import type { Rule } from '../types.ts';
import { actionIncomplete } from './action-incomplete.ts';
import { changedSinceAgreed } from './changed-since-agreed.ts';
import { dimensionImbalance } from './dimension-imbalance.ts';
import { emptySection } from './empty-section.ts';
import { exemptionWithoutReason } from './exemption-without-reason.ts';
import { frontMatterInvalid } from './front-matter-invalid.ts';
import { limitReached } from './limit-reached.ts';
import { openQuestion } from './open-question.ts';
import { pillarContrary } from './pillar-contrary.ts';
import { pillarMissing } from './pillar-missing.ts';
import { pillarNameMismatch } from './pillar-name-mismatch.ts';
import { pillarThin } from './pillar-thin.ts';
import { placeholder } from './placeholder.ts';
import { sectionToFill } from './section-to-fill.ts';
import { suppressionUnknown } from './suppression-unknown.ts';
import { suppressionUnused } from './suppression-unused.ts';
import { undefinedAbbreviation } from './undefined-abbreviation.ts';
import { unknownPillar } from './unknown-pillar.ts';
import { vagueCommitment } from './vague-commitment.ts';
import { wishWithoutActor } from './wish-without-actor.ts';

/** All rules, in the order of `RULE_IDS`. */
export const RULES: readonly Rule[] = Object.freeze([
  pillarMissing,
  pillarThin,
  pillarContrary,
  exemptionWithoutReason,
  dimensionImbalance,
  emptySection,
  placeholder,
  wishWithoutActor,
  vagueCommitment,
  openQuestion,
  actionIncomplete,
  unknownPillar,
  pillarNameMismatch,
  undefinedAbbreviation,
  suppressionUnknown,
  suppressionUnused,
  frontMatterInvalid,
  limitReached,
  changedSinceAgreed,
  sectionToFill,
]);
