/** How text looks, as far as it decides whether it stands there; undefined when nothing is said of it. */
interface Look {
  readonly hidden: boolean | undefined;
  readonly struck: boolean | undefined;
}

interface Style extends Look {
  readonly base: string | undefined;
}

/** The styles of a document, by id. */
export type Styles = ReadonlyMap<string, Style>;

/** Styles that go back on each other further than this are damaged. */
const DEEPEST_STYLE = 30;

/** The styles in word/styles.xml. */
export function stylesOf(xml: string): Styles {
  const pieces = xml.split(/<w:style(?=\s)/).slice(1);
  return new Map(
    pieces.map((piece) => {
      const style = piece.split('</w:style>', 1).join('');
      return [/w:styleId=["']([^"'<>]*)["']/.exec(style)?.[1] ?? '', { ...lookOf(asNow(style)), base: valueIn(style, 'basedOn') }];
    }),
  );
}

/** What is said in the properties of a run, by itself and by its style, in a paragraph with these properties. What a run says itself goes before styles, and those of run and paragraph undo each other, as they do in Word. */
export function lookOfRun(run: string, paragraph: string, styles: Styles): { readonly hidden: boolean; readonly struck: boolean } {
  const properties = asNow(run);
  const own = lookOf(properties);
  const byStyle = [valueIn(asNow(paragraph), 'pStyle'), valueIn(properties, 'rStyle')].map((id) => lookOfStyle(id, styles));
  const inOne = (key: keyof Look): boolean => byStyle.filter((look) => look[key]).length === 1;
  return { hidden: own.hidden ?? inOne('hidden'), struck: own.struck ?? inOne('struck') };
}

function lookOfStyle(id: string | undefined, styles: Styles): Look {
  let [hidden, struck]: (boolean | undefined)[] = [];
  let style = id === undefined ? undefined : styles.get(id);
  for (let depth = 0; style !== undefined && depth < DEEPEST_STYLE; depth++) {
    hidden ??= style.hidden;
    struck ??= style.struck;
    style = style.base === undefined ? undefined : styles.get(style.base);
  }
  return { hidden, struck };
}

function lookOf(properties: string): Look {
  const strikes = ['strike', 'dstrike'].map((name) => isOn(properties, name)).filter((said) => said !== undefined);
  return { hidden: isOn(properties, 'vanish'), struck: strikes.length === 0 ? undefined : strikes.includes(true) };
}

function isOn(properties: string, name: string): boolean | undefined {
  const tag = tagIn(properties, name);
  return tag === undefined ? undefined : !/w:val=["'](?:0|false|off)["']/.test(tag);
}

function valueIn(properties: string, name: string): string | undefined {
  return /w:val=["']([^"'<>]*)["']/.exec(tagIn(properties, name) ?? '')?.[1];
}

function tagIn(xml: string, name: string): string | undefined {
  const behind = xml.split(`<w:${name}`).slice(1);
  return behind.find((text) => /^[\s/>]/.test(text))?.split('>', 1)[0];
}

/** Properties without what they were before a tracked change, which comes last. */
function asNow(properties: string): string {
  return properties.split(/<w:[pr]PrChange(?=[\s/>])/, 1).join('');
}
