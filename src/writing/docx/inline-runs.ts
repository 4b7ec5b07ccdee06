import { ExternalHyperlink, FootnoteReferenceRun, type IRunOptions, type ParagraphChild, TextRun } from 'docx';
import type { PhrasingContent } from 'mdast';

/** What the text of a paragraph refers to elsewhere in the document. */
export interface RunContext {
  /** Addresses of reference links, by label. */
  readonly addresses: ReadonlyMap<string, string>;
  /** The number in Word of a footnote; undefined when the text has none with that label. */
  readonly footnote: (label: string) => number | undefined;
}

/** The text of a paragraph as runs; comments in it are left out, of an image stays its description. */
export function runsOf(nodes: readonly PhrasingContent[], context: RunContext, look: IRunOptions = {}): readonly ParagraphChild[] {
  return nodes.flatMap((node): readonly ParagraphChild[] => {
    switch (node.type) {
      case 'text':
        return [new TextRun({ ...look, text: node.value.replace(/(?<!\s)\s*\n\s*/g, ' ') })];
      case 'inlineCode':
        return [new TextRun({ ...look, text: node.value, font: 'Consolas' })];
      case 'strong':
        return runsOf(node.children, context, { ...look, bold: true });
      case 'emphasis':
        return runsOf(node.children, context, { ...look, italics: true });
      case 'delete':
        return runsOf(node.children, context, { ...look, strike: true });
      case 'break':
        return [new TextRun({ ...look, text: '', break: 1 })];
      case 'html':
        return /^<br\s*\/?>$/i.test(node.value) ? [new TextRun({ ...look, text: '', break: 1 })] : [];
      case 'link':
        return linked(node.url, runsOf(node.children, context, look));
      case 'linkReference':
        return linked(context.addresses.get(node.identifier) ?? '', runsOf(node.children, context, look));
      case 'image':
      case 'imageReference':
        return node.alt ? [new TextRun({ ...look, text: `[${node.alt}]` })] : [];
      case 'footnoteReference': {
        const number = context.footnote(node.identifier);
        return number === undefined
          ? [new TextRun({ ...look, text: `[^${node.label ?? node.identifier}]` })]
          : [new FootnoteReferenceRun(number)];
      }
      default:
        return [];
    }
  });
}

/** Only addresses that Word opens by itself become links; a place in the same text stays words. */
function linked(address: string, runs: readonly ParagraphChild[]): readonly ParagraphChild[] {
  return /^(?:https?|mailto):/i.test(address) ? [new ExternalHyperlink({ link: address, children: [...runs] })] : runs;
}
