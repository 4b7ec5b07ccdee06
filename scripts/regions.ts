/** Parts of hand-written pages that follow from the data. They stand between `<!-- data: NAME -->` and `<!-- /data: NAME -->`. Pure: text in, text out. */

/** What may stand in each region, by its name. */
export type Regions = Readonly<Record<string, () => string>>;

const REGION = /<!-- data: ([\w-]+) -->\n[\s\S]*?<!-- \/data: \1 -->/g;

/** The page with its regions renewed. Throws for a region that nobody makes. */
export function withRegions(page: string, regions: Regions, path: string): string {
  return page.replace(REGION, (_, name: string) => {
    const content = regions[name];
    if (content === undefined) throw new Error(`${path} asks for the data "${name}"; known are ${Object.keys(regions).join(', ')}.`);
    return `<!-- data: ${name} -->\n\n${content()}\n\n<!-- /data: ${name} -->`;
  });
}
