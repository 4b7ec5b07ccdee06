import type { Language } from '../framework/types.ts';
import { escapeHtml } from './html.ts';
import { sha256Base64 } from './sha256.ts';

/** The parts of a page that needs nothing beside itself. `css` and `script` are trusted; `body` is HTML that is already escaped. */
export interface PageParts {
  readonly title: string;
  readonly language: Language;
  readonly css: string;
  readonly body: string;
  readonly script?: string;
}

/**
 * One self-contained HTML page. Its content security policy allows exactly this style and this script, by their digests, and nothing from anywhere else.
 */
export function renderPage({ title, language, css, body, script }: PageParts): string {
  const policy = [
    "default-src 'none'",
    `style-src 'sha256-${sha256Base64(css)}'`,
    ...(script === undefined ? [] : [`script-src 'sha256-${sha256Base64(script)}'`]),
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return [
    '<!DOCTYPE html>',
    `<html lang="${language}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    `<title>${escapeHtml(title)}</title>`,
    `<style>${css}</style>`,
    '</head>',
    '<body>',
    body,
    ...(script === undefined ? [] : [`<script>${script}</script>`]),
    '</body>',
    '</html>',
    '',
  ].join('\n');
}
