import { createHash } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';

export interface Download {
  readonly url: string;
  /** Folder that the file is put into. */
  readonly folder: string;
  /** Of the whole file, in hexadecimal; empty when the person has none. */
  readonly sha256: string;
  readonly signal: AbortSignal;
  /** Bytes so far, and of the whole where the server says so. */
  readonly progress: (bytes: number, whole: number | undefined) => void;
}

export interface Downloaded {
  readonly path: string;
  readonly sha256: string;
  /** `given`: equal to the person's; `host`: to the one that the host states; `none`: nothing to compare with. */
  readonly compared: 'given' | 'host' | 'none';
}

/** Four bytes that every GGUF file begins with. */
const magic = 'GGUF';

/**
 * Fetches a GGUF file. It has its name only when it is whole and its checksum right; throws an `Error` with a reason
 * otherwise, and leaves nothing behind.
 */
export async function downloadModel({
  url,
  folder,
  sha256,
  signal,
  progress,
}: Download): Promise<Downloaded> {
  const name = basename(new URL(url).pathname);
  if (!/^[\w][\w.+-]*\.gguf$/i.test(name)) throw new Error(`${name} is no name of a GGUF file`);
  await mkdir(folder, { recursive: true });
  const path = join(folder, name);
  const part = `${path}.part`;
  const { response, stated } = await request(url, signal);
  const hash = createHash('sha256');
  const whole = Number(response.headers.get('content-length') ?? NaN);
  const file = await open(part, 'w');
  try {
    let bytes = 0;
    let start = '';
    const chunks: AsyncIterable<Uint8Array> | readonly Uint8Array[] = response.body ?? [];
    for await (const chunk of chunks) {
      if (bytes < magic.length) start += Buffer.from(chunk).toString('latin1').slice(0, magic.length);
      if (start.length >= magic.length && !start.startsWith(magic))
        throw new Error('this is not a GGUF file');
      bytes += chunk.length;
      hash.update(chunk);
      await file.write(chunk);
      progress(bytes, Number.isNaN(whole) ? undefined : whole);
    }
    if (!start.startsWith(magic)) throw new Error('this is not a GGUF file');
    if (!Number.isNaN(whole) && bytes !== whole) throw new Error(`${bytes} of ${whole} bytes came`);
    await file.close();
    const found = hash.digest('hex');
    const expected = sha256.trim().toLowerCase() || stated;
    if (expected !== undefined && expected !== found)
      throw new Error(`the checksum is ${found} and should be ${expected}`);
    await rename(part, path);
    const compared = sha256.trim() !== '' ? 'given' : stated === undefined ? 'none' : 'host';
    return { path, sha256: found, compared };
  } finally {
    await file.close().catch(() => undefined);
    await rm(part, { force: true });
  }
}

/** Hosts of models answer with a redirect, and state the file's SHA-256 as its tag on the way. */
async function request(
  url: string,
  signal: AbortSignal,
): Promise<{ readonly response: Response; readonly stated: string | undefined }> {
  let stated: string | undefined;
  let at = url;
  for (let hop = 0; hop < 6; hop++) {
    const response = await fetch(at, { signal, redirect: 'manual' });
    const tag = response.headers.get('x-linked-etag')?.replaceAll('"', '');
    if (tag !== undefined && /^[0-9a-f]{64}$/.test(tag)) stated ??= tag;
    const next = response.headers.get('location');
    if (response.status >= 300 && response.status < 400 && next !== null) {
      await response.body?.cancel();
      at = new URL(next, at).href;
      continue;
    }
    if (!response.ok) throw new Error(`the server answered ${response.status}`);
    return { response, stated };
  }
  throw new Error('the server redirects in a circle');
}
