import names from './names.json' with { type: 'json' };

/** Capabilities as `CAP_…`, in the order of the kernel's header. */
export const capabilities: readonly string[] = names.capabilities;
/** Units that systemd itself ships; never complete, only for telling misspellings. */
export const wellKnownUnits: readonly string[] = names.units;
export const fileSystems: readonly string[] = names.fileSystems;
/** System calls of all x86 kernels up to 7.2. */
export const systemCalls: readonly string[] = names.systemCalls;
export const errors: readonly string[] = names.errors;
