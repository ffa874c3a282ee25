/** The analysis thread with a weakness: some words in a text end it, keep it busy for ever, or make it fail. */
import { parentPort } from 'node:worker_threads';
import { Analysis } from '../../server/src/workers/analysis.ts';
import { noticeHandlers, requestHandlers } from '../../server/src/workers/handlers.ts';
import type { Requests } from '../../server/src/workers/messages.ts';
import { serve, type RequestHandlers } from '../../server/src/workers/rpc.ts';

const analysis = new Analysis();
const requests = requestHandlers(analysis);

function stumble(uri: string): void {
  const text = analysis.document(uri)?.text ?? '';
  if (text.includes('die here')) process.exit(3);
  while (text.includes('never end'));
}

const fragile: RequestHandlers<Requests> = {
  ...requests,
  check(params, stop) {
    stumble(params.uri);
    return requests.check(params, stop);
  },
  hover: () => {
    throw new Error('hover is broken');
  },
};

serve(parentPort!, fragile, noticeHandlers(analysis), () => undefined);
