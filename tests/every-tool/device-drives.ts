import type { Drives } from "./drive.ts";

/** What people see of PAM beside her words. */
export const deviceDrives: Drives = {
  ask_location: {
    fill: (input) => ({ reason: "to say what is near", ...input }),
    device: { latitude: 38.7, longitude: -9.1, accuracyMeters: 20 },
  },
  open_screen: { fill: (input) => ({ screen: "conversations", ...input }), device: { opened: true } },
  fill_form: {
    fill: (input) => ({ text: "How much did the van cost?", ...input }),
    device: { filled: true },
  },
  make_plan: {
    fill: (input) => ({ steps: [{ title: "Log the fuel" }, { title: "Set the reminder" }], ...input }),
    says: () => ["A plan of"],
  },
  show_chart: {
    fill: (input) => ({ title: "Spending", points: [{ label: "October", value: 120.5 }], ...input }),
    says: () => ["a chart of"],
  },
  show_map: {
    fill: (input) => ({ title: "The way", places: [{ name: "Porto" }], ...input }),
    says: () => ["a map of"],
  },
};
