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
      if (token.fault !== undefined || token.value === '') continue;
      yield* judged(token);
      if (!isMatch(token)) yield* substituted(token);
    }
  },
};

function* judged(token: Token): Iterable<Problem> {
  if (isMatch(token) && /\[[^\]]*$/.test(token.value))
    yield page.problem(token.valueSpan, { say: 'bracket', value: token.value });
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
