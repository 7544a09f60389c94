import type { SaidFor } from "../../said-for.ts";

/** How people speak of meals and shopping, and of themselves. */
export const saidOfHome: SaidFor = {
  plan_meal: `
    lasagne on tuesday evening for 4
    plan pasta for dinner tomorrow
    let's have pizza on friday
    we're cooking curry on sunday
    add fish to the meal plan
    pancakes for breakfast on saturday
    dinner will be soup
    we eat risotto tonight
    make chili for six people on thursday
    put salad on the menu for lunch`,
  save_recipe: `
    save a recipe for lasagne with 500 g minced meat and 12 sheets of pasta
    add a recipe: pancakes, 3 eggs, 200 g flour, 300 ml milk
    new recipe for curry with rice, chicken and coconut milk
    keep this recipe called apple pie
    store my soup recipe: onions, carrots, stock`,
  add_to_shopping_list: `
    we need milk and eggs
    put bread on the shopping list
    add 6 apples and flour to my grocery list
    buy 3 avocados
    we're out of coffee
    we are running low on toilet paper
    i have to buy a birthday card
    get some tomatoes
    we ran out of butter
    we also need two bottles of water
    please buy cheese`,
  show_shopping_list: `
    what is on the shopping list
    show me the grocery list
    what do i need to buy
    do we need milk
    what should i get from the shop
    is bread on the list
    what's left to buy`,
  mark_bought: `
    i have got the milk and the eggs
    all bought
    bought the avocados
    tick the bread off the shopping list
    i got everything on the list
    the shopping is done
    cross off the tomatoes
    the cheese is in the cart
    i picked up the flour`,
  make_shopping_list: `
    make a shopping list for next week
    create the shopping list from the meal plan
    generate a grocery list for our meals
    write the shopping list for the planned dishes`,
  add_to_pantry: `
    we have 2 kg of rice at home
    there is still flour in the cupboard
    add three cans of beans to the pantry
    put the eggs in the fridge list
    i still have butter left
    we've got plenty of pasta in the pantry
    there are 6 eggs in the freezer`,
  update_profile: `
    call me anna
    my name is luis
    use miles please
    my currency is dollars
    switch to metric units
    my time zone is europe/lisbon
    send me the daily digest at 8
    change my name to kim
    i live in berlin now
    speak german with me
    set my language to english
    i prefer imperial units`,
  show_profile: `
    what do you know about me
    show my profile
    what is my name
    which currency do i use
    show my settings
    which time zone am i in
    what are my preferences`,
};
