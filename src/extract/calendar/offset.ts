/** UTC offsets as minutes and as the record writes them: "-08:00", "+05:30". */

/** "+09:00" from 540. */
export function formatOffset(minutes: number): string {
  const size = Math.abs(minutes);
  const two = (n: number): string => String(n).padStart(2, "0");
  return `${minutes < 0 ? "-" : "+"}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

/** 540 from "+09:00"; null for anything else. */
export function parseOffset(offset: string): number | null {
  const parts = /^([+-])(\d\d):(\d\d)$/.exec(offset);
  if (!parts) return null;
  const minutes = Number(parts[2]) * 60 + Number(parts[3]);
  return parts[1] === "-" ? -minutes : minutes;
}
