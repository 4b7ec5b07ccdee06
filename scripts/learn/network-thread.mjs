/** What a thread of `network-threads.ts` runs: it trains one network and sends it. In a thread, Node wants to be told how to read TypeScript. */
import { parentPort, workerData } from 'node:worker_threads';
import { register } from 'tsx/esm/api';

register();
const { trainNetwork } = await import('./network.ts');
const { unpackLessons } = await import('./network-threads.ts');
const { vectors, targets, weights, features, options } = unpackLessons(workerData);
const network = await trainNetwork(vectors, targets, (i) => weights[i], features, options);
const buffers = Object.values(network).map(({ buffer }) => buffer);
parentPort.postMessage(network, buffers);
