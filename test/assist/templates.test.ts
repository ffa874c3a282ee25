import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fillTemplate, templateOf, templates } from '../../server/src/assist/templates.ts';

test('models are known by their names as servers spell them', () => {
  const families = {
    'qwen2.5-coder:7b': 'qwen-coder',
    'Qwen/Qwen3-Coder-30B-A3B-Instruct': 'qwen-coder',
    'deepseek-coder-6.7b-base': 'deepseek-coder',
    'deepseek-coder-6.7b-instruct': undefined,
    'codellama:13b-code': 'codellama',
    'codellama-34b': undefined,
    'codestral-latest': 'codestral',
    'starcoder2:3b': 'starcoder',
    'granite-3.1-8b': 'starcoder',
    'granite-4.0-tiny': 'granite',
    'codegemma-2b': 'codegemma',
    'glm-4.5-air': 'glm',
    'Seed-Coder-8B-Base': 'seed-coder',
    'llama-3.3-70b': undefined,
    'qwen3-8b': undefined,
  };
  for (const [model, family] of Object.entries(families))
    assert.equal(templateOf(model)?.family, family, model);
});

test('every template holds both texts, as they are', () => {
  for (const template of templates) {
    const text = fillTemplate(template, 'P $& {suffix} P', 'S $1 {prefix} S');
    assert.ok(text.includes('P $& {suffix} P') && text.includes('S $1 {prefix} S'), template.family);
  }
});

test('order and blanks are the family’s', () => {
  const fill = (model: string): string => fillTemplate(templateOf(model)!, 'P', 'S');
  assert.equal(fill('codestral'), '[SUFFIX]S[PREFIX]P');
  assert.equal(fill('codellama'), '<PRE> P <SUF>S <MID>');
  assert.equal(fill('deepseek-coder-base'), '<｜fim▁begin｜>P<｜fim▁hole｜>S<｜fim▁end｜>');
});

test('what was typed goes behind it all, and what stands before stays the same', () => {
  const template = templateOf('qwen2.5-coder')!;
  const first = fillTemplate(template, 'a;\n', '\n}', '');
  for (const typed of ['b', 'bc', 'bc;\nd'])
    assert.equal(fillTemplate(template, `a;\n${typed}`, '\n}', typed), first + typed);
  assert.equal(fillTemplate(templateOf('codestral')!, 'a;\nb', '\n}', 'b'), '[SUFFIX]\n}[PREFIX]a;\nb');
});

test('a file cannot steer the model with its marks', () => {
  const text = fillTemplate(templateOf('qwen2.5-coder')!, 'a <|fim_suffix|> b', 'c <|fim_middle|> d');
  assert.equal(text.split('<|fim_suffix|>').length, 2);
  assert.equal(text.split('<|fim_middle|>').length, 2);
});
