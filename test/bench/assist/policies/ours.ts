import { RecentEdits } from '../../../../server/src/assist/elsewhere/recent-edits.ts';
import { SimilarCode, type OtherText } from '../../../../server/src/assist/elsewhere/similar-code.ts';
import { usualWindow } from '../../../../server/src/assist/gather.ts';
import { notesInText } from '../../../../server/src/assist/notes-in-text.ts';
import { createPipeline, type PipelineHost } from '../../../../server/src/assist/pipeline.ts';
import { fillTemplate, templateOf } from '../../../../server/src/assist/templates.ts';
import type { Desk } from '../desk.ts';
import type { Policy } from '../editor.ts';
import type { ModelServer } from '../model-server.ts';
import type { Session } from '../oracle.ts';
import type { VirtualClock } from '../virtual-clock.ts';

/** How the prompt is laid out: by our template, or by a server that takes prefix and suffix. */
export type Layout = 'template' | 'infill';

const template = templateOf('qwen2.5-coder')!;

/** The pipeline of the language server, with the analysis that a person gets. `others` are open beside the file. */
export function ours(
  {
    clock,
    server,
    desk,
    others,
  }: { clock: VirtualClock; server: ModelServer; desk: Desk; others: readonly OtherText[] },
  session: Session,
  layout: Layout,
): Policy & { close(): void } {
  const { path, language, before } = session;
  // The window that a prompt shows ends with all that was typed, and what stands before is known.
  const end = before.slice(-200);
  const similar = new SimilarCode();
  const edits = new RecentEdits(() => clock.now());
  let last = before + session.after;
  const host: PipelineHost = {
    ...desk.host,
    async look(place) {
      const known = await desk.host.look(place);
      const { text, offset } = place;
      const at = { path, text, offset, start: offset - usualWindow.prefix, end: offset + usualWindow.suffix };
      const found = similar.find(at, [...others, { path, text, revision: offset }]);
      return { ...known, passages: [...edits.before(path, text, offset), ...(found ? [found] : [])] };
    },
  };
  const pipeline = createPipeline({
    clock,
    debounce: 150,
    maxTokens: 128,
    host,
    provider: {
      id: 'bench',
      fillInMiddle: true,
      generate(prompt, signal) {
        const typed = prompt.prefix.slice(prompt.prefix.lastIndexOf(end) + end.length);
        const text = notesInText(prompt);
        const behind = layout === 'template' ? prompt.typed : '';
        return server.ask({
          before: before + typed,
          prompt: fillTemplate(template, text, prompt.suffix, behind),
          maxTokens: prompt.maxTokens,
          signal,
        });
      },
    },
  });
  return {
    close() {
      pipeline.dispose();
    },
    async suggest({ text, offset }, signal) {
      let start = 0;
      while (start < last.length && last[start] === text[start]) start++;
      edits.changed({ path, before: last, after: text, start });
      last = text;
      const version = desk.edit(text);
      const shown = await pipeline.suggest({ path, language, text, offset, version }, signal);
      return shown?.suggestion.text;
    },
  };
}
