import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';

/** A small archive with the members of TensorFlow's wheel that the set-up takes, and some that it leaves. */
export function fakeWheel(): Buffer {
  const members = {
    'tensorflow/libtensorflow_cc.so.2': strToU8('library '.repeat(4000)),
    'tensorflow/libtensorflow_framework.so.2': strToU8('framework'),
    'tensorflow/include/tensorflow/c/c_api.h': strToU8('// header'),
    'tensorflow/include/external/local/c/tsl_status.h': strToU8('// not this one'),
    'tensorflow/python/ops.py': strToU8('# nor this'),
  };
  return Buffer.from(zipSync(members, { level: 1 }));
}

/** A stand-in for a C++ compiler: it notes the headers that it was given and makes the file after `-o`, or fails. */
export function fakeCompiler(folder: string, complaint?: string): string {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'compiler');
  const works = 'while [ "$1" != "-o" ]; do shift; done\necho addon > "$2"\n';
  const fails = `echo "${complaint}" >&2\nexit 1\n`;
  writeFileSync(file, `#!/bin/sh\n${complaint === undefined ? works : fails}`);
  chmodSync(file, 0o755);
  return file;
}
