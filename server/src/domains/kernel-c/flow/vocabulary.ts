import { error, other, zero, type Values, type Vocabulary } from '../../../syntax/c/flow/vocabulary.ts';
import { errnoNames } from '../facts/errno.ts';
import { failureOf } from '../facts/failures.ts';
import { nodeWalks } from '../facts/node-walks.ts';

const warnings =
  'likely unlikely WARN_ON WARN_ON_ONCE WARN WARN_ONCE WARN_RATELIMIT DEBUG_LOCKS_WARN_ON ' +
  'XFS_IS_CORRUPT READ_ONCE ACCESS_PRIVATE rcu_dereference rcu_dereference_raw rcu_access_pointer rtnl_dereference smp_load_acquire';
const transparent = new Set(warnings.split(' '));
const predicates = new Map<string, Values>([
  ['IS_ERR', error],
  ['IS_ERR_VALUE', error],
  ['IS_ERR_OR_NULL', error | zero],
  ['ZERO_OR_NULL_PTR', zero],
  ['xas_error', error],
]);
const ends = new Set(
  'BUG panic unreachable __builtin_unreachable do_exit kthread_exit nfs_fatal_error make_task_dead'.split(
    ' ',
  ),
);
const results = new Map<string, Values>([
  ['ERR_PTR', error],
  ['ERR_CAST', error],
  ['PTR_ERR', error],
  ['dev_err_probe', error],
  ['dev_warn_probe', error],
]);

/** What the kernel's names mean to the paths through a function. */
export const kernelVocabulary: Vocabulary = {
  transparent: (name) =>
    transparent.has(name) ? 0 : /^(?:drm_WARN_ON|XE_IOCTL_DBG$)/.test(name) ? 1 : undefined,
  predicate: (name) => predicates.get(name),
  isErrorOf: (name) => /^PTR_ERR(?:_OR_ZERO)?$/.test(name),
  isEnd: (name) => ends.has(name),
  isAssertion: (name) => name === 'BUG_ON' || name === 'VM_BUG_ON',
  // `return_ptr()` of cleanup.h, and ACPICA's returns, which trace.
  isReturn: (name) => /^return_(?:ptr$|[A-Z])/.test(name),
  mayLeave: (name) => /^(?:TRACE_)?(?:RETURN|GOTO)_|_(?:RETURN|GOTO)(?:_|$)/.test(name),
  isGuard: (name) => name === 'guard' || name === 'CLASS' || /^scoped_(?:cond_)?guard$/.test(name),
  cursor: (name) => (Object.hasOwn(nodeWalks, name) ? nodeWalks[name]!.cursor : undefined),
  isSteady: (name) =>
    /^(?:__)?(?:is|has|can|should|need|needs|use|uses|want|in|test)_|_(?:is|has|can|enabled|supported)(?:_|$)|^[A-Z_\d]+$/.test(
      name,
    ),
  result(name) {
    const known = results.get(name);
    if (known !== undefined) return known;
    const failing = failureOf(name);
    return failing === undefined ? undefined : other | (failing === 'null' ? zero : error);
  },
  constant(name) {
    if (name === 'NULL' || name === 'false') return zero;
    return name === 'true' || errnoNames.has(name) ? other : undefined;
  },
};
