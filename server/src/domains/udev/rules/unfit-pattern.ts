import { distance } from 'fastest-levenshtein';
import type { Problem } from '../../../core/types.ts';
import { nearest } from '../../../syntax/nearest.ts';
import type { ColumnsRule } from '../../../syntax/shapes/columns.ts';
import { isTemplate } from '../../../syntax/shapes/templates.ts';
import { isOctalMode } from '../../../syntax/values/octal-mode.ts';
import { subsystems, tags, usbAttributes } from '../facts/keys.ts';
import { unfitPattern as page } from '../pages.ts';
import { isMatch, isPlain, ruleOf, type Token } from '../tokens.ts';

/** Signs of regular expressions, which mean themselves in a pattern of a shell. */
const regex = /\.\*|^\^|\\d|\]\+|\+\$|\(\w+\|\w+\)/;

/** Names and patterns that are read well and that no device has. */
export const rule: ColumnsRule = {
  on: 'line',
  *check(line, file) {
    if (isTemplate(line)) return;
    for (const token of ruleOf(line, file).tokens) {
      if (token.fault !== undefined) continue;
      if (isMatch(token)) yield* matched(token);
      else yield* assigned(token);
      yield* attribute(token);
    }
  },
};

function near(
  span: { start: number; end: number },
  value: string,
  known: readonly string[],
  say: 'subsystem' | 'tag' | 'attribute',
): Problem | undefined {
  const meant = nearest(value, known);
  if (meant === undefined || meant === value || value.length < 4) return undefined;
  // Names of kernels to come are seldom one letter beside those of today.
  if (
    distance(value.toLowerCase(), meant.toLowerCase()) > 1 &&
    Array.from(value).sort().join('') !== Array.from(meant).sort().join('')
  )
    return undefined;
  const fix = page.fix({ meant }, 'review', { span, text: meant });
  return page.problem(
    span,
    { say, value, meant },
    { fixes: [fix], confidence: say === 'attribute' ? 'high' : 'medium' },
  );
}

function* matched({ key, value, valueSpan, operator }: Token): Iterable<Problem> {
  if (!/^(?:KERNELS?|SUBSYSTEMS?|DRIVERS?|ACTION|DEVPATH|NAME)$/.test(key)) return;
  if (regex.test(value)) yield page.problem(valueSpan, { say: 'regex', value });
  else if (/^KERNELS?$/.test(key) && value.startsWith('/dev/')) {
    const span = { start: valueSpan.start, end: valueSpan.start + '/dev/'.length };
    const meant = value.slice('/dev/'.length);
    yield page.problem(span, { say: 'dev' }, { fixes: [page.fix({ meant }, 'safe', { span, text: '' })] });
  } else if (value === '' && operator === '==' && /^(?:SUBSYSTEM|KERNEL|ACTION)$/.test(key)) {
    yield page.problem({ start: valueSpan.start - 1, end: valueSpan.end + 1 }, { say: 'empty', key });
  } else if (/^SUBSYSTEMS?$/.test(key) && isPlain(value) && !subsystems.includes(value)) {
    const problem = near(
      valueSpan,
      value,
      subsystems.filter((one) => one.length > 3),
      'subsystem',
    );
    const meant = /^(?:network|networking|ethernet)$/.test(value)
      ? 'net'
      : value === 'disk'
        ? 'block'
        : undefined;
    if (meant !== undefined) {
      const fix = page.fix({ meant }, 'review', { span: valueSpan, text: meant });
      yield page.problem(valueSpan, { say: 'subsystem', value, meant }, { fixes: [fix] });
    } else if (problem) yield problem;
  }
}

function* assigned({ key, value, valueSpan, operator, operatorSpan }: Token): Iterable<Problem> {
  if (key === 'TAG' && isPlain(value) && !tags.includes(value)) {
    const problem = near(valueSpan, value, tags, 'tag');
    if (problem) yield problem;
  }
  if (key === 'NAME' && /[\s/:]/.test(value) && !/[$%]/.test(value))
    yield page.problem(valueSpan, { say: 'name', value });
  if (/^(?:MODE|OWNER|GROUP|NAME)$/.test(key) && operator === '+=') {
    const fix = page.fix({ meant: '=' }, 'safe', { span: operatorSpan, text: '=' });
    yield page.problem(operatorSpan, { say: 'single', key }, { fixes: [fix] });
  }
  if (key === 'OPTIONS') yield* option(value, valueSpan);
  const bare = /(?<!%)%[Es](?!\{)|(?<!\$)\$(?:env|attr|sysfs)(?![\w{])/.exec(value);
  if (bare && /^(?:RUN|PROGRAM|IMPORT|NAME|SYMLINK|ENV|MODE|OWNER|GROUP)$/.test(key)) {
    const start = valueSpan.start + bare.index;
    yield page.problem({ start, end: start + bare[0].length }, { say: 'braces', value: bare[0] });
  }
}

function* option(value: string, valueSpan: { start: number; end: number }): Iterable<Problem> {
  const [name, argument] = value.split('=') as [string, string?];
  const forms: Readonly<Record<string, RegExp>> = {
    link_priority: /^-?\d+$/,
    static_node: /^./,
    string_escape: /^(?:none|replace)$/,
    log_level: /^(?:emerg|alert|crit|err|warning|notice|info|debug|reset|[0-7])$/,
  };
  const form = Object.hasOwn(forms, name) ? forms[name] : undefined;
  if (form && !form.test(argument ?? '')) yield page.problem(valueSpan, { say: 'option', value });
}

function* attribute({ key, attribute: name, attributeSpan }: Token): Iterable<Problem> {
  if (name === undefined) return;
  if (key === 'CONST' && !/^(?:arch|virt|cvm)$/.test(name))
    yield page.problem(attributeSpan, { say: 'constant', value: name });
  else if (key === 'TEST' && !isOctalMode(name))
    yield page.problem(attributeSpan, { say: 'mode', value: name });
  else if (/^ATTRS?$/.test(key) && !usbAttributes.includes(name) && /^(?:id|b)[A-Za-z]+$/i.test(name)) {
    const problem = near(attributeSpan, name, usbAttributes, 'attribute');
    if (problem) yield problem;
  }
}
