/**
 * Macros of libbpf's headers (`bpf_helpers.h`, `bpf_core_read.h`, `bpf_tracing.h` of 1.0 to 1.7) that call a helper. Facts read
 * by hand: the macro and the helper it ends in.
 */
export const helperMacros: ReadonlyMap<string, string> = new Map([
  ['bpf_printk', 'bpf_trace_printk'],
  ['bpf_vprintk', 'bpf_trace_vprintk'],
  ['BPF_SEQ_PRINTF', 'bpf_seq_printf'],
  ['BPF_SNPRINTF', 'bpf_snprintf'],
  ['BPF_CORE_READ', 'bpf_probe_read_kernel'],
  ['BPF_CORE_READ_INTO', 'bpf_probe_read_kernel'],
  ['BPF_CORE_READ_STR_INTO', 'bpf_probe_read_kernel_str'],
  ['BPF_CORE_READ_USER', 'bpf_probe_read_user'],
  ['BPF_CORE_READ_USER_INTO', 'bpf_probe_read_user'],
  ['BPF_CORE_READ_USER_STR_INTO', 'bpf_probe_read_user_str'],
  ['BPF_PROBE_READ', 'bpf_probe_read_kernel'],
  ['BPF_PROBE_READ_INTO', 'bpf_probe_read_kernel'],
  ['BPF_PROBE_READ_USER', 'bpf_probe_read_user'],
  ['bpf_core_read', 'bpf_probe_read_kernel'],
  ['bpf_core_read_str', 'bpf_probe_read_kernel_str'],
  ['bpf_core_read_user', 'bpf_probe_read_user'],
  ['bpf_core_read_user_str', 'bpf_probe_read_user_str'],
]);

/**
 * Helpers that libbpf replaces by `bpf_probe_read` and `bpf_probe_read_str` where the running kernel lacks them
 * (`bpf_object__sanitize_prog` since 0.2): using them on an older kernel is no mistake.
 */
export const replacedByLibbpf: ReadonlySet<string> = new Set([
  'bpf_probe_read_kernel',
  'bpf_probe_read_kernel_str',
  'bpf_probe_read_user',
  'bpf_probe_read_user_str',
]);
