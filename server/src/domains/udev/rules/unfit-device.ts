import type { Problem } from '../../../core/types.ts';
import type { ColumnsFile, ColumnsLine, ColumnsRule } from '../../../syntax/shapes/columns.ts';
import { isTemplate } from '../../../syntax/shapes/templates.ts';
import { useOf } from '../facts/keys.ts';
import { unfitDevice as page } from '../pages.ts';
import { commaBefore, hasProgram } from '../around.ts';
import { isMatch, ruleOf, wanted, type Rule, type Token } from '../tokens.ts';

const places = /^(\/(?:tmp|var\/tmp|dev\/shm)|\/home\/[^/\s]+)\//;

/** Rules that do nothing, do it to a device that cannot have it, or do it with a program of somebody else. */
export const rule: ColumnsRule = {
  on: 'line',
  *check(line, file) {
    if (isTemplate(line)) return;
    const rule = ruleOf(line, file);
    if (rule.tokens.some(({ fault }) => fault !== undefined)) return;
    const subsystem = wanted(rule, 'SUBSYSTEM');
    for (const token of rule.tokens) {
      yield* node(token, subsystem);
      yield* program(token);
      yield* outdated(token);
    }
    yield* idle(line, rule, file);
    yield* continued(line, rule, file);
    yield* result(rule, file);
  },
};

function* node(token: Token, subsystem: string | undefined): Iterable<Problem> {
  const { key, value, valueSpan, keySpan, attribute } = token;
  if (isMatch(token)) {
    const isUsb = /^id(?:Vendor|Product)$/.test(attribute ?? '');
    if (
      key !== 'ATTR' ||
      !isUsb ||
      subsystem === undefined ||
      /^(?:usb|usb_device|usbmisc)$/.test(subsystem) ||
      /[*|?]/.test(subsystem)
    )
      return;
    const fix = page.fix({ meant: 'ATTRS' }, 'safe', { span: keySpan, text: 'ATTRS' });
    yield page.problem(keySpan, { say: 'parent', attribute: attribute!, subsystem }, { fixes: [fix] });
    return;
  }
  if (subsystem === 'net' && /^(?:MODE|OWNER|GROUP|SYMLINK)$/.test(key))
    yield page.problem(keySpan, { say: 'net', key });
  if (key === 'NAME' && /^(?:eth|wlan|usb|wwan)\d+$/.test(value))
    yield page.problem(valueSpan, { say: 'taken', value }, { confidence: 'medium' });
}

function* program({ key, attribute, value, valueSpan, operator }: Token): Iterable<Problem> {
  const isRun =
    (key === 'RUN' && attribute !== 'builtin') ||
    key === 'PROGRAM' ||
    (key === 'IMPORT' && attribute === 'program');
  if (!isRun || operator === '!=') return;
  const place = places.exec(value);
  if (place) {
    const end = valueSpan.start + (/^\S+/.exec(value)?.[0].length ?? 0);
    yield page.problem({ start: valueSpan.start, end }, { say: 'place', folder: place[1]! });
  }
  const slow = /(?:^|\s|\/)sleep\s+(\d+)/.exec(value);
  if (/\s&\s*['"]?$/.test(value) || (slow && Number(slow[1]) >= 5)) {
    yield page.problem(valueSpan, { say: 'long' }, { confidence: 'medium' });
  } else if (/^(?:\/usr)?(?:\/bin\/)?systemctl\s+(?:re)?start\s/.test(value)) {
    yield page.problem(valueSpan, { say: 'start' }, { confidence: 'medium' });
  } else {
    const names = pasted(value);
    const confidence = names.some((name) => ownWords.test(name)) ? 'medium' : 'low';
    if (names.length > 0) yield page.problem(valueSpan, { say: 'words' }, { confidence });
  }
  if (/^(?:\/usr)?\/s?bin\/mount\s/.test(value))
    yield page.problem(valueSpan, { say: 'mount' }, { confidence: 'medium' });
}

/** What a maker or an owner writes into a device; numbers and kernel names come from the kernel. */
const ownWords = /product$|manufacturer|serial|^name$|(?:^|_)(?:model|vendor|label|partname|title)$/i;

function* outdated({ key, value, valueSpan, start, end, operator }: Token): Iterable<Problem> {
  if (operator === '==' || operator === '!=') return;
  if (key === 'NAME' && /^(?:%k|\$kernel)$/.test(value)) yield page.problem({ start, end }, { say: 'same' });
  else if (key === 'RUN' && value.startsWith('socket:')) yield page.problem(valueSpan, { say: 'socket' });
}

/** A rule of matches alone. */
function* idle(line: ColumnsLine, { tokens }: Rule, file: ColumnsFile): Iterable<Problem> {
  if (
    tokens.length === 0 ||
    tokens.some(
      (token) => !isMatch(token) || /^(?:PROGRAM|IMPORT)$/.test(token.key) || useOf(token.key) === undefined,
    )
  )
    return;
  if (file.lines.length < 2 && tokens.length < 2) return;
  yield page.problem({ start: line.start, end: line.end }, { say: 'nothing' });
}

function* result({ tokens }: Rule, file: ColumnsFile): Iterable<Problem> {
  const asked = tokens.find(({ key }) => key === 'RESULT');
  if (!asked || hasProgram(file)) return;
  yield page.problem(asked.keySpan, { say: 'result' });
}

/** Properties of the device that stand in the text of a shell's command, and not behind it as an argument. */
function pasted(value: string): readonly string[] {
  const script = /\bsh\s+-\w*c\s+('[^']*'|\\"(?:[^\\]|\\(?!"))*\\"|[^'\\].*)/.exec(value)?.[1];
  return [...(script ?? '').matchAll(/(?:\$(?:attr|env)|%[sE])\{([^}]*)\}/g)].map(([, name]) => name!);
}

/** A rule goes on behind a backslash alone: behind a comma the rest is a rule of its own, for every device. */
function* continued(line: ColumnsLine, { tokens }: Rule, file: ColumnsFile): Iterable<Problem> {
  if (tokens.length === 0 || tokens.some(isMatch)) return;
  const at = commaBefore(line, file);
  if (at === undefined) return;
  const span = { start: at + 1, end: at + 1 };
  const fix = page.fix({ meant: ' \\' }, 'review', { span, text: ' \\' });
  yield page.problem({ start: line.start, end: line.end }, { say: 'continued' }, { fixes: [fix] });
}
