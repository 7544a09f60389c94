/** The examples of RFC 5545 section 3.8.5.3: rule, days (and times where they differ), and what is not 1997-09-02 09:00. */
export interface RfcExample {
  readonly name: string;
  readonly rule: string;
  /** `YYYY-MM-DD`, with `THH:mm` where it is not at 09:00. The first ones where the rule goes on. */
  readonly expected: readonly string[];
  readonly start?: string;
  readonly excluded?: readonly string[];
}

const days = (month: string, ...list: number[]) =>
  list.map((day) => `${month}-${String(day).padStart(2, "0")}`);
const run = (month: string, from: number, to: number) =>
  days(month, ...Array.from({ length: to - from + 1 }, (_, index) => from + index));
const clock = (day: string, ...times: string[]) => times.map((time) => `${day}T${time}`);
const januaries = ["1998-01", "1999-01", "2000-01"].flatMap((month) => run(month, 1, 31));
const quarters = (hour: number, ...minutes: number[]) =>
  minutes.map((minute) => `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`);
const thirds = Array.from({ length: 8 }, (_, index) => quarters(9 + index, 0, 20, 40)).flat();

export const rfcExamples: readonly RfcExample[] = [
  { name: "daily for 10 occurrences", rule: "FREQ=DAILY;COUNT=10", expected: run("1997-09", 2, 11) },
  {
    name: "daily until December 24, 1997",
    rule: "FREQ=DAILY;UNTIL=19971224T000000Z",
    expected: [
      ...run("1997-09", 2, 30),
      ...run("1997-10", 1, 31),
      ...run("1997-11", 1, 30),
      ...run("1997-12", 1, 23),
    ],
  },
  {
    name: "every other day, forever",
    rule: "FREQ=DAILY;INTERVAL=2",
    expected: [
      ...days("1997-09", 2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24, 26, 28, 30),
      ...days("1997-10", 2, 4),
    ],
  },
  {
    name: "every 10 days, 5 occurrences",
    rule: "FREQ=DAILY;INTERVAL=10;COUNT=5",
    expected: [...days("1997-09", 2, 12, 22), ...days("1997-10", 2, 12)],
  },
  {
    name: "every day in January, for 3 years, by year",
    rule: "FREQ=YEARLY;UNTIL=20000131T140000Z;BYMONTH=1;BYDAY=SU,MO,TU,WE,TH,FR,SA",
    start: "1998-01-01T09:00",
    expected: januaries,
  },
  {
    name: "every day in January, for 3 years, by day",
    rule: "FREQ=DAILY;UNTIL=20000131T140000Z;BYMONTH=1",
    start: "1998-01-01T09:00",
    expected: januaries,
  },
  {
    name: "weekly for 10 occurrences",
    rule: "FREQ=WEEKLY;COUNT=10",
    expected: [
      ...days("1997-09", 2, 9, 16, 23, 30),
      ...days("1997-10", 7, 14, 21, 28),
      ...days("1997-11", 4),
    ],
  },
  {
    name: "weekly until December 24, 1997",
    rule: "FREQ=WEEKLY;UNTIL=19971224T000000Z",
    expected: [
      ...days("1997-09", 2, 9, 16, 23, 30),
      ...days("1997-10", 7, 14, 21, 28),
      ...days("1997-11", 4, 11, 18, 25),
      ...days("1997-12", 2, 9, 16, 23),
    ],
  },
  {
    name: "every other week, forever",
    rule: "FREQ=WEEKLY;INTERVAL=2;WKST=SU",
    expected: [
      ...days("1997-09", 2, 16, 30),
      ...days("1997-10", 14, 28),
      ...days("1997-11", 11, 25),
      ...days("1997-12", 9, 23),
      ...days("1998-01", 6, 20),
      ...days("1998-02", 3, 17),
    ],
  },
  ...[
    "FREQ=WEEKLY;UNTIL=19971007T000000Z;WKST=SU;BYDAY=TU,TH",
    "FREQ=WEEKLY;COUNT=10;WKST=SU;BYDAY=TU,TH",
  ].map((rule) => ({
    name: "weekly on Tuesday and Thursday for five weeks",
    rule,
    expected: [...days("1997-09", 2, 4, 9, 11, 16, 18, 23, 25, 30), ...days("1997-10", 2)],
  })),
  {
    name: "every other week on Monday, Wednesday and Friday until December 24, 1997",
    rule: "FREQ=WEEKLY;INTERVAL=2;UNTIL=19971224T000000Z;WKST=SU;BYDAY=MO,WE,FR",
    start: "1997-09-01T09:00",
    expected: [
      ...days("1997-09", 1, 3, 5, 15, 17, 19, 29),
      ...days("1997-10", 1, 3, 13, 15, 17, 27, 29, 31),
      ...days("1997-11", 10, 12, 14, 24, 26, 28),
      ...days("1997-12", 8, 10, 12, 22),
    ],
  },
  {
    name: "every other week on Tuesday and Thursday, for 8 occurrences",
    rule: "FREQ=WEEKLY;INTERVAL=2;COUNT=8;WKST=SU;BYDAY=TU,TH",
    expected: [...days("1997-09", 2, 4, 16, 18, 30), ...days("1997-10", 2, 14, 16)],
  },
  {
    name: "monthly on the first Friday for 10 occurrences",
    rule: "FREQ=MONTHLY;COUNT=10;BYDAY=1FR",
    start: "1997-09-05T09:00",
    expected:
      "1997-09-05 1997-10-03 1997-11-07 1997-12-05 1998-01-02 1998-02-06 1998-03-06 1998-04-03 1998-05-01 1998-06-05".split(
        " ",
      ),
  },
  {
    name: "monthly on the first Friday until December 24, 1997",
    rule: "FREQ=MONTHLY;UNTIL=19971224T000000Z;BYDAY=1FR",
    start: "1997-09-05T09:00",
    expected: "1997-09-05 1997-10-03 1997-11-07 1997-12-05".split(" "),
  },
  {
    name: "every other month on the first and last Sunday for 10 occurrences",
    rule: "FREQ=MONTHLY;INTERVAL=2;COUNT=10;BYDAY=1SU,-1SU",
    start: "1997-09-07T09:00",
    expected:
      "1997-09-07 1997-09-28 1997-11-02 1997-11-30 1998-01-04 1998-01-25 1998-03-01 1998-03-29 1998-05-03 1998-05-31".split(
        " ",
      ),
  },
  {
    name: "monthly on the second-to-last Monday for 6 months",
    rule: "FREQ=MONTHLY;COUNT=6;BYDAY=-2MO",
    start: "1997-09-22T09:00",
    expected: "1997-09-22 1997-10-20 1997-11-17 1997-12-22 1998-01-19 1998-02-16".split(" "),
  },
  {
    name: "monthly on the third-to-the-last day, forever",
    rule: "FREQ=MONTHLY;BYMONTHDAY=-3",
    start: "1997-09-28T09:00",
    expected: "1997-09-28 1997-10-29 1997-11-28 1997-12-29 1998-01-29 1998-02-26".split(" "),
  },
  {
    name: "monthly on the 2nd and 15th for 10 occurrences",
    rule: "FREQ=MONTHLY;COUNT=10;BYMONTHDAY=2,15",
    expected: ["1997-09", "1997-10", "1997-11", "1997-12", "1998-01"].flatMap((month) => days(month, 2, 15)),
  },
  {
    name: "monthly on the first and last day for 10 occurrences",
    rule: "FREQ=MONTHLY;COUNT=10;BYMONTHDAY=1,-1",
    start: "1997-09-30T09:00",
    expected:
      "1997-09-30 1997-10-01 1997-10-31 1997-11-01 1997-11-30 1997-12-01 1997-12-31 1998-01-01 1998-01-31 1998-02-01".split(
        " ",
      ),
  },
  {
    name: "every 18 months on the 10th thru 15th for 10 occurrences",
    rule: "FREQ=MONTHLY;INTERVAL=18;COUNT=10;BYMONTHDAY=10,11,12,13,14,15",
    start: "1997-09-10T09:00",
    expected: [...run("1997-09", 10, 15), ...run("1999-03", 10, 13)],
  },
  {
    name: "every Tuesday, every other month",
    rule: "FREQ=MONTHLY;INTERVAL=2;BYDAY=TU",
    expected: [
      ...days("1997-09", 2, 9, 16, 23, 30),
      ...days("1997-11", 4, 11, 18, 25),
      ...days("1998-01", 6, 13, 20, 27),
      ...days("1998-03", 3, 10, 17, 24, 31),
    ],
  },
  {
    name: "yearly in June and July for 10 occurrences",
    rule: "FREQ=YEARLY;COUNT=10;BYMONTH=6,7",
    start: "1997-06-10T09:00",
    expected: [1997, 1998, 1999, 2000, 2001].flatMap((year) => [`${year}-06-10`, `${year}-07-10`]),
  },
  {
    name: "every other year on January, February and March for 10 occurrences",
    rule: "FREQ=YEARLY;INTERVAL=2;COUNT=10;BYMONTH=1,2,3",
    start: "1997-03-10T09:00",
    expected: [
      "1997-03-10",
      ...[1999, 2001, 2003].flatMap((year) => ["01", "02", "03"].map((m) => `${year}-${m}-10`)),
    ],
  },
  {
    name: "every third year on the 1st, 100th and 200th day for 10 occurrences",
    rule: "FREQ=YEARLY;INTERVAL=3;COUNT=10;BYYEARDAY=1,100,200",
    start: "1997-01-01T09:00",
    expected:
      "1997-01-01 1997-04-10 1997-07-19 2000-01-01 2000-04-09 2000-07-18 2003-01-01 2003-04-10 2003-07-19 2006-01-01".split(
        " ",
      ),
  },
  {
    name: "every 20th Monday of the year, forever",
    rule: "FREQ=YEARLY;BYDAY=20MO",
    start: "1997-05-19T09:00",
    expected: "1997-05-19 1998-05-18 1999-05-17".split(" "),
  },
  {
    name: "Monday of week number 20, forever",
    rule: "FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO",
    start: "1997-05-12T09:00",
    expected: "1997-05-12 1998-05-11 1999-05-17".split(" "),
  },
  {
    name: "every Thursday in March, forever",
    rule: "FREQ=YEARLY;BYMONTH=3;BYDAY=TH",
    start: "1997-03-13T09:00",
    expected: [
      ...days("1997-03", 13, 20, 27),
      ...days("1998-03", 5, 12, 19, 26),
      ...days("1999-03", 4, 11, 18, 25),
    ],
  },
  {
    name: "every Thursday, but only during June, July and August, forever",
    rule: "FREQ=YEARLY;BYDAY=TH;BYMONTH=6,7,8",
    start: "1997-06-05T09:00",
    expected: [
      ...days("1997-06", 5, 12, 19, 26),
      ...days("1997-07", 3, 10, 17, 24, 31),
      ...days("1997-08", 7, 14, 21, 28),
      ...days("1998-06", 4, 11, 18, 25),
      ...days("1998-07", 2, 9, 16, 23, 30),
      ...days("1998-08", 6, 13, 20, 27),
    ],
  },
  {
    name: "every Friday the 13th, forever",
    rule: "FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13",
    excluded: ["1997-09-02T09:00"],
    expected: "1998-02-13 1998-03-13 1998-11-13 1999-08-13 2000-10-13".split(" "),
  },
  {
    name: "the first Saturday that follows the first Sunday of the month, forever",
    rule: "FREQ=MONTHLY;BYDAY=SA;BYMONTHDAY=7,8,9,10,11,12,13",
    start: "1997-09-13T09:00",
    expected:
      "1997-09-13 1997-10-11 1997-11-08 1997-12-13 1998-01-10 1998-02-07 1998-03-07 1998-04-11 1998-05-09 1998-06-13".split(
        " ",
      ),
  },
  {
    name: "U.S. Presidential Election day, forever",
    rule: "FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8",
    start: "1996-11-05T09:00",
    expected: "1996-11-05 2000-11-07 2004-11-02".split(" "),
  },
  {
    name: "the third instance into the month of Tuesday, Wednesday or Thursday, for 3 months",
    rule: "FREQ=MONTHLY;COUNT=3;BYDAY=TU,WE,TH;BYSETPOS=3",
    start: "1997-09-04T09:00",
    expected: "1997-09-04 1997-10-07 1997-11-06".split(" "),
  },
  {
    name: "the second-to-last weekday of the month",
    rule: "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2",
    start: "1997-09-29T09:00",
    expected: "1997-09-29 1997-10-30 1997-11-27 1997-12-30 1998-01-29 1998-02-26 1998-03-30".split(" "),
  },
  {
    // Erratum 3883 (verified): the example's UNTIL means 5 p.m. local time, which is 21:00 UTC.
    name: "every 3 hours from 9:00 AM to 5:00 PM on a specific day",
    rule: "FREQ=HOURLY;INTERVAL=3;UNTIL=19970902T210000Z",
    expected: clock("1997-09-02", "09:00", "12:00", "15:00"),
  },
  {
    name: "every 15 minutes for 6 occurrences",
    rule: "FREQ=MINUTELY;INTERVAL=15;COUNT=6",
    expected: clock("1997-09-02", "09:00", "09:15", "09:30", "09:45", "10:00", "10:15"),
  },
  {
    name: "every hour and a half for 4 occurrences",
    rule: "FREQ=MINUTELY;INTERVAL=90;COUNT=4",
    expected: clock("1997-09-02", "09:00", "10:30", "12:00", "13:30"),
  },
  ...[
    "FREQ=DAILY;BYHOUR=9,10,11,12,13,14,15,16;BYMINUTE=0,20,40",
    "FREQ=MINUTELY;INTERVAL=20;BYHOUR=9,10,11,12,13,14,15,16",
  ].map((rule) => ({
    name: "every 20 minutes from 9:00 AM to 4:40 PM every day",
    rule,
    expected: [...clock("1997-09-02", ...thirds), ...clock("1997-09-03", ...thirds)],
  })),
  {
    name: "days generated with weeks that start on Monday",
    rule: "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO",
    start: "1997-08-05T09:00",
    expected: days("1997-08", 5, 10, 19, 24),
  },
  {
    name: "days generated with weeks that start on Sunday",
    rule: "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU",
    start: "1997-08-05T09:00",
    expected: days("1997-08", 5, 17, 19, 31),
  },
  {
    name: "an invalid date (February 30) is ignored",
    rule: "FREQ=MONTHLY;BYMONTHDAY=15,30;COUNT=5",
    start: "2007-01-15T09:00",
    expected: "2007-01-15 2007-01-30 2007-02-15 2007-03-15 2007-03-30".split(" "),
  },
];
