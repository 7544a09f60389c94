const shows = "list_|show_|read_|check_|summarize_|find_|due_|convert_|fuel_report|trip_summary";
const makes =
  "create_|add_(?!to_goal)|log_|save_|plan_|set_(?!trip_status|group_role)|follow_|join_|invite_|import_";
const takes = "delete_|remove_|cancel_|stop_|leave_|unfollow_";

/** What an English sentence begins with, and the tools that it then never means, as patterns. */
export const englishActs: readonly (readonly [begins: string, never: string])[] = [
  // How PAM herself works is no question about the user's own things.
  [
    "what happens|what (?:exactly )?can you do|where (?:do|can) (?:i|we) (?:find|see) [^⟦]{1,60} in the app|how (?:do(?:es)?|is|are) [^⟦]{1,60} (?:work|worked|works|calculated|computed)(?: out)?[ ?!.]*$",
    "",
  ],
  ["(?:(?:can|could|would|will) you (?:please )?)?explain", ""],
  ["how (?:does|do) (?:you|pam|it) (?:work out|calculate|compute|measure|know)", ""],
  ["what(?:'s| is) an?", "(?!convert_|find_)"],
  ["show|display|see|list(?! (?:it|that|this) )", `(?!${shows}|open_screen|ask_location|undo)`],
  ["(?:an? |the )?(?:map|(?:bar |line |pie )?(?:chart|graph))", `(?!${shows}|undo)`],
  ["stop(?! (?:over|in|at|off|by)(?![a-z]))", "add_"],
  ["take (?:me|us) (?:out|off)", "(?!leave_|unfollow_)"],
  ["(?:i|we) (?:keep|always|never|often|hate|love)", shows],
  ["delete|remove|erase|cancel|get rid of", `${shows}|${makes}`],
  ["create|add|define|register|record|store|enter", `${shows}|${takes}`],
  ["include|insert|squeeze in", "create_trip"],
  ["rename|change|modify|edit|correct", `${shows}|${makes}|${takes}`],
];
