/** White space, and then what stands there: a mark, a text, or a number or word. */
const TOKEN =
  /([\t\n\r ]*)(?:([{}[\],:])|("(?:[ !#-[\]-\u{10ffff}]|\\["\\/bfnrt]|\\u[0-9a-fA-F]{4})*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.+-]))?/uy;

/** What may stand at a place: a value, a key, the colon behind a key, or what follows a value. */
type Place = 'value' | 'key' | 'colon' | 'next';

/**
 * The offset at which a text that is no JSON stops being it: the first character that cannot stand behind what is before it. The errors of `JSON.parse` give no place for
 * an unexpected character, in Node 20 at least.
 */
export function jsonFaultAt(text: string): number {
  const open: string[] = [];
  let place: Place = 'value';
  // Directly behind an opening bracket it may be closed; behind a comma not.
  let isFresh = false;
  for (let at = 0; ; at = TOKEN.lastIndex) {
    TOKEN.lastIndex = at;
    const [, space = '', mark, string, literal] = TOKEN.exec(text) ?? [];
    const start = at + space.length;
    const closes = mark === '}' || mark === ']' ? open.at(-1) === mark && (place === 'next' || isFresh) : false;
    if (closes) {
      open.pop();
      place = 'next';
    } else if (place === 'value' && (mark === '{' || mark === '[')) {
      open.push(mark === '{' ? '}' : ']');
      place = mark === '{' ? 'key' : 'value';
    } else if (place === 'value' && (string ?? literal) !== undefined) place = 'next';
    else if (place === 'key' && string !== undefined) place = 'colon';
    else if (place === 'colon' && mark === ':') place = 'value';
    else if (place === 'next' && mark === ',' && open.length > 0) place = open.at(-1) === '}' ? 'key' : 'value';
    else return start;
    isFresh = mark === '{' || mark === '[';
  }
}
