/**
 * Values and findings of configurations against the kernel's own `conf`, over Kconfig files of a tree that are put together
 * at random: `node test/bench/kconfig/values.ts <tree> <conf> [rounds] [seed]`. `conf` is the program that
 * `make -C <tree> olddefconfig` builds below `scripts/kconfig`. Files that run programs (`$(...)`) are left out, so that
 * both sides know the same. Prints one line of figures, and each difference.
 */
import { spawnSync } from 'node:child_process';
import { globSync, mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Evaluation } from '../../../server/src/syntax/kconfig/evaluate.ts';
import type { Model, ModelSymbol } from '../../../server/src/syntax/kconfig/model.ts';
import { treeAt } from '../../../server/src/syntax/kconfig/tree.ts';
import { letterOf, triOf } from '../../../server/src/syntax/kconfig/tristate.ts';
import { createWorkbench, diskFiles } from '../../../server/src/workbench.ts';
import { random } from '../../support/random.ts';

const [tree, conf, rounds = '60', seed = '1'] = process.argv.slice(2);
if (tree === undefined || conf === undefined) {
  console.error('usage: node test/bench/kconfig/values.ts <tree> <conf> [rounds] [seed]');
  process.exit(2);
}

const next = random(Number(seed));
const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]!;
const files = globSync(`${tree}/{drivers,fs,net,sound,security,crypto,mm,kernel,lib}/**/Kconfig*`)
  .sort()
  .map((path) => readFileSync(path, 'utf8'))
  .filter((text) => text.length < 60_000 && !/^\s*(?:source|\$|[\w-]+ *:?=)|\$\(/m.test(text));
const folder = mkdtempSync(join(tmpdir(), 'kconfig-bench-'));
const path = join(folder, 'arch/x86/configs/x_defconfig');
const figures = { symbols: 0, open: 0, wrong: 0, changed: 0, told: 0, toldWrongly: 0 };

mkdirSync(join(folder, 'arch/x86/configs'), { recursive: true });
writeFileSync(join(folder, 'arch/x86/Kconfig'), 'config X86\n\tdef_bool y\n');
for (let round = 0; round < Number(rounds); round++) await once();
rmSync(folder, { recursive: true });
console.log(figures);

async function once(): Promise<void> {
  writeTree();
  const bench = createWorkbench(diskFiles);
  const model = (await treeAt(folder, bench.host({})))!.model('x86');
  const settings = settingsFor(model);
  const text = [...settings]
    .map(([name, value]) => (value === 'n' ? `# CONFIG_${name} is not set` : `CONFIG_${name}=${value}`))
    .join('\n');
  writeFileSync(path, `${text}\n`);
  const truth = judged();
  if (!truth) return;
  const values = new Map([...settings].map(([name, value]) => [name, value.replaceAll('"', '')]));
  compareValues(new Evaluation(model, { values, isWhole: false }), truth);
  const found = (await bench.recognise(path, undefined, text))!;
  const source = { path, language: found.claim.language, text };
  const { report } = (await bench.check(found, source, { target: {}, selection: {} }))!;
  const told = new Set(
    report.findings
      .filter(({ code }) => /unmet|overridden|repeated/.test(code))
      .map(({ span }) => /CONFIG_(\w+)/.exec(text.slice(span.start))![1]!),
  );
  for (const [name, value] of settings) {
    if (!isTristate(model.find(name)!)) continue;
    const isChanged = (truth.get(name) ?? 'n') !== value;
    if (isChanged) figures.changed++;
    if (isChanged && told.has(name)) figures.told++;
    if (!isChanged && told.has(name)) {
      figures.toldWrongly++;
      console.log('told wrongly', name, value);
    }
  }
}

/** Three files of the tree, with most of the symbols that they only use defined beside them. */
function writeTree(): void {
  const chosen = [pick(files), pick(files), pick(files)];
  const all = chosen.join('\n');
  const defined = new Set([...all.matchAll(/^(?:menu)?config (\w+)/gm)].map(([, name]) => name!));
  const used = new Set([...all.matchAll(/\b[A-Z][A-Z0-9_]{2,}\b/g)].map(([name]) => name));
  const beside = [...used]
    .filter((name) => !defined.has(name) && name !== 'MODULES' && next() < 0.7)
    .map((name) => `config ${name}\n\t${next() < 0.5 ? 'bool' : 'tristate'} "${name}"\n`);
  for (const [index, text] of chosen.entries()) writeFileSync(join(folder, `Kconfig.${index}`), text);
  writeFileSync(
    join(folder, 'Kconfig'),
    `mainmenu "Test"\n\nconfig MODULES\n\tbool "Modules"\n\tmodules\n\nsource "arch/x86/Kconfig"\n${beside.join('\n')}\n${chosen.map((_, index) => `source "Kconfig.${index}"\n`).join('')}`,
  );
}

function settingsFor(model: Model): Map<string, string> {
  const settings = new Map<string, string>();
  if (next() < 0.8) settings.set('MODULES', 'y');
  for (const { name, type, definitions } of model.symbols.values()) {
    if (definitions.length === 0 || name === 'MODULES' || next() < 0.5) continue;
    const number = Math.floor(next() * 200);
    if (type === 'bool') settings.set(name, pick(['y', 'y', 'n']));
    else if (type === 'tristate') settings.set(name, pick(['y', 'm', 'n']));
    else
      settings.set(
        name,
        type === 'int' ? String(number) : type === 'hex' ? `0x${number.toString(16)}` : '"x"',
      );
  }
  return settings;
}

/** What `conf` makes of the settings; undefined where it refuses the files. */
function judged(): Map<string, string> | undefined {
  const out = join(folder, 'out');
  rmSync(out, { force: true });
  const { status } = spawnSync(conf!, [`--defconfig=${path}`, 'Kconfig'], {
    cwd: folder,
    env: { KCONFIG_CONFIG: out, PATH: '/usr/bin:/bin', SRCARCH: 'x86' },
  });
  if (status !== 0) return undefined;
  return new Map(
    [...readFileSync(out, 'utf8').matchAll(/^CONFIG_(\w+)=(.*)$/gm)].map(([, name, value]) => [
      name!,
      value!,
    ]),
  );
}

function compareValues(evaluation: Evaluation, truth: ReadonlyMap<string, string>): void {
  for (const symbol of evaluation.model.symbols.values()) {
    if (symbol.definitions.length === 0 || !isTristate(symbol)) continue;
    const wanted = truth.get(symbol.name) ?? 'n';
    const { tri } = evaluation.value(symbol);
    figures.symbols++;
    if (letterOf(tri) === undefined) figures.open++;
    if (tri & triOf(wanted)) continue;
    figures.wrong++;
    console.log('wrong', symbol.name, letterOf(tri), 'instead of', wanted);
  }
}

function isTristate({ type }: ModelSymbol): boolean {
  return type === 'bool' || type === 'tristate';
}
