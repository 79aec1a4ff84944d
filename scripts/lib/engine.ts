import {
  findEngine,
  type InstalledEngine,
  installEngine,
  npmSources,
  type Progress,
  SetupFailure,
} from '../../server/src/trainer/engine/install/index.ts';
import { at } from './paths.ts';
import { clearLine, say, sayBriefly, seconds } from './print.ts';
import { installSystemPackage, onPath } from './system.ts';

const lang = /^fr/i.test(process.env.LC_ALL || process.env.LANG || '') ? 'fr' : 'en';

/** On a terminal every report, elsewhere one line a step. */
function show(): (progress: Progress) => void {
  let step = '';
  return ({ message }) => {
    const name = message.en.split(':')[0] ?? '';
    if (process.stdout.isTTY) sayBriefly(message[lang]);
    else if (name !== step) say(`  ${message[lang]}`);
    step = name;
  };
}

function install(): Promise<InstalledEngine> {
  return installEngine({ sources: npmSources(at('package.json')) }, show());
}

/** Only a missing compiler can be remedied from here. */
async function installWithCompiler(): Promise<InstalledEngine> {
  try {
    return await install();
  } catch (error) {
    const hasCompiler = () => onPath('g++', 'c++', 'clang++') !== undefined;
    if (!(error instanceof SetupFailure) || !error.needsCompiler || !(await installSystemPackage('g++', hasCompiler)))
      throw error;
    return install();
  }
}

/**
 * Makes sure of the native engine and shows what that takes.
 * @throws Error in the user's language, saying what was tried and what to do.
 */
export async function ensureEngine(): Promise<InstalledEngine> {
  const found = await findEngine();
  if (found) return found;
  const started = performance.now();
  say('setting the native engine up (once): TensorFlow is about 210 MB to download');
  try {
    const engine = await installWithCompiler();
    clearLine();
    say(`native engine: TensorFlow ${engine.tensorflow}, in ${engine.folder}, after ${seconds(started)}`);
    return engine;
  } catch (error) {
    clearLine();
    if (error instanceof SetupFailure) throw new Error(error.words[lang], { cause: error });
    throw error;
  }
}
