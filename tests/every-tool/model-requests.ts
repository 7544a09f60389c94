import type { Request } from "../understanding/requests.ts";

/** Requests for tools that take a model's understanding, or files: beside those that offline PAM is measured by. */
export const modelRequests: readonly Request[] = [
  ["please delete the diesel expense, I never bought it", "delete_expense", {}],
  ["book the rows of this file: 20.11.2026;42,50;Diesel", "import_expenses", {}],
  ["take this calendar file into my calendar", "import_calendar", {}],
  ["make a category for the boat", "set_category", { name: "boat" }],
  ["which categories do I have?", "list_categories", {}],
  ["I don't need the category boat any more", "remove_category", { category: "boat" }],
  ["I find no mail with the code, send me the code again", "confirm_email", {}],
  ["undo that", "undo", {}],
  ["take the last change back, that was wrong", "undo", { last: "change" }],
  ["undo the last turn", "undo", { last: "turn" }],
  ["log the fuel, then remind me of the garage: show me first what you will do", "make_plan", {}],
  ["show my spending by month as a chart", "show_chart", { kind: "line" }],
  ["draw the stops of the trip on a map", "show_map", { way: true }],
  ["draft what I want to ask you about the van", "fill_form", {}],
];
