import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Gives VS Code another display language. The pack holds no translation, so VS Code's own texts stay English; extensions see
 * the language all the same, which is what is tested.
 */
export async function addLanguagePack(userDataDir: string, locale: string): Promise<void> {
  const translations = join(userDataDir, 'language-pack', 'main.i18n.json');
  await mkdir(join(userDataDir, 'language-pack'), { recursive: true });
  await writeFile(translations, JSON.stringify({ version: '1.0.0', contents: {} }));
  const extension = { extensionIdentifier: { id: `nnspec.language-pack-${locale}` }, version: '1.0.0' };
  const pack = { hash: 'nnspec-test', label: locale, extensions: [extension], translations: { vscode: translations } };
  await writeFile(join(userDataDir, 'languagepacks.json'), JSON.stringify({ [locale]: pack }));
}
