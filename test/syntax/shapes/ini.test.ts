import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseIni, type IniFile } from '../../../server/src/syntax/shapes/ini.ts';
import { random } from '../../support/random.ts';

function parse(text: string, previous?: IniFile): IniFile {
  return parseIni(
    { path: 'x', language: 'x', text },
    { target: {}, lookup: () => 'unknown' },
    { comment: '#;', continuation: true },
    previous,
  );
}

test('sections hold their entries, and reach to the next header', () => {
  const text = '# head\nStray=1\n[Unit]\nA=1\n\n[Service]\nB = two words \n# note\n\n';
  const file = parse(text);
  assert.deepEqual(
    file.sections.map((one) => one.name),
    ['Unit', 'Service'],
  );
  assert.equal(text.slice(file.sections[0]!.start, file.sections[0]!.end), '[Unit]\nA=1\n\n');
  assert.equal(text.slice(0, file.sections[1]!.contentEnd).split('\n').at(-1), '# note');
  assert.equal(file.entries[0]!.section, undefined);
  assert.equal(file.find('Service', 'B')[0]!.value.text, 'two words');
  assert.equal(file.sectionAt(text.indexOf('A='))!.name, 'Unit');
  assert.equal(file.sectionAt(2), undefined);
});

test('a backslash joins lines, and comments between them do not count', () => {
  const text = '[S]\nA=one \\\n# a note \\\n  two \\\n three\nB=x\\\\\nC=y';
  const file = parse(text);
  assert.deepEqual(
    file.entries.map((one) => [one.name, one.value.text]),
    [
      ['A', 'one    two   three'],
      ['B', 'x\\\\'],
      ['C', 'y'],
    ],
  );
  const { value } = file.entries[0]!;
  const at = value.text.indexOf('two');
  const span = value.at(at, at + 3);
  assert.equal(text.slice(span.start, span.end), 'two');
  assert.equal(text.slice(value.start, value.end), text.slice(text.indexOf('one'), text.indexOf('\nB=')));
  assert.equal(file.comments.length, 1);
});

test('a continuation ends at an empty line and at the end of the text', () => {
  const file = parse('[S]\nA=one \\\n\nB=2\nC=three \\');
  assert.deepEqual(
    file.entries.map((one) => `${one.name}=${one.value.text}`),
    ['A=one', 'B=2', 'C=three'],
  );
});

test('what is no header and no entry is a stray line, and nothing is lost', () => {
  const text = '[Open\nA=1\nno sign\n=value\n[]\n[Odd] tail\n';
  const file = parse(text);
  assert.deepEqual(
    file.sections.map((one) => [one.name, one.closed]),
    [
      ['Open', false],
      ['', true],
      ['Odd', false],
    ],
  );
  assert.deepEqual(
    file.strays.map((one) => one.text),
    ['no sign'],
  );
  assert.deepEqual(
    file.entries.map((one) => one.name),
    ['A', ''],
  );
});

test('every entry, section and stray belongs to exactly one unit', () => {
  const text = '\ufeffX=0\r\n[A]\r\nB=1\r\nstray\r\n[C]\r\nD=\r\n';
  const file = parse(text);
  const count = (on: 'entry' | 'section' | 'stray'): number =>
    file.units.reduce((sum, unit) => sum + file.subjects(on, unit).length, 0);
  assert.deepEqual([count('entry'), count('section'), count('stray')], [3, 2, 1]);
  const empty = file.entries[2]!.value;
  assert.deepEqual([empty.start, empty.end], [text.indexOf('D=') + 2, text.indexOf('D=') + 2]);
  assert.equal(file.entryAt(text.indexOf('D=') + 2)!.name, 'D');
});

test('a version that takes entries over from another one reads as one that is read from nothing', () => {
  const next = random(5);
  const pieces = ['a', 'B=', ' ', '\n', '\r\n', '\\\n', '\\', '# c', '=', '[S]', '[', '\t'];
  const seen = ({ sections, entries, strays, comments }: IniFile): unknown => ({
    sections: sections.map((one) => ({ ...one, entries: one.entries.map(({ start }) => start) })),
    entries: entries.map(({ start, end, name, key, separator, value, section }) => [
      { start, end, name, key, separator, section: section?.start },
      { start: value.start, end: value.end, text: value.text },
      Array.from({ length: value.text.length }, (_, at) => value.at(at, at + 1)),
    ]),
    strays: strays.map(({ section, ...one }) => ({ ...one, section: section?.start })),
    comments,
  });
  let file = parse('');
  let text = '\ufeff[A]\nb=c\n';
  for (let edit = 0; edit < 2000; edit++) {
    const at = Math.floor(next() * text.length);
    const piece = pieces[Math.floor(next() * pieces.length)]!;
    text = next() < 0.6 ? text.slice(0, at) + piece + text.slice(at) : text.slice(0, at) + text.slice(at + 2);
    file = parse(text, file);
    assert.deepEqual(seen(file), seen(parse(text)), JSON.stringify(text));
  }
});
