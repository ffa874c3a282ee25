import type { ApiFormKind } from '../../../core/kernel-api.ts';
import type { Host } from '../../../core/types.ts';
import { bestForm } from './best-form.ts';
import { findKernelDoc, findMemberDoc, showKernelDoc, showMemberDoc } from './kernel-doc.ts';
import type { Asker } from './known.ts';
import { readTreeHeader } from './tree-files.ts';

/** A name that many headers declare, one for each architecture, is documented in the first ones. */
const mostHeaders = 4;

/** What the target's own tree says of a name in the header that declares it. Read when asked, and kept nowhere. */
export async function kernelDocOf(
  host: Host,
  { kernel, known, say }: Asker,
  name: string,
  kinds?: readonly ApiFormKind[],
): Promise<string | undefined> {
  if (kernel?.tree === undefined || !known || !/^\w+$/.test(name)) return undefined;
  const forms = known.view.forms(name).filter((form) => kinds?.includes(form.kind) ?? true);
  const headers = new Set([bestForm(forms)?.header ?? '', ...forms.map((form) => form.header)]);
  for (const header of [...headers].slice(0, mostHeaders)) {
    const text = await readTreeHeader(host, kernel, header);
    const doc = text === undefined ? undefined : findKernelDoc(text, name);
    if (doc) return showKernelDoc(doc, say, kinds !== undefined);
  }
  return undefined;
}

export async function memberDocOf(
  host: Host,
  { kernel, known, say }: Asker,
  struct: string,
  member: string,
): Promise<string | undefined> {
  if (kernel?.tree === undefined || !known || !/^\w+$/.test(struct + member)) return undefined;
  const header = known.view
    .forms(struct)
    .find((form) => form.kind === 'struct' || form.kind === 'union')?.header;
  const text = header === undefined ? undefined : await readTreeHeader(host, kernel, header);
  const doc = text === undefined ? undefined : findMemberDoc(text, struct, member);
  return doc === undefined || doc === '' ? undefined : showMemberDoc(doc, say);
}
