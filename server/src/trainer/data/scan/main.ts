import type { ScanEvent } from '../../../protocol/index.ts';
import { serveScan } from './serve.ts';

const send = (event: ScanEvent): Promise<void> =>
  new Promise((resolve, reject) => {
    process.send?.(event, undefined, undefined, (error) => (error ? reject(error) : resolve()));
  });

/** The scanner: a child process that is forked to look into data. It loads no TensorFlow, and ends with its parent. */
process.on('disconnect', () => process.exit(0));
process.once('message', (message) => {
  void serveScan(message, send).finally(() => process.disconnect());
});
