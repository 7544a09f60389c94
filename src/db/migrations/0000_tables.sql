CREATE TABLE "branches" (
	"workspace" uuid NOT NULL,
	"conversation" uuid NOT NULL,
	"id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"parent" uuid,
	"fork_pos" bigint,
	CONSTRAINT "branches_workspace_conversation_id_pk" PRIMARY KEY("workspace","conversation","id"),
	CONSTRAINT "fork_has_parent" CHECK (("branches"."parent" is null) = ("branches"."fork_pos" is null))
);
--> statement-breakpoint
CREATE TABLE "conversations" (
	"workspace" uuid NOT NULL,
	"id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"title" text,
	"epoch" uuid DEFAULT gen_random_uuid() NOT NULL,
	"last_seq" bigint DEFAULT 0 NOT NULL,
	"fence" bigint DEFAULT 0 NOT NULL,
	"owner" uuid,
	"running_turn" uuid,
	"queued" integer DEFAULT 0 NOT NULL,
	"active_branch" uuid NOT NULL,
	"next_pos" bigint DEFAULT 1 NOT NULL,
	"archived" boolean DEFAULT false NOT NULL,
	"deleted_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "conversations_workspace_id_pk" PRIMARY KEY("workspace","id"),
	CONSTRAINT "owner_while_running" CHECK (("conversations"."owner" is null) = ("conversations"."running_turn" is null)),
	CONSTRAINT "queued_counts" CHECK ("conversations"."queued" >= 0)
);
--> statement-breakpoint
CREATE TABLE "log" (
	"workspace" uuid NOT NULL,
	"conversation" uuid NOT NULL,
	"seq" bigint NOT NULL,
	"user_id" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"type" text NOT NULL,
	"command" text,
	"command_hash" text,
	"subject" uuid,
	"turn" uuid,
	"fence" bigint,
	"message" uuid,
	"role" text,
	"branch" uuid,
	"pos" bigint,
	"tool_use" text,
	"step" integer,
	"body" json NOT NULL,
	CONSTRAINT "log_workspace_conversation_seq_pk" PRIMARY KEY("workspace","conversation","seq"),
	CONSTRAINT "fence_where_owned" CHECK ("log"."fence" is not null or case when "log"."type" = 'message.created' then "log"."role" is not distinct from 'user'
        else "log"."type" not in ('turn.started', 'turn.completed', 'turn.failed', 'step.completed', 'step.reset', 'tool.started', 'tool.completed') end),
	CONSTRAINT "pos_on_branch" CHECK (("log"."branch" is null) = ("log"."pos" is null)),
	CONSTRAINT "command_with_hash" CHECK (("log"."command" is null) = ("log"."command_hash" is null))
);
--> statement-breakpoint
CREATE TABLE "instances" (
	"incarnation" uuid PRIMARY KEY NOT NULL,
	"lease_until" timestamp (3) with time zone NOT NULL,
	"started_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"drained" boolean DEFAULT false NOT NULL,
	"host" text NOT NULL,
	"pid" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "memberships" (
	"workspace" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"role" text NOT NULL,
	"current_conversation" uuid,
	"context" jsonb DEFAULT '{}'::jsonb NOT NULL,
	CONSTRAINT "memberships_workspace_user_id_pk" PRIMARY KEY("workspace","user_id")
);
--> statement-breakpoint
CREATE TABLE "tickets" (
	"hash" text PRIMARY KEY NOT NULL,
	"claims" jsonb NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "users" (
	"id" uuid PRIMARY KEY NOT NULL,
	"subject" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "workspaces" (
	"workspace" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "effects" (
	"workspace" uuid NOT NULL,
	"source" uuid NOT NULL,
	"tool_use" text NOT NULL,
	"ordinal" integer NOT NULL,
	"user_id" uuid NOT NULL,
	"table_name" text NOT NULL,
	"row_id" uuid NOT NULL,
	"before" jsonb,
	"version_after" integer NOT NULL,
	"undone_by" text,
	"at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "effects_workspace_source_tool_use_ordinal_pk" PRIMARY KEY("workspace","source","tool_use","ordinal")
);
--> statement-breakpoint
CREATE TABLE "outbox" (
	"workspace" uuid NOT NULL,
	"id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"dedupe_key" text NOT NULL,
	"payload" jsonb NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"sent_at" timestamp (3) with time zone,
	CONSTRAINT "outbox_workspace_id_pk" PRIMARY KEY("workspace","id")
);
--> statement-breakpoint
CREATE TABLE "tool_calls" (
	"workspace" uuid NOT NULL,
	"turn" uuid NOT NULL,
	"tool_use" text NOT NULL,
	"conversation" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"name" text NOT NULL,
	"step" integer NOT NULL,
	"ordinal" integer NOT NULL,
	"input_hash" text NOT NULL,
	"status" text NOT NULL,
	"result_seq" bigint,
	"fence" bigint NOT NULL,
	CONSTRAINT "tool_calls_workspace_turn_tool_use_pk" PRIMARY KEY("workspace","turn","tool_use"),
	CONSTRAINT "terminal_has_result" CHECK (("tool_calls"."status" in ('requested', 'executing')) = ("tool_calls"."result_seq" is null))
);
--> statement-breakpoint
CREATE TABLE "turns" (
	"workspace" uuid NOT NULL,
	"id" uuid NOT NULL,
	"conversation" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"message_seq" bigint NOT NULL,
	"status" text NOT NULL,
	"step" integer DEFAULT 1 NOT NULL,
	"attempt" integer DEFAULT 1 NOT NULL,
	"crashes" integer DEFAULT 0 NOT NULL,
	"cancel_requested" boolean DEFAULT false NOT NULL,
	"input_tokens" integer DEFAULT 0 NOT NULL,
	"output_tokens" integer DEFAULT 0 NOT NULL,
	"fence" bigint,
	"queued_at" timestamp (3) with time zone NOT NULL,
	"started_at" timestamp (3) with time zone,
	"deadline_at" timestamp (3) with time zone,
	"ended_at" timestamp (3) with time zone,
	CONSTRAINT "turns_workspace_id_pk" PRIMARY KEY("workspace","id"),
	CONSTRAINT "fence_once_started" CHECK (("turns"."status" = 'running') <= ("turns"."fence" is not null)),
	CONSTRAINT "ended_has_time" CHECK (("turns"."status" in ('completed', 'failed', 'cancelled')) = ("turns"."ended_at" is not null))
);
--> statement-breakpoint
CREATE TABLE "budgets" (
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
	"category" text NOT NULL,
	"period" text NOT NULL,
	"amount_minor" bigint NOT NULL,
	"currency" text NOT NULL,
	CONSTRAINT "budgets_workspace_id_pk" PRIMARY KEY("workspace","id"),
	CONSTRAINT "budget_not_negative" CHECK ("budgets"."amount_minor" >= 0),
	CONSTRAINT "budget_currency" CHECK ("budgets"."currency" ~ '^[A-Z]{3}$')
);
--> statement-breakpoint
CREATE TABLE "expenses" (
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
	"category" text NOT NULL,
	"description" text DEFAULT '' NOT NULL,
	"spent_on" date NOT NULL,
	CONSTRAINT "expenses_workspace_id_pk" PRIMARY KEY("workspace","id"),
	CONSTRAINT "expense_positive" CHECK ("expenses"."amount_minor" > 0),
	CONSTRAINT "expense_currency" CHECK ("expenses"."currency" ~ '^[A-Z]{3}$')
);
--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_workspace_workspaces_workspace_fk" FOREIGN KEY ("workspace") REFERENCES "public"."workspaces"("workspace") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "conversations_of_user" ON "conversations" USING btree ("workspace","user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "log_command" ON "log" USING btree ("workspace","user_id","command") WHERE command is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "log_page" ON "log" USING btree ("workspace","conversation","branch","pos") WHERE pos is not null;--> statement-breakpoint
CREATE INDEX "log_turn" ON "log" USING btree ("workspace","turn","seq") WHERE fence is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "log_one_end" ON "log" USING btree ("workspace","turn") WHERE type in ('turn.completed', 'turn.failed', 'turn.cancelled');--> statement-breakpoint
CREATE UNIQUE INDEX "log_one_result" ON "log" USING btree ("workspace","turn","tool_use") WHERE type = 'tool.completed';--> statement-breakpoint
CREATE INDEX "effects_by_use" ON "effects" USING btree ("workspace","tool_use");--> statement-breakpoint
CREATE UNIQUE INDEX "outbox_dedupe" ON "outbox" USING btree ("workspace","dedupe_key");--> statement-breakpoint
CREATE INDEX "outbox_unsent" ON "outbox" USING btree ("created_at") WHERE sent_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "turns_one_running" ON "turns" USING btree ("workspace","conversation") WHERE status = 'running';--> statement-breakpoint
CREATE INDEX "turns_active" ON "turns" USING btree ("workspace","conversation","message_seq") WHERE status in ('queued', 'running');--> statement-breakpoint
CREATE INDEX "turns_cancelling" ON "turns" USING btree ("workspace","id") WHERE cancel_requested and status = 'running';--> statement-breakpoint
CREATE UNIQUE INDEX "budgets_one_a_category" ON "budgets" USING btree ("workspace","user_id","category","period") WHERE deleted_at is null;--> statement-breakpoint
CREATE INDEX "expenses_by_day" ON "expenses" USING btree ("workspace","user_id","spent_on");