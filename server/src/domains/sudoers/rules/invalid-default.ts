import type { Problem } from '../../../core/types.ts';
import { nearest } from '../../../syntax/nearest.ts';
import type { ColumnsRule } from '../../../syntax/shapes/columns.ts';
import { isOctalMode } from '../../../syntax/values/octal-mode.ts';
import { defaultNames, defaultOf, facilities, priorities, type Default } from '../facts/defaults.ts';
import { invalidDefault as page } from '../pages.ts';
import { statementOf, type Setting } from '../parse.ts';

/** A setting that sudo does not know, or cannot read. */
export const rule: ColumnsRule = {
  on: 'line',
  *check(line, file) {
    for (const setting of statementOf(line, file).settings) {
      const { name } = setting;
      const known = defaultOf(name.text);
      if (known) {
        yield* judged(setting, known);
        continue;
      }
      const meant = nearest(name.text, defaultNames);
      const fixes = meant === undefined ? [] : [page.fix({ meant }, 'review', { span: name, text: meant })];
      const confidence = meant === undefined ? ({ confidence: 'medium' } as const) : {};
      yield page.problem(name, { say: 'unknown', name: name.text }, { fixes, ...confidence });
    }
  },
};

function* judged(setting: Setting, { kind, negatable, words }: Default): Iterable<Problem> {
  const { name, value, negated, operator, span } = setting;
  const at = value ?? name;
  const key = name.text;
  if (!value) {
    // Only what may be switched on without saying how needs no value.
    if (!negated && kind !== 'flag' && kind !== 'choice' && key !== 'syslog')
      yield page.problem(name, { say: 'missing', name: key });
    else if (negated && !negatable) yield page.problem(span, { say: 'negated', name: key });
    return;
  }
  const text = value.text;
  if (negated) {
    const place = { start: name.end, end: span.end };
    const fix = page.fix({ meant: `!${key}` }, 'review', { span: place, text: '' });
    yield page.problem(span, { say: 'off', name: key }, { fixes: [fix] });
    return;
  }
  if (key === 'syslog' || /^syslog_(?:good|bad)pri$/.test(key)) {
    const known = key === 'syslog' ? facilities : priorities;
    if (known.includes(text)) return;
    const meant = nearest(text, known);
    const fixes = meant === undefined ? [] : [page.fix({ meant }, 'review', { span: at, text: meant })];
    yield page.problem(at, { say: 'choice', name: key, value: text, known: known.join(', ') }, { fixes });
    return;
  }
  if (/^(?:logfile|editor|iolog_dir|env_file|mailerpath|secure_path|lecture_file)$/.test(key))
    yield* placed(setting, text);
  if (kind === 'flag') {
    const isOff = /^(?:no|off|false|0)$/i.test(text);
    const meant = `${isOff ? '!' : ''}${key}`;
    yield page.problem(
      span,
      { say: 'flag', name: key },
      { fixes: [page.fix({ meant }, 'review', { span, text: meant })] },
    );
  } else if (operator !== '=' && kind !== 'list') {
    const place = { start: name.end, end: at.start };
    yield page.problem(
      place,
      { say: 'operator', name: key },
      { fixes: [page.fix({ meant: '=' }, 'review', { span: place, text: '=' })] },
    );
  } else if (kind === 'number' && !/^-?\d+$/.test(text))
    yield page.problem(at, { say: 'number', name: key, value: text });
  else if (kind === 'minutes' && !/^-?\d+(?:\.\d+)?$/.test(text))
    yield page.problem(at, { say: 'number', name: key, value: text });
  else if (kind === 'time' && !/^(?:\d+[dhms]?)+$/i.test(text))
    yield page.problem(at, { say: 'number', name: key, value: text });
  else if (kind === 'mode' && !isOctalMode(text))
    yield page.problem(at, { say: 'mode', name: key, value: text });
  else if (kind === 'choice' && !words.includes(text)) {
    const meant = nearest(text, words);
    const fixes = meant === undefined ? [] : [page.fix({ meant }, 'review', { span: at, text: meant })];
    yield page.problem(at, { say: 'choice', name: key, value: text, known: words.join(', ') }, { fixes });
  }
}

/** Paths begin at the root, and a colon parts several. */
function* placed({ name, value }: Setting, text: string): Iterable<Problem> {
  const at = value ?? name;
  if (name.text === 'secure_path' && /(?:^|:)[^/:]*\/[^:,]*(?:,(?!\s*\/)[^:,]*)*,\s*\//.test(text)) {
    yield page.problem(at, { say: 'colon', name: name.text });
    return;
  }
  if (name.text === 'secure_path' || /^["'%]|^\s*$/.test(text)) return;
  const wrong = text.split(':').find((one) => one !== '' && !one.startsWith('/'));
  if (wrong !== undefined) yield page.problem(at, { say: 'path', name: name.text, value: wrong });
}
