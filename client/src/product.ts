import { Uri } from 'vscode';

/** The files of the packaged extension, by what they are. */
export interface Product {
  readonly server: string;
  readonly trainer: string;
  readonly setup: string;
  /** A page for each rule. */
  readonly rules: Uri;
  readonly webview: Uri;
  readonly icon: Uri;
}

export function product(extension: Uri): Product {
  const path = (...parts: readonly string[]) => Uri.joinPath(extension, ...parts);
  return {
    server: path('dist', 'server', 'lsp.cjs').fsPath,
    trainer: path('dist', 'server', 'trainer.cjs').fsPath,
    setup: path('dist', 'server', 'setup.cjs').fsPath,
    rules: path('docs', 'rules'),
    webview: path('dist', 'webview'),
    icon: path('icons', 'language.svg'),
  };
}
