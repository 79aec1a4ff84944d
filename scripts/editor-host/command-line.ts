import { statSync } from 'node:fs';
import { resolve } from 'node:path';

/** What the tests ask of an editor, in the words of VS Code's own command line. Paths are absolute. */
export interface EditorCommand {
  readonly folder: string | undefined;
  readonly workspace: string | undefined;
  readonly extensionDevelopmentPaths: readonly string[];
  readonly extensionTestsPath: string;
  readonly userDataDir: string | undefined;
  readonly extensionsDir: string | undefined;
  readonly workspaceTrust: boolean;
  readonly locale: string | undefined;
}

/**
 * Reads the arguments that `@vscode/test-electron` gives to VS Code; the ones that only a desktop needs are passed over.
 * @throws Error when the tests are missing.
 */
export function editorCommand(args: readonly string[]): EditorCommand {
  const named = args.flatMap((arg) => {
    const [, name, value = ''] = /^--([^=]+)(?:=(.*))?$/s.exec(arg) ?? [];
    return name === undefined ? [] : [{ name, value }];
  });
  const all = (name: string) => named.filter((option) => option.name === name).map(({ value }) => value);
  const path = (name: string) =>
    all(name)
      .map((value) => resolve(value))
      .at(-1);
  const extensionTestsPath = path('extensionTestsPath');
  if (extensionTestsPath === undefined) throw new Error('--extensionTestsPath=PATH is missing');
  const opened = args.filter((arg) => !arg.startsWith('--')).map((arg) => resolve(arg));
  return {
    folder: opened.find((file) => !file.endsWith('.code-workspace') && statSync(file).isDirectory()),
    workspace: opened.find((file) => file.endsWith('.code-workspace')),
    extensionDevelopmentPaths: all('extensionDevelopmentPath').map((value) => resolve(value)),
    extensionTestsPath,
    userDataDir: path('user-data-dir'),
    extensionsDir: path('extensions-dir'),
    workspaceTrust: all('disable-workspace-trust').length === 0,
    locale: all('locale').at(-1),
  };
}
