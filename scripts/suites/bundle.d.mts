/** Bundles files into one CommonJS file that imports them in order. */
export function bundle(files: readonly string[], outfile: string): Promise<void>;
