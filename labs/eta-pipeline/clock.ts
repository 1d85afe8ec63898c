/** Seconds of an hour and of a day. Time is in seconds from a Monday, 00:00, on the clock of the city. */
export const hourSeconds = 3600;
export const daySeconds = 24 * hourSeconds;

/** The day of a time, counted from 0. */
export function dayOf(time: number): number {
  return Math.floor(time / daySeconds);
}

/** The hour of a time, counted from the beginning. */
export function hourOf(time: number): number {
  return Math.floor(time / hourSeconds);
}

/** The hour of the week of a time, 0 to 167. */
export function hourOfWeek(time: number): number {
  return hourOf(time) % 168;
}

/** Whether a day, counted from a Monday, is a Saturday or Sunday. */
export function isWeekend(day: number): boolean {
  return day % 7 >= 5;
}

/** The part of the week that an hour of it belongs to: five on weekdays, three on weekends. */
export function partOfWeek(hour: number): number {
  const [bounds, first] = isWeekend(Math.floor(hour / 24)) ? [[8, 18], 5] : [[6, 10, 15, 19], 0];
  return first + bounds.filter((bound) => hour % 24 >= bound).length;
}
