import { writeFile } from 'node:fs/promises';

/**
 * Writes a valid GGUF file of 2.6 MB whose model says one text behind the mark for a gap, and then ends: one-hot embeddings,
 * layers of zeros, and an output matrix that names the next token for each. The form is that of ggml's documentation of GGUF 3.
 */
export async function writeTinyGguf(path: string, script: readonly string[]): Promise<void> {
  const vocabulary = vocabularyOf(script);
  const tensors = tensorsOf(vocabulary);
  let offset = 0;
  const infos = tensors.map(({ name, shape, data }) => {
    const info = [string(name), u32(shape.length), ...shape.map(u64), u32(float32), u64(offset)];
    offset += aligned(data.byteLength);
    return Buffer.concat(info);
  });
  const values = valuesOf(vocabulary);
  const head = [Buffer.from('GGUF'), u32(3), u64(tensors.length), u64(values.length), ...values, ...infos];
  const parts = [padded(Buffer.concat(head)), ...tensors.map(({ data }) => padded(Buffer.from(data.buffer)))];
  await writeFile(path, Buffer.concat(parts));
}

const float32 = 0;
const width = 320;
const heads = 4;
const marks = ['<|endoftext|>', '<|fim_prefix|>', '<|fim_suffix|>', '<|fim_middle|>', '<|fim_pad|>'] as const;

interface Vocabulary {
  readonly tokens: readonly string[];
  readonly id: (token: string) => number;
  readonly script: readonly number[];
}

/** Every byte, the marks, and each piece of the script as a token. */
function vocabularyOf(script: readonly string[]): Vocabulary {
  const letters = byteLetters();
  const spell = (text: string): string => [...Buffer.from(text)].map((byte) => letters[byte]!).join('');
  const pieces = script.map(spell);
  const tokens = [...letters, ...marks, ...pieces];
  if (tokens.length > width) throw new Error('the script is too long');
  const id = (token: string): number => tokens.indexOf(token);
  return { tokens, id, script: pieces.map(id) };
}

/** How GPT-2's tokenizer writes bytes: printable ones as they are, the others as letters from 256 on. */
function byteLetters(): readonly string[] {
  let next = 256;
  return Array.from({ length: 256 }, (_, byte) => {
    const isPrintable = (byte > 32 && byte < 127) || (byte > 160 && byte !== 173);
    return String.fromCodePoint(isPrintable ? byte : next++);
  });
}

interface Tensor {
  readonly name: string;
  readonly shape: readonly number[];
  readonly data: Float32Array;
}

function tensorsOf({ tokens, id, script }: Vocabulary): readonly Tensor[] {
  const size = tokens.length;
  const zeros = (name: string, shape: readonly number[]): Tensor => ({
    name,
    shape,
    data: new Float32Array(shape.reduce((product, one) => product * one, 1)),
  });
  const ones = (name: string): Tensor => ({ name, shape: [width], data: new Float32Array(width).fill(1) });
  const embedding = zeros('token_embd.weight', [width, size]);
  for (let token = 0; token < size; token++) embedding.data[token * width + token] = 1;
  const end = id('<|endoftext|>');
  const next = Array.from({ length: size }, () => end);
  next[id('<|fim_middle|>')] = script[0] ?? end;
  script.forEach((token, index) => (next[token] = script[index + 1] ?? end));
  const output = zeros('output.weight', [width, size]);
  next.forEach((to, from) => (output.data[to * width + from] = 1));
  return [
    embedding,
    output,
    ones('output_norm.weight'),
    ones('blk.0.attn_norm.weight'),
    ones('blk.0.ffn_norm.weight'),
    ...['attn_q', 'attn_k', 'attn_v', 'attn_output'].map((name) =>
      zeros(`blk.0.${name}.weight`, [width, width]),
    ),
    ...['ffn_gate', 'ffn_up'].map((name) => zeros(`blk.0.${name}.weight`, [width, 64])),
    zeros('blk.0.ffn_down.weight', [64, width]),
  ];
}

function valuesOf({ tokens, id }: Vocabulary): readonly Buffer[] {
  const text = (name: string, value: string): Buffer => Buffer.concat([string(name), u32(8), string(value)]);
  const number = (name: string, value: number): Buffer => Buffer.concat([string(name), u32(4), u32(value)]);
  const list = (name: string, type: number, items: readonly Buffer[]): Buffer =>
    Buffer.concat([string(name), u32(9), u32(type), u64(items.length), ...items]);
  const epsilon = Buffer.alloc(4);
  epsilon.writeFloatLE(1e-5);
  const isMark = (token: string): boolean => (marks as readonly string[]).includes(token);
  return [
    text('general.architecture', 'llama'),
    text('general.name', 'scripted'),
    number('llama.context_length', 8192),
    number('llama.embedding_length', width),
    number('llama.block_count', 1),
    number('llama.feed_forward_length', 64),
    number('llama.attention.head_count', heads),
    number('llama.attention.head_count_kv', heads),
    Buffer.concat([string('llama.attention.layer_norm_rms_epsilon'), u32(6), epsilon]),
    number('llama.rope.dimension_count', width / heads),
    number('llama.vocab_size', tokens.length),
    text('tokenizer.ggml.model', 'gpt2'),
    text('tokenizer.ggml.pre', 'qwen2'),
    list('tokenizer.ggml.tokens', 8, tokens.map(string)),
    list(
      'tokenizer.ggml.token_type',
      5,
      tokens.map((token) => u32(isMark(token) ? 3 : 1)),
    ),
    list('tokenizer.ggml.merges', 8, [string('i n')]),
    number('tokenizer.ggml.bos_token_id', id('<|endoftext|>')),
    number('tokenizer.ggml.eos_token_id', id('<|endoftext|>')),
    number('tokenizer.ggml.padding_token_id', id('<|fim_pad|>')),
    number('tokenizer.ggml.fim_pre_token_id', id('<|fim_prefix|>')),
    number('tokenizer.ggml.fim_suf_token_id', id('<|fim_suffix|>')),
    number('tokenizer.ggml.fim_mid_token_id', id('<|fim_middle|>')),
  ];
}

function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

function u64(value: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64LE(BigInt(value));
  return bytes;
}

function string(text: string): Buffer {
  const bytes = Buffer.from(text);
  return Buffer.concat([u64(bytes.length), bytes]);
}

function aligned(length: number): number {
  return (length + 31) & ~31;
}

function padded(bytes: Buffer): Buffer {
  return Buffer.concat([bytes, Buffer.alloc(aligned(bytes.length) - bytes.length)]);
}
