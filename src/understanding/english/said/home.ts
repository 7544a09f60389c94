import type { SaidFor } from "../../said-for.ts";

/** How people speak of meals and shopping, and of themselves. */
export const saidOfHome: SaidFor = {
  plan_meal: `
    we're cooking curry on sunday
    add fish to the meal plan
    pancakes for breakfast on saturday
    dinner will be soup
    we eat risotto tonight
    make chili for six people on thursday
    put salad on the menu for lunch
    tomorrow we'll have tacos
    spaghetti on wednesday for dinner
    for breakfast on sunday: waffles
    put goulash on the meal plan for friday
    cook ramen tonight for two
    let us eat fish on friday
    plan the meals: soup on monday
    schedule burgers for saturday lunch
    curry on monday evening for 3
    plan soup for lunch tomorrow
    let's have burgers on saturday
    risotto on friday`,
  update_meal: `
    we eat the curry on thursday instead
    move the planned tacos to friday
    put the soup on the meal plan to lunch
    we'll have the fish for 6 people instead
    change the meal risotto to wednesday
    shift the planned pancakes to sunday
    have the salad for dinner instead
    cook the ramen for four, not two
    change the dish of tuesday to goulash`,
  save_recipe: `
    add a recipe: pancakes, 3 eggs, 200 g flour, 300 ml milk
    save a recipe for lasagne with 500 g minced meat and 12 sheets of pasta
    new recipe for curry with rice, chicken and coconut milk
    keep this recipe called apple pie
    store my soup recipe: onions, carrots, stock
    recipe for pesto: basil, oil, garlic, cheese
    write down my grandma's recipe for dumplings
    add a new recipe, tomato soup for 4 in 30 minutes
    save this dish as a recipe: 250 g butter, 4 eggs
    save a recipe: chili for 4: 400 g beans, 2 onions
    recipe pancakes: 3 eggs, flour and milk`,
  add_to_shopping_list: `
    we need milk and eggs
    put bread on the shopping list
    add 6 apples and flour to my grocery list
    we're out of coffee
    we are running low on toilet paper
    i have to buy a birthday card
    get some tomatoes
    we ran out of butter
    we also need two bottles of water
    please buy cheese
    we need two litres of juice
    add 500 g of sugar and 4 lemons to the shopping list
    put nappies on the list
    put a dozen eggs on the shopping list
    put 2 kg of flour on the shopping list
    put 8 eggs on my grocery list
    the milk is almost gone
    i need batteries and tape
    no more bread at home, put it on the list
    get two packs of coffee from the supermarket
    we've run out of salt
    remember to buy onions
    shopping list: rice, beans, oil
    we need three litres of water and bread
    put jam and honey on the shopping list
    add 4 apples, rice and salt to my shopping list
    we're out of tea and sugar
    buy 2 lemons`,
  show_shopping_list: `
    show me the grocery list
    what should i get from the shop
    is bread on the list
    what's left to buy
    what do we have to buy
    read me the grocery list
    is there anything on the shopping list
    do i need to get eggs
    what's missing at home
    show the shopping list
    what is on my shopping list
    what should i buy
    do we need eggs
    shopping list`,
  show_recipe: `
    show me the recipe for lasagne
    which recipes have i saved
    how do i make the pancakes
    what goes into the potato salad
    do we have a recipe for dumplings
    my recipes
    look up the curry recipe
    what is in the goulash recipe`,
  show_pantry: `
    what is still in the larder
    how much sugar is there at home
    what's left in the fridge
    show me the pantry
    is there any butter in the fridge
    what do we still have at home
    do we have rice in the cupboard
    what goes off soon in the fridge`,
  mark_bought: `
    tick the bread off the shopping list
    i got everything on the list
    the shopping is done
    cross off the tomatoes
    the cheese is in the cart
    i picked up the flour
    i bought the milk
    got the rice and the beans
    everything on the list is bought
    eggs are in the basket
    cross the lemons off the list
    i've been shopping, all done
    check off bread
    i have got the bread and the cheese
    i have bought everything
    got all of it
    bought the apples`,
  make_shopping_list: `
    make a shopping list for next week
    create the shopping list from the meal plan
    generate a grocery list for our meals
    write the shopping list for the planned dishes
    make me a shopping list for the meals of this week
    what do i need for the meal plan, put it on the list
    build the grocery list from monday to friday
    turn the meal plan into a shopping list
    make the shopping list for this week
    create a shopping list for tomorrow`,
  add_to_pantry: `
    there is still flour in the cupboard
    add three cans of beans to the pantry
    put the eggs in the fridge list
    i still have butter left
    we've got plenty of pasta in the pantry
    there are 6 eggs in the freezer
    we have 500 g of sugar left
    there are three tins of tomatoes in the cupboard
    i have two onions at home
    the pantry has 2 litres of oil
    there's enough coffee in the house
    half a kilo of butter is in the fridge
    we have 3 kg of flour at home
    we still have two bottles of milk`,
  update_list_item: `
    change milk on the shopping list to 3 litres
    set the eggs on the grocery list to 12
    update the amount of flour on the shopping list to 2 kg
    make the apples on the shopping list 6
    there is only 1 kg of rice left in the pantry
    set sugar in the pantry to 500 g
    change the quantity of beans in the pantry to 2
    the butter in the fridge keeps until friday
    rename bread on the shopping list to rolls`,
  confirm_email: `
    my mail code is bktr-svlm
    the code is dfgh-jklm
    my code from the mail: rstv-bcdf
    send me the code again
    mail me another code
    confirm my email with bcdf-ghjk
    the confirmation code is nprs-tvbc
    i got the mail with the code, it is klmn-prst`,
  update_profile: `
    my email is ana@example.org
    send my reminders by mail
    no more alerts by mail
    change my mail address to jo@example.com
    i want the digest by mail
    don't send me reminders by email any more
    call me anna
    switch to metric units
    my time zone is europe/lisbon
    send me the daily digest at 8
    change my name to kim
    speak german with me
    set my language to english
    i prefer imperial units
    i am allergic to nuts
    we live in madrid
    my language is french
    please use litres and kilometres
    set my time zone to new york
    don't ask before adding expenses
    always ask me before you post
    i use pounds
    send the summary of the day at 7
    my birthday is on 5 may
    call me kim
    my name is john
    use kilometres please
    my currency is pounds
    i am vegan
    use metric
    use miles and pounds from now on
    i live in rome now
    i moved to paris
    i don't eat meat
    i'm a vegetarian
    from now on use gallons`,
  show_profile: `
    what is my name
    which currency do i use
    show my settings
    which time zone am i in
    what are my preferences
    who am i
    what have you stored about me
    which units do i use
    show me my account settings
    what language have i set
    what may you do alone
    what do you know of me
    tell me what you know about me
    show me my profile
    which name do you have for me`,
};
