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
const model =
  "golf|polo|passat|tiguan|touran|octavia|fabia|superb|fiesta|focus|mondeo|transit|kuga|corsa|astra|zafira|vivaro|clio|twingo|m[eé]gane|zoe|kangoo|corolla|yaris|prius|rav4|civic|jazz|micra|leaf|qashqai|juke|berlingo|duster|sandero|panda|punto|ibiza|leon|picanto|ceed|sportage|tucson|kona|sprinter|vito|ducato|crafter|multivan|transporter|beetle|v[4-9]0|xc[4-9]0|[1-6]0[0-9]8";

export const machine =
  "van|car|vehicle|bike|motorbike|motorcycle|truck|camper(?: ?van)?|scooter|moped|lorry|bus|estate|hatchback|suv|convertible";

/** What is surely a vehicle: "the old van", "the Golf", "the Ford Transit". */
export const knownVehicle = `(?:[^\\s⟦,:]+ )?(?:${machine}|${make}|${model})`;
