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
  offsetof: 1024,
  /** `sizeof` and its like: the parentheses after it are not a call's. */
  operator: 2048,
  /** Begins with two underscores and has no known meaning: more likely an attribute than a name. */
  reserved: 4096,
  /** A block macro that runs its block once. */
  guard: 8192,
} as const;

const primitive = `void char short int long float double signed unsigned bool _Bool __signed__ __int128 size_t ssize_t
  ptrdiff_t intptr_t uintptr_t charptr_t nullptr_t max_align_t int8_t int16_t int32_t int64_t uint8_t uint16_t uint32_t
  uint64_t char8_t char16_t char32_t char64_t`;

const qualifier = `const volatile restrict __const __const__ __restrict __restrict__ __volatile __volatile__ _Atomic`;

const storage = `static extern typedef register auto inline __inline __inline__ thread_local __thread`;

const statement = `if else for while do switch case default return goto break continue`;

const operator = `sizeof _Alignof __alignof__ __alignof alignof _Generic defined`;

const attribute = `
  __init __exit __initdata __exitdata __initconst __exit_call __initdata_memblock __init_memblock __init_or_module
  __initdata_or_module __initconst_or_module  __ref __refdata __refconst __devinit __devexit __devinitdata
  __devinitconst  __cpuinit __cpuinitdata __cpuexit __meminit __meminitdata __memexit __net_init __net_exit
  __net_initdata __ro_after_init __read_mostly __read_frequently __hyp_text __head __kprobes __nocapture 
  __user __kernel __iomem __percpu __rcu __force __nocast __bitwise __bitwise__ __safe __private __chk_user_ptr
  __must_check __must_hold __maybe_unused __always_unused __unused __used __cold __hot __weak __pure __attribute_const__
  __always_inline  __noreturn __malloc __deprecated __visible __packed __naked __randomize_layout
  __no_randomize_layout __designated_init __nostackprotector __no_stack_protector __no_sanitize_address
  __no_sanitize_undefined __no_sanitize_coverage __no_sanitize_memory __no_sanitize_or_inline __no_kasan_or_inline
  __no_kcsan __no_kmsan_checks __no_kmsan_or_inline __no_kcsan_or_inline __no_profile __no_fgcse __no_caller_saved_registers
  __noclone __noinitretpoline __noretpoline __noinstr __nonstring __nonstring_array __aligned_largest __aligned_u64_attr
   __latent_entropy  __noscs __flatten __noendbr
  __no_instrument_function __cpuidle __sched __lockfunc __page_aligned_data __page_aligned_bss
  __cacheline_aligned __cacheline_aligned_in_smp ____cacheline_aligned ____cacheline_aligned_in_smp
  ____cacheline_internodealigned_in_smp ____cacheline_maxaligned_in_smp __may_alias __may_alias__ __bpf_kfunc __bpf_hook_start
  __arena __ksym __kconfig __kptr __kptr_untrusted __kptr_ref  __hidden __contextual
  __no_reorder __gnu_inline   __signal_frame __entry_text
      
  __nosavedata __nosave  __irq_entry __softirq_entry __exception_irq_entry
  __irqentry_text __mips16e __cfi __nocfi __noinline __nofpu   
  noinline noinline_for_stack noinline_for_tracing notrace asmlinkage  noinstr  noendbr
    __no_context_analysis
   noinline_if_stackprotector ATTRIBUTE_UNUSED __extension__ _Noreturn noreturn __cdecl __stdcall __fastcall
      fastcall FASTCALL __unaligned __uptr __sptr`;

const attributeCall = `
  __attribute__ __attribute __declspec __printf __scanf __section __aligned __acquires __releases __must_hold 
  __cond_acquires __cond_releases __acquires_shared __releases_shared __alias __assume_aligned __alloc_size
  __copy __diagnose_as __error __warning __error__ __no_sanitize __nonnull __realloc_size __counted_by
  __counted_by_le __counted_by_be __counted_by_ptr __guarded_by __pt_guarded_by __free __cleanup __mode __optimize
  __pass_object_size __overloadable __must_hold_shared   SEC __alloc_align
  __compiletime_error __compiletime_warning __section__  __no_sanitize__
  __access __btf_decl_tag BTF_TYPE_TAG __btf_type_tag __retain __target
  alignas _Alignas __aligned__ __acquires_ret __releases_ret
   __sized_by DEPRECATED`;

const guard = `scoped_guard scoped_cond_guard scoped_user_read_access scoped_user_write_access
  scoped_user_rw_access with_intel_display_power_if_enabled with_intel_runtime_pm with_intel_runtime_pm_if_in_use
  with_intel_display_power with_intel_runtime_pm_if_active scoped_class`;

const groups: readonly (readonly [string, number])[] = [
  [primitive, bit.primitive],
  [qualifier, bit.qualifier],
  [storage, bit.storage],
  ['struct union enum', bit.tag],
  [statement, bit.statement],
  [operator, bit.operator],
  [attribute, bit.attribute],
  [attributeCall, bit.attribute | bit.attributeCall],
  ['typeof __typeof __typeof__ typeof_unqual __typeof_unqual__', bit.typeof],
  ['asm __asm__ __asm', bit.asm],
  ['offsetof', bit.offsetof],
  [guard, bit.guard],
];

/** Parameter of the rolling hash that the lexer computes while it scans an identifier. */
export const hashFactor = 31;

export function hashOf(word: string): number {
  let hash = 0;
  for (let i = 0; i < word.length; i++) hash = (Math.imul(hash, hashFactor) + word.charCodeAt(i)) | 0;
  return hash;
}

/** Open-addressing table: a lookup costs no string, which is what keeps the lexer fast. */
const size = 4096;
const table: (string | undefined)[] = new Array<string | undefined>(size).fill(undefined);
const bits = new Uint16Array(size);
const hashes = new Int32Array(size);

function fill(): void {
  for (const [words, value] of groups) {
    for (const word of words.split(/\s+/)) {
      if (word === '') continue;
      const hash = hashOf(word);
      let slot = (hash ^ (hash >>> 16)) & (size - 1);
      while (table[slot] !== undefined && table[slot] !== word) slot = (slot + 1) & (size - 1);
      table[slot] = word;
      hashes[slot] = hash;
      bits[slot] = bits[slot]! | value;
    }
  }
}

fill();

/** The bits of the word at `start`..`end` of a text, given its hash; 0 for an unknown word. */
export function wordBits(text: string, start: number, end: number, hash: number): number {
  let slot = (hash ^ (hash >>> 16)) & (size - 1);
  for (;;) {
    const word = table[slot];
    if (word === undefined) return 0;
    if (hashes[slot] === hash && word.length === end - start && text.startsWith(word, start)) return bits[slot]!;
    slot = (slot + 1) & (size - 1);
  }
}

/** Macros whose name is a loop over something: `list_for_each_entry`, `for_each_cpu`, `xt_entry_foreach`, `skb_queue_walk`. */
export function isIterator(name: string): boolean {
  return /for_?each|_foreach|_walk$|_walk_safe$|_iterate$|^rb_iterate|_loop$|^for_|^while_|_for_|^FOR_|_FOR_|FOREACH/i.test(name);
}

/** Names that look reserved and yet are types of the kernel: `__u32`, `__be16`, `__wsum`, `__kernel_size_t`. */
export function isReservedType(name: string): boolean {
  return /^__(?:[us](?:8|16|32|64|128)|[bl]e(?:16|32|64|8)|wsum|sum16|poll_t|kernel_\w+|\w+_t|auto_type|addrpair|portpair|int128)$/.test(
    name,
  );
}
