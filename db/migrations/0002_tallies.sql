CREATE TABLE `tallies` (
	`digest_id` integer NOT NULL,
	`category` text NOT NULL,
	`sections` integer NOT NULL,
	`listed` integer NOT NULL,
	`fresh` integer NOT NULL,
	PRIMARY KEY(`digest_id`, `category`),
	FOREIGN KEY (`digest_id`) REFERENCES `digests`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `tallies_category` ON `tallies` (`category`);--> statement-breakpoint
DROP INDEX `suggestions_key`;--> statement-breakpoint
DROP INDEX `suggestions_initials`;--> statement-breakpoint
-- The digests that are there already; whatever is written later is counted as it is written (db/save-tallies.ts).
INSERT INTO `tallies` (`digest_id`, `category`, `sections`, `listed`, `fresh`)
WITH `first_days` AS (
	SELECT a.`source_id`, min(d.`day`) AS `day`
	FROM `appearances` a JOIN `sections` s ON s.`id` = a.`section_id` JOIN `digests` d ON d.`id` = s.`digest_id`
	GROUP BY a.`source_id`
), `lines` AS (
	SELECT s.`digest_id`, s.`category`, s.`id`, a.`source_id`, d.`day` = f.`day` AS `is_first_day`,
		row_number() OVER (PARTITION BY s.`digest_id`, a.`source_id` ORDER BY s.`position`, a.`position`) AS `place`
	FROM `sections` s JOIN `digests` d ON d.`id` = s.`digest_id`
	LEFT JOIN `appearances` a ON a.`section_id` = s.`id`
	LEFT JOIN `first_days` f ON f.`source_id` = a.`source_id`
)
SELECT `digest_id`, `category`, count(DISTINCT `id`), count(`source_id`), count(CASE WHEN `place` = 1 AND `is_first_day` THEN 1 END)
FROM `lines` GROUP BY `digest_id`, `category`;
