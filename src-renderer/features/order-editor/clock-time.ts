/** Time of day in the window's own zone, `14:05:12`: only ever shown. */
export function clockTime(instant: number): string {
  const date = new Date(instant);
  return [date.getHours(), date.getMinutes(), date.getSeconds()].map((part) => String(part).padStart(2, '0')).join(':');
}
