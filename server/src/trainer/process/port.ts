import type { ApplyEvent, RunEvent } from '../../protocol/index.ts';

/** The parent of a trainer, as the trainer sees it. */
export interface Parent {
  send(event: RunEvent | ApplyEvent): void;
  /** What the parent sends, unread. */
  onMessage(listener: (message: unknown) => void): void;
  onGone(listener: () => void): void;
  /** Resolves when all that was sent is out, or the parent has gone. */
  sent(): Promise<void>;
}

/** The process that forked this one. */
export function parentProcess(): Parent {
  let last = Promise.resolve();
  return {
    send: (event) => {
      // An error of sending means that the parent has gone, of which `disconnect` tells.
      last = new Promise((resolve) => {
        if (!process.connected || !process.send) resolve();
        else process.send(event, undefined, undefined, () => resolve());
      });
    },
    onMessage: (listener) => void process.on('message', listener),
    onGone: (listener) => void process.on('disconnect', listener),
    sent: () => last,
  };
}
