/** The Model Context Protocol over standard input and output, with the official library. It stands in a bundle of its own, loaded by `ketensturing mcp` alone. */
import { Transform } from 'node:stream';
import { Server } from '@modelcontextprotocol/sdk/server/index.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import {
  CancelledNotificationSchema,
  ErrorCode,
  isJSONRPCRequest,
  ListToolsRequestSchema,
  type RequestId,
} from '@modelcontextprotocol/sdk/types.js';

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
  readonly stdin: NodeJS.ReadableStream;
  /** Bytes that one message may have. */
  readonly mostBytes: number;
  /** What to reject with when a message has more: where the next one begins cannot be told. */
  readonly tooLong: Error;
  /** Is told of what came in and is no message, in words of the libraries. */
  readonly onUnread: (why: Error) => void;
  readonly stdout: NodeJS.WritableStream;
}

/** Serves until the client goes away or has nothing more to ask; what it asked before is answered first. Rejects when what comes in cannot be read any further. */
export async function serve(service: Service): Promise<void> {
  const { stdin, stdout, mostBytes, tooLong, onUnread } = service;
  const server = serverFor(service);
  const closed = new Promise<void>((done) => {
    server.onclose = done;
  });
  const close = (): void => void server.close();
  const messages = stdin.pipe(wholeLines(mostBytes, tooLong));
  const transport = new StdioServerTransport(messages as unknown as NodeJS.ReadStream, stdout as NodeJS.WriteStream, {
    // A part of the next one may have come with it.
    maxBufferSize: 2 * mostBytes,
  });
  const whenAnswered = answersOf(transport);
  let isWhole = false;
  stdin.once('end', () => {
    isWhole = true;
  });
  stdin.once('close', () => isWhole || close());
  let fault: Error | undefined;
  messages.once('end', () => whenAnswered(close));
  messages.once('error', (error) => {
    fault = error;
    whenAnswered(close);
  });
  stdout.once('error', close);
  server.onerror = (error) => error === tooLong || onUnread(error);
  await server.connect(transport);
  await closed;
  // Else the program waits for more of it.
  stdin.unpipe(messages);
  stdin.pause();
  if (fault !== undefined) throw fault;
}

function serverFor({ name, version, instructions, tools, call }: Service): Server {
  const server = new Server({ name, version }, { capabilities: { tools: {} }, instructions });
  server.setRequestHandler(ListToolsRequestSchema, () => ({
    tools: tools.map((tool) => ({
      ...tool,
      inputSchema: { ...tool.inputSchema },
      annotations: { title: tool.title, readOnlyHint: true, openWorldHint: false },
    })),
  }));
  // A handler for calls would hear of no arguments but objects: the library answers others with a fault of the program, in words for programmers.
  server.fallbackRequestHandler = async ({ method, params }, { signal }) => {
    if (method !== 'tools/call') throw protocolError(ErrorCode.MethodNotFound, 'Method not found');
    const { name, arguments: given } = params ?? {};
    if (typeof name !== 'string')
      throw protocolError(ErrorCode.InvalidParams, `"name" must be the name of a tool: ${tools.map((tool) => tool.name).join(', ')}.`);
    const { text, isError } = await call(name, given, signal);
    return { content: [{ type: 'text', text }], isError };
  };
  return server;
}

/** An error that the library hands on with its code, as the protocol tells it. */
function protocolError(code: ErrorCode, message: string): Error {
  return Object.assign(new Error(message), { code });
}

/**
 * Hands on whole lines, and closes a last one that was left open: what reads them joins all that it has with each part that comes. Fails with `tooLong` at a line of more bytes than `most`.
 */
function wholeLines(most: number, tooLong: Error): Transform {
  let open: Buffer[] = [];
  let length = 0;
  return new Transform({
    transform(part: Buffer, _, done) {
      const end = part.lastIndexOf('\n') + 1;
      const whole = end === 0 ? null : Buffer.concat([...open, part.subarray(0, end)]);
      if (whole !== null) {
        open = [];
        length = 0;
      }
      open.push(part.subarray(end));
      length += part.length - end;
      if (whole !== null) this.push(whole);
      done(length > most ? tooLong : null);
    },
    flush: (done) => done(null, length === 0 ? null : Buffer.concat([...open, Buffer.from('\n')])),
  });
}

/** Follows which questions have no answer yet. Gives what runs a function once all that came in so far is answered, or called off. */
function answersOf(transport: StdioServerTransport): (then: () => void) => void {
  const asked = new Set<RequestId>();
  let atLast: (() => void) | undefined;
  // The server puts its own listener behind this one.
  transport.onmessage = (message) => {
    if (isJSONRPCRequest(message)) asked.add(message.id);
    const cancelled = CancelledNotificationSchema.safeParse(message).data?.params.requestId;
    if (cancelled !== undefined) asked.delete(cancelled);
  };
  const send = transport.send.bind(transport);
  transport.send = async (message) => {
    await send(message);
    if ('id' in message && message.id !== undefined) asked.delete(message.id);
    if (asked.size === 0) atLast?.();
  };
  return (then) => {
    if (asked.size === 0) then();
    else atLast = then;
  };
}
