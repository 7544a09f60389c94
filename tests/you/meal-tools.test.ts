import { describe, expect, test } from "vitest";
import { diary } from "./diary.ts";

const lasagne = {
  name: "Lasagne",
  servings: 4,
  ingredients: [
    { item: "minced meat", quantity: "500", unit: "g" },
    { item: "pasta sheets", quantity: "12" },
    { item: "salt" },
  ],
};
const list = (used: { result: { items: { name: string; quantity?: string; unit?: string }[] } }) =>
  used.result.items.map(({ name, quantity, unit }) => [quantity, unit, name].filter(Boolean).join(" "));

describe("recipes and meals", () => {
  test("a recipe of the same name is changed, not made again", async () => {
    const { ok, rows } = diary();
    await ok("save_recipe", lasagne);
    expect((await ok("save_recipe", { ...lasagne, name: "lasagne", servings: 6 })).summary).toContain(
      "Changed",
    );
    await ok("save_recipe", { ...lasagne, name: "Vegetable lasagne" });
    expect(rows.of("recipe")).toMatchObject([{ servings: 6 }, { name: "Vegetable lasagne" }]);
  });

  test("a planned meal takes the recipe of its name, and its servings; any other dish stands for itself", async () => {
    const { ok, rows } = diary();
    const { result } = await ok("save_recipe", lasagne);
    expect((await ok("plan_meal", { meal: "lasagne", day: "2026-11-24" })).summary).toBe(
      "Planned Lasagne for dinner on Tue 24 Nov 2026, for 4.",
    );
    expect((await ok("plan_meal", { meal: "leftovers", slot: "lunch" })).summary).toContain(
      "There is no recipe of it",
    );
    expect(rows.of("meal")).toMatchObject([
      { recipeId: result.recipe.id, servings: 4 },
      { recipeId: null, title: "leftovers", day: "2026-11-21" },
    ]);
  });
});

describe("what is saved and what is at home", () => {
  test("a recipe is told whole, by words of its name; without one, the names of those that there are", async () => {
    const { ok, run } = diary();
    expect((await ok("show_recipe")).summary).toBe(
      "You have no recipes yet. Add one by saying, for example, “Save a recipe for pancakes for 4: flour, milk, 2 eggs”.",
    );
    await ok("save_recipe", { ...lasagne, name: "Sunday lasagne", minutes: 90, steps: "Layer it. Bake it." });
    await ok("save_recipe", { name: "Toast", ingredients: [] });
    expect((await ok("show_recipe")).summary).toBe("Your recipes: Sunday lasagne, Toast.");
    const { summary, result } = await ok("show_recipe", { recipe: "lasagne" });
    expect(summary).toBe(
      "Sunday lasagne for 4, 90 minutes: 500 g minced meat, 12 pasta sheets, salt. Layer it. Bake it.",
    );
    expect(result.recipe).toMatchObject({
      minutes: 90,
      ingredients: [{ quantity: "500" }, {}, { quantity: null }],
    });
    expect((await ok("show_recipe", { recipe: "Toast" })).summary).toBe("Toast for 2.");
    const missing = await run("show_recipe", { recipe: "goulash" });
    expect(missing.status).toBe("failed");
    expect(missing.summary).toContain("There is: Sunday lasagne; Toast.");
  });

  test("the pantry is told with what runs out of date within a week", async () => {
    const { ok } = diary();
    expect((await ok("show_pantry")).summary).toContain("Nothing is noted as being at home. Add one");
    await ok("add_to_pantry", {
      items: [
        { name: "flour", quantity: "2", unit: "kg", expiresOn: "2026-11-29" },
        { name: "yoghurt", expiresOn: "2026-11-28" },
        { name: "salt" },
      ],
    });
    expect((await ok("show_pantry")).summary).toBe(
      "At home: 2 kg flour, salt, yoghurt (until Sat 28 Nov 2026).",
    );
    const { summary, result } = await ok("show_pantry", { search: "flour" });
    expect(summary).toBe("At home: 2 kg flour.");
    expect(result).toMatchObject({ count: 1, items: [{ name: "flour", expiresOn: "2026-11-29" }] });
    expect((await ok("show_pantry", { search: "rice" })).summary).toContain("There is no rice at home");
  });
});

describe("what is planned to be eaten", () => {
  test("is told for the days asked for, in the order it is eaten, and with all else of a day", async () => {
    const { ok } = diary();
    await ok("plan_meal", { meal: "Lasagne", day: "2026-11-22" });
    await ok("plan_meal", { meal: "Soup", day: "2026-11-22", slot: "lunch" });
    await ok("plan_meal", { meal: "Curry", day: "2026-11-24" });
    const told = "Soup for lunch on Sun 22 Nov 2026; Lasagne for dinner on Sun 22 Nov 2026";
    const eaten = await ok("list_agenda", { show: "meals", day: "2026-11-22" });
    expect(eaten.summary).toBe(`Planned to eat on Sun 22 Nov 2026: ${told}.`);
    expect(eaten.result.meals).toMatchObject([{ title: "Soup" }, { title: "Lasagne", slot: "dinner" }]);
    expect(eaten.result.events).toBeUndefined();
    const week = await ok("list_agenda", { show: "meals" });
    expect(week.result.meals.map((it: { title: string }) => it.title)).toEqual(["Soup", "Lasagne", "Curry"]);
    expect((await ok("list_agenda", { day: "2026-11-22" })).summary).toContain(`To eat: ${told}.`);
  });

  test("is told to be nothing, with what to say to plan it", async () => {
    const { ok, run } = diary();
    const { summary } = await ok("list_agenda", { show: "meals", day: "2026-11-22" });
    expect(summary).toContain("No meals are planned on Sun 22 Nov 2026. Say");
    expect((await run("list_agenda", { show: "drinks" })).status).toBe("failed");
  });
});

describe("the shopping list", () => {
  test("made from the plan is scaled, adds up, leaves out the pantry, and made again is the same", async () => {
    const { ok } = diary();
    await ok("save_recipe", lasagne);
    await ok("save_recipe", {
      name: "Bolognese",
      ingredients: [{ item: "Minced meat", quantity: "0.3", unit: "kg" }],
    });
    await ok("plan_meal", { meal: "lasagne", day: "2026-11-23", servings: 2 });
    await ok("plan_meal", { meal: "bolognese", day: "2026-11-24" });
    await ok("plan_meal", { meal: "bolognese", day: "2026-12-24" });
    await ok("add_to_pantry", {
      items: [{ name: "minced meat", quantity: "200", unit: "g" }, { name: "Salt" }],
    });
    await ok("add_to_shopping_list", { items: [{ name: "wine" }] });
    const made = await ok("make_shopping_list");
    expect(list(made)).toEqual(["350 g minced meat", "6 pasta sheets"]);
    expect(list(await ok("make_shopping_list"))).toEqual(list(made));
    expect(list(await ok("show_shopping_list"))).toEqual(["350 g minced meat", "6 pasta sheets", "wine"]);
    const none = await ok("make_shopping_list", { from: "2026-11-25", to: "2026-11-30" });
    expect(none.summary).toBe("No meals are planned from Wed 25 Nov 2026 to Mon 30 Nov 2026.");
    expect(list(await ok("show_shopping_list"))).toEqual(["wine"]);
  });

  test("what stands there becomes more; units that do not add up stand beside each other", async () => {
    const { ok } = diary();
    await ok("add_to_shopping_list", {
      items: [{ name: "milk", quantity: "1", unit: "l" }, { name: "eggs" }],
    });
    const more = await ok("add_to_shopping_list", {
      items: [
        { name: "Milk", quantity: "500", unit: "ml" },
        { name: "egg", quantity: "6" },
        { name: "milk", quantity: "2", unit: "cans" },
        { name: "milk" },
      ],
    });
    expect(list(more)).toEqual(["1.5 l milk", "6 eggs", "2 cans milk", "1.5 l milk"]);
    expect((await ok("show_shopping_list")).result.count).toBe(3);
  });

  test("what is bought leaves it, goes into the pantry where that is said, and comes back", async () => {
    const { ok, run, rows } = diary();
    await ok("add_to_shopping_list", {
      items: [{ name: "milk", quantity: "1", unit: "l" }, { name: "butter" }, { name: "bread" }],
    });
    await ok("add_to_pantry", { items: [{ name: "milk", quantity: "1", unit: "l" }] });
    const bought = await ok("mark_bought", { items: ["milk", "bread"], toPantry: true });
    expect(bought.summary).toBe("Bought: milk, bread. They are in the pantry.");
    expect(rows.of("pantry_item")).toMatchObject([{ quantity: "2", unit: "l" }, { name: "bread" }]);
    expect(list(await ok("show_shopping_list"))).toEqual(["butter"]);
    await ok("mark_bought", { items: ["bread"], bought: false });
    await ok("mark_bought", { all: true });
    expect((await ok("show_shopping_list")).summary).toBe("The shopping list is empty.");
    expect(list(await ok("show_shopping_list", { bought: true }))).toHaveLength(3);
    expect((await run("mark_bought", { items: ["caviar"] })).status).toBe("failed");
    expect((await run("mark_bought")).text).toContain("Name the things");
  });

  test("one thing that is not there leaves all of a call undone", async () => {
    const { ok, run } = diary();
    await ok("add_to_shopping_list", { items: [{ name: "milk" }] });
    expect((await run("mark_bought", { items: ["milk", "caviar"] })).status).toBe("failed");
    expect(list(await ok("show_shopping_list"))).toEqual(["milk"]);
  });
});

describe("the profile", () => {
  test("is one a user, changed field by field; maps entry by entry", async () => {
    const { ok, rows } = diary();
    await ok("update_profile", {
      name: "Ana",
      preferences: { diet: "vegetarian", seat: "window" },
      autonomy: { wins: "act" },
    });
    await ok("update_profile", {
      timeZone: "Asia/Tokyo",
      preferences: { seat: null },
      autonomy: { wins: null, you: "ask" },
    });
    expect(rows.of("profile")).toMatchObject([
      {
        name: "Ana",
        timeZone: "Asia/Tokyo",
        preferences: { diet: "vegetarian" },
        autonomy: { you: "ask" },
        version: 2,
      },
    ]);
    expect((await ok("show_profile")).summary).toContain('diet: "vegetarian"');
  });

  test("refuses what is no zone, currency or language", async () => {
    const { run, rows } = diary();
    for (const wrong of [
      { timeZone: "Mars/Base" },
      { currency: "euro" },
      { locale: "x" },
      { digestAt: "25:00" },
    ])
      expect((await run("update_profile", wrong)).status, JSON.stringify(wrong)).toBe("failed");
    expect(rows.of("profile")).toEqual([]);
  });
});
