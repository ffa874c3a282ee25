import { keptByText } from '../../../core/kept-problems.ts';
import type { Problem } from '../../../core/types.ts';
import type { ColumnsRule } from '../../../syntax/shapes/columns.ts';
import type { Part } from '../../../syntax/shapes/key-value.ts';
import { addressKind } from '../../../syntax/values/addresses.ts';
import { hookOf, rulesOf, spanOf, textOf, verdictOf } from '../chains.ts';
import { matchesOf } from '../matches.ts';
import { unfitRule as page } from '../pages.ts';
import { rulesetOf, type Block, type Statement } from '../structure.ts';

/** What each kind of translation may hang on. */
const natHooks: Readonly<Record<string, readonly string[]>> = {
  dnat: ['prerouting', 'output'],
  redirect: ['prerouting', 'output'],
  masquerade: ['postrouting'],
  snat: ['postrouting', 'input'],
};
const typeHooks: Readonly<Record<string, readonly string[]>> = {
  nat: ['prerouting', 'input', 'output', 'postrouting'],
  route: ['output'],
};

/** Rules that nft or the kernel refuses where they stand, and rules that fit no packet. */
export const rule: ColumnsRule = {
  on: 'file',
  *check(_, file) {
    const { tables, again } = rulesetOf(file);
    for (const name of again) yield page.problem(name, { say: 'again', name: name.text });
    for (const { blocks } of tables) {
      const sets = blocks.filter(({ kind }) => kind === 'set');
      // A chain without a hook is reached from those that have one.
      const hasNat =
        blocks.every((block) => block.kind !== 'chain' || !hookOf(block)) ||
        blocks.some((block) => hookOf(block)?.statement[1]?.text === 'nat');
      for (const set of sets) yield* elements(set);
      for (const chain of blocks.filter(({ kind }) => kind === 'chain'))
        yield* inChain(chain, sets, hasNat, file.source.text);
    }
  },
};

function* elements({ statements }: Block): Iterable<Problem> {
  const type = statements.find(([word]) => word!.text === 'type');
  const list = statements.find(([word]) => word!.text === 'elements');
  const wanted = /^ipv([46])_addr$/.exec(type?.[1]?.text ?? '')?.[1];
  if (wanted === undefined || type!.length > 2 || !list) return;
  for (const word of list) {
    const kind = addressKind(word.text);
    if ((kind === 'ipv4' || kind === 'ipv6') && kind !== `ipv${wanted}`) {
      yield page.problem(word, { say: 'element', type: `ipv${wanted}_addr`, value: word.text });
    }
  }
}

function* inChain(chain: Block, sets: readonly Block[], hasNat: boolean, text: string): Iterable<Problem> {
  const hook = hookOf(chain);
  const type = hook?.statement[1]?.text ?? '';
  const policy = chain.statements.find(([word]) => word!.text === 'policy');
  if (!hook && policy) yield page.problem(policy[0]!, { say: 'policy' });
  const fitting = Object.hasOwn(typeHooks, type) ? typeHooks[type] : undefined;
  if (hook && fitting && !fitting.includes(hook.hook)) {
    const word = hook.statement.find(({ text }) => text === hook.hook);
    if (word) yield page.problem(word, { say: 'hook', type, hook: hook.hook });
  }
  for (const rule of rulesOf(chain)) {
    const { start } = spanOf(rule);
    const written = textOf(rule, text);
    yield* alone(rule, start, written);
    if (written.includes('@')) yield* families(rule, sets);
    if (hook) yield* hooked(rule, start, written, `${type} ${hook.hook}`);
    else if (!hasNat) yield* hooked(rule, start, written, 'filter ');
  }
}

/** What is wrong with a rule wherever it stands. */
const alone = keptByText<Statement>(function* (rule) {
  yield* contradictory(rule);
  yield* protocols(rule);
  yield* states(rule);
});

const hooked = keptByText<Statement>(function* (rule, under) {
  const [type, hook] = under.split(' ') as [string, string];
  for (const word of rule) {
    const fitting = Object.hasOwn(natHooks, word.text) ? natHooks[word.text] : undefined;
    if (fitting && (type !== 'nat' || !fitting.includes(hook))) {
      yield page.problem(word, { say: 'nat', word: word.text, hooks: fitting.join(', ') });
    }
    const isOut =
      /^oif(?:name)?$/.test(word.text) && (hook === 'input' || hook === 'prerouting' || hook === 'ingress');
    const isIn = /^iif(?:name)?$/.test(word.text) && hook === 'output';
    if (!isOut && !isIn) continue;
    const meant = isOut ? word.text.replace('oif', 'iif') : word.text.replace('iif', 'oif');
    const fix = page.fix({ meant }, 'review', { span: word, text: meant });
    yield page.problem(word, { say: 'interface', word: word.text, hook }, { fixes: [fix] });
  }
});

/** Addresses of one family looked for in a set of the other. */
function* families(rule: Statement, sets: readonly Block[]): Iterable<Problem> {
  for (const [index, word] of rule.entries()) {
    const value = rule[index + 1];
    const before = rule[index - 1]?.text ?? '';
    if (/^[sd]addr$/.test(word.text) && /^ip6?$/.test(before) && value?.text.startsWith('@')) {
      const set = sets.find(({ name }) => name.text === value.text.slice(1));
      const type = set?.statements.find(([first]) => first!.text === 'type');
      const wanted = before === 'ip' ? 'ipv4_addr' : 'ipv6_addr';
      if (type?.length === 2 && /^ipv[46]_addr$/.test(type[1]!.text) && type[1]!.text !== wanted)
        yield page.problem(value, { say: 'set', type: type[1]!.text, field: `${before} ${word.text}` });
    }
  }
}

/** A protocol beside the ports of another. */
function* protocols(rule: Statement): Iterable<Problem> {
  for (const [index, word] of rule.entries()) {
    const value = rule[index + 1];
    if (/^(?:protocol|l4proto)$/.test(word.text) && value && /^(?:tcp|udp|icmp)$/.test(value.text)) {
      const other = rule.find(
        ({ text }, at) =>
          /^(?:tcp|udp)$/.test(text) && text !== value.text && /^[ds]port$/.test(rule[at + 1]?.text ?? ''),
      );
      if (other) yield page.problem(other, { say: 'protocols', first: value.text, other: other.text });
    }
  }
}

/** Two protocols, or two values of one field, in one rule. */
function* contradictory(rule: Statement): Iterable<Problem> {
  const ports = rule.filter(
    ({ text }, index) => /^(?:tcp|udp|sctp)$/.test(text) && /^[ds]port$/.test(rule[index + 1]?.text ?? ''),
  );
  const other = ports.find(({ text }) => text !== ports[0]!.text);
  if (other) yield page.problem(other, { say: 'protocols', first: ports[0]!.text, other: other.text });
  const seen = new Map<string, Part>();
  for (const [index, word] of rule.entries()) {
    if (!/^[sd]addr$/.test(word.text)) continue;
    const name = `${rule[index - 1]?.text ?? ''} ${word.text}`;
    const value = rule[index + 1];
    const first = seen.get(name);
    if (!value || /^[!{@$]/.test(value.text)) continue;
    if (first && first.text !== value.text && !first.text.includes('/') && !value.text.includes('/')) {
      yield page.problem(value, { say: 'values', field: name });
    }
    seen.set(name, value);
  }
  const over = rule.findIndex(({ text }, index) => text === 'over' && rule[index - 1]?.text === 'rate');
  if (over > 0 && verdictOf(rule) === 'accept') {
    const fix = page.fix({ meant: 'drop' }, 'review', { span: rule.at(-1)!, text: 'drop' });
    yield page.problem(rule[over]!, { say: 'over' }, { fixes: rule.at(-1)!.text === 'accept' ? [fix] : [] });
  }
  const meter = rule.find(({ text }) => text === 'meter');
  if (meter && matchesOf(rule, [], true) === undefined)
    yield page.problem(meter, { say: 'meter' }, { confidence: 'medium' });
}

/** States that nothing should let in as a whole. */
function* states(rule: Statement): Iterable<Problem> {
  const at = rule.findIndex(({ text }, index) => text === 'ct' && rule[index + 1]?.text === 'state');
  if (at < 0 || verdictOf(rule) !== 'accept') return;
  const invalid = rule.find(({ text }) => text === 'invalid');
  if (invalid && rule[at + 2]?.text !== '!=') {
    const fix = page.fix({ meant: 'drop' }, 'review', { span: rule.at(-1)!, text: 'drop' });
    yield page.problem(invalid, { say: 'invalid' }, { fixes: rule.at(-1)!.text === 'accept' ? [fix] : [] });
  }
  const isAlone = rule.every(({ text }) =>
    /^(?:ct|state|new|established|related|untracked|,|\{|\}|counter|accept)$/.test(text),
  );
  const fresh = rule.find(({ text }) => text === 'new');
  if (isAlone && fresh && rule.some(({ text }) => text === 'established'))
    yield page.problem(spanOf(rule), { say: 'new' });
}
