import { DecodeError, type PanelEvent, type RunEvent, type RunInfo, runEvent } from '@nnspec/server/protocol';
import { History } from './history.ts';

/**
 * The history of a run from its `events.jsonl`. A last line that was cut off is passed over, as is what cannot be read; a run
 * without an end was interrupted. Times are worked out from the seconds that the events tell.
 */
export function replay(text: string, info: RunInfo): History {
  const history = new History();
  let seconds = 0;
  let inEpoch = 0;
  let over = false;
  for (const event of eventsOf(text)) {
    if (event.event === 'batch') inEpoch = event.seconds;
    if (event.event === 'epoch') {
      seconds += event.seconds;
      inEpoch = 0;
    }
    if (event.event === 'end') seconds = event.seconds;
    over ||= event.event === 'end' || event.event === 'error';
    history.add(event, timeAt(info, seconds + inEpoch));
  }
  const ending: readonly PanelEvent[] = over ? [] : [{ event: 'interrupted' }];
  for (const event of ending) history.add(event, timeAt(info, seconds + inEpoch));
  return history;
}

function timeAt(info: RunInfo, seconds: number): number {
  return info.startedAt + seconds * 1000;
}

function eventsOf(text: string): readonly RunEvent[] {
  return text.split('\n').flatMap((line) => {
    if (line.trim() === '') return [];
    try {
      return [runEvent(JSON.parse(line))];
    } catch (error) {
      if (error instanceof SyntaxError || error instanceof DecodeError) return [];
      throw error;
    }
  });
}
