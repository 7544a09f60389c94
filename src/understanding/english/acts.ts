const shows = "list_|show_|read_|check_|summarize_|find_|due_|convert_|fuel_report|trip_summary";
const makes =
  "create_|add_(?!to_goal)|log_|save_|plan_|set_(?!trip_status|group_role)|follow_|join_|invite_|import_";
/** How PAM does something, and what comes of it, is asked of nothing that she keeps. */
const explains =
  "(?:can|could) (?:i|we)|is it possible|what(?:'s| is| are) the differences? between|what happens (?:when|if)|how (?:do|can|would|could|should) (?:i|we|you|one) (?:share|add|set|create|make|change|edit|delete|remove|invite|join|leave|post|block|unblock|report|cancel|move|import|undo|save|plan|use|work out|calculate|figure out)|how (?:does|do|is|are|did) (?:[a-z]+ ){1,6}(?:works?|worked out|calculated|computed)";
const takes = "delete_|remove_|cancel_|stop_|leave_|unfollow_";

/** What an English sentence begins with, and the tools that it then never means, as patterns. */
export const englishActs: readonly (readonly [begins: string, never: string])[] = [
  [explains, ""],
  ["(?:please )?(?:don't|do not|never)(?! (?:i|we) )", shows],
  ["the (?:[a-z]+ ){1,4}(?:task|to-?do|reminder)(?= [a-z])", makes],
  ["show|display|list(?! (?:it|that|this) )", `(?!${shows}|open_screen|ask_location|undo)`],
  ["(?:an? |the )?(?:map|(?:bar |line |pie )?(?:chart|graph))", `(?!${shows}|undo)`],
  ["stop(?! (?:over|in|at|off|by)(?!\\p{L}))", "add_"],
  ["take (?:me|us) (?:out|off)", "(?!leave_|unfollow_)"],
  ["delete|remove|erase|cancel", `${shows}|${makes}`],
  ["create|add|define|register|record|store|enter", `${shows}|${takes}`],
  ["move|reschedule|postpone", makes],
  ["rename|change|modify|edit|correct", `${shows}|${makes}|${takes}`],
];
