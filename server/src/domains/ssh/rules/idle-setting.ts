import type { Problem } from '../../../core/types.ts';
import type { ColumnsFile, ColumnsRule } from '../../../syntax/shapes/columns.ts';
import { blocksOf, valueOf, type Block } from '../blocks.ts';
import { idleSetting as page } from '../pages.ts';

/** Settings that wait for another one which the file does not make anywhere. */
const needs: Readonly<Record<string, readonly [other: string, name: string]>> = {
  localcommand: ['permitlocalcommand', 'PermitLocalCommand'],
  controlpersist: ['controlmaster', 'ControlMaster'],
  controlmaster: ['controlpath', 'ControlPath'],
  canonicaldomains: ['canonicalizehostname', 'CanonicalizeHostname'],
  canonicalizepermittedcnames: ['canonicalizehostname', 'CanonicalizeHostname'],
  serveralivecountmax: ['serveraliveinterval', 'ServerAliveInterval'],
};

/** Settings that are read well and do nothing, or something else than they seem to. */
export const rule: ColumnsRule = {
  on: 'file',
  *check(_, file) {
    for (const block of blocksOf(file)) {
      yield* waiting(block, file);
      yield* shared(block);
    }
  },
};

/** Another file may make the other setting: where one is included, or above this one, nobody can tell. */
function* waiting(block: Block, file: ColumnsFile): Iterable<Problem> {
  if (file.named('include').length > 0) return;
  for (const line of block.lines) {
    const need = Object.hasOwn(needs, line.name) ? needs[line.name] : undefined;
    const word = valueOf(line);
    if (!need || !word || /^(?:no|none|false)$/i.test(word.value)) continue;
    if (file.named(need[0]).length > 0) continue;
    yield page.problem(
      line.words[0]!,
      { say: 'waits', key: line.words[0]!.value, other: need[1] },
      { confidence: 'medium' },
    );
  }
}

/** A socket that connections to all hosts would share. */
function* shared(block: Block): Iterable<Problem> {
  if (block.hosts?.every((one) => !/[*?]/.test(one)) === true) return;
  for (const line of block.lines) {
    const word = valueOf(line);
    if (line.name !== 'controlpath' || !word || /^none$/i.test(word.value)) continue;
    if (/%[hnCk]|\$\{/.test(word.value)) continue;
    const end = word.end - (word.quoted && /["']$/.test(word.text) ? 1 : 0);
    const fix = page.fix({}, 'review', { span: { start: end, end }, text: '-%C' });
    yield page.problem(word, { say: 'shared' }, { fixes: [fix] });
  }
}
