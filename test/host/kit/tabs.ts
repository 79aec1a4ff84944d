import { commands, TabInputWebview, window } from 'vscode';
import { until } from './wait.ts';

/** Titles of the open panels of a kind. */
export function panels(view: 'nnspec.training' | 'nnspec.summary'): readonly string[] {
  return window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(({ input }) => input instanceof TabInputWebview && input.viewType.endsWith(view))
    .map(({ label }) => label);
}

/** Waits for a panel with a title. */
export function panel(view: 'nnspec.training' | 'nnspec.summary', title: string): Promise<true> {
  return until(`the panel ${title}`, () => panels(view).includes(title));
}

/** Closes everything, unsaved changes included. */
export async function closeAll(): Promise<void> {
  while (window.activeTextEditor?.document.isDirty) await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  await commands.executeCommand('workbench.action.closeAllEditors');
}
