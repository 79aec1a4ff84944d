import { errorEvent } from './process/error-event.ts';
import { type Parent, parentProcess } from './process/port.ts';
import { EXIT, serve } from './process/serve.ts';
import { watchParent } from './process/watchdog.ts';

/** The trainer: a child process that is forked for one run. */
function main(): void {
  if (!process.send) {
    process.stderr.write('The trainer is started by `nnspec train` or by the editor, not by hand.\n');
    process.exitCode = 2;
    return;
  }
  watchParent();
  // Ctrl-C in a terminal reaches every process there; what it means is for the parent to say.
  process.on('SIGINT', () => undefined);
  const parent = parentProcess();
  process.on('uncaughtException', (error) => {
    parent.send(errorEvent(error, 'en'));
    leave(parent, EXIT.failed);
  });
  void serve(parent).then((status) => leave(parent, status));
}

/** Lets the last message out, then ends: TensorFlow's threads would go on. */
function leave(parent: Parent, status: number): void {
  void parent.sent().then(() => process.exit(status));
}

main();
