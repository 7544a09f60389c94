import { type DestinationStream, type Logger as PinoLogger, pino } from "pino";
import { prettyFactory } from "pino-pretty";
import { createRedaction, type Redaction } from "./redact.ts";

type Write = (fields: object, text: string) => void;

/**
 * What the rest of the code logs with: fields first, then one constant sentence. Names of fields carry the data;
 * the sentence never does. Secrets are taken out, and each call is one line whatever was typed.
 */
export interface Logger {
  readonly debug: Write;
  readonly info: Write;
  readonly warn: Write;
  readonly error: Write;
  readonly fatal: Write;
  /** A logger whose lines all carry `fields`, such as `{ requestId }`. */
  child(fields: object): Logger;
}

type WrittenLevel = "debug" | "info" | "warn" | "error" | "fatal";

export interface LoggerOptions {
  /** The least severe level that is written. */
  readonly level: WrittenLevel | "trace" | "silent";
  /** `json`: one object a line, for machines. `readable`: for a person at a terminal. */
  readonly format: "json" | "readable";
  readonly color?: boolean;
  /** Values that are hidden wherever they stand in a line, such as SECRET_KEY. */
  readonly secrets?: readonly (string | undefined)[];
  /** Where lines go: standard error by default, so that standard output is the banner's alone. */
  readonly destination?: DestinationStream;
}

/** Lines are written before the call returns, so a crash loses none. */
export function createLogger(options: LoggerOptions): Logger {
  const secrets = options.secrets?.filter((each) => each !== undefined) ?? [];
  const redaction = createRedaction(secrets);
  const plain = options.destination ?? pino.destination({ fd: 2, sync: true });
  const settings = {
    level: options.level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
    // The redaction has made a plain record of an error; pino's own serializer would rename its type.
    serializers: { err: (error: unknown) => error },
  };
  const stream = options.format === "json" ? plain : readable(plain, options.color === true);
  return new RedactingLogger(pino(settings, stream), redaction);
}

/** Takes lines and drops them: for tests, and for parts that may run without a log. */
export const silentLogger: Logger = {
  debug: () => {},
  info: () => {},
  warn: () => {},
  error: () => {},
  fatal: () => {},
  child: () => silentLogger,
};

class RedactingLogger implements Logger {
  readonly #pino: PinoLogger;
  readonly #redaction: Redaction;

  constructor(pinoLogger: PinoLogger, redaction: Redaction) {
    this.#pino = pinoLogger;
    this.#redaction = redaction;
  }

  debug(fields: object, text: string): void {
    this.#write("debug", fields, text);
  }

  info(fields: object, text: string): void {
    this.#write("info", fields, text);
  }

  warn(fields: object, text: string): void {
    this.#write("warn", fields, text);
  }

  error(fields: object, text: string): void {
    this.#write("error", fields, text);
  }

  fatal(fields: object, text: string): void {
    this.#write("fatal", fields, text);
  }

  child(fields: object): Logger {
    return new RedactingLogger(this.#pino.child(this.#redaction.fields(fields)), this.#redaction);
  }

  #write(level: WrittenLevel, fields: object, text: string): void {
    if (this.#pino.isLevelEnabled(level)) {
      this.#pino[level](this.#redaction.fields(fields), this.#redaction.text(text));
    }
  }
}

/** In this process and synchronous: a worker thread would lose the last lines before a crash. */
function readable(destination: DestinationStream, color: boolean): DestinationStream {
  const prettify = prettyFactory({ colorize: color, translateTime: "SYS:HH:MM:ss.l", singleLine: true });
  return { write: (line) => void destination.write(prettify(line)) };
}
