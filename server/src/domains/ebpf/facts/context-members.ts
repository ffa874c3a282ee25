/**
 * What a context holds and may be NULL: registers of type `..._OR_NULL` in the `is_valid_access` of net/core/filter.c, the same in Linux
 * 6.1 and 7.2, by structure.
 */
const members: Readonly<Record<string, readonly string[]>> = {
  __sk_buff: ['sk'],
  bpf_sk_lookup: ['sk'],
  bpf_sock_ops: ['sk'],
  sk_reuseport_md: ['migrating_sk'],
};

/** Whether a member of the context may be NULL. `type` is that of the parameter, e.g. `struct __sk_buff *`. */
export function isNullableInContext(type: string, member: string): boolean {
  const name = /^(?:const )?struct (\w+) ?\*$/.exec(type)?.[1] ?? '';
  return Object.hasOwn(members, name) && members[name]!.includes(member);
}
