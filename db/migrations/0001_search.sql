CREATE TABLE `related_sections` (
	`section_id` integer NOT NULL,
	`position` integer NOT NULL,
	`related_id` integer NOT NULL,
	PRIMARY KEY(`section_id`, `position`),
	FOREIGN KEY (`section_id`) REFERENCES `sections`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`related_id`) REFERENCES `sections`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `related_sections_related` ON `related_sections` (`related_id`);--> statement-breakpoint
CREATE TABLE `suggestions` (
	`term` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`key` text NOT NULL,
	`initials` text NOT NULL,
	`frequency` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `suggestions_key` ON `suggestions` (`key`);--> statement-breakpoint
CREATE INDEX `suggestions_initials` ON `suggestions` (`initials`);--> statement-breakpoint
-- The words of a section and, in the last three columns, what can be found inside words and as signs (lib/search/section-text.ts).
CREATE VIRTUAL TABLE `section_fts` USING fts5(
	`category`, `titles`, `ko`, `en`, `title_parts`, `text_parts`, `signs`,
	content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 2'
);
--> statement-breakpoint
CREATE VIRTUAL TABLE `section_words` USING fts5vocab(`section_fts`, 'col');
--> statement-breakpoint
CREATE TRIGGER `sections_leave_search` AFTER DELETE ON `sections` BEGIN
	DELETE FROM `section_fts` WHERE rowid = old.id;
END;
