/** One line on a terminal that says how far a long work is, how fast it goes and how long it will take. */
import type { Shell } from "../shell.ts";

const EVERY_MS = 200;

export interface Progress {
  step(n?: number): void;
  end(): void;
}

/** Shows progress where the shell can; `total` may come later than the first step, or be unknown. */
export function progress(shell: Shell, noun: string, total: Promise<number> | number | null): Progress {
  const show = shell.progress;
  if (!show) return { step: () => {}, end: () => {} };
  const began = performance.now();
  let whole: number | null = typeof total === "number" ? total : null;
  if (total instanceof Promise)
    total.then(
      (n) => (whole = n),
      () => {},
    );
  let done = 0;
  let shown = -EVERY_MS;
  return {
    step(n = 1) {
      done += n;
      const now = performance.now();
      if (now - shown < EVERY_MS) return;
      shown = now;
      show(progressLine(done, whole, (now - began) / 1000, noun));
    },
    end: () => show(null),
  };
}

/** "120 of 500 documents, 60 a second, 6 seconds left". */
export function progressLine(done: number, whole: number | null, seconds: number, noun: string): string {
  const rate = done / Math.max(seconds, 0.001);
  const speed = rate >= 10 ? `${Math.round(rate)}` : rate.toFixed(1);
  const left = whole === null || done === 0 ? "" : `, ${duration((whole - done) / rate)} left`;
  return `${done}${whole === null ? "" : ` of ${whole}`} ${noun}, ${speed} a second${left}`;
}

function duration(seconds: number): string {
  const s = Math.max(0, Math.round(seconds));
  if (s < 60) return `${s} second${s === 1 ? "" : "s"}`;
  const minutes = Math.round(s / 60);
  return minutes < 60
    ? `${minutes} minute${minutes === 1 ? "" : "s"}`
    : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
