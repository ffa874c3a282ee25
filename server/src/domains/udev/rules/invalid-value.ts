import type { Problem } from '../../../core/types.ts';
import { nearest } from '../../../syntax/nearest.ts';
import type { ColumnsRule } from '../../../syntax/shapes/columns.ts';
import { isTemplate } from '../../../syntax/shapes/templates.ts';
import { isOctalMode } from '../../../syntax/values/octal-mode.ts';
import { actions, builtins, imports, letters, options, substitutions } from '../facts/keys.ts';
import { invalidValue as page } from '../pages.ts';
import { isMatch, isPlain, ruleOf, type Token } from '../tokens.ts';

/** Values that udev refuses, or that no device ever has. */
export const rule: ColumnsRule = {
  on: 'line',
  *check(line, file) {
    if (isTemplate(line)) return;
    for (const token of ruleOf(line, file).tokens) {
      if (token.fault !== undefined) continue;
      if (token.value === '') {
        yield* nothing(token);
        continue;
      }
      yield* judged(token);
      if (!isMatch(token)) yield* substituted(token);
    }
  },
};

/** An account and a mode cannot be emptied, other than a list. */
function* nothing({ key, operator, start, end }: Token): Iterable<Problem> {
  if (/^(?:OWNER|GROUP|MODE)$/.test(key) && /^:?=$/.test(operator))
    yield page.problem({ start, end }, { say: 'nothing', key });
}

const runs = ['program', 'builtin'];
const kinds = [
  'usb_device',
  'usb_interface',
  'disk',
  'partition',
  'scsi_device',
  'scsi_host',
  'wlan',
  'bridge',
  'vlan',
  'bond',
];

/** Values that the kernel writes in one way alone. */
function* written(token: Token): Iterable<Problem> {
  const { key, attribute, value, valueSpan, attributeSpan } = token;
  if (key === 'RUN' && attribute !== undefined && !runs.includes(attribute)) {
    const meant = nearest(attribute, runs);
    const fixes =
      meant === undefined ? [] : [page.fix({ meant }, 'safe', { span: attributeSpan, text: meant })];
    yield page.problem(attributeSpan, { say: 'run', value: attribute, known: runs.join(', ') }, { fixes });
  }
  if (!isMatch(token) || !isPlain(value)) return;
  if (/^ATTRS?$/.test(key) && attribute === 'address' && /^(?:[\da-f]{2}:){5}[\da-f]{2}$/i.test(value)) {
    const meant = value.toLowerCase();
    const fix = page.fix({ meant }, 'safe', { span: valueSpan, text: meant });
    if (meant !== value) yield page.problem(valueSpan, { say: 'lower', value }, { fixes: [fix] });
  }
  if (key === 'ENV' && attribute === 'DEVTYPE' && !kinds.includes(value)) {
    const meant = nearest(value, kinds);
    const fix = meant !== undefined && page.fix({ meant }, 'review', { span: valueSpan, text: meant });
    if (fix) yield page.problem(valueSpan, { say: 'kind', value, meant: meant }, { fixes: [fix] });
  }
}

function* judged(token: Token): Iterable<Problem> {
  if (isMatch(token) && /\[[^\]]*$/.test(token.value))
    yield page.problem(token.valueSpan, { say: 'bracket', value: token.value });
  yield* written(token);
  const { key, value, valueSpan, attribute } = token;
  if (key === 'MODE' && !/[$%]/.test(value) && !isOctalMode(value))
    yield page.problem(valueSpan, { say: 'mode', value });
  if (key === 'ACTION' && isMatch(token)) {
    for (const word of value.split('|')) if (isPlain(word)) yield* named(token, word, actions, 'action');
  }
  if (key === 'OPTIONS') {
    const name = value.replace(/=.*$/s, '');
    yield* named(token, name, options, 'option');
  }
  if (key === 'IMPORT' && attribute !== undefined && !imports.includes(attribute)) {
    const meant = nearest(attribute, imports);
    const fixes =
      meant === undefined ? [] : [page.fix({ meant }, 'safe', { span: token.attributeSpan, text: meant })];
    yield page.problem(
      token.attributeSpan,
      { say: 'import', value: attribute, known: imports.join(', ') },
      { fixes },
    );
  }
  if (attribute === 'builtin' && (key === 'IMPORT' || key === 'RUN')) {
    yield* named(token, value.trim().split(/\s/, 1)[0]!, builtins, 'builtin');
  }
  if (/^ATTRS?$/.test(key) && isMatch(token) && /^id(?:Vendor|Product)$/.test(attribute ?? ''))
    yield* usbId(token);
}

function* named(
  token: Token,
  word: string,
  known: readonly string[],
  say: 'action' | 'option' | 'builtin',
): Iterable<Problem> {
  if (word === '' || known.includes(word) || /[$%]/.test(word)) return;
  const start = token.valueSpan.start + token.value.indexOf(word);
  const span = { start, end: start + word.length };
  const meant = nearest(word, known) ?? known.find((one) => word.startsWith(one));
  const fixes = meant === undefined ? [] : [page.fix({ meant }, 'review', { span, text: meant })];
  yield page.problem(span, { say, value: word, known: known.join(', ') }, { fixes });
}

/** The kernel writes them as four small hex digits. */
function* usbId({ value, valueSpan, attribute }: Token): Iterable<Problem> {
  if (!isPlain(value.replaceAll('|', ''))) return;
  if (/^(?:[\da-f]{4}(?:\||$))+$/.test(value)) return;
  const meant = value
    .split('|')
    .map((one) => one.replace(/^0x/i, '').toLowerCase().padStart(4, '0'))
    .join('|');
  const fixes = /^(?:[\da-f]{4}(?:\||$))+$/.test(meant)
    ? [page.fix({ meant }, 'safe', { span: valueSpan, text: meant })]
    : [];
  yield page.problem(
    valueSpan,
    { say: 'usb', value, attribute: attribute ?? '' },
    { fixes, once: attribute ?? '' },
  );
}

const replaced = new Set([
  'NAME',
  'SYMLINK',
  'OWNER',
  'GROUP',
  'MODE',
  'SECLABEL',
  'RUN',
  'PROGRAM',
  'IMPORT',
  'ENV',
  'ATTR',
  'TAG',
  'SYSCTL',
]);

function* substituted({ key, value, valueSpan }: Token): Iterable<Problem> {
  if (!replaced.has(key)) return;
  for (const match of value.matchAll(/%%|\$\$|%(\w?)|\$(\w*)/g)) {
    const [all, letter, name] = match;
    if (all === '%%' || all === '$$') continue;
    if (
      letter !== undefined
        ? letter !== '' && letters.includes(letter)
        : substitutions.some((one) => name!.startsWith(one))
    )
      continue;
    const span = { start: valueSpan.start + match.index, end: valueSpan.start + match.index + all.length };
    const sign = all[0]!;
    const fix = page.fix({ meant: sign + all }, 'review', { span, text: sign + all });
    yield page.problem(span, { say: 'substitution', value: all, sign: sign + sign }, { fixes: [fix] });
  }
}
