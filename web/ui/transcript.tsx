import { signal, useComputed } from "@preact/signals";
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import {
  client,
  currentId,
  firstMessage,
  isLoading,
  isRunning,
  messages,
  older,
  pending,
  queue,
} from "../store.ts";
import { orNotify } from "../toasts.ts";
import { EmptyState } from "./empty-state.tsx";
import { Icon } from "./icons.tsx";
import { MessageView } from "./message.tsx";
import { RunningAnswer } from "./running-answer.tsx";
import { Waiting } from "./waiting.tsx";

/** So near to the end the view follows what arrives. */
const nearPx = 64;
const isAtEnd = signal(true);

export function Transcript() {
  const scroller = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  useFollowing(scroller, content);
  const isEmpty = useComputed(
    () =>
      !isLoading.value &&
      !isRunning.value &&
      firstMessage.value === null &&
      messages.value.length + queue.value.length + pending.value.length === 0,
  );
  const onScroll = () => {
    const box = scroller.current;
    if (box !== null) isAtEnd.value = box.scrollHeight - box.scrollTop - box.clientHeight < nearPx;
  };
  return (
    <div class="transcript-frame">
      <div
        class="transcript"
        ref={scroller}
        role="log"
        aria-live="off"
        aria-label="Conversation"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls has to be reachable by keyboard.
        tabIndex={0}
        onScroll={onScroll}
      >
        <div class={isEmpty.value ? "column beginning" : "column"} ref={content}>
          {isEmpty.value && <EmptyState />}
          {isLoading.value && <p class="loading">Loading the conversation…</p>}
          <Earlier scroller={scroller} />
          <Messages scroller={scroller} />
          <RunningAnswer />
          <Waiting />
        </div>
      </div>
      {!isAtEnd.value && (
        <button type="button" class="to-end" onClick={() => toEnd(scroller.current)}>
          <Icon name="down" /> Latest
        </button>
      )}
    </div>
  );
}

type Box = { readonly current: HTMLDivElement | null };

function Messages({ scroller }: { scroller: Box }) {
  const all = messages.value;
  useKeptPlace(scroller, all[0]?.message);
  return (
    <>
      {all.map((it, i) => (
        <MessageView key={it.message} message={it} isLast={i === all.length - 1 && !isRunning.value} />
      ))}
    </>
  );
}

/** The past comes in as one scrolls up to it; the button is for those who don't scroll. */
function Earlier({ scroller }: { scroller: Box }) {
  const mark = useRef<HTMLDivElement>(null);
  const hasBefore = older.value?.hasBefore ?? false;
  const isFetching = older.value?.request != null;
  const fetchOlder = () => {
    const id = currentId.peek();
    if (id !== null) orNotify(client.history(id));
  };
  useEffect(() => {
    if (!hasBefore || mark.current === null) return undefined;
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && fetchOlder(), {
      root: scroller.current,
      rootMargin: "200px",
    });
    observer.observe(mark.current);
    return () => observer.disconnect();
  }, [hasBefore, isFetching]);
  if (!hasBefore) return null;
  return (
    <div class="earlier" ref={mark}>
      <button type="button" onClick={fetchOlder} disabled={isFetching}>
        {isFetching ? "Loading earlier messages…" : "Earlier messages"}
      </button>
    </div>
  );
}

/** Stays at the end while text grows, unless somebody reads above; a new conversation begins at its end. */
function useFollowing(scroller: Box, content: Box): void {
  useLayoutEffect(() => {
    if (content.current === null) return undefined;
    const observer = new ResizeObserver(() => isAtEnd.peek() && toEnd(scroller.current));
    observer.observe(content.current);
    return () => observer.disconnect();
  }, []);
  const sent = pending.value.length > 0 || firstMessage.value !== null;
  useLayoutEffect(() => toEnd(scroller.current), [currentId.value]);
  useLayoutEffect(() => {
    if (sent) toEnd(scroller.current);
  }, [sent]);
}

/** What one reads stays where it is when messages come in above it. */
function useKeptPlace(scroller: Box, first: string | undefined): void {
  const shown = useRef(first);
  const heightBefore = shown.current === first ? undefined : scroller.current?.scrollHeight;
  useLayoutEffect(() => {
    const box = scroller.current;
    const hadMessages = shown.current !== undefined;
    shown.current = first;
    if (box !== null && heightBefore !== undefined && hadMessages && !isAtEnd.peek())
      box.scrollTop += box.scrollHeight - heightBefore;
  }, [first]);
}

function toEnd(box: HTMLDivElement | null): void {
  if (box === null) return;
  box.scrollTop = box.scrollHeight;
  isAtEnd.value = true;
}
