import type { ApiForm } from '../../../core/kernel-api.ts';
import type { Known } from './known.ts';
import { bestForm } from './best-form.ts';

/**
 * The header that code should include for a name on the target, such as `linux/io.h` for what `asm/io.h` declares.
 * Undefined where no header is known to declare it.
 */
export function headerFor(
  { view, facts, meaning }: Known,
  name: string,
  forms: readonly ApiForm[],
): string | undefined {
  const [first] = meaning?.reach.suppliers(name) ?? [];
  const declared = first ?? bestForm(forms)?.header ?? '';
  const plain = declared.replace(/^(?:generated\/)?uapi\//, '');
  if (plain === '') return undefined;
  // Architectures have headers of their own that a common one brings along.
  const common = plain.replace(/^asm(?:-generic)?\//, 'linux/');
  if (common === plain || view.header(common) === 'no') return plain;
  const included = facts.api.header(common)?.includes ?? [];
  return included.some(
    (one) => /^asm(?:-generic)?\//.test(one.path) && one.path.endsWith(common.slice('linux'.length)),
  )
    ? common
    : plain;
}
