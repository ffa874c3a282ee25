/**
 * Words that the stock C grammar does not know, or that the mask treats specially. Facts about kernel headers
 * (include/linux/compiler*.h, init.h, linkage.h, and the annotations of sparse and lockdep) and about GNU C.
 */

/** What a word means to the mask, as bits, so that a token carries all of it in one number. */
export const bit = {
  primitive: 1,
  qualifier: 2,
  storage: 4,
  tag: 8,
  statement: 16,
  attribute: 32,
  /** An attribute that takes an argument list when one follows. */
  attributeCall: 64,
  typeof: 128,
  asm: 256,
  upper: 512,
  /** An operator of the stock grammar that takes less than the compiler does: it becomes an ordinary call. */
  offsetof: 1024,
  /** `sizeof` and its like: the parentheses after it are not a call's. */
  operator: 2048,
  /** Begins with two underscores and has no known meaning: more likely an attribute than a name. */
  reserved: 4096,
  /** A block macro that runs its block once. */
  guard: 8192,
  /** A block macro that is a loop. */
  loop: 16384,
} as const;

const primitive = `void char short int long float double signed unsigned bool _Bool __signed__ __int128 size_t ssize_t
  ptrdiff_t intptr_t uintptr_t charptr_t nullptr_t max_align_t int8_t int16_t int32_t int64_t uint8_t uint16_t uint32_t
  uint64_t char8_t char16_t char32_t char64_t`;

const qualifier = `const volatile restrict __const __const__ __restrict __restrict__ __volatile __volatile__ _Atomic`;

const storage = `static extern typedef register auto inline __inline __inline__ thread_local __thread`;

const statement = `if else for while do switch case default return goto break continue`;

const operator = `sizeof _Generic defined`;

const attribute = `
  __aligned_largest __always_inline __always_unused __annotate_jump_table __arena asmlinkage
  __attribute_const__ ATTRIBUTE_UNUSED __auxiliary __auxiliary_unpriv __bitwise __bitwise__
  __bpf_kfunc ____cacheline_aligned __cacheline_aligned ____cacheline_aligned_in_smp
  __cacheline_aligned_in_smp ____cacheline_internodealigned_in_smp ____cacheline_maxaligned_in_smp
  __cdecl __cfi __cold __contextual __cpuexit __cpuidle __cpuinit __cpuinitconst
  __cpuinitdata debug_noinline __deprecated __designated_init __devexit __devinit __devinitconst
  __devinitdata __efiapi __entry_text __exception_irq_entry __exit __exit_call __exitconst __exitdata
  __extension__ __failure __failure_unpriv FASTCALL __fastcall fastcall __flatten __force __forceinline
  forceinline __gnu_inline __head __hidden __hot __hyp_text __init __init_memblock __init_or_module
  __init_task_data __initconst __initconst_or_module __initdata __initdata_memblock __initdata_or_module
  __iomem __irq_entry __irqentry_text __kconfig __kernel __kprobes __kptr __kptr_ref __kptr_untrusted
  __ksym __latent_entropy __lockfunc __malloc __may_alias __may_alias__ __maybe_unused __memexit
  __meminit __meminitconst __meminitdata __mips16e __must_check __naked __net_exit __net_init
  __net_initdata __no_caller_saved_registers __no_context_analysis __no_fgcse __no_instrument_function
  __no_kasan_or_inline __no_kcsan __no_kcsan_or_inline __no_kmsan_checks __no_kmsan_or_inline
  __no_profile __no_randomize_layout __no_reorder __no_sanitize_address __no_sanitize_coverage
  __no_sanitize_memory __no_sanitize_or_inline __no_sanitize_thread __no_sanitize_undefined
  __no_stack_protector __nocapture __nocast __nocfi __noclone __noendbr noendbr __nofpu
  __noinitretpoline __noinline noinline noinline_for_stack noinline_for_tracing
  noinline_if_stackprotector __noinstr noinstr __noipa nokprobe_inline __nonstring __nonstring_array
  __noretpoline _Noreturn __noreturn noreturn __nosave __nosavedata __noscs __nostackprotector notrace
  __packed __page_aligned_bss __page_aligned_data __percpu __pragma_loop_no_unroll __pragma_loop_unroll
  __pragma_loop_unroll_full __private __pure __randomize_layout
  randomized_struct_fields_end randomized_struct_fields_start __rcu __read_frequently __read_mostly
  __ref __refconst __refdata __ro_after_init __safe __sched __signal_frame __softirq_entry __sptr
  __stdcall __success __success_unpriv __unaligned unrolled unrolled_full unrolled_none __unused __uptr __used __user __visible __weak`;

const attributeCall = `
  __access __acquires __acquires_ret __acquires_shared __alias _Alignas alignas __aligned __aligned__
  __alloc_align __alloc_size __arch_arm64 __arch_x86_64 __assume_aligned __attribute __attribute__
  __btf_decl_tag __btf_path BTF_TYPE_TAG __btf_type_tag __caps_unpriv __cleanup __compiletime_error
  __compiletime_warning __cond_acquires __cond_releases __copy __counted_by __counted_by_be
  __counted_by_le __counted_by_ptr __declspec DEPRECATED __description __diagnose_as __error __error__
  __flag __free __guarded_by __jited __load_if_JITed __log_level __mode __msg __msg_unpriv __must_hold
  __must_hold_shared __no_sanitize __no_sanitize__ __nonnull __not_msg __optimize __overloadable
  __pass_object_size __printf __pt_guarded_by __realloc_size __releases __releases_ret __releases_shared
  __pragma_loop_unroll_count __retain __retval __retval_unpriv __scanf SEC __section __section__ __sized_by __stderr __stdout
  __target unrolled_count __warning __xlated`;

const guard = `
  scoped_class scoped_cond_guard scoped_guard scoped_user_read_access scoped_user_rw_access
  scoped_user_write_access with_intel_display_power with_intel_display_power_if_enabled
  with_intel_runtime_pm with_intel_runtime_pm_if_active with_intel_runtime_pm_if_in_use`;

const groups: readonly (readonly [string, number])[] = [
  [primitive, bit.primitive],
  [qualifier, bit.qualifier],
  [storage, bit.storage],
  ['struct union enum', bit.tag],
  [statement, bit.statement],
  [operator, bit.operator],
  [attribute, bit.attribute],
  [attributeCall, bit.attribute | bit.attributeCall],
  ['typeof __typeof __typeof__ typeof_unqual __typeof_unqual__ typeof_member', bit.typeof],
  ['asm __asm__ __asm asm_inline', bit.asm],
  ['offsetof _Alignof __alignof__ __alignof alignof', bit.offsetof],
  [guard, bit.guard],
];

/** Parameter of the rolling hash that the lexer computes while it scans an identifier. */
export const hashFactor = 31;

export function hashOf(word: string): number {
  let hash = 0;
  for (let i = 0; i < word.length; i++) hash = (Math.imul(hash, hashFactor) + word.charCodeAt(i)) | 0;
  return hash;
}

/** Words and their bits. Open addressing: a lookup costs no string, which is what keeps the lexer fast. */
export interface WordTable {
  readonly words: readonly (string | undefined)[];
  readonly bits: Uint16Array;
  readonly hashes: Int32Array;
}

export function wordTable(meanings: ReadonlyMap<string, number>): WordTable {
  let size = 64;
  while (size < meanings.size * 4) size *= 2;
  const words = new Array<string | undefined>(size).fill(undefined);
  const bits = new Uint16Array(size);
  const hashes = new Int32Array(size);
  for (const [word, value] of meanings) {
    const hash = hashOf(word);
    let slot = (hash ^ (hash >>> 16)) & (size - 1);
    while (words[slot] !== undefined) slot = (slot + 1) & (size - 1);
    words[slot] = word;
    hashes[slot] = hash;
    bits[slot] = value;
  }
  return { words, bits, hashes };
}

function bitsIn(table: WordTable, text: string, start: number, end: number, hash: number): number {
  const mask = table.bits.length - 1;
  let slot = (hash ^ (hash >>> 16)) & mask;
  for (;;) {
    const word = table.words[slot];
    if (word === undefined) return 0;
    if (table.hashes[slot] === hash && word.length === end - start && text.startsWith(word, start))
      return table.bits[slot]!;
    slot = (slot + 1) & mask;
  }
}

const builtIn = wordTable(
  new Map(
    groups.flatMap(([words, value]) => (words.match(/\S+/g) ?? []).map((word) => [word, value] as const)),
  ),
);

/** The bits of the word at `start`..`end` of a text, given its hash; 0 for an unknown word. */
export function wordBits(
  text: string,
  start: number,
  end: number,
  hash: number,
  learned?: WordTable,
): number {
  const bits = bitsIn(builtIn, text, start, end, hash);
  return bits === 0 && learned ? bitsIn(learned, text, start, end, hash) : bits;
}

/** The bits of a word that stands alone. */
export function bitsOf(word: string, learned?: WordTable): number {
  return wordBits(word, 0, word.length, hashOf(word), learned);
}

/** Macros whose name is a loop over something: `list_for_each_entry`, `for_each_cpu`, `xt_entry_foreach`, `skb_queue_walk`. */
export function isIterator(name: string): boolean {
  return /for_?each|_foreach|_walk$|_walk_safe$|_iterate$|^rb_iterate|_loop$|^for_|^while_|_for_|^FOR_|_FOR_|FOREACH/i.test(
    name,
  );
}

/** The kernel's names of integers, which are typedefs to the grammar: `u8`, `__s64`, `__le16`, `size_t`. */
export function isIntegerType(name: string): boolean {
  return /^(?:(?:__)?(?:[us](?:8|16|32|64)|[bl]e(?:16|32|64))|\w+_t)$/.test(name);
}

/** Names that look reserved and yet are types of the kernel: `__u32`, `__be16`, `__wsum`, `__kernel_size_t`. */
export function isReservedType(name: string): boolean {
  return /^__(?:[us](?:8|16|32|64|128)|[bl]e(?:16|32|64|8)|wsum|sum16|poll_t|kernel_\w+|\w+_t|auto_type|addrpair|portpair|int128)$/.test(
    name,
  );
}
