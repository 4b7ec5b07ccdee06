import type { Plugin } from 'esbuild';

/** Leaves what YAML has beside the core schema out. */
export const coreYaml: Plugin;
