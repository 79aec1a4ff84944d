import { access } from 'node:fs/promises';
import { commands, Position, Range, Selection, TextEditorRevealType, Uri, ViewColumn, window, workspace } from 'vscode';
import { sayPlainly } from '../lang.ts';
import { runWords } from '../words/index.ts';

/** Opens a spec in the column where it is open already, at a line that is counted from 0. */
export async function openSpec(uri: string, line: number | null): Promise<void> {
  const document = await workspace.openTextDocument(Uri.parse(uri));
  const visible = window.visibleTextEditors.find((editor) => editor.document === document);
  const editor = await window.showTextDocument(document, { viewColumn: visible?.viewColumn ?? ViewColumn.One });
  if (line === null) return;
  const { range } = document.lineAt(Math.min(Math.max(0, line), document.lineCount - 1));
  const start = new Position(range.start.line, document.lineAt(range.start.line).firstNonWhitespaceCharacterIndex);
  editor.selection = new Selection(start, start);
  editor.revealRange(new Range(start, range.end), TextEditorRevealType.InCenterIfOutsideViewport);
}

/** Shows a run's folder in the explorer where it lies in the workspace, else in the system's file manager. */
export async function revealFolder(out: string): Promise<void> {
  const uri = Uri.file(out);
  try {
    await access(out);
  } catch {
    void window.showWarningMessage(sayPlainly(runWords.folderGone));
    return;
  }
  const command = workspace.getWorkspaceFolder(uri) === undefined ? 'revealFileInOS' : 'revealInExplorer';
  await commands.executeCommand(command, uri);
}
