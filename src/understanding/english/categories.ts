import type { Slot } from "../catalogue.ts";
import type { Language } from "../language.ts";

/** Category → patterns of the words that mean all of it, and of the things, services and shops that belong to it. */
export const englishCategories: Language["categories"] = {
  fuel: {
    same: "fuel|gas",
    part: "diesel|petrol|gasoline|unleaded|lpg|adblue|charging|(?:gas|petrol|fuel|filling) station|shell|esso|aral|omv|texaco|exxon|repsol|galp",
  },
  groceries: {
    same: "grocer(?:y|ies)|food",
    part: "supermarkets?|bread|milk|butter|cheese|fruits?|vegetables|veggies|veg|meat|eggs?|jam|snacks?|bakery|bakers?|cakes?|tea|aldi|lidl|tesco|rewe|edeka|carrefour|mercadona|sainsbury's|waitrose|asda|whole foods|trader joe's|continente|pingo doce|spar|butchers?|greengrocers?|farmers'? market|croissants?|pastr(?:y|ies)|rolls|chicken|fish|rice|pasta|flour|sugar|apples?|bananas?|potatoes|tomatoes|onions?|yogh?urts?|cereals?|juice|chocolate|sweets|candy|biscuits|cookies|ham|sausages?|salad|honey|mushrooms?|carrots|lemons?|oranges?|strawberries|lentils|delicatessen|farm shop",
  },
  "eating out": {
    same: "eating out|restaurants?|dining(?: out)?|meals? out|takeaways?|takeout",
    part: "fish and chips|lunch|dinner|breakfast|brunch|coffees?|cafe|café|cappuccino|espresso|latte|pizzas?|burgers?|kebab|sushi|tapas|curry|sandwich(?:es)?|drinks?|beers?|wine|cocktails?|pub|bar|ice cream|starbucks|mcdonald's|burger king|delivery|canteen|bistro|steak|steakhouse|pizzeria|bagels?|falafel|noodles|ramen|pancakes|waffles|cafeteria|food truck|snack bar",
  },
  housing: {
    same: "housing|household",
    part: "rent|mortgage|furniture|plumber|electrician|sofa|mattress|ikea|cleaner|cleaning|dry[- ]clean(?:ing|ers?)|launderette|laundrette|lamp|curtains|paint|handyman|locksmith|chimney sweep|wardrobe|bookshel(?:f|ves)|bookcase|carpet|bedding|light ?bulbs?|hardware store|diy store",
  },
  utilities: {
    same: "utilities|utility|bills",
    part: "electricity|electric bill|water bill|gas bill|heating|internet|broadband|phone|mobile|wifi|power bill|energy bill|heating bill|(?:tele)?phone bill|landline|wi-fi|waste collection",
  },
  transport: {
    same: "transport(?:ation)?|transit|public transport",
    part: "taxis?|cabs?|uber|bolt|lyft|bus|buses|trains?|metro|subway|tube|tram|tickets?|parking|tolls?|ferry|car wash|car park|scooter|bike rental|bike hire|fares?|rail ?card|travel ?card|season ticket|car sharing|congestion charge",
  },
  travel: {
    same: "travel|travelling|traveling",
    part: "hotels?|hostel|flights?|campsite|camping|airbnb|plane tickets?|booking\\.com|motel|guesthouse|car rental|rental car|souvenirs?|bed and breakfast|holiday (?:home|flat|apartment|let)|cruise|travel insurance|suitcases?|boat (?:trip|tour)s?|city tours?|sightseeing",
  },
  health: {
    same: "health|medical",
    part: "pharmacy|chemist|doctors?|dentist|medicines?|medication|gym|glasses|vitamins|physio(?:therapy|therapist)?|hospital|pills|painkillers|contact lenses|optician|vet|prescriptions?|eye drops|cough (?:syrup|drops)|plasters|bandages?|dental|orthodontist|dermatologist|osteopath|ointment|antibiotics|sun ?cream|fitness (?:studio|club)",
  },
  entertainment: {
    same: "entertainment|fun|leisure",
    part: "cinema|movies?|concerts?|games?|museum|theatre|theater|books?|bowling|zoo|festival|exhibition|magazines?|swimming pool|opera|ballet|circus|theme park|amusement park|board games?|novels?|comics?|karaoke|escape room|mini ?golf|jigsaw|ice rink|sauna|tickets? (?:for|to|at) (?:the |an? )?(?:[a-z]+ )?(?:cinema|concert|theat(?:re|er)|museum|zoo|festival|exhibition|opera|ballet|circus|match|game|show|play|musical|film|movie|pool)",
  },
  shopping: {
    same: "shopping",
    part: "clothes|clothing|shoes|boots|sneakers|trainers|shirts?|t-shirts?|jeans|trousers|socks|dress|jacket|coat|laptop|headphones|phone case|keyboard|monitor|amazon|zara|h&m|hair ?cut|hairdresser|barber|cosmetics|shampoo|toothpaste|scarf|gloves|hats?|sweaters?|jumpers?|pullover|cardigan|umbrella|handbag|backpack|rucksack|tablet|camera|charger|television|blouse|skirt|sandals|slippers|pyjamas|raincoat|perfume|printer|toner|earphones|sunglasses|swimsuit|underwear|vase",
  },
  subscriptions: {
    same: "subscriptions?",
    part: "netflix|spotify|disney\\+?|icloud|newspaper|prime|youtube|audible|dazn|apple (?:tv|music)|cloud storage|(?:magazine|newspaper|music|streaming|video) (?:subscriptions?|service)",
  },
  education: {
    same: "education",
    part: "courses?|tuition|school|class(?:es)?|textbooks?|lessons?|tutor(?:ing|s)?|university|kindergarten",
  },
  gifts: {
    same: "gifts?|presents?",
    part: "flowers|bouquet|birthday card|donation|charity|bouquets?|roses|tulips|donations|wreath",
  },
};

/** What the words of an expense tell of its category. */
export const expenseCategory: NonNullable<Slot["tells"]> = {
  field: "category",
  values: Object.fromEntries(
    Object.entries(englishCategories).map(([category, { same, part }]) => [category, `${same}|${part}`]),
  ),
};
