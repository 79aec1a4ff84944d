import { randomBytes } from 'node:crypto';
import type { Lang } from '@nnspec/server/protocol';

export interface PageParts {
  readonly lang: Lang;
  readonly title: string;
  readonly script: string;
  readonly style: string;
  /** Where VS Code serves the extension's files from. */
  readonly source: string;
}

/** The document of a panel: one script with a nonce, one style sheet, and nothing from anywhere else. */
export function pageHtml(
  { lang, title, script, style, source }: PageParts,
  nonce = randomBytes(18).toString('base64url'),
): string {
  const policy = `default-src 'none'; style-src ${source}; script-src 'nonce-${nonce}'`;
  return `<!DOCTYPE html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">
<title>${escapeHtml(title)}</title>
<link rel="stylesheet" href="${escapeHtml(style)}">
</head>
<body><script nonce="${nonce}" src="${escapeHtml(script)}"></script></body>
</html>`;
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
