import esbuild from 'esbuild';
import { ROOT } from './root.ts';

/** What `contents` exports when it is bundled for a host with a plugin, and the text of that bundle. */
export async function bundled<T>(
  contents: string,
  plugin: esbuild.Plugin,
  host: Pick<esbuild.BuildOptions, 'platform' | 'conditions'>,
): Promise<{ readonly exports: T; readonly text: string }> {
  const built = await esbuild.build({
    stdin: { contents, resolveDir: ROOT },
    bundle: true,
    format: 'cjs',
    minify: true,
    charset: 'utf8',
    write: false,
    plugins: [plugin],
    ...host,
  });
  const module = { exports: {} as T };
  const text = built.outputFiles[0]?.text ?? '';
  new Function('module', text)(module);
  return { exports: module.exports, text };
}
