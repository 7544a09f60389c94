/** Kind → words that are of it, parted by spaces: what is said of one of them is said of all. */
export const englishKinds: Readonly<Record<string, string>> = {
  weekday:
    "monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays mon tue tues wed thu thur thurs fri sat sun",
  month:
    "january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec",
  past: "yesterday ago",
  ahead: "tomorrow tonight",
  repeat: "every each daily weekly monthly yearly annually quarterly fortnightly biweekly regularly",
  vehicle:
    "van car cars vehicle vehicles bike bikes motorbike truck camper campervan golf tesla zoe bus suv motorcycle scooter moped passat polo tiguan transporter sharan audi bmw mercedes ford fiesta focus transit opel corsa astra vauxhall mazda toyota yaris corolla prius honda civic jazz nissan leaf micra qashqai hyundai kona ioniq kia niro volvo skoda octavia fabia seat ibiza leon cupra fiat panda punto ducato renault clio megane twingo kangoo peugeot partner citroen berlingo dacia duster sandero jeep subaru suzuki vespa porsche mini jaguar caddy touran beetle lada chevrolet dodge chrysler mustang bertha rover defender mercury vw volkswagen estate hatchback convertible pickup minivan cabrio roadster trailer caravan",
  energy: "fuel diesel petrol gas gasoline electricity lpg unleaded e10 super adblue kwh charge",
  part: "oil tyre tyres tire tires brake brakes battery wipers wiper filter filters clutch exhaust inspection mot belt coolant spark plugs pads discs gearbox alternator radiator suspension windscreen windshield bulb bulbs headlight headlights chain aircon transmission",
  food: "bread milk eggs egg butter cheese rice pasta flour sugar apples bananas tomatoes potatoes onions meat chicken fish salad yoghurt yogurt oil salt beans avocados juice water beer wine oranges carrots ham cream lemons limes garlic pepper peppers cucumber cucumbers lettuce spinach broccoli mushrooms cereal oats oatmeal muesli honey jam coffee tea biscuits cookies chocolate crisps chips nuts almonds tofu lentils chickpeas tuna salmon sausages bacon mince beef pork turkey ketchup mustard mayonnaise vinegar olives feta mozzarella parmesan toothpaste soap shampoo detergent nappies diapers tissues batteries foil sponges grapes strawberries berries pears peaches melon pineapple kiwis leeks celery peas sweetcorn pumpkin courgettes aubergines ginger herbs basil parsley tahini yeast rolls croissants buns baguette toast quinoa couscous noodles paper",
  dish: "pizza lasagne lasagna curry soup stew risotto burgers pancakes chili chilli sushi tacos omelette casserole roast spaghetti noodles paella stir-fry goulash ramen hummus quiche ravioli gnocchi carbonara bolognese moussaka ratatouille dumplings pho pierogi porridge waffles crepes fajitas burritos enchiladas nachos schnitzel meatballs shakshuka falafel wraps gratin pie bake barbecue bbq fondue raclette kedgeree chowder minestrone pad thai",
  meal: "breakfast lunch dinner supper brunch snack",
  purchase:
    "groceries coffee parking taxi uber hotel cinema pizza clothes shoes books book haircut tickets ticket train medicine pharmacy rent gym restaurant bakery supermarket flowers toys laptop phone internet electricity bill plumber trainers jacket jeans shirt dress museum concert cafe pub bar lunch dinner breakfast beer drinks snacks cab bus metro tram flight toll fine dentist doctor vet course lessons sofa lamp furniture paint headphones keyboard charger magazine newspaper subscription gift present donation hairdresser barber optician glasses sunglasses backpack helmet tent racket guitar camera watch stamps postage parcel laundry cleaning cleaner repair tool tools drill ladder plants seeds pet cat dog kids nursery",
  occasion:
    "meeting appointment call dentist doctor yoga concert interview class lesson training practice birthday wedding party haircut workout rehearsal conference exam physio pilates choir football tennis swimming gym checkup vet orthodontist optician massage therapy webinar workshop seminar standup review presentation demo lecture play theatre opera match game tournament funeral christening baptism graduation ceremony reunion barbecue picnic parents' evening orientation viewing inspection session coaching piano guitar ballet dance karate judo mechanic consultation",
  luggage:
    "tent towel towels passport passports sunscreen charger swimsuit swimsuits boots socks jacket toothbrush sleeping suitcase raincoat umbrella torch flashlight map camera stove hammock pillow blanket gloves hat scarf sandals flip-flops trunks bikini adapter powerbank headlamp first-aid medicines pyjamas underwear jumper sweater shorts t-shirts shirts snorkel goggles skis poles helmet",
  place:
    "rome paris berlin porto lisbon madrid vienna london munich spain italy france greece portugal coast alps norway sweden denmark finland iceland ireland scotland wales england germany austria switzerland poland czechia prague budapest hungary croatia slovenia turkey istanbul athens crete corsica sicily sardinia mallorca ibiza tuscany provence normandy brittany bavaria hamburg cologne zurich geneva brussels amsterdam copenhagen oslo stockholm helsinki reykjavik dublin edinburgh glasgow manchester york bath oxford cornwall seville barcelona valencia granada bilbao lyon marseille nice bordeaux strasbourg milan venice florence naples siena bologna turin verona japan tokyo kyoto thailand vietnam india china australia canada mexico morocco egypt tunisia usa america york boston chicago algarve faro lagos coimbra aveiro sintra evora dolomites pyrenees mountains seaside lake lakes island islands beach countryside",
  person:
    "anna ana tom maria lisa kim luis mom dad grandma mum john sarah peter grandpa paul laura marta nina leo max emma olivia noah liam mia ben sam alex chris david daniel michael james robert mark steve kate jane mary lucy sophie julia eva clara lena tomas joao pedro rui sara ines miguel carlos jose pablo elena sofia marco luca giulia hans karl fritz jens priya raj wei rose aunt uncle granny nana boss colleague neighbour neighbor client landlord accountant lawyer plumber electrician sister brother wife husband daughter son parents",
  adding:
    "add put log note record enter register jot write save track book file store insert include keep create make set",
  showing: "show list display see view give tell read check print open pull browse look",
  removing: "delete remove erase cancel drop scrap clear bin dismiss discard strike kill stop end quit",
  changing:
    "change update correct fix edit move adjust modify amend shift reschedule postpone push bring rename switch alter",
  paying: "paid spent pay spend cost costs charged forked shelled dropped blew paying spending",
  buying: "bought got purchased ordered grabbed picked had",
  eating: "eat eating cook cooking bake baking grill grilling",
  filling: "filled refuelled refueled fuelled fueled tanked topped refilled refill gassed charged recharged",
  reminding: "remind reminder reminders reminding reminded ping nudge alert notify buzz alarm",
  chore:
    "renew clean wash call phone fix repair water feed pay send write submit file return collect ring iron mow hoover vacuum tidy sort answer paint empty mail post sign prepare finish",
  saving: "save saving savings saved aside goal fund jar pot piggy stash nest",
  earning:
    "earned earn salary wages wage paycheck income bonus refund received earnings pension dividend payday royalties freelance invoice",
  group: "group groups club choir team crew circle community society neighbours cyclists runners hikers",
  saying: "post posts tell announce share comment reply message feed thread",
};
