/** Fixes under a range, against an interface of our own making: what each kernel has is a list of names. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { applyEdits } from '../../server/src/core/edits.ts';
import type { ApiMoment, KernelApi } from '../../server/src/core/kernel-api.ts';
import { mergeKernels, type KernelLook } from '../../server/src/core/merge-kernels.ts';
import { render } from '../../server/src/core/text.ts';
import type { Finding, Fix, InterfaceChange } from '../../server/src/core/types.ts';
import { version } from '../../server/src/core/version.ts';
import { guardedFix } from '../../server/src/domains/kernel-c/guards/guarded-fix.ts';
import { provenFixes } from '../../server/src/workbench/proven-fixes.ts';
import { withoutGuards } from './without-guards.ts';

/** Names by the kernels that have them, and the name that a fix puts in another one's place. */
interface World {
  readonly kernels: readonly string[];
  readonly has: Readonly<Record<string, readonly string[]>>;
  readonly fix: Readonly<Record<string, string>>;
  readonly drift?: InterfaceChange;
  readonly moments?: Readonly<Record<string, readonly ApiMoment[]>>;
}

function findingsOn({ has, fix, drift }: World, kernel: string, text: string): readonly Finding[] {
  const active = withoutGuards(text, kernel);
  return [...active.matchAll(/\b[a-z]+\b/g)].flatMap((match): readonly Finding[] => {
    const name = match[0];
    if (has[name]?.includes(kernel) !== false) return [];
    const span = { start: match.index, end: match.index + name.length };
    const title = { text: { en: 'Use `{use}`', 'zh-CN': '改用 `{use}`' }, args: { use: fix[name] ?? '' } };
    const fixes: readonly Fix[] =
      fix[name] === undefined ? [] : [{ title, safety: 'safe', edits: [{ span, text: fix[name] }] }];
    return [
      {
        span,
        fixes,
        message: { text: { en: '{name}', 'zh-CN': '{name}' }, args: { name } },
        code: 'kernel-c/removed-api',
        tags: ['drift'],
        severity: 'error',
        confidence: 'high',
        help: { en: '', 'zh-CN': '' },
        ...(drift ? { drift } : {}),
      },
    ];
  });
}

async function offers(
  world: World,
  text: string,
): Promise<readonly { title: string; fix: Fix; text: string }[]> {
  const looks: KernelLook[] = world.kernels.map((kernel) => ({
    kernel: version(kernel),
    isKnown: true,
    findings: findingsOn(world, kernel, text),
  }));
  const api = { changes: (about: string) => world.moments?.[about] ?? [] } as unknown as KernelApi;
  const carried = await provenFixes(mergeKernels(looks), {
    text,
    looks,
    api,
    guard: guardedFix,
    known: () => undefined,
    learn: () => undefined,
    lookAt: (changed, index) => Promise.resolve(findingsOn(world, world.kernels[index]!, changed)),
  });
  return carried!.flatMap(({ finding }) =>
    (finding.fixes ?? []).map((fix) => ({
      title: render(fix.title, 'en'),
      fix,
      text: applyEdits(text, fix.edits),
    })),
  );
}

/** What is offered leaves no kernel with a finding of the changed name. */
function assertHolds(world: World, changed: string): void {
  for (const kernel of world.kernels) assert.deepEqual(findingsOn(world, kernel, changed), [], kernel);
}

const kernels = ['5.10', '6.1', '6.12', '7.2'];
const old = { has: { old: ['5.10', '6.1'], fresh: ['6.12', '7.2'] }, fix: { old: 'fresh' }, kernels };
const text = '#include <linux/version.h>\n\nint a = old(1);\n';

test('a fix that all kernels take stays as it is', async () => {
  const world: World = { ...old, has: { ...old.has, fresh: kernels } };
  const [offer, ...rest] = await offers(world, text);
  assert.deepEqual([rest.length, offer?.title, offer?.fix.safety], [0, 'Use `fresh`', 'safe']);
  assert.equal(offer?.text, text.replace('old', 'fresh'));
});

test('without a known release the first kernel that needs it bounds the fix, which says so', async () => {
  const [offer] = await offers(old, text);
  assert.ok(offer);
  assert.match(
    offer.text,
    />= KERNEL_VERSION\(6, 12, 0\)\nint a = fresh\(1\);\n#else\nint a = old\(1\);\n#endif/,
  );
  assert.match(offer.title, /^Use `fresh` from Linux 6\.12 on .*after 6\.1 and up to 6\.12/);
  assert.equal(offer.fix.safety, 'review');
  assertHolds(old, offer.text);
});

test('a known release bounds it exactly: the one of the finding, of what it is about, or of the new name', async () => {
  const moment = (since: string, change: ApiMoment['change'], early?: readonly string[]): ApiMoment => ({
    since,
    change,
    ...(early ? { early } : {}),
  });
  const worlds: readonly (readonly [World, string, Fix['safety']])[] = [
    [{ ...old, drift: { about: 'old', since: '6.4', exact: true } }, '6, 4, 0', 'safe'],
    [{ ...old, drift: { about: 'old', since: '6.12' } }, '6, 12, 0', 'review'],
    [{ ...old, drift: { about: 'old', since: '5.4', exact: true } }, '6, 12, 0', 'review'],
    [{ ...old, moments: { old: [moment('6.8', 'went')] } }, '6, 8, 0', 'safe'],
    [{ ...old, moments: { fresh: [moment('6.2', 'came'), moment('7.0', 'form')] } }, '6, 2, 0', 'safe'],
    [{ ...old, moments: { old: [moment('6.3', 'form'), moment('6.8', 'went')] } }, '6, 12, 0', 'review'],
    [{ ...old, moments: { old: [moment('6.8', 'went', ['6.1'])] } }, '6, 8, 0', 'review'],
  ];
  for (const [world, numbers, safety] of worlds) {
    const [offer] = await offers(world, text);
    assert.ok(offer);
    assert.ok(offer.text.includes(`>= KERNEL_VERSION(${numbers})`), offer.text);
    assert.equal(offer.fix.safety, safety, numbers);
    assertHolds(world, offer.text);
  }
});

test('what is too new is kept for the kernels that have it', async () => {
  const world: World = { ...old, fix: { fresh: 'old' } };
  const [offer] = await offers(world, text.replace('old', 'fresh'));
  assert.ok(offer);
  assert.match(
    offer.text,
    />= KERNEL_VERSION\(6, 12, 0\)\nint a = fresh\(1\);\n#else\nint a = old\(1\);\n#endif/,
  );
  assert.match(offer.title, /^Use `old` before Linux 6\.12 /);
  assertHolds(world, offer.text);
});

test('a fix that leaves a kernel broken, or that no single boundary allows, is not offered', async () => {
  assert.deepEqual(await offers({ ...old, has: { ...old.has, fresh: ['7.2'] } }, text), []);
  const between: World = { ...old, has: { old: ['5.10', '7.2'], fresh: ['6.1', '6.12'] } };
  assert.deepEqual(await offers(between, text), []);
});

test('fixes are tried together and told apart: one bad neighbour spoils no other', async () => {
  const world: World = {
    kernels,
    has: { old: ['5.10'], fresh: kernels, stale: ['5.10'], broken: ['6.1', '6.12', '7.2'], never: [] },
    fix: { old: 'fresh', stale: 'broken' },
  };
  const mixed = `${text}int b = stale(never(2));\n`;
  const titles = (await offers(world, mixed)).map((offer) => offer.title);
  assert.equal(titles[0], 'Use `fresh`');
  assert.match(titles[1]!, /^Use `broken` from Linux 6\.1 on/);
});

test('a fix that breaks another place is found out, whatever it was tried together with', async () => {
  const world: World = {
    kernels,
    has: { old: ['5.10'], fresh: kernels, inc: ['5.10'], none: kernels, dep: kernels },
    fix: { old: 'fresh', inc: 'none' },
  };
  const whole = `${text}int inc;\nint b = dep(2);\n`;
  // Without `inc`, `dep` is not there on one kernel.
  const look = (kernel: string, changed: string): readonly Finding[] => {
    const lacks = kernel === '6.1' && !/\binc\b/.test(changed);
    const has = lacks ? { ...world.has, dep: [] } : world.has;
    return findingsOn({ ...world, has }, kernel, changed);
  };
  const looks = kernels.map((kernel) => ({
    kernel: version(kernel),
    isKnown: true,
    findings: look(kernel, whole),
  }));
  const proofs = new Map<string, readonly boolean[]>();
  await provenFixes(mergeKernels(looks), {
    text: whole,
    looks,
    api: undefined,
    guard: undefined,
    known: () => undefined,
    learn: ({ fix }, holds) => proofs.set(fix.edits[0]!.text, holds),
    lookAt: (changed, index) => Promise.resolve(look(kernels[index]!, changed)),
  });
  assert.deepEqual(Object.fromEntries(proofs), {
    fresh: [true, true, true, true],
    none: [true, false, true, true],
  });
});

test('many uses share one macro, in one edit for all', async () => {
  const many = `#include <linux/version.h>\n\n${'int a = old(1);\n'.repeat(3)}`;
  const all = await offers({ ...old, drift: { about: 'old', since: '6.4', exact: true } }, many);
  assert.equal(all.length, 3);
  assert.equal(new Set(all.map((offer) => JSON.stringify(offer.fix))).size, 1);
  assert.match(all[0]!.text, /< KERNEL_VERSION\(6, 4, 0\)\n#define fresh old\n#endif\n\nint a = fresh/);
  assert.match(
    all[0]!.title,
    /^Use today’s `fresh` in the whole file, with a macro for kernels before 6\.4$/,
  );
});

test('a fix is tried once more only when something that counts has changed', async () => {
  let trials = 0;
  const looks = kernels.map((kernel) => ({
    kernel: version(kernel),
    isKnown: true,
    findings: findingsOn(old, kernel, text),
  }));
  const learned: (readonly boolean[])[] = [];
  const needs = {
    text,
    looks,
    api: undefined,
    guard: guardedFix,
    known: () => learned[0],
    learn: (_: unknown, holds: readonly boolean[]) => learned.push(holds),
    lookAt: (changed: string, index: number) => {
      trials++;
      return Promise.resolve(findingsOn(old, kernels[index]!, changed));
    },
  };
  const first = await provenFixes(mergeKernels(looks), needs);
  assert.equal(trials, kernels.length);
  assert.deepEqual(learned[0], [false, false, true, true]);
  assert.deepEqual(await provenFixes(mergeKernels(looks), needs), first);
  assert.equal(trials, kernels.length);
  assert.equal(
    await provenFixes(mergeKernels(looks), {
      ...needs,
      known: () => undefined,
      lookAt: () => Promise.resolve(undefined),
    }),
    undefined,
    'nobody waits any more',
  );
});
