import type { WordParagraph } from './word-model.ts';

export type ParagraphKind =
  | { readonly kind: 'text' | 'title' | 'quote' | 'contents' }
  | { readonly kind: 'heading'; readonly depth: number }
  | { readonly kind: 'item'; readonly level: number; readonly isOrdered: boolean };

/** What a paragraph is, by its style and numbering. Styles go by the names of Word and LibreOffice, in Dutch and English. */
export function paragraphKind({ styleName, styleId, numbering }: WordParagraph): ParagraphKind {
  const style = (styleName ?? styleId ?? '').toLowerCase();
  const heading = /^(?:heading|kop)\s*(\d)/.exec(style);
  if (heading) return { kind: 'heading', depth: Number(heading[1]) };
  if (/^(?:title|titel)$/.test(style)) return { kind: 'title' };
  if (/^(?:toc|inhopg|contents|inhoudsopgave|table of (?:contents|figures|authorities)|index)\b/.test(style)) return { kind: 'contents' };
  const list = /^(?:list (bullet|number)|lijst(opsomteken|nummering))\s*(\d)?/.exec(style);
  const styleLevel = Math.max(0, Number(list?.[3] ?? 1) - 1);
  if (numbering !== null) return { kind: 'item', level: Math.max(styleLevel, Number(numbering.level)), isOrdered: numbering.isOrdered };
  if (list) return { kind: 'item', level: styleLevel, isOrdered: list[1] === 'number' || list[2] === 'nummering' };
  if (/^(?:intense quote|quote|citaat|duidelijk citaat|quotations)/.test(style)) return { kind: 'quote' };
  return { kind: 'text' };
}
