import type { Plugin } from 'esbuild';

/** Hands the names of characters (&name;) over as one text. */
export const packedEntities: Plugin;
