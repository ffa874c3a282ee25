/** The fill-in-the-middle format that a family of models was trained on. */
export interface FimTemplate {
  readonly family: string;
  /** Matches names of models, in lower case. */
  readonly models: RegExp;
  /** `{prefix}` and `{suffix}` stand for the text; the blanks around them belong to the format. */
  readonly text: string;
  /** Marks of the family, at which an answer ends. Most telling first: some servers take four only. */
  readonly stops: readonly string[];
}

const angle = '<|fim_prefix|>{prefix}<|fim_suffix|>{suffix}<|fim_middle|>';
const plain = '<fim_prefix>{prefix}<fim_suffix>{suffix}<fim_middle>';

/** The first one that matches counts. Sources: model cards and vocabularies of the families, as of 2026-11. */
export const templates: readonly FimTemplate[] = [
  {
    family: 'qwen-coder',
    models: /qwen[\d.]*-?coder|qwen3-coder|codeqwen/,
    text: angle,
    stops: ['<|endoftext|>', '<|file_sep|>', '<|fim_pad|>', '<|repo_name|>', '<|im_end|>', '<|im_start|>'],
  },
  {
    family: 'deepseek-coder',
    models: /deepseek-?coder(?!.*instruct)/,
    text: '<｜fim▁begin｜>{prefix}<｜fim▁hole｜>{suffix}<｜fim▁end｜>',
    stops: ['<｜end▁of▁sentence｜>', '<｜fim▁begin｜>', '<｜fim▁hole｜>', '<｜fim▁end｜>'],
  },
  {
    family: 'codellama',
    // The 34B and the Python variants were not trained on gaps.
    models: /code-?llama(?!.*(?:34b|python))/,
    text: '<PRE> {prefix} <SUF>{suffix} <MID>',
    stops: ['<EOT>', '<PRE>', '<SUF>', '<MID>'],
  },
  {
    family: 'codestral',
    models: /codestral/,
    text: '[SUFFIX]{suffix}[PREFIX]{prefix}',
    stops: ['[SUFFIX]', '[PREFIX]', '</s>'],
  },
  {
    family: 'starcoder',
    models: /star-?coder|stable-?code|granite-?3/,
    text: plain,
    stops: ['<|endoftext|>', '<file_sep>', '<fim_prefix>', '<repo_name>'],
  },
  {
    family: 'granite',
    models: /granite/,
    text: angle,
    stops: ['<|end_of_text|>', '<|fim_pad|>', '<|fim_prefix|>', '<|endoftext|>'],
  },
  {
    family: 'codegemma',
    models: /code-?gemma/,
    text: angle,
    stops: ['<|file_separator|>', '<end_of_turn>', '<eos>', '<|fim_prefix|>'],
  },
  {
    family: 'glm',
    models: /codegeex|glm-?4/,
    text: '<|code_suffix|>{suffix}<|code_prefix|>{prefix}<|code_middle|>',
    stops: ['<|user|>', '<|endoftext|>', '<|assistant|>', '<|observation|>'],
  },
  {
    family: 'seed-coder',
    models: /seed-?coder/,
    text: '<[fim-suffix]>{suffix}<[fim-prefix]>{prefix}<[fim-middle]>',
    stops: ['<[end▁of▁sentence]>', '<[fim-suffix]>', '<[fim-prefix]>', '<[fim-middle]>'],
  },
];

/** Every mark that no source text holds and that a model may let through. */
export const marksOfModels: readonly string[] = [
  ...new Set(
    templates
      .flatMap((template) => template.stops)
      .filter((mark) => /^<[|｜[]|^<(?:fim|file|EOT|end_of|eos|PRE>|SUF>|MID>|repo_)/.test(mark)),
  ),
  '<|fim_suffix|>',
  '<|fim_middle|>',
];

export function templateOf(model: string): FimTemplate | undefined {
  const name = model.toLowerCase();
  return templates.find((template) => template.models.test(name));
}

/**
 * The prompt for a gap. `typed`, the end of the prefix, goes behind it all, as if the model had said it: what stands before
 * stays the same then. Marks of the family inside the text are taken apart, or a file could steer the model.
 */
export function fillTemplate(template: FimTemplate, prefix: string, suffix: string, typed = ''): string {
  const marks = template.text.split(/\{(?:prefix|suffix)\}/).map((mark) => mark.trim());
  const before = prefix.slice(0, prefix.length - typed.length);
  const texts = { prefix: withoutMarks(before, marks), suffix: withoutMarks(suffix, marks) };
  const asked = template.text
    .split(/\{(prefix|suffix)\}/)
    .map((part) => (part === 'prefix' || part === 'suffix' ? texts[part] : part))
    .join('');
  return asked + withoutMarks(typed, marks);
}

function withoutMarks(text: string, marks: readonly string[]): string {
  return marks
    .filter((mark) => mark !== '')
    .reduce((rest, mark) => rest.replaceAll(mark, `${mark[0]!} ${mark.slice(1)}`), text);
}
