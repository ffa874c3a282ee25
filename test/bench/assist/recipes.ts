/**
 * Chooses places to type at: `node test/bench/assist/recipes.ts --source DIR`, where DIR is an unpacked `linux-source-7.2`.
 * Writes `recipes.json`: path, hash and offsets, no text.
 */
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { random } from '../../support/random.ts';

/** A hole in a file: what stands from `start` to `end`, in UTF-16 units, is what a person types. */
export interface Recipe {
  readonly path: string;
  readonly sha256: string;
  readonly start: number;
  readonly end: number;
}

export const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

if (import.meta.main) {
  const { values } = parseArgs({ options: { source: { type: 'string' } } });
  if (values.source === undefined) throw new Error('usage: node recipes.ts --source DIR');
  const files = [
    'drivers/gpio/gpio-xilinx.c',
    'drivers/hwmon/lm75.c',
    'drivers/i2c/busses/i2c-xiic.c',
    'drivers/input/keyboard/gpio_keys.c',
    'drivers/leds/leds-pca963x.c',
    'drivers/misc/pci_endpoint_test.c',
    'drivers/net/ethernet/ethoc.c',
    'drivers/rtc/rtc-ds1307.c',
    'drivers/spi/spi-gpio.c',
    'drivers/tty/serial/uartlite.c',
    'drivers/usb/misc/usbtest.c',
    'drivers/watchdog/softdog.c',
  ];
  const next = random(7);
  const recipes: Recipe[] = [];
  for (const path of files) {
    const text = await readFile(join(values.source, path), 'utf8').catch(() => '');
    // A token of the stub is three characters.
    if (text === '' || /[^\x00-\x7f]/.test(text)) {
      console.error(`left out: ${path}`);
      continue;
    }
    const bodies = [...text.matchAll(/\)\n\{\n([\s\S]*?)\n\}\n/g)]
      .map((match) => {
        const start = match.index + 4;
        return { start, end: start + match[1]!.length };
      })
      .filter(({ start, end }) => end - start >= 200 && end - start <= 1200);
    for (let count = Math.min(4, bodies.length); count > 0; count--) {
      const [{ start, end }] = bodies.splice(Math.floor(next() * bodies.length), 1) as [Recipe];
      // The first line's indentation is there already, as an editor leaves it.
      const indent = /^[ \t]*/.exec(text.slice(start))![0].length;
      recipes.push({ path, sha256: hashOf(text), start: start + indent, end });
    }
  }
  await writeFile(join(import.meta.dirname, 'recipes.json'), `${JSON.stringify(recipes, undefined, 2)}\n`);
  console.log(
    `${recipes.length} recipes, ${recipes.reduce((sum, one) => sum + one.end - one.start, 0)} characters`,
  );
}
