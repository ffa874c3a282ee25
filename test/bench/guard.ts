/**
 * From a model's last token to the verdict: the whole pipeline on a 3,000-line driver, with the analysis in its own
 * thread as in the language server. The model talks token by token. Of most answers the last one says that the answer is
 * over and has no text; here every second answer ends with its text at once. `node test/bench/guard.ts [language]`.
 */
import { createPipeline } from '../../server/src/assist/pipeline.ts';
import type { Provider } from '../../server/src/assist/types.ts';
import { AnalysisThread, threadDefaults } from '../../server/src/lsp/analysis-thread.ts';
import { threadGuard } from '../../server/src/lsp/thread-guard.ts';
import type { OpenedDocument } from '../../server/src/workers/messages.ts';
import { random } from '../support/random.ts';
import { makeDriver } from './make-driver.ts';

const language = process.argv[2] ?? 'kernel-c';
const rounds = 250;
const warmUp = 50;
/** A person stays at a place for a while before they move on to another function. */
const suggestionsAtPlace = 5;
/** Milliseconds between the key and the first token, and between two: less than a fast model on the same machine needs. */
const reading = 60;
const talking = 8;
/** In characters. */
const token = 4;
const aim = 5;

const answers = [
  'spin_lock(&ex->lock);',
  'strlcpy(name, from, sizeof(name));',
  'init_timer(&ex->timer);',
  'if (!ex)\n\t\treturn;',
  'dev_dbg(ex->dev, "value %u\\n", ex->values[0]);',
  'for (i = 0; i < EX100_CHANNELS; i++)\n\t\tex->values[i] = ex100_read(ex, EX100_DATA(i));',
  'ex100_write(ex, EX100_CTRL, 0);\n\tudelay(10);\n\tex100_write(ex, EX100_CTRL, EX100_CTRL_ENABLE);',
  'if (ex->mode == 2) {\n\t\tmutex_lock(&ex->config_lock);\n\t\tex->mode = 1;\n\t\tmutex_unlock(&ex->config_lock);\n\t}',
  'wake_up_interruptible(&ex->ready);',
  'switch (ex->mode) {',
];

const text = makeDriver(3000);
const next = random(42);
const uri = 'file:///work/ex100.c';
const document: OpenedDocument = {
  uri,
  path: '/work/ex100.c',
  language,
  revision: 1,
  text,
  settings: { values: { 'syswright.target.system': '6.12' } },
};

const thread = new AnalysisThread({
  ...threadDefaults,
  documents: () => [document],
  setup: () => ({ locale: 'en', trusted: true }),
  gap: ({ by }) => {
    console.log(`gap: ${by}`);
  },
});

let lastToken = 0;
let hasEnd = false;
let worked = process.cpuUsage();
let answer = '';
const provider: Provider = {
  id: 'bench',
  fillInMiddle: true,
  async *generate() {
    await pause(reading);
    for (let at = 0; at < answer.length; at += token) {
      await pause(talking);
      // Before it is handed over: an answer that is enough is not waited for to end.
      worked = process.cpuUsage();
      lastToken = performance.now();
      yield answer.slice(at, at + token);
    }
    if (!hasEnd) return;
    await pause(talking);
    worked = process.cpuUsage();
    lastToken = performance.now();
  },
};

const pipeline = createPipeline({
  provider,
  debounce: 0,
  maxTokens: 128,
  host: {
    look: async ({ offset }) => {
      const place = await thread.request('place', { uri, offset });
      return { facts: [], notes: place?.notes ?? [], blanks: place?.blanks ?? [''] };
    },
    guard: () => threadGuard(thread, uri),
    log: () => undefined,
  },
});

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** An empty line of its own behind a statement, somewhere in a function: members of structures end like statements. */
function place(): number {
  for (;;) {
    const at = text.indexOf(';\n\t', Math.floor(next() * text.length));
    const isInFunction = text.lastIndexOf('\n{\n', at) > text.lastIndexOf('\n}', at);
    if (at >= 0 && isInFunction && text[at + 3] !== '\t') return at + 2;
  }
}

thread.setUp();
thread.notify('open', document);
const checked = await thread.request('check', { uri });
const lines = text.split('\n').length - 1;
console.log(
  `driver: ${lines} lines, ${(text.length / 1024).toFixed(0)} KB, ${checked?.findings.length} findings`,
);

const ended: number[] = [];
const cut: number[] = [];
const mended: number[] = [];
/** Held back: nobody sees these, and a second answer was asked for. */
const held: number[] = [];
const work: number[] = [];
let offset = 0;
for (let round = 0; round < rounds + warmUp; round++) {
  hasEnd = round % 2 === 0;
  answer = answers[Math.floor(next() * answers.length)]!;
  if (round % suggestionsAtPlace === 0) offset = place();
  const withLine = `${text.slice(0, offset)}\t\n${text.slice(offset)}`;
  const request = { path: document.path, language, text: withLine, offset: offset + 1, version: round + 1 };
  const { repaired: before } = pipeline.counters;
  const shown = await pipeline.suggest(request, new AbortController().signal);
  const now = performance.now();
  const { user, system } = process.cpuUsage(worked);
  if (round >= warmUp) {
    const isRepaired = pipeline.counters.repaired > before;
    (!shown ? held : isRepaired ? mended : hasEnd ? ended : cut).push(now - lastToken);
    work.push((user + system) / 1000);
  }
  pipeline.forget();
}

const percentile = (of: readonly number[], part: number): number =>
  [...of].sort((a, b) => a - b)[Math.floor(of.length * part)]!;
const figures = (of: readonly number[]): string =>
  `median ${percentile(of, 0.5).toFixed(2)} ms, 95th percentile ${percentile(of, 0.95).toFixed(2)} ms`;
const { shown, repaired, rejected, unparsed, failed, empty } = pipeline.counters;
console.log(
  `${rounds + warmUp} suggestions: ${shown} shown (${repaired} repaired, ${unparsed} marked), ${rejected} rejected, ${empty} empty, ${failed} failed`,
);
const times = [...ended, ...cut, ...mended];
console.log(`last token to shown: ${figures(times)} (aim under ${aim} ms)`);
console.log(`  where the last token has no text: ${figures(ended)}`);
console.log(`  where it has text: ${figures(cut)}`);
console.log(`  where it was repaired, which takes two looks: ${figures(mended)}`);
console.log(`  to the verdict that nothing is shown: ${figures(held)}`);
// On a busy machine threads wait for a processor: what they do is the figure that stays.
console.log(`processor time of all threads meanwhile: ${figures(work)}`);
if (percentile(times, 0.95) >= aim) process.exitCode = 1;
pipeline.dispose();
await thread.stop();
