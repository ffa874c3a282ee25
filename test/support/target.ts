import { targetPrograms, type Target } from '../../server/src/core/types.ts';
import { version } from '../../server/src/core/version.ts';

/** `6.12`, `kernel=6.1,systemd=252`: what a fence or a test says of its target; `running` is a kernel with this machine's files. */
export function exampleTarget(text: string | undefined): Target {
  const target: { -readonly [K in keyof Target]: Target[K] } = {};
  for (const part of (text ?? '').split(',').filter(Boolean)) {
    const [name, value] = part.includes('=') ? part.split('=') : ['kernel', part];
    if (name === 'root') {
      target.root = value!;
      continue;
    }
    if (part === 'running') {
      const btf = '/sys/kernel/btf/vmlinux';
      target.kernel = { version: version('6.12'), source: 'example', btf };
      continue;
    }
    const program = (['kernel', ...targetPrograms] as const).find((one) => one === name);
    if (program === undefined) throw new Error(`unknown part of a target: ${part}`);
    target[program] = { version: version(value!), source: 'example' };
  }
  return target;
}
