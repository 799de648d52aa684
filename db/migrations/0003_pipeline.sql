CREATE TABLE `editorials` (
	`digest_id` integer NOT NULL,
	`lang` text NOT NULL,
	`body` text NOT NULL,
	`receipt` text NOT NULL,
	PRIMARY KEY(`digest_id`, `lang`),
	FOREIGN KEY (`digest_id`) REFERENCES `digests`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `kept_answers` (
	`address` text PRIMARY KEY NOT NULL,
	`etag` text,
	`last_modified` text,
	`url` text NOT NULL,
	`text` text NOT NULL,
	`kept_at` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `leases` (
	`name` text PRIMARY KEY NOT NULL,
	`owner` text NOT NULL,
	`taken_at` text NOT NULL,
	`expires_at` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `model_calls` (
	`key` text PRIMARY KEY NOT NULL,
	`task` text NOT NULL,
	`model` text NOT NULL,
	`prompt_version` text NOT NULL,
	`text` text NOT NULL,
	`usage` text NOT NULL,
	`created_at` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `model_ways` (
	`endpoint` text PRIMARY KEY NOT NULL,
	`way` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `paper_titles` (
	`title_key` text PRIMARY KEY NOT NULL,
	`arxiv_id` text,
	`asked_at` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `run_units` (
	`run_id` integer NOT NULL,
	`stage` text NOT NULL,
	`unit` text NOT NULL,
	`input_hash` text NOT NULL,
	`output` text NOT NULL,
	`finished_at` text NOT NULL,
	PRIMARY KEY(`run_id`, `stage`, `unit`),
	FOREIGN KEY (`run_id`) REFERENCES `runs`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `runs` (
	`id` integer PRIMARY KEY NOT NULL,
	`day` text NOT NULL,
	`kind` text NOT NULL,
	`attempt` integer NOT NULL,
	`state` text NOT NULL,
	`started_at` text NOT NULL,
	`finished_at` text,
	`report` text,
	`replaced` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `runs_running` ON `runs` (`day`,`kind`) WHERE state = 'running';--> statement-breakpoint
CREATE UNIQUE INDEX `runs_attempt` ON `runs` (`day`,`kind`,`attempt`);--> statement-breakpoint
CREATE TABLE `source_answers` (
	`source` text PRIMARY KEY NOT NULL,
	`state` text NOT NULL,
	`detail` text NOT NULL,
	`items` integer NOT NULL,
	`answered_at` text NOT NULL,
	`last_good_at` text
);
--> statement-breakpoint
ALTER TABLE `summaries` ADD `text_lang` text;--> statement-breakpoint
ALTER TABLE `summaries` ADD `receipt` text;