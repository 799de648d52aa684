CREATE TABLE `appearances` (
	`section_id` integer NOT NULL,
	`position` integer NOT NULL,
	`source_id` integer NOT NULL,
	`title` text NOT NULL,
	`url` text NOT NULL,
	PRIMARY KEY(`section_id`, `position`),
	FOREIGN KEY (`section_id`) REFERENCES `sections`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`source_id`) REFERENCES `sources`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `appearances_source` ON `appearances` (`source_id`);--> statement-breakpoint
CREATE TABLE `digests` (
	`id` integer PRIMARY KEY NOT NULL,
	`day` text NOT NULL,
	`kind` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `digests_day_kind` ON `digests` (`day`,`kind`);--> statement-breakpoint
CREATE TABLE `editions` (
	`digest_id` integer NOT NULL,
	`lang` text NOT NULL,
	`shape` text NOT NULL,
	`method` text NOT NULL,
	`content_hash` text NOT NULL,
	`imported_at` text NOT NULL,
	`outline` text NOT NULL,
	PRIMARY KEY(`digest_id`, `lang`),
	FOREIGN KEY (`digest_id`) REFERENCES `digests`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `meta` (
	`key` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `sections` (
	`id` integer PRIMARY KEY NOT NULL,
	`digest_id` integer NOT NULL,
	`position` integer NOT NULL,
	`label` text NOT NULL,
	`emoji` text,
	`category` text NOT NULL,
	FOREIGN KEY (`digest_id`) REFERENCES `digests`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `sections_category` ON `sections` (`category`);--> statement-breakpoint
CREATE UNIQUE INDEX `sections_digest_position` ON `sections` (`digest_id`,`position`);--> statement-breakpoint
CREATE TABLE `source_aliases` (
	`key` text PRIMARY KEY NOT NULL,
	`source_id` integer NOT NULL,
	FOREIGN KEY (`source_id`) REFERENCES `sources`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `source_aliases_source` ON `source_aliases` (`source_id`);--> statement-breakpoint
CREATE TABLE `sources` (
	`id` integer PRIMARY KEY NOT NULL,
	`key` text NOT NULL,
	`title` text NOT NULL,
	`url` text NOT NULL,
	`host` text NOT NULL,
	`arxiv_id` text,
	`title_key` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `sources_key_unique` ON `sources` (`key`);--> statement-breakpoint
CREATE INDEX `sources_title_key` ON `sources` (`title_key`);--> statement-breakpoint
CREATE TABLE `summaries` (
	`section_id` integer NOT NULL,
	`lang` text NOT NULL,
	`body` text NOT NULL,
	`teaser` text NOT NULL,
	`method` text NOT NULL,
	`model` text,
	`created_at` text NOT NULL,
	PRIMARY KEY(`section_id`, `lang`),
	FOREIGN KEY (`section_id`) REFERENCES `sections`(`id`) ON UPDATE no action ON DELETE cascade
);
