/** Setting up the native engine: TensorFlow's library and tfjs-node's addon, in a folder of their own. */
export { SetupFailure } from './failure.ts';
export { findEngine, type InstalledEngine, type InstallOptions, installEngine } from './install.ts';
export { addonPath, cacheFolder, engineFolder, libraryFolder } from './paths.ts';
export type { OnProgress, Progress } from './progress.ts';
export { npmSources, packagedSources } from './sources/index.ts';
export { type Verified, verifyEngine } from './verify.ts';
