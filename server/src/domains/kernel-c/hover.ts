import type { Hover, Host, Span } from '../../core/types.ts';
import { pointedTo, tagOf } from '../../syntax/c/expressions/types.ts';
import type { CField, CFile, CMember } from '../../syntax/c/types.ts';
import { kernelDocOf, memberDocOf } from './api/doc-of.ts';
import { knownAround, type Asker, type Say } from './api/known.ts';
import { describeMember } from './describe-member.ts';
import { describe, describeHeader, tagKinds } from './describe.ts';
import { gfpFlags } from './facts/gfp-flags.ts';
import { isLocal } from './local-names.ts';
import { resolved } from './meaning/resolved.ts';
import { localNamed, typeOfText } from './meaning/type-of.ts';
import { structOf, typeOf, variablesNamed } from './types-of.ts';
import { wordAt } from './words-at.ts';

/** What a word under the cursor is about, before anything is looked up. */
type Thing =
  | { readonly kind: 'header' | 'name' | 'tag'; readonly name: string }
  | { readonly kind: 'member'; readonly struct: string; readonly name: string };

/**
 * What we know of the name, header or member under an offset, from our own tables, and what the target's own tree on this
 * disk says of it, where it has a tree.
 */
export async function hover(file: CFile, offset: number, say: Say, host: Host): Promise<Hover | undefined> {
  const found = thingAt(file, offset);
  if (!found) return undefined;
  await host.kernelFacts();
  const { span, thing } = found;
  const asker: Asker = { say, kernel: file.target.kernel, known: knownAround(file) };
  const flag = gfpFlags.find((one) => one.name === thing.name);
  if (flag) return { span, markdown: say(flag.text) };
  const markdown = textOf(thing, asker);
  if (markdown === undefined) return undefined;
  const doc = await docOf(thing, asker, host);
  return { span, markdown: doc === undefined ? markdown : `${markdown}\n\n${doc}` };
}

function textOf(thing: Thing, asker: Asker): string | undefined {
  if (thing.kind === 'header') return describeHeader(thing.name, asker);
  if (thing.kind === 'member') return describeMember(thing.struct, thing.name, asker);
  return describe(thing.name, asker, thing.kind === 'tag' ? tagKinds : undefined);
}

async function docOf(thing: Thing, asker: Asker, host: Host): Promise<string | undefined> {
  if (thing.kind === 'header') return undefined;
  if (thing.kind === 'member') return memberDocOf(host, asker, thing.struct, thing.name);
  return kernelDocOf(host, asker, thing.name, thing.kind === 'tag' ? tagKinds : undefined);
}

function thingAt(file: CFile, offset: number): { readonly span: Span; readonly thing: Thing } | undefined {
  const include = file
    .all('include')
    .find((one) => one.nameSpan.start <= offset && offset <= one.nameSpan.end);
  if (include) return { span: include.nameSpan, thing: { kind: 'header', name: include.name } };
  const word = wordAt(file.source.text, offset);
  if (!word || file.inert(word.start) !== undefined) return undefined;
  const span = { start: word.start, end: word.end };
  const name = word.text;
  const isHere = (one: Span): boolean => one.start === word.start && one.end === word.end;
  const field = file.all('field').find((one) => isHere(one.nameSpan));
  const member = field ? undefined : file.all('member').find((one) => isHere(one.nameSpan));
  if (field ?? member) {
    const struct = field ? structOfField(file, field) : structOfObject(file, member!);
    return struct === undefined ? undefined : { span, thing: { kind: 'member', struct, name } };
  }
  const isTag = /\b(?:struct|union|enum)\s+$/.test(
    file.source.text.slice(Math.max(0, word.start - 40), word.start),
  );
  if (isLocal(file, name) || isOwn(file, word.start, name)) return undefined;
  return { span, thing: { kind: isTag ? 'tag' : 'name', name } };
}

/** Names that a function or structure of the file gives to something of its own. */
function isOwn(file: CFile, offset: number, name: string): boolean {
  const within = file.functionAt(offset);
  const meaning = knownAround(file)?.meaning;
  if (meaning && meaning.own(name).length > 0) return true;
  if (within?.parameters.some((one) => one.name === name) === true) return true;
  if (within && meaning && localNamed({ file, meaning, within, offset }, name)) return true;
  return file
    .all('struct')
    .some((one) =>
      one.members.some(
        ({ span }) => span.start <= offset && offset < span.end && nameIn(file, span) === name,
      ),
    );
}

function nameIn(file: CFile, { start, end }: Span): string | undefined {
  return /(\w+)\s*(?:\[[^\]]*\]\s*)*(?::\s*\w+\s*)?[;,]?\s*$/.exec(file.source.text.slice(start, end))?.[1];
}

/** The structure that a designated member belongs to, through members that are structures themselves. */
function structOfField(file: CFile, { type, path, variable, name }: CField): string | undefined {
  if (type !== undefined) return structOf(type);
  const meaning = knownAround(file)?.meaning;
  const steps = path?.split('.') ?? [];
  if (!meaning || variable === undefined || steps.at(-1) !== name) return undefined;
  let tag = structOf(variablesNamed(file, variable)[0]?.type);
  for (const step of steps.slice(0, -1)) {
    const types = new Set(
      (meaning.members(tag ?? '') ?? []).flatMap((one) => (one.name === step ? [one.type] : [])),
    );
    const [only] = types;
    tag = types.size === 1 ? tagOf(resolved(meaning, only) ?? '') : undefined;
  }
  return tag;
}

function structOfObject(file: CFile, { within, start, object, arrow }: CMember): string | undefined {
  const meaning = knownAround(file)?.meaning;
  if (!meaning) return structOf(typeOf(file, within, object));
  const type = typeOfText({ file, meaning, within, offset: start }, object);
  const pointed = arrow && type !== undefined ? pointedTo(resolved(meaning, type) ?? type) : type;
  return pointed === undefined ? undefined : tagOf(resolved(meaning, pointed) ?? pointed);
}
