import { commands, type TextDocument, window, workspace } from 'vscode';
import { say, sayPlainly } from '../lang.ts';
import { trainWords } from '../words/index.ts';

/** Whether the folder is trusted, which training needs; says so where it is not. */
export async function isTrusted(): Promise<boolean> {
  if (workspace.isTrusted) return true;
  const manage = say(trainWords.manageTrust);
  const answer = await window.showWarningMessage(sayPlainly(trainWords.untrusted), manage);
  if (answer === manage) await commands.executeCommand('workbench.trust.manage');
  return false;
}

/**
 * The spec as a document of a trusted folder on this machine's disk, which is what training needs. An untitled one is saved
 * first, if its writer wants; a saved one is trained as it stands in the editor. `null` after saying why not.
 */
export async function specOnDisk(document: TextDocument): Promise<TextDocument | null> {
  if (!(await isTrusted())) return null;
  if (document.uri.scheme === 'file') return document;
  if (!document.isUntitled) {
    void window.showWarningMessage(sayPlainly(trainWords.virtual));
    return null;
  }
  const save = say(trainWords.save);
  if ((await window.showInformationMessage(sayPlainly(trainWords.untitled), save)) !== save) return null;
  const saved = await workspace.save(document.uri);
  return saved === undefined ? null : workspace.openTextDocument(saved);
}
