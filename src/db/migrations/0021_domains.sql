CREATE TABLE "fuel_entries" (
	"workspace" uuid NOT NULL,
	"id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"visibility" text DEFAULT 'private' NOT NULL,
	"source" uuid NOT NULL,
	"tool_use" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"deleted_at" timestamp (3) with time zone,
	"vehicle_id" uuid NOT NULL,
	"filled_on" date NOT NULL,
	"odometer" integer NOT NULL,
	"volume_ml" integer,
	"energy_wh" integer,
	"full" boolean DEFAULT true NOT NULL,
	"missed_before" boolean DEFAULT false NOT NULL,
	"amount_minor" bigint,
	"currency" text,
	"station" text DEFAULT '' NOT NULL,
	"trip_id" uuid,
	"expense_id" uuid,
	CONSTRAINT "fuel_entries_workspace_id_pk" PRIMARY KEY("workspace","id"),
	CONSTRAINT "fuel_entries_currency" CHECK ("fuel_entries"."currency" ~ '^[A-Z]{3}$')
);
--> statement-breakpoint
CREATE TABLE "maintenance_entries" (
	"workspace" uuid NOT NULL,
	"id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"visibility" text DEFAULT 'private' NOT NULL,
	"source" uuid NOT NULL,
	"tool_use" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"deleted_at" timestamp (3) with time zone,
	"vehicle_id" uuid NOT NULL,
	"plan_id" uuid,
	"what" text NOT NULL,
	"done_on" date NOT NULL,
	"odometer" integer,
	"amount_minor" bigint,
	"currency" text,
	"notes" text DEFAULT '' NOT NULL,
	"expense_id" uuid,
	CONSTRAINT "maintenance_entries_workspace_id_pk" PRIMARY KEY("workspace","id"),
	CONSTRAINT "maintenance_entries_currency" CHECK ("maintenance_entries"."currency" ~ '^[A-Z]{3}$')
);
--> statement-breakpoint
CREATE TABLE "odometer_readings" (
	"workspace" uuid NOT NULL,
	"id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"visibility" text DEFAULT 'private' NOT NULL,
	"source" uuid NOT NULL,
	"tool_use" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"deleted_at" timestamp (3) with time zone,
	"vehicle_id" uuid NOT NULL,
	"read_on" date NOT NULL,
	"odometer" integer NOT NULL,
	CONSTRAINT "odometer_readings_workspace_id_pk" PRIMARY KEY("workspace","id")
);
--> statement-breakpoint
CREATE TABLE "packing_items" (
	"workspace" uuid NOT NULL,
	"id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"visibility" text DEFAULT 'private' NOT NULL,
	"source" uuid NOT NULL,
	"tool_use" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"deleted_at" timestamp (3) with time zone,
	"trip_id" uuid NOT NULL,
	"name" text NOT NULL,
	"quantity" integer DEFAULT 1 NOT NULL,
	"packed" boolean DEFAULT false NOT NULL,
	CONSTRAINT "packing_items_workspace_id_pk" PRIMARY KEY("workspace","id")
);
--> statement-breakpoint
CREATE TABLE "service_plans" (
	"workspace" uuid NOT NULL,
	"id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"visibility" text DEFAULT 'private' NOT NULL,
	"source" uuid NOT NULL,
	"tool_use" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"deleted_at" timestamp (3) with time zone,
	"vehicle_id" uuid NOT NULL,
	"what" text NOT NULL,
	"every_distance" integer,
	"every_months" integer,
	"last_done_on" date,
	"last_odometer" integer,
	"time_zone" text NOT NULL,
	"active" boolean DEFAULT true NOT NULL,
	CONSTRAINT "service_plans_workspace_id_pk" PRIMARY KEY("workspace","id")
);
--> statement-breakpoint
CREATE TABLE "trip_stops" (
	"workspace" uuid NOT NULL,
	"id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"visibility" text DEFAULT 'private' NOT NULL,
	"source" uuid NOT NULL,
	"tool_use" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"deleted_at" timestamp (3) with time zone,
	"trip_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"place" text NOT NULL,
	"arrives_on" date,
	"leaves_on" date,
	"latitude_e6" integer,
	"longitude_e6" integer,
	"distance_m" integer,
	"notes" text DEFAULT '' NOT NULL,
	CONSTRAINT "trip_stops_workspace_id_pk" PRIMARY KEY("workspace","id")
);
--> statement-breakpoint
CREATE TABLE "trips" (
	"workspace" uuid NOT NULL,
	"id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"visibility" text DEFAULT 'private' NOT NULL,
	"source" uuid NOT NULL,
	"tool_use" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"deleted_at" timestamp (3) with time zone,
	"name" text NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date NOT NULL,
	"status" text DEFAULT 'planned' NOT NULL,
	"budget_minor" bigint,
	"currency" text NOT NULL,
	"vehicle_id" uuid,
	"notes" text DEFAULT '' NOT NULL,
	CONSTRAINT "trips_workspace_id_pk" PRIMARY KEY("workspace","id"),
	CONSTRAINT "trips_currency" CHECK ("trips"."currency" ~ '^[A-Z]{3}$')
);
--> statement-breakpoint
CREATE TABLE "vehicle_documents" (
	"workspace" uuid NOT NULL,
	"id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"visibility" text DEFAULT 'private' NOT NULL,
	"source" uuid NOT NULL,
	"tool_use" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"deleted_at" timestamp (3) with time zone,
	"vehicle_id" uuid NOT NULL,
	"what" text DEFAULT 'other' NOT NULL,
	"name" text NOT NULL,
	"number" text DEFAULT '' NOT NULL,
	"expires_on" date,
	"time_zone" text NOT NULL,
	"notes" text DEFAULT '' NOT NULL,
	CONSTRAINT "vehicle_documents_workspace_id_pk" PRIMARY KEY("workspace","id")
);
--> statement-breakpoint
CREATE TABLE "vehicles" (
	"workspace" uuid NOT NULL,
	"id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"visibility" text DEFAULT 'private' NOT NULL,
	"source" uuid NOT NULL,
	"tool_use" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"deleted_at" timestamp (3) with time zone,
	"name" text NOT NULL,
	"make" text DEFAULT '' NOT NULL,
	"model" text DEFAULT '' NOT NULL,
	"year" integer,
	"plate" text DEFAULT '' NOT NULL,
	"energy" text DEFAULT 'petrol' NOT NULL,
	"distance_unit" text DEFAULT 'km' NOT NULL,
	"volume_unit" text DEFAULT 'l' NOT NULL,
	CONSTRAINT "vehicles_workspace_id_pk" PRIMARY KEY("workspace","id")
);
--> statement-breakpoint
CREATE TABLE "categories" (
	"workspace" uuid NOT NULL,
	"id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"visibility" text DEFAULT 'private' NOT NULL,
	"source" uuid NOT NULL,
	"tool_use" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"deleted_at" timestamp (3) with time zone,
	"name" text NOT NULL,
	"direction" text DEFAULT 'expense' NOT NULL,
	"icon" text DEFAULT '' NOT NULL,
	CONSTRAINT "categories_workspace_id_pk" PRIMARY KEY("workspace","id")
);
--> statement-breakpoint
CREATE TABLE "exchange_rates" (
	"workspace" uuid NOT NULL,
	"id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"visibility" text DEFAULT 'private' NOT NULL,
	"source" uuid NOT NULL,
	"tool_use" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"deleted_at" timestamp (3) with time zone,
	"base" text NOT NULL,
	"quote" text NOT NULL,
	"rate" text NOT NULL,
	"day" date NOT NULL,
	CONSTRAINT "exchange_rates_workspace_id_pk" PRIMARY KEY("workspace","id"),
	CONSTRAINT "exchange_rates_base" CHECK ("exchange_rates"."base" ~ '^[A-Z]{3}$'),
	CONSTRAINT "exchange_rates_quote" CHECK ("exchange_rates"."quote" ~ '^[A-Z]{3}$')
);
--> statement-breakpoint
CREATE TABLE "incomes" (
	"workspace" uuid NOT NULL,
	"id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"visibility" text DEFAULT 'private' NOT NULL,
	"source" uuid NOT NULL,
	"tool_use" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"deleted_at" timestamp (3) with time zone,
	"amount_minor" bigint NOT NULL,
	"currency" text NOT NULL,
	"payer" text DEFAULT '' NOT NULL,
	"description" text DEFAULT '' NOT NULL,
	"received_on" date NOT NULL,
	CONSTRAINT "incomes_workspace_id_pk" PRIMARY KEY("workspace","id"),
	CONSTRAINT "incomes_currency" CHECK ("incomes"."currency" ~ '^[A-Z]{3}$')
);
--> statement-breakpoint
CREATE TABLE "recurring_items" (
	"workspace" uuid NOT NULL,
	"id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"visibility" text DEFAULT 'private' NOT NULL,
	"source" uuid NOT NULL,
	"tool_use" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"deleted_at" timestamp (3) with time zone,
	"direction" text DEFAULT 'expense' NOT NULL,
	"amount_minor" bigint NOT NULL,
	"currency" text NOT NULL,
	"category" text NOT NULL,
	"description" text DEFAULT '' NOT NULL,
	"starts_on" date NOT NULL,
	"rule" text NOT NULL,
	"time_zone" text NOT NULL,
	"active" boolean DEFAULT true NOT NULL,
	CONSTRAINT "recurring_items_workspace_id_pk" PRIMARY KEY("workspace","id"),
	CONSTRAINT "recurring_items_currency" CHECK ("recurring_items"."currency" ~ '^[A-Z]{3}$')
);
--> statement-breakpoint
CREATE TABLE "saving_tips" (
	"workspace" uuid NOT NULL,
	"id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"visibility" text DEFAULT 'private' NOT NULL,
	"source" uuid NOT NULL,
	"tool_use" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"deleted_at" timestamp (3) with time zone,
	"text" text NOT NULL,
	"saved_minor" bigint NOT NULL,
	"currency" text NOT NULL,
	"saved_on" date NOT NULL,
	CONSTRAINT "saving_tips_workspace_id_pk" PRIMARY KEY("workspace","id"),
	CONSTRAINT "saving_tips_currency" CHECK ("saving_tips"."currency" ~ '^[A-Z]{3}$')
);
--> statement-breakpoint
CREATE TABLE "savings_goals" (
	"workspace" uuid NOT NULL,
	"id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"visibility" text DEFAULT 'private' NOT NULL,
	"source" uuid NOT NULL,
	"tool_use" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"deleted_at" timestamp (3) with time zone,
	"name" text NOT NULL,
	"target_minor" bigint NOT NULL,
	"saved_minor" bigint DEFAULT 0 NOT NULL,
	"currency" text NOT NULL,
	"due_on" date,
	CONSTRAINT "savings_goals_workspace_id_pk" PRIMARY KEY("workspace","id"),
	CONSTRAINT "savings_goals_currency" CHECK ("savings_goals"."currency" ~ '^[A-Z]{3}$')
);
--> statement-breakpoint
CREATE TABLE "calendar_events" (
	"workspace" uuid NOT NULL,
	"id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"visibility" text DEFAULT 'private' NOT NULL,
	"source" uuid NOT NULL,
	"tool_use" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"deleted_at" timestamp (3) with time zone,
	"title" text NOT NULL,
	"starts_local" text NOT NULL,
	"ends_local" text NOT NULL,
	"all_day" boolean DEFAULT false NOT NULL,
	"time_zone" text NOT NULL,
	"rule" text,
	"except_local" jsonb NOT NULL,
	"extra_local" jsonb NOT NULL,
	"overrides" jsonb NOT NULL,
	"location" text DEFAULT '' NOT NULL,
	"notes" text DEFAULT '' NOT NULL,
	"uid" text,
	"starts_at" timestamp (3) with time zone NOT NULL,
	"until_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "calendar_events_workspace_id_pk" PRIMARY KEY("workspace","id")
);
--> statement-breakpoint
CREATE TABLE "meals" (
	"workspace" uuid NOT NULL,
	"id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"visibility" text DEFAULT 'private' NOT NULL,
	"source" uuid NOT NULL,
	"tool_use" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"deleted_at" timestamp (3) with time zone,
	"day" date NOT NULL,
	"slot" text DEFAULT 'dinner' NOT NULL,
	"title" text NOT NULL,
	"recipe_id" uuid,
	"servings" integer DEFAULT 2 NOT NULL,
	CONSTRAINT "meals_workspace_id_pk" PRIMARY KEY("workspace","id")
);
--> statement-breakpoint
CREATE TABLE "pantry_items" (
	"workspace" uuid NOT NULL,
	"id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"visibility" text DEFAULT 'private' NOT NULL,
	"source" uuid NOT NULL,
	"tool_use" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"deleted_at" timestamp (3) with time zone,
	"name" text NOT NULL,
	"quantity" text,
	"unit" text DEFAULT '' NOT NULL,
	"expires_on" date,
	CONSTRAINT "pantry_items_workspace_id_pk" PRIMARY KEY("workspace","id")
);
--> statement-breakpoint
CREATE TABLE "profiles" (
	"workspace" uuid NOT NULL,
	"id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"visibility" text DEFAULT 'private' NOT NULL,
	"source" uuid NOT NULL,
	"tool_use" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"deleted_at" timestamp (3) with time zone,
	"name" text DEFAULT '' NOT NULL,
	"locale" text,
	"currency" text,
	"units" text DEFAULT 'metric' NOT NULL,
	"time_zone" text,
	"preferences" jsonb NOT NULL,
	"autonomy" jsonb NOT NULL,
	"digest_at" text,
	CONSTRAINT "profiles_workspace_id_pk" PRIMARY KEY("workspace","id"),
	CONSTRAINT "profiles_currency" CHECK ("profiles"."currency" ~ '^[A-Z]{3}$')
);
--> statement-breakpoint
CREATE TABLE "recipes" (
	"workspace" uuid NOT NULL,
	"id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"visibility" text DEFAULT 'private' NOT NULL,
	"source" uuid NOT NULL,
	"tool_use" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"deleted_at" timestamp (3) with time zone,
	"name" text NOT NULL,
	"servings" integer DEFAULT 2 NOT NULL,
	"minutes" integer,
	"ingredients" jsonb NOT NULL,
	"steps" text DEFAULT '' NOT NULL,
	CONSTRAINT "recipes_workspace_id_pk" PRIMARY KEY("workspace","id")
);
--> statement-breakpoint
CREATE TABLE "reminders" (
	"workspace" uuid NOT NULL,
	"id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"visibility" text DEFAULT 'private' NOT NULL,
	"source" uuid NOT NULL,
	"tool_use" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"deleted_at" timestamp (3) with time zone,
	"text" text NOT NULL,
	"remind_at" timestamp (3) with time zone NOT NULL,
	"time_zone" text NOT NULL,
	"rule" text,
	"active" boolean DEFAULT true NOT NULL,
	"repeats" boolean NOT NULL,
	CONSTRAINT "reminders_workspace_id_pk" PRIMARY KEY("workspace","id")
);
--> statement-breakpoint
CREATE TABLE "shopping_items" (
	"workspace" uuid NOT NULL,
	"id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"visibility" text DEFAULT 'private' NOT NULL,
	"source" uuid NOT NULL,
	"tool_use" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"deleted_at" timestamp (3) with time zone,
	"name" text NOT NULL,
	"quantity" text,
	"unit" text DEFAULT '' NOT NULL,
	"bought" boolean DEFAULT false NOT NULL,
	"from_plan" boolean DEFAULT false NOT NULL,
	CONSTRAINT "shopping_items_workspace_id_pk" PRIMARY KEY("workspace","id")
);
--> statement-breakpoint
CREATE TABLE "tasks" (
	"workspace" uuid NOT NULL,
	"id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"visibility" text DEFAULT 'private' NOT NULL,
	"source" uuid NOT NULL,
	"tool_use" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"deleted_at" timestamp (3) with time zone,
	"title" text NOT NULL,
	"notes" text DEFAULT '' NOT NULL,
	"list" text DEFAULT '' NOT NULL,
	"priority" integer DEFAULT 2 NOT NULL,
	"due_on" date,
	"rule" text,
	"parent_id" uuid,
	"done" boolean DEFAULT false NOT NULL,
	"done_at" timestamp (3) with time zone,
	CONSTRAINT "tasks_workspace_id_pk" PRIMARY KEY("workspace","id")
);
--> statement-breakpoint
ALTER TABLE "budgets" DROP CONSTRAINT "budget_currency";--> statement-breakpoint
ALTER TABLE "expenses" DROP CONSTRAINT "expense_currency";--> statement-breakpoint
DROP INDEX "expenses_by_day";--> statement-breakpoint
ALTER TABLE "budgets" ALTER COLUMN "period" SET DEFAULT 'month';--> statement-breakpoint
ALTER TABLE "budgets" ADD COLUMN "roll_over" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "expenses" ADD COLUMN "trip_id" uuid;--> statement-breakpoint
ALTER TABLE "expenses" ADD COLUMN "import_key" text;--> statement-breakpoint
CREATE INDEX "fuel_entries_list" ON "fuel_entries" USING btree ("workspace","user_id","filled_on","id");--> statement-breakpoint
CREATE INDEX "fuel_entries_by_vehicle_id" ON "fuel_entries" USING btree ("workspace","vehicle_id");--> statement-breakpoint
CREATE INDEX "fuel_entries_by_trip_id" ON "fuel_entries" USING btree ("workspace","trip_id") WHERE trip_id is not null;--> statement-breakpoint
CREATE INDEX "fuel_entries_by_expense_id" ON "fuel_entries" USING btree ("workspace","expense_id") WHERE expense_id is not null;--> statement-breakpoint
CREATE INDEX "maintenance_entries_list" ON "maintenance_entries" USING btree ("workspace","user_id","done_on","id");--> statement-breakpoint
CREATE INDEX "maintenance_entries_by_vehicle_id" ON "maintenance_entries" USING btree ("workspace","vehicle_id");--> statement-breakpoint
CREATE INDEX "maintenance_entries_by_plan_id" ON "maintenance_entries" USING btree ("workspace","plan_id") WHERE plan_id is not null;--> statement-breakpoint
CREATE INDEX "maintenance_entries_by_expense_id" ON "maintenance_entries" USING btree ("workspace","expense_id") WHERE expense_id is not null;--> statement-breakpoint
CREATE INDEX "odometer_readings_list" ON "odometer_readings" USING btree ("workspace","user_id","read_on","id");--> statement-breakpoint
CREATE INDEX "odometer_readings_by_vehicle_id" ON "odometer_readings" USING btree ("workspace","vehicle_id");--> statement-breakpoint
CREATE INDEX "packing_items_list" ON "packing_items" USING btree ("workspace","user_id","name","id");--> statement-breakpoint
CREATE INDEX "packing_items_by_trip_id" ON "packing_items" USING btree ("workspace","trip_id");--> statement-breakpoint
CREATE INDEX "service_plans_list" ON "service_plans" USING btree ("workspace","user_id","what","id");--> statement-breakpoint
CREATE INDEX "service_plans_by_vehicle_id" ON "service_plans" USING btree ("workspace","vehicle_id");--> statement-breakpoint
CREATE INDEX "trip_stops_list" ON "trip_stops" USING btree ("workspace","user_id","position","id");--> statement-breakpoint
CREATE INDEX "trip_stops_by_trip_id" ON "trip_stops" USING btree ("workspace","trip_id");--> statement-breakpoint
CREATE INDEX "trips_list" ON "trips" USING btree ("workspace","user_id","starts_on","id");--> statement-breakpoint
CREATE INDEX "trips_by_vehicle_id" ON "trips" USING btree ("workspace","vehicle_id") WHERE vehicle_id is not null;--> statement-breakpoint
CREATE INDEX "vehicle_documents_list" ON "vehicle_documents" USING btree ("workspace","user_id","expires_on","id");--> statement-breakpoint
CREATE INDEX "vehicle_documents_by_vehicle_id" ON "vehicle_documents" USING btree ("workspace","vehicle_id");--> statement-breakpoint
CREATE INDEX "vehicles_list" ON "vehicles" USING btree ("workspace","user_id","name","id");--> statement-breakpoint
CREATE INDEX "categories_list" ON "categories" USING btree ("workspace","user_id","name","id");--> statement-breakpoint
CREATE UNIQUE INDEX "categories_one_a_name" ON "categories" USING btree ("workspace","user_id","name","direction") WHERE deleted_at is null;--> statement-breakpoint
CREATE INDEX "exchange_rates_list" ON "exchange_rates" USING btree ("workspace","user_id","day","id");--> statement-breakpoint
CREATE UNIQUE INDEX "exchange_rates_one_a_day" ON "exchange_rates" USING btree ("workspace","user_id","base","quote","day") WHERE deleted_at is null;--> statement-breakpoint
CREATE INDEX "incomes_list" ON "incomes" USING btree ("workspace","user_id","received_on","id");--> statement-breakpoint
CREATE INDEX "recurring_items_list" ON "recurring_items" USING btree ("workspace","user_id","starts_on","id");--> statement-breakpoint
CREATE INDEX "saving_tips_list" ON "saving_tips" USING btree ("workspace","user_id","saved_on","id");--> statement-breakpoint
CREATE INDEX "savings_goals_list" ON "savings_goals" USING btree ("workspace","user_id","name","id");--> statement-breakpoint
CREATE INDEX "calendar_events_list" ON "calendar_events" USING btree ("workspace","user_id","starts_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "calendar_events_one_a_uid" ON "calendar_events" USING btree ("workspace","user_id","uid") WHERE deleted_at is null and uid is not null;--> statement-breakpoint
CREATE INDEX "meals_list" ON "meals" USING btree ("workspace","user_id","day","id");--> statement-breakpoint
CREATE INDEX "meals_by_recipe_id" ON "meals" USING btree ("workspace","recipe_id") WHERE recipe_id is not null;--> statement-breakpoint
CREATE INDEX "pantry_items_list" ON "pantry_items" USING btree ("workspace","user_id","name","id");--> statement-breakpoint
CREATE INDEX "profiles_list" ON "profiles" USING btree ("workspace","user_id","created_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "profiles_one_a_user" ON "profiles" USING btree ("workspace","user_id") WHERE deleted_at is null;--> statement-breakpoint
CREATE INDEX "recipes_list" ON "recipes" USING btree ("workspace","user_id","name","id");--> statement-breakpoint
CREATE INDEX "reminders_list" ON "reminders" USING btree ("workspace","user_id","remind_at","id");--> statement-breakpoint
CREATE INDEX "shopping_items_list" ON "shopping_items" USING btree ("workspace","user_id","name","id");--> statement-breakpoint
CREATE INDEX "tasks_list" ON "tasks" USING btree ("workspace","user_id","due_on","id");--> statement-breakpoint
CREATE INDEX "tasks_by_parent_id" ON "tasks" USING btree ("workspace","parent_id") WHERE parent_id is not null;--> statement-breakpoint
CREATE INDEX "budgets_list" ON "budgets" USING btree ("workspace","user_id","category","id");--> statement-breakpoint
CREATE INDEX "expenses_list" ON "expenses" USING btree ("workspace","user_id","spent_on","id");--> statement-breakpoint
CREATE INDEX "expenses_by_trip_id" ON "expenses" USING btree ("workspace","trip_id") WHERE trip_id is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "expenses_imported_once" ON "expenses" USING btree ("workspace","user_id","import_key") WHERE deleted_at is null and import_key is not null;--> statement-breakpoint
ALTER TABLE "budgets" ADD CONSTRAINT "budgets_currency" CHECK ("budgets"."currency" ~ '^[A-Z]{3}$');--> statement-breakpoint
ALTER TABLE "expenses" ADD CONSTRAINT "expenses_currency" CHECK ("expenses"."currency" ~ '^[A-Z]{3}$');--> statement-breakpoint
do $$
declare
  t text;
begin
  foreach t in array array['incomes', 'recurring_items', 'savings_goals', 'categories', 'exchange_rates', 'saving_tips',
    'vehicles', 'odometer_readings', 'fuel_entries', 'maintenance_entries', 'service_plans', 'trips', 'trip_stops', 'packing_items',
    'vehicle_documents', 'calendar_events', 'tasks', 'recipes', 'meals', 'pantry_items', 'shopping_items', 'reminders', 'profiles'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy engine on %I to pam_engine using (true) with check (true)', t);
    execute format('grant select, insert, update, delete on %I to pam_engine', t);
    -- Private to their user, or shown to the workspace; written by their user only.
    execute format('create policy tenant on %I to pam_app
      using (workspace = (select pam_workspace()) and (user_id = (select pam_user()) or visibility = ''workspace''))
      with check (workspace = (select pam_workspace()) and user_id = (select pam_user()))', t);
    execute format('grant select, insert, update on %I to pam_app', t);
  end loop;
end $$;
