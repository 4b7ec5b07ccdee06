/** What is measured in the editor, shared by what starts VS Code and what runs in it. */

/** Milliseconds, each the median of one window. */
export interface Figures {
  /** From asking VS Code to start the extension until it has; the engine and the model are loaded with the first plan. */
  readonly activation: number;
  /** From the moment the plan is shown until its report is there, with loading the engine and the model. */
  readonly firstCheck: number;
  /** From asking for a hover over a finding until it is there. */
  readonly hover: number;
  /** From a keystroke until the tree shows the new report, the pause for typing included. */
  readonly treeAfterEdit: number;
  /** Of that, the check. */
  readonly check: number;
  /** Making every line of the tree. */
  readonly tree: number;
}

/** Where they are written down, in the folder of the extension. */
export const FIGURES_FILE = 'out/host/speed.json';
/** The plan, in the folder that is opened. */
export const PLAN_FILE = 'ketenplan.md';
