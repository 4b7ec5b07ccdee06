/** Words with which a template tells the writer what to fill in. */

/** At the start of a block these are instructions wherever they stand. */
const PLAIN =
  /^(?:(?:schrijf|schrijf-|invul)?instructie(?: bij| voor|:)|invulinstructie|toelichting (?:bij|op) (?:dit|het|de) (?:format|formulier|template|sjabloon|invul)|(?:beschrijf|vul|noteer|vermeld|licht|geef|benoem|neem) (?:hier|hieronder)\b|(?:vul|vult u) (?:dit|deze|het) (?:format|formulier|template|sjabloon|onderdeel|veld)|(?:in )?(?:dit hoofdstuk|deze paragraaf) (?:beschrijft|beschrijf|benoem|vermeld|geef)t? (?:u|je)\b|hier (?:beschrijf|benoem|vermeld|geef|vul)t? (?:u|je)\b|<?hier invullen|guidance(?: note| for|:)|writing instructions?:|instructions?:|template instructions?|(?:describe|fill in|enter|insert|write|list|add|explain) (?:here|below)\b|this section should (?:describe|explain|list|state))/i;

/** What tells somebody to write. */
const IMPERATIVE =
  'beschrijf|vul|geef|benoem|licht|vermeld|noteer|omschrijf|formuleer|neem|werk|noem|schrijf|maak|bepaal|leg|ga|gebruik|kies|voeg|verwijs|denk|verwijder|' +
  'describe|fill|explain|list|state|insert|specify|provide|give|indicate|write|include|enter|complete|summari[sz]e|mention|add|delete|remove|outline|define|identify';

/** In a quote, in italics or between brackets these are instructions too, for a template sets apart what is not yet text of the plan. */
const APART = new RegExp(`^(?:${IMPERATIVE}|instructie|voorbeeld|format|sjabloon|template|invullen|guidance|instruction|note to)\\b`, 'i');

/** What opens a remark, of a template or of the plan itself: "Let op:", "Tip:". Between brackets it is the template's. */
const REMARK =
  /^(?:let op|tip|toelichting(?: (?:bij|op|voor) (?:dit|deze|het|de) [a-z]{1,30})?|opmerking|hint|(?:please )?note(?! to\b)|explanation)\b[\s:.,!*_–—-]*/i;

/** What opens an example: no agreement, so no text of the plan to be judged, and yet a plan may keep it. */
const EXAMPLE = /^voorbeeld\b[\s:.,\d*_–—-]*/i;

/** How a remark or example of a template goes on: it tells somebody to write, or speaks of the template. */
const TO_WRITER = new RegExp(
  [
    `^(?:${IMPERATIVE})\\b`,
    '\\b(?:format|sjabloon|invulinstructie|hulptekst|template)\\b',
    '\\b(?:verwijder|wis|schrap|vervang|delete|remove|replace|adapt) (?:deze|dit|this|these)\\b',
    '\\bpas (?:deze tekst|dit) aan\\b',
    '\\b(?:hier|hieronder) (?:vul|beschrijf|noem|vermeld)',
  ].join('|'),
  'i',
);

/** A quote that is marked as a note of the writer's own: GFM alerts. Matches at the start of its text. */
export const ALERT = /^\[!(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION)\]\s*/i;

const OPENING_SIGNS = /^[\s[(<{*_"“'‘]+/;

/** Whether a block is an instruction to the writer of the plan. `apart`: it stands in a quote, in italics or between brackets. */
export function isInstruction(text: string, apart: boolean): boolean {
  const start = text.slice(0, 200).replace(OPENING_SIGNS, '');
  if (PLAIN.test(start)) return true;
  const bracketed = isBracketed(text);
  if (!apart && !bracketed) return false;
  const said = start.replace(REMARK, '');
  if (said === start) return APART.test(start);
  return bracketed || PLAIN.test(said) || TO_WRITER.test(said);
}

/** Whether a block that counts as an instruction is an example, which the plan may keep; one between brackets, or that tells to write, is the template's. */
export function isExample(text: string): boolean {
  const start = text.slice(0, 200).replace(OPENING_SIGNS, '');
  return EXAMPLE.test(start) && !isBracketed(text) && !TO_WRITER.test(start.replace(EXAMPLE, ''));
}

/** "[Beschrijf hier …]", "<invullen>": the whole text stands between brackets. */
function isBracketed(text: string): boolean {
  const all = text.trim();
  return (
    (all.startsWith('[') && /\][.:]?$/.test(all.slice(-3))) ||
    (all.startsWith('<') && all.endsWith('>')) ||
    (all.startsWith('{') && all.endsWith('}'))
  );
}
