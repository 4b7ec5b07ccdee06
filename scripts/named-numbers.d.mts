import type { Plugin } from 'esbuild';

/** Leaves out the names of numbers that the JSON library has for others. */
export const withoutNamedNumbers: Plugin;
