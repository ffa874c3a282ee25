/** A JSON value that still knows where it stood, so that a fault can be shown at its line. */
export interface JsonNode {
  readonly start: number;
  readonly value: string | number | boolean | null | readonly JsonNode[] | JsonObject;
}
export interface JsonObject {
  readonly members: readonly { readonly name: string; readonly start: number; readonly node: JsonNode }[];
}

export interface JsonFault {
  readonly offset: number;
}

/** Deeper nesting is no settings file, and recursion has to end somewhere. */
const depthLimit = 64;

/**
 * Reads JSON with comments and trailing commas, as editors do. Undefined members of the answer mean that the text ended
 * or went wrong there: what stands before the fault is still given.
 */
export function parseJsonText(text: string): { node: JsonNode | undefined; fault: JsonFault | undefined } {
  const reader: Reader = { text, at: text.charCodeAt(0) === 0xfeff ? 1 : 0, fault: undefined };
  const node = readValue(reader, 0);
  skipSpace(reader);
  if (!reader.fault && reader.at < text.length) fail(reader);
  return { node, fault: reader.fault };
}

export function isObject(value: JsonNode['value']): value is JsonObject {
  return typeof value === 'object' && value !== null && 'members' in value;
}

export function isList(value: JsonNode['value']): value is readonly JsonNode[] {
  return Array.isArray(value);
}

interface Reader {
  readonly text: string;
  at: number;
  fault: JsonFault | undefined;
}

function fail(reader: Reader): void {
  reader.fault ??= { offset: reader.at };
}

function skipSpace(reader: Reader): void {
  const pattern = /(?:\s+|\/\/[^\n]*|\/\*[^]*?\*\/)*/y;
  pattern.lastIndex = reader.at;
  reader.at += pattern.exec(reader.text)?.[0].length ?? 0;
}

function readValue(reader: Reader, depth: number): JsonNode | undefined {
  skipSpace(reader);
  const start = reader.at;
  const sign = reader.text[start];
  if (depth > depthLimit) {
    fail(reader);
    return undefined;
  }
  if (sign === '{') return { start, value: { members: readMembers(reader, depth) } };
  if (sign === '[') return { start, value: readItems(reader, depth) };
  if (sign === '"') {
    const value = readString(reader);
    return value === undefined ? undefined : { start, value };
  }
  const pattern = /true|false|null|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
  pattern.lastIndex = start;
  const word = pattern.exec(reader.text)?.[0];
  if (word === undefined) {
    fail(reader);
    return undefined;
  }
  reader.at += word.length;
  return { start, value: JSON.parse(word) as number | boolean | null };
}

function readString(reader: Reader): string | undefined {
  const pattern = /"(?:[^"\\\n\r]|\\.)*"/y;
  pattern.lastIndex = reader.at;
  const word = pattern.exec(reader.text)?.[0];
  if (word === undefined) {
    fail(reader);
    return undefined;
  }
  try {
    const value = JSON.parse(word.replaceAll('\t', '\\t')) as string;
    reader.at += word.length;
    return value;
  } catch {
    fail(reader);
    return undefined;
  }
}

function readMembers(reader: Reader, depth: number): JsonObject['members'] {
  const members: JsonObject['members'][number][] = [];
  readList(reader, '}', () => {
    const start = reader.at;
    const name = readString(reader);
    skipSpace(reader);
    if (name === undefined || reader.text[reader.at] !== ':') {
      fail(reader);
      return;
    }
    reader.at++;
    const node = readValue(reader, depth + 1);
    if (node) members.push({ name, start, node });
  });
  return members;
}

function readItems(reader: Reader, depth: number): readonly JsonNode[] {
  const items: JsonNode[] = [];
  readList(reader, ']', () => {
    const node = readValue(reader, depth + 1);
    if (node) items.push(node);
  });
  return items;
}

/** Reads to the closing sign, calling `one` at each item's start; stops at the first fault. */
function readList(reader: Reader, close: string, one: () => void): void {
  reader.at++;
  for (;;) {
    skipSpace(reader);
    if (reader.text[reader.at] === close) {
      reader.at++;
      return;
    }
    one();
    if (reader.fault) return;
    skipSpace(reader);
    if (reader.text[reader.at] === ',') reader.at++;
    else if (reader.text[reader.at] !== close) {
      fail(reader);
      return;
    }
  }
}
