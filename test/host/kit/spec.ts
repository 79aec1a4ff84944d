import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  commands,
  type Diagnostic,
  languages,
  type Position,
  Range,
  type TextDocument,
  Uri,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import { until } from './wait.ts';

/** The folder that is open: a copy that tests may change. */
export function folder(...parts: readonly string[]): string {
  const [first] = workspace.workspaceFolders ?? [];
  assert.ok(first, 'no folder is open');
  return join(first.uri.fsPath, ...parts);
}

/** Opens a file of the folder, as a user does. */
export async function openFile(name: string): Promise<TextDocument> {
  const document = await workspace.openTextDocument(Uri.file(folder(name)));
  await window.showTextDocument(document);
  return document;
}

/** Writes a spec into the folder and opens it. */
export async function openSpec(name: string, text: string): Promise<TextDocument> {
  await writeFile(folder(name), text);
  return await openFile(name);
}

/** Where a piece of the text begins, or ends. */
export function placeOf(document: TextDocument, text: string, side: 'start' | 'end' = 'start'): Position {
  const offset = document.getText().indexOf(text);
  assert.notEqual(offset, -1, `\`${text}\` is not in the document`);
  return document.positionAt(side === 'start' ? offset : offset + text.length);
}

/** Replaces a piece of the text, unsaved. */
export async function replace(document: TextDocument, text: string, by: string): Promise<void> {
  const edit = new WorkspaceEdit();
  edit.replace(document.uri, new Range(placeOf(document, text), placeOf(document, text, 'end')), by);
  assert.ok(await workspace.applyEdit(edit));
}

/** A diagnostic as a reader sees it: its rule and the text that is underlined. */
export interface Seen {
  readonly rule: string;
  readonly text: string;
  readonly diagnostic: Diagnostic;
}

/** A code is the rule's name, linked to the rule's page. */
const ruleOf = ({ code }: Diagnostic): string => String(typeof code === 'object' ? code.value : code);

export function problemsOf(document: TextDocument): readonly Seen[] {
  return languages
    .getDiagnostics(document.uri)
    .map((diagnostic) => ({ rule: ruleOf(diagnostic), text: document.getText(diagnostic.range), diagnostic }));
}

/** Waits for a problem of a rule. */
export function problem(document: TextDocument, rule: string): Promise<Seen> {
  return until(`a problem ${rule}`, () => problemsOf(document).find((seen) => seen.rule === rule));
}

/** Waits until the server has read the document and a rule has nothing to say. */
export async function noProblem(document: TextDocument, rule: string): Promise<void> {
  await until(`no problem ${rule}`, () => problemsOf(document).every((seen) => seen.rule !== rule));
}

/** Runs a command of VS Code's that asks the providers of a language. */
export async function ask<Result>(command: string, ...args: readonly unknown[]): Promise<Result> {
  return (await commands.executeCommand(command, ...args)) as Result;
}
