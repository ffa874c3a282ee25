import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { DeclaredText, KernelFacts } from '../../server/src/core/kernel-api.ts';
import { scanPieces } from '../../server/src/domains/kernel-c/meaning/scan-pieces.ts';

/** The pieces that a text is read in. */
function piecesOf(text: string): readonly string[] {
  const pieces: string[] = [];
  const scan = (piece: string): DeclaredText => {
    pieces.push(piece);
    return {} as DeclaredText;
  };
  scanPieces({ scan } as KernelFacts, text);
  assert.equal(pieces.join(''), text);
  return pieces;
}

const long = (name: string): string =>
  Array.from({ length: 80 }, (_, i) => `int ${name}_${i}(void);\n`).join('');
const last = 'struct lamp {\n\tint watts;\n};\n';

test('a long text is read in pieces that end behind whole items', () => {
  const pieces = piecesOf(long('whole') + last);
  assert.ok(pieces.length > 1);
  for (const piece of pieces.slice(0, -1)) assert.match(piece, /\);\n$/);
});

/** As much as fits before a piece may end: what comes next is where the first one would. */
const almost = (name: string): string => `/*${'-'.repeat(1150)}*/\nint ${name};\n`;

for (const [name, text] of [
  [
    'comment',
    '/**\n * struct lamp - a lamp that says of itself what it is\n * @watts: at most MAX_WATTS;\n */\n',
  ],
  ['brackets', '/* 1) of a comment in which lines are counted;\n 2) second; */\n'],
  ['behind', 'int behind_a_statement_a_comment; /* that begins;\n and ends; */\n'],
  ['condition', '#ifdef CONFIG_LAMP_THAT_HAS_A_LONG_NAME\nint a;\n#endif\n'],
] as const) {
  test(`no piece ends inside of it: ${name}`, () => {
    const pieces = piecesOf(almost(name) + text + last + long(name));
    assert.ok(pieces.length > 1);
    assert.ok(pieces.some((piece) => piece.includes(text)));
  });
}

test('brackets in strings and comments do not keep a piece open', () => {
  const open = 'static const char *text = "{ ((";\n// don\'t (\n/* { */\n';
  assert.ok(piecesOf(open + long('open') + last).length > 1);
});
