import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { LENS_COMMANDS } from '@nnspec/server/protocol';
import { pageHtml } from '../../../client/src/panels/html.ts';

const ROOT = join(import.meta.dirname, '../../..');
const read = (name: string) => readFileSync(join(ROOT, name), 'utf8');
const manifest = JSON.parse(read('package.json'));
const english: Readonly<Record<string, string>> = JSON.parse(read('package.nls.json'));
const french: Readonly<Record<string, string>> = JSON.parse(read('package.nls.fr.json'));

describe('the manifest of the extension', () => {
  it('says everything in English and in French, and nothing that is not used', () => {
    const used = [...new Set(read('package.json').match(/(?<=")%[^%"]+%(?=")/gu) ?? [])].map((key) => key.slice(1, -1)).sort();
    assert.deepEqual(Object.keys(english).sort(), used);
    assert.deepEqual(Object.keys(french).sort(), used);
    for (const [key, text] of Object.entries(french)) assert.notEqual(text, english[key], `${key} is not translated`);
  });

  it('declares each command that the extension registers, and those that code lenses name', () => {
    const registered = [...read('client/src/extension.ts').matchAll(/'(nnspec\.\w+)': (?:async )?\(/gu)]
      .map(([, name]) => name)
      .sort();
    const declared = manifest.contributes.commands.map(({ command }: { command: string }) => command).sort();
    assert.deepEqual(declared, registered);
    for (const command of Object.values(LENS_COMMANDS)) assert.ok(declared.includes(command));
  });

  it('lets no workspace name a folder with native code', () => {
    assert.equal(manifest.contributes.configuration.properties['nnspec.engineFolder'].scope, 'machine');
    assert.equal(manifest.capabilities.untrustedWorkspaces.supported, 'limited');
  });

  it('names icons that are there', () => {
    for (const icon of [manifest.icon, ...Object.values<string>(manifest.contributes.languages[0].icon)]) {
      assert.ok(existsSync(join(ROOT, icon)), `${icon} is missing`);
    }
  });
});

describe('the document of a panel', () => {
  const parts = {
    lang: 'fr',
    title: 'a "b" <c>',
    script: 'https://x/panel.js',
    style: 'https://x/panel.css',
    source: 'https://x',
  } as const;

  it('allows one script by nonce, the style sheet of the extension, and nothing else', () => {
    const html = pageHtml(parts, 'NONCE');
    assert.match(html, /content="default-src 'none'; style-src https:\/\/x; script-src 'nonce-NONCE'"/u);
    assert.equal(html.match(/<script/gu)?.length, 1);
    assert.doesNotMatch(html, /unsafe|style="|<style| on\w+=/u);
    assert.match(html, /<html lang="fr">/u);
  });

  it('has another nonce each time, and keeps text as text', () => {
    assert.notEqual(pageHtml(parts), pageHtml(parts));
    assert.match(pageHtml(parts), /<title>a &quot;b&quot; &lt;c><\/title>/u);
  });
});
