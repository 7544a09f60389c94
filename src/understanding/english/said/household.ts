import type { SaidFor } from "../../said-for.ts";

/** How people speak of what they let those see whom they live with. */
export const saidOfHousehold: SaidFor = {
  share_with_household: `
    share the japan trip with my household
    share my shopping list with my family
    let my partner see the dentist appointment
    let the household use the pantry list
    share the van with my flatmates
    make the meal plan visible to my household
    show the recipe to the family
    share the trip to rome with my wife
    i want to share my calendar with my household
    everyone at home should see the packing list
    share the lasagna recipe with the household`,
  stop_sharing: `
    stop sharing the japan trip
    stop sharing my shopping list with the household
    make the dentist private again
    unshare the van
    hide the task from my family
    don't let my partner see the trip any more
    keep the recipe private
    take the trip back from the household
    stop showing the calendar to my flatmates
    nobody else should see my pantry`,
  show_household: `
    who is in my household
    show my household
    who can see what i share
    which household am i in
    list the members of our household
    who lives in my household
    who belongs to the household
    is ben in my household`,
};
