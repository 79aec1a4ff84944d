import { Uri, type Webview, type WebviewOptions, type WebviewPanel } from 'vscode';
import { lang } from '../lang.ts';
import type { Product } from '../product.ts';
import { pageHtml } from './html.ts';

/** Panels may load their own script and style, and nothing else of the disk. */
export function webviewOptions(product: Product): WebviewOptions {
  return { enableScripts: true, localResourceRoots: [product.webview] };
}

/** Loads a page of `dist/webview` into a panel. */
export function loadPage(panel: WebviewPanel, product: Product, page: 'panel' | 'summary'): void {
  const { webview } = panel;
  const file = (name: string) => fileUri(webview, product, name);
  webview.options = webviewOptions(product);
  panel.iconPath = product.icon;
  webview.html = pageHtml({
    lang,
    title: panel.title,
    script: file(`${page}.js`),
    style: file(`${page}.css`),
    source: webview.cspSource,
  });
}

function fileUri(webview: Webview, product: Product, name: string): string {
  return webview.asWebviewUri(Uri.joinPath(product.webview, name)).toString();
}
