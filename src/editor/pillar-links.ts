import type { Framework, Language } from '../framework/types.ts';
import { pillarMentions } from '../linter/pillar-names.ts';
import { isVerbatim, pillarOfMention } from './subjects.ts';

/** A pillar reference with the page it leads to; 0-based line and columns, end exclusive. */
export interface PillarLink {
  readonly line: number;
  readonly from: number;
  readonly to: number;
  readonly url: string;
  readonly tooltip: string;
}

/** Longer lines are no prose. */
const LONGEST_LINE = 20_000;

/** All references to pillars in a text, outside code and existing links. Takes time in proportion to the text. */
export function pillarLinks(text: string, framework: Framework, language: Language): readonly PillarLink[] {
  const links: PillarLink[] = [];
  let fence = '';
  for (const [line, content] of text.split(/\r\n|\n|\r/).entries()) {
    const mark = /^\s{0,3}(`{3,}|~{3,})/.exec(content)?.[1]?.slice(0, 3) ?? '';
    if (mark !== '') fence = fence === '' ? mark : fence === mark ? '' : fence;
    if (fence !== '' || content.length > LONGEST_LINE || !/pijler|pillar/i.test(content)) continue;
    for (const mention of pillarMentions(content, framework)) {
      const pillar = mention.ordinal ? null : pillarOfMention(mention, framework);
      if (pillar === null || isVerbatim(content, mention.from) || isLinkLabel(content, mention.from)) continue;
      const tooltip = `${language === 'nl' ? 'Lees in NORA over' : 'Read in NORA about'} ${pillar.name[language]}`;
      links.push({ line, from: mention.from, to: mention.to, url: pillar.source.url, tooltip });
    }
  }
  return links;
}

/** Whether the place is in the text of a Markdown link, which leads somewhere already. */
function isLinkLabel(line: string, column: number): boolean {
  const open = line.lastIndexOf('[', column);
  const close = line.indexOf(']', column);
  return open >= 0 && close >= 0 && !line.slice(open, column).includes(']') && /^\](?:\(|\[)/.test(line.slice(close, close + 2));
}
