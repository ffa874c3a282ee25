import type { Problem } from '../../../core/types.ts';
import type { ColumnsFile, ColumnsRule } from '../../../syntax/shapes/columns.ts';
import { plain } from '../../../syntax/values/kernel-modules/modules.ts';
import { contradictingParameters as page } from '../pages.ts';
import { parametersOf, type Parameter } from '../parameters.ts';

type Say = 'quiet' | 'readonly' | 'modeset' | 'selinux' | 'security' | 'ipv6' | 'pages' | 'mitigations';

interface Pair {
  readonly say: Say;
  readonly one: (parameter: Parameter) => boolean;
  readonly other: (parameter: Parameter) => boolean;
}

const is =
  (name: string, value?: RegExp) =>
  (one: Parameter): boolean =>
    plain(one.name.text) === name &&
    (value === undefined ? one.value === undefined : value.test(one.value?.text ?? ''));

/** Two parameters of one line that want opposite things. */
const pairs: readonly Pair[] = [
  { say: 'quiet', one: is('quiet'), other: is('loglevel', /^(?:[5-9]|1\d)$/) },
  { say: 'quiet', one: is('quiet'), other: is('debug') },
  { say: 'readonly', one: is('ro'), other: is('rw') },
  {
    say: 'modeset',
    one: is('nomodeset'),
    other: (one) => /\.modeset$/.test(one.name.text) && one.value?.text === '1',
  },
  { say: 'selinux', one: is('selinux', /^0$/), other: is('enforcing', /^1$/) },
  { say: 'security', one: is('apparmor', /^0$/), other: is('security', /^apparmor$/) },
  { say: 'security', one: is('selinux', /^0$/), other: is('security', /^selinux$/) },
  { say: 'ipv6', one: is('ipv6.disable', /^1$/), other: (one) => /^ipv6\.(?!disable$)/.test(one.name.text) },
  {
    say: 'mitigations',
    one: is('mitigations', /^off$/),
    other: is('spectre_v2', /^(?:on|auto|retpoline.*|ibrs|eibrs.*)$/),
  },
];

/** Parameters of one line that contradict each other. */
export const rule: ColumnsRule = {
  on: 'line',
  *check(line, file) {
    const all = parametersOf(line, file).filter(({ open }) => !open);
    for (const { say, one, other } of pairs) {
      const first = all.find(one);
      const second = first && all.find(other);
      if (!first || !second) continue;
      const [early, late] = first.start < second.start ? [first, second] : [second, first];
      yield page.problem(
        late,
        { say, name: text(early, file), other: text(late, file) },
        { related: [page.step('other', early)] },
      );
    }
    yield* pages(all, file);
  },
};

/** A size of huge pages with nothing behind it: the number before it was meant, which went to another size. */
function* pages(all: readonly Parameter[], file: ColumnsFile): Iterable<Problem> {
  const sized = all.filter(({ name }) => name.text === 'hugepagesz' || name.text === 'hugepages');
  for (const [at, size] of sized.entries()) {
    const before = sized[at - 1];
    if (size.name.text !== 'hugepagesz' || sized[at + 1]?.name.text === 'hugepages') continue;
    if (before?.name.text !== 'hugepages' || sized[at - 2]?.name.text === 'hugepagesz') continue;
    const related = [page.step('other', before)];
    yield page.problem(
      size,
      { say: 'pages', name: text(before, file), other: text(size, file) },
      { related },
    );
  }
}

function text({ start, end }: Parameter, { source }: ColumnsFile): string {
  return source.text.slice(start, end);
}
