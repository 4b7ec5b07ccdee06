/** The Model Context Protocol over standard input and output, with the official library. It stands in a bundle of its own, loaded by `ketensturing mcp` alone. */
import { Server } from '@modelcontextprotocol/sdk/server/index.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { CallToolRequestSchema, ListToolsRequestSchema } from '@modelcontextprotocol/sdk/types.js';

/** What is served: the tools, and what answers them. */
export interface Service {
  readonly name: string;
  readonly version: string;
  /** For the model: what the tools are for. */
  readonly instructions: string;
  readonly tools: readonly {
    readonly name: string;
    readonly title: string;
    readonly description: string;
    readonly inputSchema: { readonly type: 'object' };
  }[];
  /** `isError`: the text says what to send instead. A rejection is a fault of the program. */
  readonly call: (name: string, given: unknown, signal: AbortSignal) => Promise<{ readonly text: string; readonly isError: boolean }>;
  readonly stdin: NodeJS.ReadableStream & { readonly destroyed?: boolean };
  readonly stdout: NodeJS.WritableStream;
}

/** Serves until the client goes away. */
export async function serve({ name, version, instructions, tools, call, stdin, stdout }: Service): Promise<void> {
  const server = new Server({ name, version }, { capabilities: { tools: {} }, instructions });
  server.setRequestHandler(ListToolsRequestSchema, () => ({
    tools: tools.map((tool) => ({
      ...tool,
      inputSchema: { ...tool.inputSchema },
      annotations: { title: tool.title, readOnlyHint: true, openWorldHint: false },
    })),
  }));
  server.setRequestHandler(CallToolRequestSchema, async ({ params }, { signal }) => {
    const { text, isError } = await call(params.name, params.arguments, signal);
    return { content: [{ type: 'text', text }], isError };
  });
  const closed = new Promise<void>((done) => {
    server.onclose = done;
  });
  stdin.once('end', () => void server.close());
  stdin.once('close', () => void server.close());
  stdout.once('error', () => void server.close());
  await server.connect(new StdioServerTransport(stdin as NodeJS.ReadStream, stdout as NodeJS.WriteStream));
  await closed;
}
