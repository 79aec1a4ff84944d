import { SetupFailure } from './failure.ts';

/** `fetch` refuses credentials inside an address; they travel in a header instead. */
function withoutCredentials(address: string): { url: string; authorization: Record<string, string> } {
  const url = new URL(address);
  if (url.username === '') return { url: address, authorization: {} };
  const login = `${decodeURIComponent(url.username)}:${decodeURIComponent(url.password)}`;
  url.username = '';
  url.password = '';
  return { url: url.href, authorization: { authorization: `Basic ${Buffer.from(login).toString('base64')}` } };
}

/**
 * One HTTP request.
 * @throws SetupFailure when the answer is not a success, the error of `fetch` when there is no answer.
 */
export async function request(address: string, headers: Record<string, string>, signal?: AbortSignal): Promise<Response> {
  const { url, authorization } = withoutCredentials(address);
  const response = await fetch(url, { headers: { ...headers, ...authorization }, signal: signal ?? null });
  if (response.ok) return response;
  await response.body?.cancel();
  throw new SetupFailure({
    en: `${url} answered ${response.status} ${response.statusText}`,
    fr: `${url} a répondu ${response.status} ${response.statusText}`,
  });
}
