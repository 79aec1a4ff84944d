import type { InitializeParams } from 'vscode-languageserver/node';
import type { Lang } from '../catalogue/index.ts';
import { DecodeError, type Decoder, type RuleLevels, ruleLevels, serverOptions } from '../protocol/index.ts';

/** What an editor has told of itself. */
export interface Session {
  readonly lang: Lang;
  /** Severity by rule, as the settings have it now. */
  rules: RuleLevels;
  /** Files beside the open documents may be looked at. */
  trusted: boolean;
  /** The folders that are open, as URIs. */
  readonly folders: readonly string[];
  /** The editor shows places that are related to a diagnostic. */
  readonly related: boolean;
  /** The editor fills in the holes of a snippet. */
  readonly snippets: boolean;
  /** The editor tells of changed settings when it is asked to. */
  readonly tellsSettings: boolean;
  /** The editor tells of files that change on disk when it is asked to. */
  readonly watchesFiles: boolean;
}

/** Reads a value, or says that it is not what was agreed. */
function readOr<T>(decode: Decoder<T>, value: unknown, otherwise: T): T {
  try {
    return decode(value);
  } catch (error) {
    if (error instanceof DecodeError) return otherwise;
    throw error;
  }
}

const langOf = (locale: string | undefined): Lang => (locale?.toLowerCase().startsWith('fr') ? 'fr' : 'en');

/** Reads how an editor introduces itself. One that sends no options of NNSpec's gets its locale's language and the defaults. */
export function beginSession(params: InitializeParams): Session {
  const { textDocument, workspace } = params.capabilities;
  const preset = { lang: langOf(params.locale), trusted: false, rules: {} };
  const { lang, rules, trusted } = readOr(serverOptions, params.initializationOptions, preset);
  return {
    lang,
    rules,
    trusted,
    folders: params.workspaceFolders?.map(({ uri }) => uri) ?? (params.rootUri ? [params.rootUri] : []),
    related: textDocument?.publishDiagnostics?.relatedInformation === true,
    snippets: textDocument?.completion?.completionItem?.snippetSupport === true,
    tellsSettings: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
  };
}

/** The rules in `workspace/didChangeConfiguration`; `undefined` when they are not there, or not levels by name. */
export function rulesOf(settings: unknown): RuleLevels | undefined {
  const section = settings as { readonly nnspec?: { readonly rules?: unknown } | null } | null | undefined;
  return readOr<RuleLevels | undefined>(ruleLevels, section?.nnspec?.rules, undefined);
}
