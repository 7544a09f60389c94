CREATE TABLE "branch_segments" (
	"workspace" uuid NOT NULL,
	"conversation" uuid NOT NULL,
	"branch" uuid NOT NULL,
	"lo" bigint NOT NULL,
	"hi" bigint,
	"user_id" uuid NOT NULL,
	"source_conversation" uuid NOT NULL,
	"source_branch" uuid NOT NULL,
	CONSTRAINT "branch_segments_workspace_conversation_branch_lo_pk" PRIMARY KEY("workspace","conversation","branch","lo"),
	CONSTRAINT "segment_not_empty" CHECK ("branch_segments"."hi" is null or "branch_segments"."hi" >= "branch_segments"."lo")
);
--> statement-breakpoint
CREATE TABLE "approval_policies" (
	"workspace" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"tool" text NOT NULL,
	"conversation" uuid NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "approval_policies_workspace_user_id_tool_conversation_pk" PRIMARY KEY("workspace","user_id","tool","conversation")
);
--> statement-breakpoint
CREATE TABLE "steers" (
	"workspace" uuid NOT NULL,
	"id" uuid NOT NULL,
	"conversation" uuid NOT NULL,
	"turn" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"seq" bigint NOT NULL,
	"state" text DEFAULT 'pending' NOT NULL,
	CONSTRAINT "steers_workspace_id_pk" PRIMARY KEY("workspace","id")
);
--> statement-breakpoint
ALTER TABLE "conversations" DROP CONSTRAINT "owner_while_running";--> statement-breakpoint
ALTER TABLE "tool_calls" DROP CONSTRAINT "terminal_has_result";--> statement-breakpoint
DROP INDEX "turns_one_running";--> statement-breakpoint
ALTER TABLE "conversations" ADD COLUMN "policy" text DEFAULT 'queue' NOT NULL;--> statement-breakpoint
ALTER TABLE "tool_calls" ADD COLUMN "waits_for" text;--> statement-breakpoint
ALTER TABLE "tool_calls" ADD COLUMN "expires_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "tool_calls" ADD COLUMN "approved_hash" text;--> statement-breakpoint
ALTER TABLE "turns" ADD COLUMN "priority" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "turns" ADD COLUMN "start_after" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "turns" ADD COLUMN "fork_branch" uuid;--> statement-breakpoint
ALTER TABLE "turns" ADD COLUMN "fork_pos" bigint;--> statement-breakpoint
ALTER TABLE "turns" ADD COLUMN "waiting_until" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "turns" ADD COLUMN "remaining_ms" bigint;--> statement-breakpoint
CREATE INDEX "steers_of_turn" ON "steers" USING btree ("workspace","turn");--> statement-breakpoint
CREATE INDEX "turns_waiting" ON "turns" USING btree ("waiting_until") WHERE status = 'waiting';--> statement-breakpoint
CREATE UNIQUE INDEX "turns_one_running" ON "turns" USING btree ("workspace","conversation") WHERE status in ('running', 'waiting');--> statement-breakpoint
ALTER TABLE "conversations" ADD CONSTRAINT "owner_while_running" CHECK ("conversations"."owner" is null or "conversations"."running_turn" is not null);--> statement-breakpoint
ALTER TABLE "tool_calls" ADD CONSTRAINT "waiting_for_something" CHECK ("tool_calls"."status" <> 'waiting' or ("tool_calls"."waits_for" is not null and "tool_calls"."expires_at" is not null));--> statement-breakpoint
ALTER TABLE "tool_calls" ADD CONSTRAINT "terminal_has_result" CHECK (("tool_calls"."status" in ('requested', 'waiting', 'executing')) = ("tool_calls"."result_seq" is null));--> statement-breakpoint
ALTER TABLE "turns" ADD CONSTRAINT "fork_has_branch" CHECK (("turns"."fork_branch" is null) = ("turns"."fork_pos" is null));--> statement-breakpoint
ALTER TABLE "turns" ADD CONSTRAINT "waiting_has_end" CHECK (("turns"."status" = 'waiting') = ("turns"."waiting_until" is not null));--> statement-breakpoint
do $$
declare
  t text;
begin
  foreach t in array array['branch_segments', 'steers', 'approval_policies'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy engine on %I to pam_engine using (true) with check (true)', t);
    execute format('grant select, insert, update, delete on %I to pam_engine', t);
    execute format('create policy tenant on %I to pam_app using (workspace = (select pam_workspace()) and user_id = (select pam_user()))
      with check (workspace = (select pam_workspace()) and user_id = (select pam_user()))', t);
    execute format('grant select on %I to pam_app', t);
  end loop;
end $$;
