#!/usr/bin/env node
// Stands in for the desktop's `code` executable under `@vscode/test-electron`: the tests run in a real extension host of VS
// Code's server, and headless Chromium is the window. It ends with the tests' exit code, and never with 0 when the host died.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { format } from 'node:util';
import type { Page } from 'playwright-core';
import { type EditorCommand, editorCommand } from './command-line.ts';
import { type RunningServer, startServer, workbenchUrl } from './server.ts';
import { openWindow } from './window.ts';

const LIMIT_MS = Number(process.env.NNSPEC_HOST_LIMIT_MS ?? 300_000);
/** The server tells of a dead host; the workbench of a finished suite. The one may come a little before the other. */
const GRACE_MS = 5_000;
const HOST_ENDED = /Extension Host Process exited with code: (\S+), signal: (\w+)/;

/** What the workbench says of itself in this surrounding, where there is no gallery and native extras are left unbuilt. */
const NOISE = [
  /^(Resolv|Creating a socket|Updating additional builtin|\[Service Worker\] registration|ChatSessionStore|Started local)/,
  /^(\[Window\]|Ignoring the error while|Error while fetching|getaddrinfo ENOTFOUND|Failed to fetch|Ignoring fetching)/,
  /^(No extension gallery service|Timed out waiting for authentication provider)/,
  /^\[(DefaultAccount|chat-stt|AgentHost|ChatModel|AccountPolicyGate|reconnection-grace|remote-connection)/,
  /^(Error: )?(Could not locate the bindings file|Cannot find module '\.\/build\/Release\/watchdog')/,
];

type Ending = { readonly code: number; readonly why?: string };

/** Watches what the server writes for the end of the extension host. */
function watchHost(): { readonly onLog: (text: string) => void; readonly ended: Promise<Ending> } {
  const { promise: ended, resolve } = Promise.withResolvers<Ending>();
  let log = '';
  return {
    ended,
    onLog: (text) => {
      log = (log + text).slice(-10_000);
      const [, code, signal] = HOST_ENDED.exec(log) ?? [];
      if (code === undefined) return;
      const clean = code === '0' && signal === 'null';
      resolve(clean ? { code: 0 } : { code: 1, why: `the extension host died (code ${code}, signal ${signal})` });
    },
  };
}

/** Wires the page's automation hooks: what the workbench logs, and the exit code of the tests. */
async function watchPage(page: Page): Promise<{ readonly ended: Promise<Ending> }> {
  const { promise: ended, resolve } = Promise.withResolvers<Ending>();
  page.on('crash', () => resolve({ code: 1, why: 'the page of the workbench crashed' }));
  await page.exposeFunction('codeAutomationLog', (type: string, args: readonly unknown[]) => {
    const line = format(...args);
    if (NOISE.some((noise) => noise.test(line))) return;
    (type === 'error' || type === 'warn' ? process.stderr : process.stdout).write(`${line}\n`);
  });
  await page.exposeFunction('codeAutomationExit', (code: number) => resolve({ code }));
  return { ended };
}

function addressOf(port: number, command: EditorCommand): string {
  const payload = [
    ...command.extensionDevelopmentPaths.map((path) => ['extensionDevelopmentPath', path] as const),
    ['extensionTestsPath', command.extensionTestsPath],
    ['skipWelcome', 'true'],
    ['skipReleaseNotes', 'true'],
  ] as const;
  return workbenchUrl(port, {
    ...(command.folder !== undefined && { folder: command.folder }),
    ...(command.workspace !== undefined && { workspace: command.workspace }),
    payload,
  });
}

function after(milliseconds: number, ending: Ending): Promise<Ending> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds, ending).unref());
}

function signalled(): Promise<Ending> {
  const { promise, resolve } = Promise.withResolvers<Ending>();
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => resolve({ code: 130, why: `ended by ${signal}` }));
  return promise;
}

/** Loads the window and waits for an end, good or bad. A suite that says it passed must have left its host in order. */
async function runTests(server: RunningServer, page: Page, command: EditorCommand, host: Promise<Ending>): Promise<Ending> {
  const { ended } = await watchPage(page);
  await page.goto(addressOf(server.port, command), { waitUntil: 'commit' });
  const hostDied = host.then((ending) =>
    after(GRACE_MS, { code: 1, why: ending.why ?? 'the extension host ended before the tests' }),
  );
  const limit = after(LIMIT_MS, { code: 124, why: `no result after ${LIMIT_MS / 1000} s` });
  const ending = await Promise.race([ended, hostDied, limit, signalled()]);
  const last = await Promise.race([host, after(GRACE_MS, { code: 0 })]);
  return ending.code === 0 && last.code !== 0 ? last : ending;
}

async function main(): Promise<number> {
  const command = editorCommand(process.argv.slice(2));
  const folder = await mkdtemp(join(tmpdir(), 'nnspec-editor-'));
  const host = watchHost();
  const server = await startServer({
    userDataDir: command.userDataDir ?? join(folder, 'user'),
    extensionsDir: command.extensionsDir ?? join(folder, 'extensions'),
    workspaceTrust: command.workspaceTrust,
    onLog: host.onLog,
    ...(command.locale !== undefined && { locale: command.locale }),
  });
  const { browser, page } = await openWindow(command.locale === undefined ? {} : { locale: command.locale });
  try {
    const { code, why } = await runTests(server, page, command, host.ended);
    if (why !== undefined) process.stderr.write(`editor host: ${why}\n${code === 124 ? server.log().slice(-3000) : ''}`);
    return code;
  } finally {
    await browser.close();
    await server.stop();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

process.exit(
  await main().catch((error: unknown) => {
    process.stderr.write(`editor host: ${error instanceof Error ? error.stack : error}\n`);
    return 1;
  }),
);
