import { randomBytes } from 'node:crypto';
import { open, readFile, realpath, rename, unlink, type FileHandle } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Text } from '../core/text.ts';

/** Why a file was left as it is. */
export type NotWritten = { readonly why: Text; readonly detail: string };

/**
 * Puts a new text in place of the one that was read, all or nothing: a new file beside it takes its name. Mode and
 * owner are kept; a symbolic link stays one, and a file with several names is written in place so that they stay one
 * file. A file that has changed meanwhile, or that is not UTF-8, is left alone.
 */
export async function replaceText(
  path: string,
  before: string,
  after: string,
): Promise<NotWritten | undefined> {
  try {
    const real = await realpath(path);
    const bytes = await readFile(real);
    if (!bytes.equals(Buffer.from(before))) {
      const isOther = bytes.toString('utf8') !== before;
      return { why: isOther ? changed : notUtf8, detail: '' };
    }
    await using file = await open(real, 'r+');
    if ((await file.stat()).nlink > 1) await writeInPlace(file, after);
    else await writeBeside(file, real, after);
    return undefined;
  } catch (error) {
    return { why: failed, detail: error instanceof Error ? error.message : String(error) };
  }
}

async function writeInPlace(file: FileHandle, text: string): Promise<void> {
  const bytes = Buffer.from(text);
  await file.writeFile(bytes);
  await file.truncate(bytes.length);
  await file.sync();
}

async function writeBeside(old: FileHandle, path: string, text: string): Promise<void> {
  const { mode, uid, gid } = await old.stat();
  const name = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}`);
  await using fresh = await open(name, 'wx', 0o600);
  try {
    await fresh.writeFile(text);
    const own = await fresh.stat();
    if (own.uid !== uid || own.gid !== gid) await fresh.chown(uid, gid);
    await fresh.chmod(mode & 0o7777);
    await fresh.sync();
    await rename(name, path);
  } catch (error) {
    await unlink(name).catch(() => undefined);
    throw error;
  }
}

const changed: Text = {
  en: 'not written, because the file has changed meanwhile; run fix again',
  'zh-CN': '未写入：文件在此期间已被修改；请重新运行 fix',
};
const notUtf8: Text = {
  en: 'not written, because the file is not UTF-8 and its other bytes would be lost; convert it first',
  'zh-CN': '未写入：文件不是 UTF-8 编码，写入会丢失其他字节；请先转换编码',
};
const failed: Text = { en: 'not written: {detail}', 'zh-CN': '未写入：{detail}' };
