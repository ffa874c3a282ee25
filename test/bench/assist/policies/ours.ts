import { notesInText } from '../../../../server/src/assist/notes-in-text.ts';
import { createPipeline } from '../../../../server/src/assist/pipeline.ts';
import { fillTemplate, templateOf } from '../../../../server/src/assist/templates.ts';
import type { Desk } from '../desk.ts';
import type { Policy } from '../editor.ts';
import type { ModelServer } from '../model-server.ts';
import type { Session } from '../oracle.ts';
import type { VirtualClock } from '../virtual-clock.ts';

/** How the prompt is laid out: by our template, or by a server that takes prefix and suffix. */
export type Layout = 'template' | 'infill';

const template = templateOf('qwen2.5-coder')!;

/** The pipeline of the language server, with the analysis that a person gets. */
export function ours(
  { clock, server, desk }: { clock: VirtualClock; server: ModelServer; desk: Desk },
  session: Session,
  layout: Layout,
): Policy & { close(): void } {
  const { path, language, before } = session;
  // The window that a prompt shows ends with all that was typed, and what stands before is known.
  const end = before.slice(-200);
  const pipeline = createPipeline({
    clock,
    debounce: 150,
    maxTokens: 128,
    host: desk.host,
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
      const version = desk.edit(text);
      const shown = await pipeline.suggest({ path, language, text, offset, version }, signal);
      return shown?.suggestion.text;
    },
  };
}
