import type { Words } from '../../../../protocol/words.ts';
import type { Context } from '../progress.ts';

/** One way to come by an engine. */
export interface Source {
  readonly name: Words;
  /**
   * Fills an empty folder with an engine.
   * @throws SetupFailure or any error, which is shown beside the name of the source.
   */
  install(folder: string, context: Context): Promise<void>;
}
