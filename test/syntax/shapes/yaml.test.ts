import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseYaml, type YamlFile, type YamlNode } from '../../../server/src/syntax/shapes/yaml.ts';
import { readWhole } from '../../../server/src/syntax/shapes/yaml-reader.ts';
import { random } from '../../support/random.ts';

function parse(text: string, previous?: YamlFile): YamlFile {
  return parseYaml({ path: 'x', language: 'x', text }, { target: {}, lookup: () => 'unknown' }, previous);
}

/** Names and values with their places; where a map ends is nobody's business. */
function seen(node: YamlNode | undefined): unknown {
  if (node?.kind === 'map') return node.pairs.map(({ key, value }) => [key.text, key.start, seen(value)]);
  if (node?.kind === 'list') return node.items.map(seen);
  return node?.kind === 'scalar' ? [node.text, node.quoted, node.start, node.end] : node?.kind;
}

const device = (name: string): string =>
  `    ${name}:\n      # of the hall\n      addresses: [192.0.2.1/24, "2001:db8::1/64"]\n      routes:\n        - to: default\n          via: 192.0.2.254\n      dhcp4: no\n\n`;
const long = `network:\n  version: 2\n  ethernets:\n${['a', 'b', 'c', 'd'].map(device).join('')}  vlans:\n    v0:\n      id: 7\n      link: a\n`;

test('a text that is read pair by pair is read as it would be as a whole', () => {
  const next = random(9);
  const pieces = [
    'a',
    ':',
    ': ',
    ' ',
    '\n',
    '  ',
    '- ',
    '[',
    ']',
    '"',
    "'",
    '#',
    ', ',
    '{',
    '}',
    '|',
    '\r\n',
  ];
  const lines = [
    'x: y\n',
    '    e:\n',
    '      f: [1, 2]\n',
    '---\n',
    '\tg: 1\n',
    '      h: &i 1\n',
    '    k\n',
  ];
  let [valid, broken] = [0, 0];
  let file: YamlFile | undefined;
  for (let round = 0; round < 400; round++) {
    let text = long;
    for (let edit = Math.floor(next() * 3); edit > 0; edit--) {
      const at = Math.floor(next() * text.length);
      const begin = text.lastIndexOf('\n', at) + 1;
      const list = next() < 0.7 ? pieces : lines;
      const piece = list[Math.floor(next() * list.length)]!;
      const place = list === lines ? begin : at;
      text =
        next() < 0.6
          ? text.slice(0, place) + piece + text.slice(place)
          : text.slice(0, at) + text.slice(at + 3);
    }
    file = parse(text, file);
    const whole = readWhole(text);
    const isBroken = (faults: YamlFile['faults'] = []): boolean =>
      faults.some(({ code }) => code !== 'DUPLICATE_KEY');
    assert.equal(isBroken(file.faults), isBroken(whole?.faults), text);
    if (isBroken(file.faults)) broken++;
    else {
      valid++;
      assert.deepEqual(seen(file.root), seen(whole?.root), text);
      const places = ({ faults }: Pick<YamlFile, 'faults'>): unknown =>
        faults.map(({ start }) => start).sort();
      assert.deepEqual(places(file), places(whole!), text);
    }
  }
  assert.ok(valid > 80 && broken > 80, `${valid} ${broken}`);
});

test('a list that is not closed yet costs its own pair alone', () => {
  const file = parse(long.replace('"2001:db8::1/64"]', '"2001:db8::1/64"'));
  const names = (node: YamlNode | undefined): readonly string[] =>
    node?.kind === 'map' ? node.pairs.map(({ name }) => name) : [];
  const network = file.root?.kind === 'map' ? file.root.pairs[0]?.value : undefined;
  assert.deepEqual(names(network), ['version', 'ethernets', 'vlans']);
  assert.ok(file.faults.length > 0);
});
