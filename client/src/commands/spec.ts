import { DecodeError, type LensArguments, lensArguments } from '@nnspec/server/protocol';
import { type TextDocument, Uri, window, workspace } from 'vscode';
import { sayPlainly } from '../lang.ts';
import { trainWords } from '../words/index.ts';

/** The spec that a command is meant for, and the block that was named. */
export interface Target {
  readonly document: TextDocument;
  readonly name: string | null;
}

/**
 * Reads what a command was called with: a code lens gives `[uri, name]`, a menu gives a `Uri` and more, the palette nothing,
 * which means the spec in front. `null` after saying that there is none.
 */
export async function targetOf(args: readonly unknown[]): Promise<Target | null> {
  const lens = args[0] instanceof Uri ? { uri: args[0].toString(), name: null } : readLens(args);
  if (lens !== null) return { document: await workspace.openTextDocument(Uri.parse(lens.uri)), name: lens.name };
  const document = window.activeTextEditor?.document ?? window.visibleTextEditors.find(isSpec)?.document;
  if (document?.languageId === 'nnspec') return { document, name: null };
  void window.showInformationMessage(sayPlainly(trainWords.noSpec));
  return null;
}

function isSpec({ document }: { readonly document: TextDocument }): boolean {
  return document.languageId === 'nnspec';
}

function readLens(args: readonly unknown[]): LensArguments | null {
  try {
    return lensArguments(args);
  } catch (error) {
    if (error instanceof DecodeError) return null;
    throw error;
  }
}
