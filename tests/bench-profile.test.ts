import { expect, test } from "vitest";
import { kernelSummary } from "../bench/report/kernel-summary.ts";
import { callsIn } from "../bench/run/system-calls.ts";

const traced = `
 Summary of events:

 node (14950), 8660 events, 100.0%

   syscall            calls  errors  total       min       avg       max       stddev
                                     (msec)    (msec)    (msec)    (msec)        (%)
   --------------- --------  ------ -------- --------- --------- ---------     ------
   sendto               885      0    15.322     0.014     0.017     0.210      1.47%
   epoll_pwait           17      0   872.228     0.000     0.521     4.038      2.55%

 worker (14951), 4 events, 0.0%

   sendto                15      1     0.069     0.022     0.035     0.048     37.79%
`;

test("calls of the kernel are summed over a server's threads", () => {
  expect([...callsIn(traced)]).toEqual([
    ["sendto", 900],
    ["epoll_pwait", 17],
  ]);
});

test("what the kernel is called for is told by how often; what hardly happens is left out", () => {
  const systemCalls = new Map([
    ["futex", 0.004],
    ["recvfrom", 1.02],
    ["sendto", 1.98],
  ]);
  expect(kernelSummary({ kernelShare: 0.331, systemCalls }, "message")).toBe(
    "in the kernel: 33 %; calls a message:\n    1.98  sendto\n    1.02  recvfrom",
  );
});

test("without a tracer the kernel's share is told, and what would tell more", () => {
  const told = kernelSummary({ kernelShare: 0.5, systemCalls: null }, "page");
  expect(told).toBe("in the kernel: 50 %; its calls are counted where Linux' `perf` is installed");
});
