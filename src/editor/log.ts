import * as vscode from 'vscode';

/** What the extension tells whoever looks into its output channel. Nothing of it interrupts the writer. */
export interface Log extends vscode.Disposable {
  /** The last lines, oldest first, for tests; each starts with its level. */
  readonly lines: readonly string[];
  readonly info: (text: string) => void;
  readonly warn: (text: string) => void;
  /** Notes a fault of the extension with its stack. */
  readonly error: (what: string, cause: unknown) => void;
  readonly show: () => void;
}

const MOST_LINES = 500;

/** Opens the channel "Ketensturing". */
export function createLog(): Log {
  const channel = vscode.window.createOutputChannel('Ketensturing', { log: true });
  const lines: string[] = [];
  const keep = (level: string, text: string): void => {
    lines.push(`${level}: ${text}`);
    if (lines.length > MOST_LINES) lines.shift();
  };
  return {
    lines,
    info(text) {
      keep('info', text);
      channel.info(text);
    },
    warn(text) {
      keep('warning', text);
      channel.warn(text);
    },
    error(what, cause) {
      const text = `${what}: ${cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)}`;
      keep('error', text);
      channel.error(text);
    },
    show: () => channel.show(true),
    dispose: () => channel.dispose(),
  };
}
