/**
 * Units by dimension, each with what one of it is in the dimension's base unit, so that
 * "from 3 hours to 12 minutes" gives a ratio. Months and years are those of the calendar on average.
 */
export const UNITS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  // seconds
  time: {
    ns: 1e-9,
    nanosecond: 1e-9,
    us: 1e-6,
    µs: 1e-6,
    μs: 1e-6,
    microsecond: 1e-6,
    ms: 1e-3,
    millisecond: 1e-3,
    s: 1,
    sec: 1,
    second: 1,
    min: 60,
    minute: 60,
    h: 3600,
    hr: 3600,
    hour: 3600,
    day: 86_400,
    week: 604_800,
    month: 2_629_800,
    year: 31_557_600,
  },
  // bytes
  storage: {
    byte: 1,
    kb: 1e3,
    kib: 1024,
    mb: 1e6,
    mib: 1024 ** 2,
    gb: 1e9,
    gib: 1024 ** 3,
    tb: 1e12,
    tib: 1024 ** 4,
    pb: 1e15,
  },
  // watts
  power: { µw: 1e-6, uw: 1e-6, mw: 1e-3, milliwatt: 1e-3, w: 1, watt: 1, kw: 1e3, kilowatt: 1e3 },
  // joules
  energy: { nj: 1e-9, µj: 1e-6, uj: 1e-6, mj: 1e-3, j: 1, joule: 1, kj: 1e3, kwh: 3.6e6 },
};

/** Scales of a bare count: "from 41.8 million to 9 thousand", `25.85M`, `241k`. */
export const SCALES: Readonly<Record<string, number>> = {
  k: 1e3,
  m: 1e6,
  b: 1e9,
  g: 1e9,
  t: 1e12,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
};
