/** What is measured in the editor, shared by what starts VS Code and what runs in it. */

/** Milliseconds on the clock, and those that the process of the extensions computed, with all that VS Code did in it meanwhile. */
export interface Took {
  readonly ms: number;
  readonly cpu: number;
}

/** What was measured in one window. */
export interface Figures {
  /** As VS Code counts it: loading the code and calling `activate`, without what it prepares for any extension, in a window that is starting too. */
  readonly activation: Took;
  /** From the moment the plan is shown until its report is there, with loading the engine and the model. */
  readonly firstCheck: Took;
  /** From asking for a hover over a finding until it is there. */
  readonly hover: Took;
  /** From a keystroke until the tree has the new report, the pause for typing included. */
  readonly treeAfterEdit: Took;
  /** Making every line of the tree. */
  readonly tree: Took;
}

/** Where they are written down, in the folder of the extension. */
export const FIGURES_FILE = 'out/host/speed.json';
/** The plan, in the folder that is opened. */
export const PLAN_FILE = 'ketenplan.md';
