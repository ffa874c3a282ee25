import { newCounters, type PipelineEvent } from '../../../server/src/assist/counters.ts';
import type { PipelineHost } from '../../../server/src/assist/pipeline.ts';
import { AnalysisThread, threadDefaults } from '../../../server/src/lsp/analysis-thread.ts';
import { threadGuard } from '../../../server/src/lsp/thread-guard.ts';
import type { DocumentSettings } from '../../../server/src/workers/messages.ts';

export { newCounters };

/** A document in the analysis thread that the language server uses, and what a pipeline needs of it. */
export interface Desk {
  /** Another document; the one before is closed. */
  open(path: string, language: string, text: string, target: string): void;
  /** The document as it is now. */
  edit(text: string): number;
  readonly host: PipelineHost;
  /** What the pipeline said since this was last asked. */
  events(): readonly PipelineEvent[];
  /** Questions to the thread that are not answered yet. */
  readonly waiting: () => number;
  stop(): Promise<void>;
}

export function openDesk(): Desk {
  let uri = '';
  let revision = 0;
  let before = '';
  let waiting = 0;
  let heard: PipelineEvent[] = [];
  const thread = new AnalysisThread({
    ...threadDefaults,
    documents: () => [],
    setup: () => ({ locale: 'en' }),
    gap: ({ by }) => {
      throw new Error(`the analysis failed: ${by}`);
    },
  });
  const counted = (async (name, params, signal) => {
    waiting++;
    try {
      return await thread.request(name, params, signal);
    } finally {
      waiting--;
    }
  }) as AnalysisThread['request'];
  return {
    open(path, language, text, target) {
      if (uri !== '') thread.notify('close', { uri });
      uri = `file://${path}#${(revision = 1)}`;
      before = text;
      const settings: DocumentSettings = {
        values: target === '' ? {} : { 'syswright.target.system': target },
      };
      thread.notify('open', { uri, path, language, revision, text, settings });
    },
    edit(text) {
      thread.notify('edit', { uri, revision: ++revision, changes: [difference(before, text)] });
      before = text;
      return revision;
    },
    host: {
      async look({ offset }) {
        const [place, owed] = await Promise.all([
          counted('place', { uri, offset }),
          counted('owed', { uri, offset }),
        ]);
        return { facts: [], notes: place?.notes ?? [], owed, blanks: place?.blanks ?? [''] };
      },
      guard: () => threadGuard({ request: counted }, uri),
      endOf:
        ({ text, offset }) =>
        (proposed) =>
          counted('endOf', { uri, text, offset, proposed }),
      log: (event) => heard.push(event),
    },
    events() {
      const some = heard;
      heard = [];
      return some;
    },
    waiting: () => waiting,
    stop: () => thread.stop(),
  };
}

function difference(before: string, after: string): { start: number; end: number; text: string } {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start++;
  let same = 0;
  while (same < most - start && before.at(-1 - same) === after.at(-1 - same)) same++;
  return { start, end: before.length - same, text: after.slice(start, after.length - same) };
}
