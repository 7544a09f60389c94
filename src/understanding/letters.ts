/**
 * Letters with their accents, and letters and digits, as ranges for classes of patterns: V8 takes milliseconds to compile a
 * Unicode class that ignores case, a tenth of that for these, and the first message of a process waits for hundreds.
 */
export const alphabet = "A-Za-z\\u00C0-\\u1FFF\\u3040-\\uFFDC";
export const letters = `0-9${alphabet}`;
