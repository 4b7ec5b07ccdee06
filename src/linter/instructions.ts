/** Words with which a template tells the writer what to fill in. */

/** At the start of a block these are instructions wherever they stand. */
const PLAIN =
  /^(?:(?:schrijf|schrijf-|invul)?instructie(?: bij| voor|:)|invulinstructie|toelichting (?:bij|op) (?:dit|het|de) (?:format|formulier|template|sjabloon|invul)|(?:beschrijf|vul|noteer|vermeld|licht|geef|benoem|neem) (?:hier|hieronder)\b|(?:vul|vult u) (?:dit|deze|het) (?:format|formulier|template|sjabloon|onderdeel|veld)|(?:in )?(?:dit hoofdstuk|deze paragraaf) (?:beschrijft|beschrijf|benoem|vermeld|geef)t? (?:u|je)\b|hier (?:beschrijf|benoem|vermeld|geef|vul)t? (?:u|je)\b|<?hier invullen|guidance(?: note| for|:)|writing instructions?:|instructions?:|template instructions?|(?:describe|fill in|enter|insert|write|list|add|explain) (?:here|below)\b|this section should (?:describe|explain|list|state))/i;

/** In a quote, in italics or between brackets these are instructions too. */
const APART =
  /^(?:beschrijf|vul|geef|benoem|licht|vermeld|noteer|omschrijf|neem|werk|noem|schrijf|maak|bepaal|leg|ga|gebruik|kies|voeg|verwijs|denk|verwijder|toelichting|instructie|tip|let op|voorbeeld|format|sjabloon|template|invullen|describe|fill|guidance|instruction|explain|list|state|insert|specify|provide|give|indicate|write|include|enter|complete|summari[sz]e|mention|add|note to|delete|remove|outline|define|identify)\b/i;

/** A quote that is marked as a note of the writer's own: GFM alerts. Matches at the start of its text. */
export const ALERT = /^\[!(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION)\]\s*/i;

/** Whether a block is an instruction to the writer of the plan. `apart`: it stands in a quote, in italics or between brackets. */
export function isInstruction(text: string, apart: boolean): boolean {
  const start = text.slice(0, 200).replace(/^[\s[(<{*_"“'‘]+/, '');
  return PLAIN.test(start) || ((apart || isBracketed(text)) && APART.test(start));
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
