import type { Slot } from "../catalogue.ts";
import type { Language } from "../language.ts";

/** Category → patterns of the words that mean all of it, and of the things, services and shops that belong to it. */
export const englishCategories: Language["categories"] = {
  fuel: {
    same: "fuel|gas",
    part: "diesel|petrol|gasoline|lpg|adblue|charging|gas station|petrol station|shell|esso|aral",
  },
  groceries: {
    same: "grocer(?:y|ies)|food",
    part: "supermarkets?|bread|milk|butter|cheese|fruits?|vegetables|veggies|veg|meat|eggs?|jam|snacks?|bakery|bakers?|cakes?|tea|aldi|lidl|tesco|rewe|edeka|carrefour|mercadona|sainsbury's|waitrose|asda|whole foods|trader joe's|continente|pingo doce|spar|butchers?|greengrocers?|farmers'? market|croissants?|pastr(?:y|ies)|rolls|chicken|fish|rice|pasta|flour|sugar|apples?|bananas?|potatoes|tomatoes|onions?|yogh?urts?|cereals?|juice|chocolate|sweets|candy|biscuits|cookies",
  },
  "eating out": {
    same: "eating out|restaurants?|dining(?: out)?|meals? out|takeaways?|takeout",
    part: "fish and chips|lunch|dinner|breakfast|brunch|coffees?|cafe|café|cappuccino|espresso|latte|pizzas?|burgers?|kebab|sushi|tapas|curry|sandwich(?:es)?|drinks?|beers?|wine|cocktails?|pub|bar|ice cream|starbucks|mcdonald's|burger king|delivery|canteen|bistro|steak",
  },
  housing: {
    same: "housing|household",
    part: "rent|mortgage|furniture|plumber|electrician|sofa|mattress|ikea|cleaner|cleaning|dry[- ]clean(?:ing|ers?)|launderette|laundrette|lamp|curtains|paint",
  },
  utilities: {
    same: "utilities|utility|bills",
    part: "electricity|electric bill|water bill|gas bill|heating|internet|broadband|phone|mobile|wifi|power bill",
  },
  transport: {
    same: "transport(?:ation)?|transit|public transport",
    part: "taxis?|cabs?|uber|bolt|lyft|bus|buses|trains?|metro|subway|tube|tram|tickets?|parking|tolls?|ferry|car wash|car park|scooter|bike rental",
  },
  travel: {
    same: "travel|travelling|traveling",
    part: "hotels?|hostel|flights?|campsite|camping|airbnb|plane tickets?|booking\\.com|motel|guesthouse|car rental|rental car|souvenirs?",
  },
  health: {
    same: "health|medical",
    part: "pharmacy|chemist|doctors?|dentist|medicines?|medication|gym|glasses|vitamins|physio(?:therapy|therapist)?|hospital|pills|painkillers|contact lenses|optician|vet",
  },
  entertainment: {
    same: "entertainment|fun|leisure",
    part: "cinema|movies?|concerts?|games?|museum|theatre|theater|books?|bowling|zoo|festival|exhibition|magazines?|swimming pool",
  },
  shopping: {
    same: "shopping",
    part: "clothes|clothing|shoes|boots|sneakers|trainers|shirts?|t-shirts?|jeans|trousers|socks|dress|jacket|coat|laptop|headphones|phone case|keyboard|monitor|amazon|zara|h&m|hair ?cut|hairdresser|barber|cosmetics|shampoo|toothpaste",
  },
  subscriptions: {
    same: "subscriptions?",
    part: "netflix|spotify|disney\\+?|icloud|newspaper|prime|youtube",
  },
  education: { same: "education", part: "courses?|tuition|school|class(?:es)?|textbooks?|lessons?" },
  gifts: { same: "gifts?|presents?", part: "flowers|bouquet|birthday card|donation|charity" },
};

/** What the words of an expense tell of its category. */
export const expenseCategory: NonNullable<Slot["tells"]> = {
  field: "category",
  values: Object.fromEntries(
    Object.entries(englishCategories).map(([category, { same, part }]) => [category, `${same}|${part}`]),
  ),
};
