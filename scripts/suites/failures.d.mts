import type Mocha from 'mocha';

/** The failures of a Mocha runner that has started, a line for each, filled as they happen: the title and the first line of the message. */
export function failuresOf(runner: Mocha.Runner): string[];
