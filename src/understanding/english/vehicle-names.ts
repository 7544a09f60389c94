import type { Slot } from "../catalogue.ts";
import { shield } from "../seals.ts";

/** As it is written → pattern. */
export const vehicleMakes: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    "Audi Ford Opel Vauxhall Mazda Toyota Honda Nissan Hyundai Kia Volvo Skoda Seat Cupra Fiat Renault Peugeot Citroen Dacia Jeep Subaru Suzuki Porsche Jaguar Lexus Mitsubishi Chevrolet Dodge Chrysler Tesla Polestar Smart Mini Saab Lancia Yamaha Ducati Kawasaki Piaggio Vespa Triumph Iveco Cadillac Lada Rivian BYD MG KTM BMW"
      .split(" ")
      .map((make) => [make, make.toLowerCase()]),
  ),
  Volkswagen: "volkswagen|vw",
  "Mercedes-Benz": "mercedes[- ]benz",
  Mercedes: "mercedes",
  "Alfa Romeo": "alfa romeo",
  "Land Rover": "land rover",
  "Harley-Davidson": "harley[- ]davidson",
};
export const make = Object.values(vehicleMakes).join("|");

/** Models that people name their vehicle by, where the word means hardly anything else. */
export const model =
  "golf|polo|passat|tiguan|touran|octavia|fabia|superb|fiesta|focus|mondeo|transit|kuga|corsa|astra|zafira|vivaro|clio|twingo|m[eé]gane|zoe|kangoo|corolla|yaris|prius|rav4|civic|jazz|micra|leaf|qashqai|juke|berlingo|duster|sandero|panda|punto|ibiza|leon|picanto|ceed|sportage|tucson|kona|sprinter|vito|ducato|crafter|multivan|transporter|beetle|v[4-9]0|xc[4-9]0|[1-6]0[0-9]8|niro|sorento|i[123]0|ioniq|kodiaq|karoq|kamiq|enyaq|t-roc|touareg|caddy|ranger|s-max|mokka|insignia|meriva|captur|kadjar|aygo|auris|avensis|hilux|accord|cr-v|x-trail|picasso|jogger|tipo|arona|ateca|alhambra|stonic|vitara|jimny|forester|cx-\\d+|camry|tacoma|silverado|wrangler";

export const machine =
  "van|car|vehicle|pick-?up(?: truck)?|minivan|sedan|saloon|motor ?home|tractor|e-?bike|e-?scooter|bike|motorbike|motorcycle|truck|camper(?: ?van)?|scooter|moped|lorry|bus|estate|hatchback|suv|convertible";

/** What is surely a vehicle: "the old van", "the Golf", "the Ford Transit". */
export const knownVehicle = `(?:[^\\s⟦,:]+ )?(?:${machine}|${make}|${model})(?: ${shield}\\d+)?|${shield}\\d{3,4}`;

/** Who is no vehicle. */
export const persons =
  "(?:step|grand)?(?:brother|sister|mother|father|mum|mom|mummy|dad|daddy|son|daughter|parent)s?|granny|grandma|grandpa|wife|husband|girlfriend|boyfriend|friend|mate|neighbou?rs?|boss|manager|colleagues?|co-?worker|uncle|aunt(?:ie)?|cousins?|niece|nephew|roommate|flatmate|landlord|landlady|teacher|kids?|child|children|family|boy|girl|woman|guy|guys|people|he|she|they|who|somebody|someone|everyone|everybody|nobody";

/** Whose vehicle is none of the user's. */
export const ofOthers =
  "(?:brother|sister|friend|neighbou?r|boss|colleague|uncle|aunt|cousin|mum|mom|dad|mother|father|parent|roommate|flatmate|teacher|landlord)s?(?:'s|s')";

/** What is no vehicle: somebody, or words that tell of something else too. */
export const notVehicle = `.*'s (?:(?:next|last|big|annual|full) )?(?:battery|engine|paint|tyres?|oil(?: change)?|service|inspection|brakes?|brake [a-z]+|timing belt|mot)|next|(?:.* )?(?:${persons})(?:'s|s')?(?: (?!car|van|bike|bus|vehicle).*)?|(?:.* )?${ofOthers}.*|.* (?:only|partly|partially|half|halfway|almost|nearly|completely|fully|(?<!due )on|at|from|of|for|to|into|with|by|in|before|after|because|when|while|since|about|but) .*|.* (?:only|partly|partially|halfway|again|completely|fully|over|passed|stands|shows|reads|says|has|place|using)|(?:.* )?(?:has|have|had|been|just|rotating|changing|checking|replacing|compute|calculate|service|servicing|renew|renewed)|(?:.* )(?:has|have|had|has just|just|been|is) .*|(?:compute|calculate|work out|renew|changing|replacing|checking) .*|new|covered|(?:the )?(?:odometer|mileage|mil(?:e)?ometer|speedo(?:meter)?|clock|dial)(?: reading)?|(?:the )?(?:garage|workshop|mechanic|dealer|dealership|list|log)`;

/** Of a new one: with its make it is told in more words. */
export const newName: Slot = {
  type: "name",
  ask: "What do you call the vehicle?",
  never: `(?:.* )?(?:${make})(?: .*)?`,
  madeOf: ["make", "model"],
};
