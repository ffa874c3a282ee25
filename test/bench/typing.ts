import { random } from '../support/random.ts';

/** One key: what is replaced, in offsets of the text before it, and what stands there then. */
export interface Key {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** What people type into drivers, a line each; half of every line the text does not parse. */
const lines = [
  'ret = clk_prepare_enable(priv->clk);',
  'if (ret)\n\t\treturn ret;',
  'dev_dbg(dev, "status %08x\\n", status);',
  'spin_lock_irqsave(&priv->lock, flags);',
  'priv->count = FIELD_GET(GENMASK(7, 0), value);',
  'for (i = 0; i < ARRAY_SIZE(priv->regs); i++) {\n\t\twritel(0, priv->base + i * 4);\n\t}',
  'buf = kmalloc(len, GFP_KERNEL);',
  '/* The block needs a moment to wake up. */',
  'msleep(20);',
];

/**
 * The keys of a person who types statements at the ends of lines inside of functions, mistypes now and then, and takes
 * some of it back. The same for the same seed.
 */
export function* typing(text: string, seed: number): Generator<Key, never> {
  const next = random(seed);
  const pick = (count: number): number => Math.floor(next() * count);
  let now = text;
  const press = (start: number, end: number, typed: string): Key => {
    now = now.slice(0, start) + typed + now.slice(end);
    return { start, end, text: typed };
  };
  for (;;) {
    const ends = [...now.matchAll(/^\t[^\n]*;$/gm)].map((match) => match.index + match[0].length);
    let at = ends[pick(ends.length)] ?? 0;
    const statement = `\n\t${lines[pick(lines.length)]!}`;
    const from = at;
    for (const sign of statement) {
      if (pick(25) === 0) {
        yield press(at, at, 'x');
        yield press(at, at + 1, '');
      }
      yield press(at, at, sign);
      at += sign.length;
    }
    if (pick(3) > 0) continue;
    while (at > from) yield press(--at, at + 1, '');
  }
}
