import { jsonLines } from "./json-lines.ts";

export type Frame = Readonly<Record<string, unknown>>;

/** A line of a device's journal. */
export interface Line {
  readonly t: number;
  readonly k: "open" | "up" | "close" | "in" | "out" | "final";
  readonly c?: number;
  readonly to?: number;
  readonly f?: Frame;
  readonly shown?: Shown;
}

/** What the device showed of a conversation in the end. */
export interface Shown {
  readonly conversation: string;
  readonly cursor: { readonly epoch: string; readonly seq: number } | null;
  readonly branch: string | null;
  readonly messages: readonly {
    readonly role: string;
    readonly message: string;
    readonly turn: string;
    readonly text: string;
    readonly status?: string;
    readonly tools?: readonly (readonly [string, string])[];
  }[];
  readonly running: string | null;
  readonly queue: number | null;
  readonly pending: number | null;
  readonly resyncing: boolean | null;
  readonly connection: string;
}

/** A command, and how often it was sent. */
export interface Sent {
  readonly frame: Frame;
  readonly times: number;
}

export interface Acked {
  readonly id: string;
  readonly conversation?: string;
  readonly inbox?: boolean;
  readonly message?: string;
  readonly turn?: string;
  readonly seq: number;
  readonly epoch: string;
}

export interface DeltaSeen {
  readonly turn: string;
  readonly step: number;
  readonly attempt: number;
  readonly offset: number;
  readonly text: string;
}

/** What one device sent and heard, as far as the promises speak of it. */
export interface DeviceLog {
  readonly name: string;
  /** By command id. */
  readonly sent: ReadonlyMap<string, Sent>;
  readonly acks: readonly Acked[];
  /** Newest error of each command, by its id. */
  readonly refused: ReadonlyMap<string, string>;
  readonly deltas: readonly DeltaSeen[];
  readonly finals: readonly Shown[];
  readonly connections: number;
  readonly frames: number;
}

/** Frames that ask for nothing to be kept. */
const unkept = new Set(["subscribe", "unsubscribe", "history", "ping", "auth", "typing", "presence"]);

/**
 * Reads a journal once. Log entries and what stands around them are handed to `onFrame` in the order in which they
 * came, but for those that still came over a connection when its device had given it up and opened another: no page heeds
 * them. Of all that, only what is checked later is held.
 */
export async function readDevice(file: string, onFrame: (frame: Frame) => void): Promise<DeviceLog> {
  const sent = new Map<string, Sent>();
  const acks: Acked[] = [];
  const refused = new Map<string, string>();
  const deltas: DeltaSeen[] = [];
  const finals: Shown[] = [];
  let connections = 0;
  let newest = 0;
  let frames = 0;
  for await (const { k, c = 0, f, shown } of jsonLines<Line>(file)) {
    if (k === "open") {
      connections += 1;
      newest = c;
    }
    if (k === "final" && shown !== undefined) finals.push(shown);
    if (f === undefined) continue;
    const id = String(f["id"] ?? "");
    if (k === "out") {
      if (!unkept.has(String(f["type"]))) sent.set(id, { frame: f, times: (sent.get(id)?.times ?? 0) + 1 });
      continue;
    }
    frames += 1;
    if (f["type"] === "ack") acks.push(f as unknown as Acked);
    if (f["type"] === "error" && id !== "") refused.set(id, String(f["code"]));
    if (f["type"] === "text.delta") deltas.push(f as unknown as DeltaSeen);
    if (c === newest) onFrame(f);
  }
  return { name: file.split("/").at(-1) ?? file, sent, acks, refused, deltas, finals, connections, frames };
}
