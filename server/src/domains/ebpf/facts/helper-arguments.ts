import table from './helper-arguments.json' with { type: 'json' };

const kinds: Readonly<Record<string, readonly string[]>> = table.helpers;

/** The verifier's words for the arguments of a helper, such as `ARG_PTR_TO_MAP_KEY`. Facts: see `helper-arguments.source.ts`. */
export function kindsOf(helper: string): readonly string[] {
  return Object.hasOwn(kinds, helper) ? kinds[helper]! : [];
}

/** Sockets whose kind has another name in older kernels, so that the table has none; net/core/bpf_sk_storage.c of 5.10 to 7.2. */
const keptPointers: Readonly<Record<string, number>> = { bpf_sk_storage_get: 1, bpf_sk_storage_delete: 1 };

/** Whether an argument has to be a pointer, and may not be NULL. */
export function wantsPointer(helper: string, index: number): boolean {
  if (keptPointers[helper] === index) return true;
  const kind = kindsOf(helper)[index] ?? '';
  return /PTR_TO|MAP_PTR/.test(kind) && !/OR_NULL|MAYBE_NULL|ARG_PTR_TO_CTX/.test(kind);
}

/** Whether a helper writes what an argument points to. */
export function isWritten(helper: string, index: number): boolean {
  return /MEM_WRITE|MEM_UNINIT|UNINIT_MEM/.test(kindsOf(helper)[index] ?? '');
}
