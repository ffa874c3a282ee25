import assert from 'node:assert/strict';
import { ProviderError, type Ending, type Prompt, type Provider } from '../../../server/src/assist/types.ts';

export const prompt: Prompt = {
  path: 'a.c',
  language: 'kernel-c',
  prefix: 'int x = ',
  suffix: ';\n',
  notes: [],
  singleLine: false,
  maxTokens: 32,
};

/** The whole answer of a provider, and how it told that it ended. */
export async function ask(
  provider: Provider,
  asked: Prompt = prompt,
): Promise<{ text: string; ending?: Ending }> {
  let text = '';
  let ending: Ending | undefined;
  const pieces = provider.generate(asked, new AbortController().signal, (how) => {
    assert.equal(ending, undefined, 'ended once');
    ending = how;
  });
  for await (const piece of pieces) text += piece;
  return ending ? { text, ending } : { text };
}

/** What a provider throws; an answer is a failure of the test. */
export async function fault(provider: Provider): Promise<ProviderError> {
  const error = await ask(provider).then(
    ({ text }) => `no error, but ${text}`,
    (reason: unknown) => reason,
  );
  assert.ok(error instanceof ProviderError, String(error));
  return error;
}
