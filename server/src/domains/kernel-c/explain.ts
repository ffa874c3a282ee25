import { codeBlock } from '../../core/markdown.ts';
import type { Host } from '../../core/types.ts';
import { kernelDocOf, memberDocOf } from './api/doc-of.ts';
import type { Asker, Say } from './api/known.ts';
import { spelledMember } from './api/spell.ts';
import { describeMember } from './describe-member.ts';
import { describe, describeHeader, joined, tagKinds } from './describe.ts';
import { callbackParameters } from './facts/callback-names.ts';

/** More members than this are for the header to show. */
const mostMembers = 80;

/** Knowledge by name: `kmalloc`, `linux/genhd.h`, `platform_driver.remove`, `struct file_operations`. */
export async function explain(name: string, host: Host, say: Say): Promise<string | undefined> {
  const facts = await host.kernelFacts();
  const { kernel } = host.target;
  const known = facts && { facts, view: facts.viewOf(host.target) };
  const asker: Asker = { say, kernel, known };
  const plain = name
    .trim()
    .replace(/\(\)$/, '')
    .replace(/^<(.*)>$/, '$1');
  if (/^[\w./+-]+\.h$/.test(plain)) return describeHeader(plain, asker);
  const member = /^(?:struct\s+)?(\w+)(?:\.|::)(\w+)$/.exec(plain);
  if (member) {
    const [, struct = '', one = ''] = member;
    return withDoc(describeMember(struct, one, asker), await memberDocOf(host, asker, struct, one));
  }
  const tag = /^(?:struct|union|enum)\s+(\w+)$/.exec(plain)?.[1];
  if (tag === undefined) {
    const own = withDoc(describe(plain, asker), await kernelDocOf(host, asker, plain));
    if (own !== undefined || !/^\w+$/.test(plain)) return own;
  }
  const struct = tag ?? plain;
  const text = describe(struct, asker, tagKinds);
  if (text === undefined) return undefined;
  return withDoc(joined([text, membersOf(struct, asker)]), await kernelDocOf(host, asker, struct, tagKinds));
}

function withDoc(text: string | undefined, doc: string | undefined): string | undefined {
  return text === undefined || doc === undefined ? text : `${text}\n\n${doc}`;
}

/** The members on the target, or of all releases where there is no target. */
function membersOf(struct: string, { known }: Asker): string {
  if (!known) return '';
  const { view, facts } = known;
  const isOpen = view.place === 'unknown' || view.place === 'outside';
  const rows = isOpen ? facts.api.members(struct) : view.members(struct);
  const unique = new Map(rows.map((row) => [`${row.name} ${row.type}`, row]));
  const lines = [...unique.values()].slice(0, mostMembers).map(({ name, type }) => {
    const code = spelledMember(type, name, (types) => callbackParameters(struct, name, types));
    return `\t${code};`;
  });
  if (unique.size > mostMembers) lines.push(`\t/* ${unique.size - mostMembers} … */`);
  return lines.length === 0 ? '' : codeBlock(`struct ${struct} {\n${lines.join('\n')}\n};`);
}
