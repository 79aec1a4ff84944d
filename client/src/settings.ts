import { BACKENDS, type Backend, DecodeError, type RuleLevels, ruleLevels } from '@nnspec/server/protocol';
import { type Uri, workspace } from 'vscode';

/** The settings under `nnspec`. A value that is none of the allowed ones counts as not set: VS Code underlines it already. */
export const settings = {
  rules(): RuleLevels {
    try {
      return ruleLevels(workspace.getConfiguration('nnspec').get('rules') ?? {});
    } catch (error) {
      if (error instanceof DecodeError) return {};
      throw error;
    }
  },

  backend(spec: Uri): Backend {
    const value = workspace.getConfiguration('nnspec', spec).get<unknown>('backend');
    return BACKENDS.find((backend) => backend === value) ?? 'native';
  },

  /** As written: absolute, or relative to the workspace folder. */
  runsFolder(spec: Uri): string {
    const value = workspace.getConfiguration('nnspec', spec).get<unknown>('runsFolder');
    return typeof value === 'string' && value !== '' ? value : 'runs';
  },

  /** Empty: where the set-up puts the engine. */
  engineFolder(): string {
    const value = workspace.getConfiguration('nnspec').get<unknown>('engineFolder');
    return typeof value === 'string' ? value : '';
  },
};
