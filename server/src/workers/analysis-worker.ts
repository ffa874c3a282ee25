/** The thread that owns the open documents' trees: it analyses, and knows no editor. */
import { parentPort } from 'node:worker_threads';
import { Analysis, failure } from './analysis.ts';
import { noticeHandlers, requestHandlers } from './handlers.ts';
import { serve } from './rpc.ts';

if (parentPort) {
  const analysis = new Analysis();
  serve(parentPort, requestHandlers(analysis), noticeHandlers(analysis), (name, error) => {
    // Reaches the log of the editor through standard error; a notice has nobody who could be told.
    console.error(analysis.say(failure(name, error).reason.text, failure(name, error).reason.args));
  });
}
