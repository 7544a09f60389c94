import type { ServerProfile } from "../run/measure-windows.ts";

/** Rarer calls are nobody's answer to anything. */
const shownMin = 0.01;

/** As text: what the kernel takes of a server's time, and what it is called for. */
export function kernelSummary(
  { kernelShare, systemCalls }: Omit<ServerProfile, "cpuProfile">,
  operation: string,
): string {
  const share = `in the kernel: ${(kernelShare * 100).toFixed(0)} %`;
  if (systemCalls === null) return `${share}; its calls are counted where Linux' \`perf\` is installed`;
  const often = [...systemCalls].filter(([, count]) => count >= shownMin).sort(([, a], [, b]) => b - a);
  return [
    `${share}; calls a ${operation}:`,
    ...often.map(([name, count]) => `${count.toFixed(2).padStart(8)}  ${name}`),
  ].join("\n");
}
