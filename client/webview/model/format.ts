import type { Lang } from '@nnspec/server/protocol';

/** Writes numbers and times for people of one language. */
export interface Format {
  /** A loss or a metric: four significant digits, `1.2e-7` where that is shorter, `NaN` and `∞` as such. */
  value(value: number): string;
  count(value: number): string;
  /** `0:42`, `12:05`, `1:02:03`. */
  clock(seconds: number): string;
  /** `0.84 s`, `12.3 s`, `2:05`. */
  duration(seconds: number): string;
  percent(share: number): string;
  time(milliseconds: number): string;
}

export function format(lang: Lang): Format {
  const plain = new Intl.NumberFormat(lang, { maximumSignificantDigits: 4, minimumSignificantDigits: 4, useGrouping: false });
  const scientific = new Intl.NumberFormat(lang, { notation: 'scientific', maximumSignificantDigits: 3 });
  const whole = new Intl.NumberFormat(lang, { maximumFractionDigits: 0 });
  const share = new Intl.NumberFormat(lang, { style: 'percent', maximumFractionDigits: 0 });
  const short = new Intl.NumberFormat(lang, { maximumSignificantDigits: 3 });
  const time = new Intl.DateTimeFormat(lang, { hour: '2-digit', minute: '2-digit', second: '2-digit' });
  return {
    value: (value) => {
      if (!Number.isFinite(value)) return Number.isNaN(value) ? 'NaN' : value > 0 ? '∞' : '−∞';
      const size = Math.abs(value);
      if (size === 0) return '0';
      return size < 1e-3 || size >= 1e6 ? scientific.format(value).replace('E', 'e') : plain.format(value);
    },
    count: (value) => whole.format(value),
    clock,
    duration: (seconds) => (seconds < 60 ? `${short.format(seconds)} s` : clock(seconds)),
    percent: (value) => share.format(value),
    time: (milliseconds) => time.format(milliseconds),
  };
}

function clock(seconds: number): string {
  const total = Math.max(0, Math.round(seconds));
  const parts = [Math.floor(total / 3600), Math.floor(total / 60) % 60, total % 60];
  const shown = parts[0] === 0 ? parts.slice(1) : parts;
  return shown.map((part, index) => (index === 0 ? `${part}` : `${part}`.padStart(2, '0'))).join(':');
}
