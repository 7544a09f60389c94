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
  /** By command id: what was asked, first and as often as it was asked. */
  readonly sent: ReadonlyMap<
    string,
    { readonly frame: Frame; readonly times: number; readonly firstAt: number }
  >;
  readonly acks: readonly { readonly at: number; readonly frame: Frame }[];
  readonly deltas: readonly DeltaSeen[];
  readonly finals: readonly Shown[];
  readonly connections: number;
  readonly frames: number;
}

/**
 * Reads a journal once. Log entries and what stands around them are handed to `onFrame` in the order in which they
 * came, with the number of the connection.
 */
export async function readDevice(
  file: string,
  onFrame: (frame: Frame, connection: number, at: number) => void,
): Promise<DeviceLog> {
  const sent = new Map<string, { frame: Frame; times: number; firstAt: number }>();
  const acks: { at: number; frame: Frame }[] = [];
  const deltas: DeltaSeen[] = [];
  const finals: Shown[] = [];
  let connections = 0;
  let frames = 0;
  for await (const { k, t, c = 0, f, shown } of jsonLines<Line>(file)) {
    if (k === "open") connections += 1;
    if (k === "final" && shown !== undefined) finals.push(shown);
    if (f === undefined) continue;
    if (k === "out") {
      const id = String(f["id"] ?? "");
      const known = sent.get(id);
      sent.set(id, { frame: f, times: (known?.times ?? 0) + 1, firstAt: known?.firstAt ?? t });
      continue;
    }
    frames += 1;
    if (f["type"] === "ack") acks.push({ at: t, frame: f });
    if (f["type"] === "text.delta") deltas.push(f as unknown as DeltaSeen);
    onFrame(f, c, t);
  }
  return { name: file.split("/").at(-1) ?? file, sent, acks, deltas, finals, connections, frames };
}
