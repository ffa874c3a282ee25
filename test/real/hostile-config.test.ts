/** Files of configuration that nobody means well with: no crash, no hang, and memory that does not grow with them. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, suite, test } from 'node:test';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { checkFile } from '../bench/config/cases.ts';
import { configClaims, longFile } from '../bench/config/long-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'syswright-hostile-'));
after(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** In milliseconds: far above what any of them takes, far below a hang. */
const patience = 60_000;
/** In bytes. */
const growth = 50 << 20;

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** What is held when nothing is left to throw away. */
function held(): number {
  collect();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

const mebibyte = 1 << 20;
/** Enough for what takes the square of it to run out of patience. */
const much = mebibyte / 4;
const noise = Buffer.from(Array.from({ length: 4096 }, (_, at) => (at * 7919) % 256));

/** Hostile texts by name, made from a good one. */
function texts(good: string, at: string): Readonly<Record<string, string | Buffer>> {
  const line = good.split('\n').find((one) => /^\w/.test(one)) ?? 'x';
  return {
    nothing: '',
    binary: noise,
    'a NUL': good.replace('\n', '\0\n'),
    'a NUL far behind': `${good.repeat(3)}\0\n${good}`,
    CRLF: good.replaceAll('\n', '\r\n'),
    'lone carriage returns': good.replaceAll('\n', '\r'),
    'a byte order mark': `\ufeff${good}`,
    'no end of the last line': good.trimEnd(),
    'one line of a megabyte': `${line.slice(0, 200)} ${'a'.repeat(mebibyte - 1024)}`,
    'much of one word': 'x '.repeat(much / 2),
    'much of openings': '[{("'.repeat(much / 4),
    'much of joined lines': 'a\\\n'.repeat(much / 3),
    'much of the same lines': good.repeat(Math.floor(much / good.length)),
    'includes of itself': `Include ${at}\n@include ${at}\ninclude "${at}"\ninclude ${at}\n[Unit]\nAfter=${at}\n`,
    'lone surrogates': good.replaceAll('e', '\ud800'),
  };
}

for (const claim of configClaims())
  suite(claim.language, () => {
    const { text } = longFile(claim, 60);
    const at = join(folder, claim.language, claim.example);
    mkdirSync(dirname(at), { recursive: true });

    let before = 0;

    for (const [name, hostile] of Object.entries(texts(text, at)))
      test(name, { timeout: patience }, async () => {
        if (before === 0) {
          await look(text);
          before = held();
        }
        const report = await look(hostile);
        // Of a language that is known by what stands in its files, a hostile one may be nobody's.
        if (!report && claim.content) return;
        assert.ok(report, 'it is still known by its path');
        // A rule or a parser that failed is a gap of its own.
        assert.deepEqual(
          report.gaps.filter(({ by }) => by !== 'syswright'),
          [],
        );
      });

    test('50 MB, a link to itself and a folder of its name', { timeout: patience }, async () => {
      writeFileSync(at, text);
      truncateSync(at, 50 * mebibyte);
      const reasons = (await checkFile(at, dirname(at)))?.gaps.map(({ reason }) => reason);
      assert.match(reasons?.join() ?? '', /too large/);
      rmSync(at);
      symlinkSync(at, at);
      await checkFile(at, dirname(at));
      rmSync(at);
      mkdirSync(at);
      await checkFile(at, dirname(at));
      rmSync(at, { recursive: true });
    });

    test('nothing of them is held afterwards', () => {
      const more = held() - before;
      assert.ok(more < growth, `${(more / mebibyte).toFixed(1)} MB more than before`);
    });

    function look(hostile: string | Buffer): ReturnType<typeof checkFile> {
      writeFileSync(at, hostile);
      return checkFile(at, dirname(at), '/');
    }
  });
