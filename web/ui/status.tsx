import { useComputed } from "@preact/signals";
import {
  askedElsewhere,
  connection,
  isRunning,
  messages,
  running,
  shownNow,
  stepNow,
  waitingUses,
  wasReady,
} from "../store.ts";

/** What a screen reader is told, politely: that an answer begins and ends, and how the connection is; never each word. */
export function Status() {
  const text = useComputed(() => {
    if (wasReady.value && connection.value.name !== "ready") return "Connection lost. Reconnecting.";
    if (waitingUses.value.some((it) => it.waitsFor === "approval")) return "PAM asks for your permission.";
    if (running.value?.cancelRequested) return "Stopping.";
    if (isRunning.value) return shownNow.value ?? stepNow.value ?? "PAM is answering.";
    if (askedElsewhere.value.length > 0) return "PAM asks for your permission in another conversation.";
    const last = messages.value.at(-1);
    if (last?.role !== "assistant") return "";
    if (last.status === "cancelled") return "The answer was stopped.";
    return last.status === "failed" ? "The answer failed." : "The answer is complete.";
  });
  return (
    <div class="visually-hidden" role="status">
      {text.value}
    </div>
  );
}
