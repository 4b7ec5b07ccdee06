// One tool of others, in a process of its own: checks the text it is told to and says what that took. It is copied to where the tools are installed.
import { readFileSync } from 'node:fs';

const tools = {
  async markdownlint() {
    const { lint } = await import('markdownlint/sync');
    return (text) => lint({ strings: { text } });
  },
  async 'remark-lint'() {
    const { unified } = await import('unified');
    const { default: remarkParse } = await import('remark-parse');
    const { default: preset } = await import('remark-preset-lint-recommended');
    const { VFile } = await import('vfile');
    const processor = unified().use(remarkParse).use(preset).freeze();
    return (text) => {
      const file = new VFile(text);
      return processor.run(processor.parse(file), file);
    };
  },
  async textlint() {
    const { TextlintKernel } = await import('@textlint/kernel');
    const plugin = (await import('@textlint/textlint-plugin-markdown')).default;
    const names = ['no-todo', 'no-empty-section', 'common-misspellings'];
    const rules = await Promise.all(names.map(async (name) => ({ ruleId: name, rule: unwrapped(await import(`textlint-rule-${name}`)) })));
    const kernel = new TextlintKernel();
    const options = { ext: '.md', plugins: [{ pluginId: 'markdown', plugin: unwrapped(plugin) }], rules };
    return (text) => kernel.lintText(text, options);
  },
  async 'remark-parse'() {
    const { unified } = await import('unified');
    const { default: remarkParse } = await import('remark-parse');
    return (text) => unified().use(remarkParse).parse(text);
  },
};

function unwrapped(module) {
  const value = module.default ?? module;
  return value.default ?? value;
}

const check = await tools[process.argv[2]]();
process.on('message', async ({ file }) => {
  const text = readFileSync(file, 'utf8');
  const cpu = process.cpuUsage();
  const start = performance.now();
  await check(text);
  const wall = performance.now() - start;
  const { user, system } = process.cpuUsage(cpu);
  globalThis.gc?.();
  process.send({ wall, cpu: (user + system) / 1000, memory: process.memoryUsage().rss / 1e6 });
});
process.send('ready');
