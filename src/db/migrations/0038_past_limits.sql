-- What a budget was, and until when: periods that are over keep the limit that they had.

ALTER TABLE "budgets" ADD COLUMN "past_limits" jsonb DEFAULT '[]'::jsonb NOT NULL;
