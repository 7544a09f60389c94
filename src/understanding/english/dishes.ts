import { englishKinds } from "./said/kinds.ts";

/** What is eaten, as a pattern. */
export const dishes = `${(englishKinds["dish"] ?? "").split(" ").join("(?:e?s)?|")}|roast (?:chicken|pork|beef|lamb|duck|turkey|goose|vegetables)|fish (?:fingers|and chips)|bangers and mash|mac(?:aroni)? (?:and )?cheese|cauliflower cheese|beans on toast|fried rice|(?:baked|jacket|mashed) potatoes|potato salad|tagine|korma|biryani|tortellini|cannelloni|dal|dhal|stroganoff|kebabs?|burger|toasties?|frittata|hotpot|fritters|steaks?|meatloaf|couscous|polenta|katsu|laksa|pilaf|jambalaya`;

/** A meal that is surely one: "the fish pie". */
export const aDish = `(?:the |our )?(?<meal>(?:[^\\s⟦⟧,:;]+ ){0,3}(?:${dishes}))`;
