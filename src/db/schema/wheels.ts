import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  check,
  date,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uuid,
} from "drizzle-orm/pg-core";
import { domainRow } from "./domain-row.ts";

export const vehicles = pgTable(
  "vehicles",
  {
    ...domainRow,
    name: text("name").notNull(),
    make: text("make").notNull().default(""),
    model: text("model").notNull().default(""),
    year: integer("year"),
    plate: text("plate").notNull().default(""),
    energy: text("energy", { enum: ["petrol", "diesel", "lpg", "hybrid", "electric", "other"] })
      .notNull()
      .default("petrol"),
    distanceUnit: text("distance_unit", { enum: ["km", "mi"] })
      .notNull()
      .default("km"),
    volumeUnit: text("volume_unit", { enum: ["l", "gal_us", "gal_uk"] })
      .notNull()
      .default("l"),
  },
  (t) => [
    primaryKey({ columns: [t.workspace, t.id] }),
    index("vehicles_list").on(t.workspace, t.userId, t.name, t.id),
  ],
);

export const odometerReadings = pgTable(
  "odometer_readings",
  {
    ...domainRow,
    vehicleId: uuid("vehicle_id").notNull(),
    readOn: date("read_on", { mode: "string" }).notNull(),
    odometer: integer("odometer").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspace, t.id] }),
    index("odometer_readings_list").on(t.workspace, t.userId, t.readOn, t.id),
    index("odometer_readings_by_vehicle_id").on(t.workspace, t.vehicleId),
  ],
);

export const fuelEntries = pgTable(
  "fuel_entries",
  {
    ...domainRow,
    vehicleId: uuid("vehicle_id").notNull(),
    filledOn: date("filled_on", { mode: "string" }).notNull(),
    odometer: integer("odometer").notNull(),
    volumeMl: integer("volume_ml"),
    energyWh: integer("energy_wh"),
    full: boolean("full").notNull().default(true),
    missedBefore: boolean("missed_before").notNull().default(false),
    amountMinor: bigint("amount_minor", { mode: "number" }),
    currency: text("currency"),
    station: text("station").notNull().default(""),
    tripId: uuid("trip_id"),
    expenseId: uuid("expense_id"),
  },
  (t) => [
    primaryKey({ columns: [t.workspace, t.id] }),
    index("fuel_entries_list").on(t.workspace, t.userId, t.filledOn, t.id),
    index("fuel_entries_by_vehicle_id").on(t.workspace, t.vehicleId),
    index("fuel_entries_by_trip_id").on(t.workspace, t.tripId).where(sql`trip_id is not null`),
    index("fuel_entries_by_expense_id").on(t.workspace, t.expenseId).where(sql`expense_id is not null`),
    check("fuel_entries_currency", sql`${t.currency} ~ '^[A-Z]{3}$'`),
  ],
);

export const maintenanceEntries = pgTable(
  "maintenance_entries",
  {
    ...domainRow,
    vehicleId: uuid("vehicle_id").notNull(),
    planId: uuid("plan_id"),
    what: text("what").notNull(),
    doneOn: date("done_on", { mode: "string" }).notNull(),
    odometer: integer("odometer"),
    amountMinor: bigint("amount_minor", { mode: "number" }),
    currency: text("currency"),
    notes: text("notes").notNull().default(""),
    expenseId: uuid("expense_id"),
  },
  (t) => [
    primaryKey({ columns: [t.workspace, t.id] }),
    index("maintenance_entries_list").on(t.workspace, t.userId, t.doneOn, t.id),
    index("maintenance_entries_by_vehicle_id").on(t.workspace, t.vehicleId),
    index("maintenance_entries_by_plan_id").on(t.workspace, t.planId).where(sql`plan_id is not null`),
    index("maintenance_entries_by_expense_id")
      .on(t.workspace, t.expenseId)
      .where(sql`expense_id is not null`),
    check("maintenance_entries_currency", sql`${t.currency} ~ '^[A-Z]{3}$'`),
  ],
);

export const servicePlans = pgTable(
  "service_plans",
  {
    ...domainRow,
    vehicleId: uuid("vehicle_id").notNull(),
    what: text("what").notNull(),
    everyDistance: integer("every_distance"),
    everyMonths: integer("every_months"),
    lastDoneOn: date("last_done_on", { mode: "string" }),
    lastOdometer: integer("last_odometer"),
    timeZone: text("time_zone").notNull(),
    active: boolean("active").notNull().default(true),
  },
  (t) => [
    primaryKey({ columns: [t.workspace, t.id] }),
    index("service_plans_list").on(t.workspace, t.userId, t.what, t.id),
    index("service_plans_by_vehicle_id").on(t.workspace, t.vehicleId),
  ],
);

export const trips = pgTable(
  "trips",
  {
    ...domainRow,
    name: text("name").notNull(),
    startsOn: date("starts_on", { mode: "string" }).notNull(),
    endsOn: date("ends_on", { mode: "string" }).notNull(),
    status: text("status", { enum: ["planned", "open", "done"] })
      .notNull()
      .default("planned"),
    budgetMinor: bigint("budget_minor", { mode: "number" }),
    currency: text("currency").notNull(),
    vehicleId: uuid("vehicle_id"),
    notes: text("notes").notNull().default(""),
  },
  (t) => [
    primaryKey({ columns: [t.workspace, t.id] }),
    index("trips_list").on(t.workspace, t.userId, t.startsOn, t.id),
    index("trips_by_vehicle_id").on(t.workspace, t.vehicleId).where(sql`vehicle_id is not null`),
    check("trips_currency", sql`${t.currency} ~ '^[A-Z]{3}$'`),
  ],
);

export const tripStops = pgTable(
  "trip_stops",
  {
    ...domainRow,
    tripId: uuid("trip_id").notNull(),
    position: integer("position").notNull(),
    place: text("place").notNull(),
    arrivesOn: date("arrives_on", { mode: "string" }),
    leavesOn: date("leaves_on", { mode: "string" }),
    latitudeE6: integer("latitude_e6"),
    longitudeE6: integer("longitude_e6"),
    distanceM: integer("distance_m"),
    notes: text("notes").notNull().default(""),
  },
  (t) => [
    primaryKey({ columns: [t.workspace, t.id] }),
    index("trip_stops_list").on(t.workspace, t.userId, t.position, t.id),
    index("trip_stops_by_trip_id").on(t.workspace, t.tripId),
  ],
);

export const packingItems = pgTable(
  "packing_items",
  {
    ...domainRow,
    tripId: uuid("trip_id").notNull(),
    name: text("name").notNull(),
    quantity: integer("quantity").notNull().default(1),
    packed: boolean("packed").notNull().default(false),
  },
  (t) => [
    primaryKey({ columns: [t.workspace, t.id] }),
    index("packing_items_list").on(t.workspace, t.userId, t.name, t.id),
    index("packing_items_by_trip_id").on(t.workspace, t.tripId),
  ],
);

export const vehicleDocuments = pgTable(
  "vehicle_documents",
  {
    ...domainRow,
    vehicleId: uuid("vehicle_id").notNull(),
    what: text("what", { enum: ["insurance", "registration", "inspection", "toll", "other"] })
      .notNull()
      .default("other"),
    name: text("name").notNull(),
    number: text("number").notNull().default(""),
    expiresOn: date("expires_on", { mode: "string" }),
    timeZone: text("time_zone").notNull(),
    notes: text("notes").notNull().default(""),
  },
  (t) => [
    primaryKey({ columns: [t.workspace, t.id] }),
    index("vehicle_documents_list").on(t.workspace, t.userId, t.expiresOn, t.id),
    index("vehicle_documents_by_vehicle_id").on(t.workspace, t.vehicleId),
  ],
);
