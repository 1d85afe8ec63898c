/** Words that say how a question is asked, not what about. They are left out of a query unless nothing else is in it. */
export const stopWords: ReadonlySet<string> = new Set(
  (
    'a about all also am an and any are as at be been being but by can could did do does doing done each for from get give had has have having ' +
    'how i if in into is it its just let like may me might more most much must my need no not of off on one or our out over own please shall she ' +
    'should so some such tell than that the their them then there these they this those through to too up us use used using very via vs versus ' +
    'want was we were what when where whether which while who whom whose why will with work works would you your'
  ).split(' '),
);
