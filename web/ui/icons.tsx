const paths = {
  plus: "M12 5v14M5 12h14",
  send: "M12 19V5M6 11l6-6 6 6",
  stop: "M7 7h10v10H7z",
  menu: "M4 7h16M4 12h16M4 17h16",
  pencil: "M4 20h4L19 9l-4-4L4 16z",
  bin: "M5 7h14M10 7V4h4v3M7 7l1 13h8l1-13",
  copy: "M9 9h10v11H9zM5 15V4h10",
  circle: "M12 6a6 6 0 1 0 0 12 6 6 0 0 0 0-12z",
  check: "M5 13l4 4L19 7",
  cross: "M6 6l12 12M18 6L6 18",
  down: "M12 5v14M6 13l6 6 6-6",
  sun: "M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM12 2v2M12 20v2M4.9 4.9l1.4 1.4M17.7 17.7l1.4 1.4M2 12h2M20 12h2M4.9 19.1l1.4-1.4M17.7 6.3l1.4-1.4",
  moon: "M20 14.5A8 8 0 0 1 9.5 4 8 8 0 1 0 20 14.5z",
  auto: "M12 3a9 9 0 1 0 0 18zM12 3a9 9 0 0 1 0 18",
  keyboard: "M3 7h18v10H3zM7 11h.01M11 11h.01M15 11h.01M17 11h.01M8 14h8",
  wrench: "M14.5 6.5a4 4 0 0 0-5 5L4 17l3 3 5.500-5.500a4 4 0 0 0 5-5L15 12l-3-3z",
  clock: "M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM12 8v4l3 2",
  undo: "M9 7L4 12l5 5M4 12h10a5 5 0 0 1 0 10h-2",
  question: "M9 9a3 3 0 1 1 4 2.800c-.7.300-1 .8-1 1.700M12 17h.01",
  steer: "M5 19c0-7 4-9 10-9h4M15 6l4 4-4 4",
  left: "M14 6l-6 6 6 6",
  right: "M10 6l6 6-6 6",
  fork: "M6 4v16M6 12c6 0 12-1 12-6M15 7l3-3 3 3",
  again: "M19 12a7 7 0 1 1-2-5M19 4v4h-4",
  devices: "M4 6h12v9H4zM2 18h11M17 10h4v9h-4z",
  bell: "M6 17h12l-1.500-2v-5a4.500 4.500 0 0 0-9 0v5zM10 20h4",
  warning: "M12 4l9 16H3zM12 10v4M12 17h.01",
} as const;

export type IconName = keyof typeof paths;

/** Decoration only: whatever it stands for is also there as text. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={paths[name]} />
    </svg>
  );
}
