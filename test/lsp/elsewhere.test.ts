/** Code that does not stand around the cursor: who is shown it, and of what. */
import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { answerWith, stubServer } from '../assist/providers/stub-server.ts';
import { at, fileUri, startSession, temporaryFolder, type Session } from './session.ts';

const head = '#include <linux/module.h>\n#include <linux/i2c.h>\n\n';
const probe = `static int fan_probe(struct i2c_client *client)
{
	struct fan_data *data = devm_kzalloc(&client->dev, sizeof(*data), GFP_KERNEL);

	if (!data)
		return -ENOMEM;
	fan_set_mode(client, FAN_AUTO);
	return fan_register(client, data);
}
`;
const begun = `static int pump_probe(struct i2c_client *client)
{
	struct pump_data *data = devm_kzalloc(&client->dev, sizeof(*data), GFP_KERNEL);

	if (!data)
		return -ENOMEM;
	
}
`;

interface Asking {
  readonly session: Session;
  readonly open: (name: string, text: string) => string;
  /** What the model was sent when a suggestion was asked for in the empty line. */
  readonly sent: (uri: string) => Promise<string>;
}

async function asking(t: TestContext, model: object = {}, now: () => object = () => ({})): Promise<Asking> {
  const folder = await temporaryFolder(t);
  await writeFile(join(folder, '.syswrightignore'), 'secret.c\n');
  const server = await stubServer(t, (response, asked) => {
    answerWith(response, asked, 'pump_start(data);');
  });
  const settings = {
    model: {
      provider: 'openai-compatible',
      endpoint: server.url,
      name: 'm',
      mode: 'suffix',
      debounce: 0,
      ...model,
    },
    target: { system: '6.12' },
  };
  const session = await startSession(t, {
    settings: () => ({ ...settings, model: { ...settings.model, ...now() } }),
  });
  return {
    session,
    open(name, text) {
      const uri = fileUri(join(folder, name));
      session.open(uri, text, 'c');
      return uri;
    },
    async sent(uri) {
      await session.at('textDocument/inlineCompletion', uri, at(head.split('\n').length + 5, 1), {
        context: { triggerKind: 1 },
      });
      return server.asked.map(({ body }) => JSON.stringify(body)).join('\n');
    },
  };
}

test('a model on this machine is shown code like what is being written, from another open file', async (t) => {
  const { open, sent } = await asking(t);
  open('fan.c', head + probe);
  const said = await sent(open('pump.c', head + begun));
  assert.match(said, /Like this in [^ ]*fan\.c:\\nstatic int fan_probe[^]*fan_set_mode/);
});

test('who wants none of it sends the text around the cursor alone', async (t) => {
  const { open, sent } = await asking(t, { otherFiles: 'never' });
  open('fan.c', head + probe);
  const said = await sent(open('pump.c', head + begun));
  assert.match(said, /pump_probe/);
  assert.doesNotMatch(said, /fan_/);
});

test('a file that .syswrightignore names is shown to nobody, nor is a file of configuration', async (t) => {
  const { session, open, sent } = await asking(t);
  open('secret.c', head + probe);
  session.open('file:///etc/sysctl.d/a.conf', probe, 'sysctl');
  const said = await sent(open('pump.c', head + begun));
  assert.match(said, /pump_probe/);
  assert.doesNotMatch(said, /fan_/);
});

test('what was just replaced in one file is told in the next', async (t) => {
  const { session, open, sent } = await asking(t);
  const fan = open('fan.c', `${head}${probe}`);
  session.change(fan, `${head}${probe.replace('fan_set_mode(client, FAN_AUTO)', 'fan_mode(client)')}`);
  const said = await sent(open('pump.c', head + begun));
  assert.match(
    said,
    /Changed just now in [^ ]*fan\.c:\\n-\\tfan_set_mode\(client, FAN_AUTO\);\\n\+\\tfan_mode\(client\);/,
  );
});

test('what is replaced while no model is set is kept by nobody', async (t) => {
  let provider = 'none';
  const { session, open, sent } = await asking(t, {}, () => ({ provider }));
  const fan = open('fan.c', `${head}${probe}`);
  // The client has said by then that there is none.
  await session.pull(fan);
  session.change(fan, `${head}${probe.replace('fan_set_mode(client, FAN_AUTO)', 'fan_mode(client)')}`);
  await session.pull(fan);
  provider = 'openai-compatible';
  session.client.notify('workspace/didChangeConfiguration', { settings: null });
  const pump = open('pump.c', head + begun);
  await session.pull(pump);
  const said = await sent(pump);
  assert.match(said, /Like this in/);
  assert.doesNotMatch(said, /Changed just now/);
});
