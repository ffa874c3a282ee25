import { chromium, type Browser, type Page } from 'playwright-core';

export interface OpenPage {
  readonly page: Page;
  /** Addresses outside of this machine that something asked for; nothing may. */
  readonly refused: readonly string[];
}

export function launchBrowser(executablePath: string): Promise<Browser> {
  return chromium.launch({
    executablePath,
    timeout: 60_000,
    args: [
      // Containers have no user namespaces for the sandbox; only our own page is opened.
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/** A page that reaches loopback only. `locale` is the editor's language, for which no language pack is needed. */
export async function openPage(browser: Browser, locale?: string): Promise<OpenPage> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const refused: string[] = [];
  const isOurs = (host: string) =>
    host === '127.0.0.1' || host === 'localhost' || host.endsWith('.localhost');
  await context.route(
    (url) => !isOurs(url.hostname),
    async (route) => {
      refused.push(route.request().url());
      await route.abort();
    },
  );
  const page = await context.newPage();
  if (locale !== undefined) {
    await page.addInitScript((language) => {
      Object.assign(globalThis, { _VSCODE_NLS_LANGUAGE: language });
    }, locale);
  }
  return { page, refused };
}
