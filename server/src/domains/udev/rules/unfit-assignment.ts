import type { Problem } from '../../../core/types.ts';
import type { ColumnsRule } from '../../../syntax/shapes/columns.ts';
import { isOctalMode } from '../../../syntax/values/octal-mode.ts';
import { unfitAssignment as page } from '../pages.ts';
import { ruleOf, wanted, type Rule, type Token } from '../tokens.ts';

/** Assignments that are read well and do not do what they seem to. */
export const rule: ColumnsRule = {
  on: 'line',
  *check(line, file) {
    const rule = ruleOf(line, file);
    for (const token of rule.tokens) {
      if (token.fault !== undefined) continue;
      yield* list(token);
      yield* name(token, rule);
      yield* shell(token);
      yield* open(token, rule);
      yield* link(token);
    }
  },
};

/** An empty value is how a list is emptied on purpose. */
function* list({ key, operator, operatorSpan, value }: Token): Iterable<Problem> {
  if (operator !== '=' || value === '' || !/^(?:SYMLINK|RUN|TAG)$/.test(key)) return;
  const fix = page.fix({ say: 'write', meant: '+=' }, 'review', { span: operatorSpan, text: '+=' });
  yield page.problem(operatorSpan, { say: 'list', key }, { fixes: [fix], once: key });
}

function* name(
  { key, operator, start, end, value, keySpan, operatorSpan }: Token,
  rule: Rule,
): Iterable<Problem> {
  const subsystem = wanted(rule, 'SUBSYSTEM');
  if (
    key !== 'NAME' ||
    operator === '==' ||
    operator === '!=' ||
    value === '' ||
    subsystem === undefined ||
    subsystem === 'net'
  )
    return;
  const fix = page.fix({ say: 'write', meant: 'SYMLINK+=' }, 'review', {
    span: { start: keySpan.start, end: operatorSpan.end },
    text: 'SYMLINK+=',
  });
  yield page.problem({ start, end }, { say: 'name', subsystem }, { fixes: [fix] });
}

/** Links and names below `/dev` are written without it. */
function* link({ key, operator, value, valueSpan }: Token): Iterable<Problem> {
  if (operator === '==' || operator === '!=') return;
  if (key === 'SYMLINK' && value.startsWith('/dev/')) {
    const span = { start: valueSpan.start, end: valueSpan.start + '/dev/'.length };
    const fix = page.fix({ say: 'write', meant: value.slice('/dev/'.length) }, 'safe', { span, text: '' });
    yield page.problem(span, { say: 'link' }, { fixes: [fix] });
  } else if (key === 'NAME' && !/[$%]/.test(value) && value.length > 15) {
    yield page.problem(valueSpan, { say: 'long', name: value });
  }
}

/** Signs of a shell as words of their own. */
const signs = /(?:^|\s)(?:\|\|?|&&|;|\d?>>?(?:&\d)?(?:\s|\/)|<\s)|;\s/;

function* shell({ key, attribute, value, valueSpan, operator }: Token): Iterable<Problem> {
  const isRun =
    (key === 'RUN' && attribute !== 'builtin') ||
    key === 'PROGRAM' ||
    (key === 'IMPORT' && attribute === 'program');
  if (!isRun || operator === '!=' || /\bsh\b.*-\w*c|bash|python|perl|\benv\b/.test(value)) return;
  // Quotes keep a sign from being one.
  const bare = value.replace(/'[^']*'/g, (text) => '_'.repeat(text.length));
  const found = signs.exec(bare);
  if (!found) return;
  const meant = `/bin/sh -c '${value}'`;
  const fixes = value.includes("'")
    ? []
    : [page.fix({ say: 'shell' }, 'review', { span: valueSpan, text: meant })];
  const at = valueSpan.start + found.index + found[0].search(/\S/);
  yield page.problem(
    { start: at, end: at + found[0].trim().length },
    { say: 'shell', key, sign: found[0].trim() },
    { fixes },
  );
}

/** Devices whose drivers give every process a part of its own. */
const shared =
  /^(?:ptmx|tty|null|zero|full|u?random|fuse|vfio|net\/tun|tun|dma_heap\/.*|renderD.*|rfkill|cuse|kvm|vhost-.*|vsock)$/;

function* open({ key, value, valueSpan, operator }: Token, rule: Rule): Iterable<Problem> {
  if (
    rule.tokens.some((one) => one.key === 'KERNEL' && one.value.split('|').every((name) => shared.test(name)))
  )
    return;
  // A node that is there before its driver is meant for whoever has the driver loaded by opening it.
  if (rule.tokens.some((one) => one.key === 'OPTIONS' && one.value.startsWith('static_node='))) return;
  if (key !== 'MODE' || operator === '==' || !isOctalMode(value) || (parseInt(value, 8) & 0o002) === 0)
    return;
  const meant = '0660';
  const fix = page.fix({ say: 'write', meant }, 'review', { span: valueSpan, text: meant });
  yield page.problem(
    valueSpan,
    { say: 'open', mode: value },
    { confidence: 'medium', fixes: [fix], once: value },
  );
}
