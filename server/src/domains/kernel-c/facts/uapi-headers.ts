import table from './uapi-headers.json' with { type: 'json' };

const names = new Set(table.names.split(' '));
// Exported for a few flags of one system call, while every kernel module includes it.
names.delete('module');

/** Whether user space may include a header, by its path such as `linux/input.h`. */
export function isUapiHeader(path: string): boolean {
  return (
    path.startsWith('linux/') && path.endsWith('.h') && names.has(path.slice('linux/'.length, -'.h'.length))
  );
}
