import type { CFile } from '../../../syntax/c/types.ts';
import { acrossFunctions } from '../across-functions.ts';
import { familiesIn } from '../asked-families.ts';
import { givenBy } from '../given-by.ts';
import { isLocal } from '../local-names.ts';
import { mismatchedFree as page } from '../pages.ts';

/** Releases that mean the wrong allocator for what the others gave. */
const releases = [
  'kfree',
  'kfree_sensitive',
  'vfree',
  'iounmap',
  'free_netdev',
  'free_percpu',
  'kvfree',
  'kfree_skb',
];

function releasesIn(file: CFile): readonly string[] {
  return releases.filter((name) => familiesIn(file).some((one) => !one.releases.includes(name)));
}

/** Memory given back to another allocator than the one that gave it. */
export const rule = acrossFunctions(releasesIn, function* (call, file) {
  const [pointer] = call.arguments;
  if (!pointer || isLocal(file, call.name)) return;
  for (const { allocators, releases: own } of familiesIn(file)) {
    if (own.includes(call.name)) continue;
    const given = givenBy(file, call.within, pointer.text, allocators);
    const first = given?.[0];
    if (!first || isLocal(file, first.name)) continue;
    const [use] = own as readonly [string];
    const fix = page.fix({ use }, 'safe', { span: call.nameSpan, text: use });
    yield page.problem(
      call.nameSpan,
      { name: call.name, pointer: pointer.text, allocator: first.name, use },
      { fixes: [fix], related: [page.step('allocated', first.nameSpan)] },
    );
    return;
  }
});
