import type { Lang } from '@nnspec/server/protocol';

interface VsCodeApi {
  postMessage(message: unknown): void;
  getState(): unknown;
  setState(state: unknown): void;
}

declare function acquireVsCodeApi(): VsCodeApi;

/** The extension, as a panel sees it: typed messages out, unread ones in. */
export interface Host<Out, Memory> {
  readonly lang: Lang;
  send(message: Out): void;
  /** Kept by VS Code over a reload of the window. */
  remember(memory: Memory): void;
  listen(listener: (message: unknown) => void): void;
}

/** Connects to the extension; call it once. A fault in a listener is told to the extension, which logs it. */
export function connect<Out, Memory>(fault: (message: string) => Out): Host<Out, Memory> {
  const api = acquireVsCodeApi();
  const send = (message: Out) => api.postMessage(message);
  addEventListener('error', (event) => send(fault(event.message)));
  return {
    lang: document.documentElement.lang === 'fr' ? 'fr' : 'en',
    send,
    remember: (memory) => api.setState(memory),
    listen: (listener) => addEventListener('message', (event: MessageEvent<unknown>) => listener(event.data)),
  };
}
