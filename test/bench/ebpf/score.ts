/**
 * Figures about eBPF: `npm run bench:ebpf -- [--logs DIR] [--verdicts FILE --programs DIR] [--kernel 6.18] [--verbose]`.
 *
 * - Forms of the verifier's messages that are known, a kernel each.
 * - `--logs`: logs of refused programs, one a file: how many get a class and a sentence, and the last source that is named.
 * - `--verdicts`: what the kernel said of its own selftests (one JSON object a line: obj, prog, loaded, class, language);
 *   `--programs`: their sources, `tools/testing/selftests/bpf/progs` of a kernel tree. Counted are C programs without
 *   assembler; a finding counts for a program when it lies in a function that the program reaches.
 * - Speed: the static check of the largest of these programs, and of the largest without assembler, whole and after a key, in processor time; and
 *   what verifying on the running kernel adds to clang's own time, on examples of our rules.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { textOf } from '../../support/sources.ts';
import { formsKnown, scoreLogs } from './logs.ts';
import { scorePrograms, type Verdict } from './programs.ts';
import { staticSpeed, verifySpeed } from './speed.ts';

const { values } = parseArgs({
  options: {
    logs: { type: 'string' },
    verdicts: { type: 'string' },
    programs: { type: 'string' },
    kernel: { type: 'string', default: '6.18' },
    verbose: { type: 'boolean', default: false },
  },
});

function share(part: number, all: number): string {
  return `${part} of ${all} (${((100 * part) / Math.max(1, all)).toFixed(1)} %)`;
}

const mined = JSON.parse(textOf('test/domains/verifier-messages.json')) as {
  readonly messages: Parameters<typeof formsKnown>[0];
};
for (const kernel of ['5.10', '6.1', '6.12', '7.2'])
  console.log(
    `forms of messages of Linux ${kernel} that are known: ${share(...formsKnown(mined.messages, kernel))}`,
  );

if (values.logs !== undefined) {
  const { all, explained, placed, right, invented } = scoreLogs(values.logs);
  console.log(`logs with a class and a sentence: ${share(explained, all)}`);
  console.log(`logs with the right source line: ${share(right, placed)}; invented: ${invented}`);
}

if (values.verdicts !== undefined && values.programs !== undefined) {
  const verdicts = readFileSync(values.verdicts, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Verdict);
  const { refused, right, other, accepted, alarmed, missed } = await scorePrograms(
    verdicts,
    values.programs,
    values.kernel,
  );
  console.log(
    `refused programs with a finding of the right class: ${share(right, refused)}; of another: ${other}`,
  );
  console.log(`accepted programs with a finding of high confidence: ${share(alarmed.length, accepted)}`);
  if (values.verbose) for (const line of [...alarmed, ...missed]) console.log(`  ${line}`);
}

if (values.programs !== undefined) {
  for (const isPlain of [false, true]) {
    const { name, lines, whole, wholeProcess, key, key95 } = await staticSpeed(
      values.programs,
      values.kernel,
      isPlain,
    );
    console.log(
      `static check of ${name} (${lines} lines): whole ${whole.toFixed(1)} ms of its thread's processor time (aim: under 16 ms), ${wholeProcess.toFixed(1)} ms with what the runtime does beside it`,
    );
    console.log(
      `  after a key: median ${key.toFixed(1)} ms, 95th percentile ${key95.toFixed(1)} ms (aim: under 16 ms)`,
    );
  }
}

const verified = await verifySpeed();
console.log(
  verified
    ? `verifying ${verified.programs} examples: clang alone ${verified.compiler.toFixed(0)} ms, added ${verified.added.toFixed(0)} ms (medians; aim: at most 100 ms added)`
    : 'verifying: skipped, this machine cannot load programs (clang, bpftool and BTF are needed)',
);
